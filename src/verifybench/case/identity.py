"""Who is deciding, and on which device."""

from __future__ import annotations

import os
from pathlib import Path


def reviewer_name(given: str | None, configured: str | None, root: Path) -> str:
    """The name to sign with: the one given, VERIFYBENCH_REVIEWER, the case's, git's, then the login."""
    candidates = (given, os.environ.get("VERIFYBENCH_REVIEWER"), configured)
    for name in candidates:
        if name and name.strip():
            return " ".join(name.split())
    return _git_name(root) or _login()


def device_name() -> str:
    """A name for this computer, as stable as the system's own; VERIFYBENCH_DEVICE overrides it."""
    return os.environ.get("VERIFYBENCH_DEVICE") or _node() or "device"


def _node() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # what Windows needs takes 3 ms to import

    return platform.node()


def _git_name(root: Path) -> str:
    import subprocess

    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],
            cwd=root,
            capture_output=True,
            text=True,
            timeout=5,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return " ".join(asked.stdout.split())


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without a user database
        return "reviewer"
