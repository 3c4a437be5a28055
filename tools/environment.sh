#!/bin/sh
# Make (or bring up to date) the environment: environment.sh DIRECTORY [PYTHON]
# The stamp holds a hash of what was installed from, so that a fresh checkout's file times do not reinstall.
set -eu
venv=$1
python=${2:-}
stamp="$venv/.stamp"

if [ -z "$python" ]; then
    for candidate in python3.14 python3.13 python3.12 python3.11 python3; do
        # A name on the PATH may be a shim that cannot run: ask it.
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            python=$candidate
            break
        fi
    done
fi
if [ -z "$python" ]; then
    echo "No Python 3.11 or later found. Install one, or name it: make PYTHON=/path/to/python3.12" >&2
    exit 2
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "$python is not Python 3.11 or later, or does not run. Name another one: make PYTHON=/path/to/python3.12" >&2
    exit 2
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$python cannot make virtual environments. On Debian and Ubuntu: apt install python$version-venv" >&2
    exit 2
fi

wanted=$("$python" - <<'PY'
import hashlib, pathlib, sys
digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
for name in ("pyproject.toml", "constraints.txt"):
    digest.update(pathlib.Path(name).read_bytes())
print(digest.hexdigest())
PY
)
if [ -x "$venv/bin/python" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    touch "$stamp"
    exit 0
fi
echo "Installing into $venv with $("$python" --version)" >&2
rm -rf "$venv"
"$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
echo "$wanted" > "$stamp"
