#!/bin/sh
# Makes .venv from requirements.lock and puts the project into it; does nothing when both are as they should be.
# What tests compare with and what needs other versions than the program lies apart, in .venv/oracle.
#
# Every file that pip takes must have a hash named in the lock, from whatever index or folder this machine is set to.
set -eu
here=$(dirname "$0")
. "$here/words.sh"
cd "$here/.."

venv=.venv
stamp=$venv/installed
oracle=tests/oracle.lock
wanted=$(cat requirements.lock pyproject.toml $oracle | sha256sum)

if [ -x $venv/bin/python ] && [ "$(cat $stamp 2>/dev/null)" = "$wanted" ] && $venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

python=$(installer/python.sh --with-venv)
say "Menyiapkan lingkungan Python di $venv; hanya pertama kali dan setelah pembaruan." \
    "Preparing the Python environment in $venv; only the first time and after an update."
rm -f $stamp
$venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear $venv
pip="$venv/bin/python -m pip --disable-pip-version-check --quiet"
failed() {
    stop "Pemasangan pustaka Python gagal. Periksa sambungan, lalu ulangi." \
        "The Python libraries could not be installed. Check the connection, then try again."
}
$pip install --require-hashes --requirement requirements.lock || failed
rm -rf $venv/oracle
$pip install --require-hashes --no-deps --target $venv/oracle --requirement $oracle || failed
$venv/bin/python installer/spare_qt.py
$pip install --no-deps --no-build-isolation --editable . || failed
printf '%s\n' "$wanted" >$stamp
