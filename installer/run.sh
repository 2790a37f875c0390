#!/bin/sh
# The window on the training office; without a display the whole main job as files.
set -eu
here=$(dirname "$0")
. "$here/words.sh"
cd "$here/.."

installer/packages.sh run
installer/environment.sh
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    exec .venv/bin/kemiskinan-desktop
fi
say "Tidak ada layar di sini. Pekerjaan utama dikerjakan tanpa jendela; hasilnya di folder out/." \
    "There is no display here. The main job is done without a window; its files go to out/."
exec .venv/bin/kemiskinan-desktop demo --keluaran out
