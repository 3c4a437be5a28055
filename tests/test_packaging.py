"""The wheel works in a bare environment, without the development tools and away from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False, timeout=300)


def test_the_wheel_makes_and_builds_the_sample_in_a_bare_environment(tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", wheels, REPOSITORY)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = wheels.glob("*.whl")
    venv.create(tmp_path / "bare", with_pip=True)
    python = tmp_path / "bare" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--constraint",
        REPOSITORY / "constraints.txt",
    )
    installed = run(*pip, wheel)
    if "No matching distribution" in installed.stderr and "CI" not in os.environ:
        pytest.skip("no package index can be reached from here")
    assert installed.returncode == 0, installed.stderr
    case = tmp_path / "case"
    for command in (["init", "--sample", str(case)], ["-C", str(case), "build"], ["-C", str(case), "list", "claims"]):
        told = run(python, "-m", "verifybench", *command, cwd=tmp_path)
        assert told.returncode == 0, told.stderr
    assert "insiders" in told.stdout
    assert run(python, "-c", "import pytest").returncode != 0, "the environment is not bare"
