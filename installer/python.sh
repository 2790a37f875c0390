#!/bin/sh
# Prints a Python of a supported version (3.11 to 3.13); fails when there is none.
#
#   python.sh               any such Python
#   python.sh --with-venv   one that can also make virtual environments
#
# The variable PYTHON chooses another one than the first found.
set -eu
. "$(dirname "$0")/words.sh"

check='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
[ "${1-}" != --with-venv ] || check="import ensurepip, venv; $check"

for candidate in ${PYTHON-} python3 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null && "$candidate" -c "$check" 2>/dev/null; then
        command -v "$candidate"
        exit 0
    fi
done
stop "Perlu Python 3.11, 3.12, atau 3.13. Pasang salah satunya, lalu ulangi." \
    "Python 3.11, 3.12 or 3.13 is needed. Install one of them, then try again."
