#!/bin/sh
# Puts the program and the card check into this person's menu of programs (Linux); run again after moving the folder.
set -eu
here=$(dirname "$0")
. "$here/words.sh"
root=$(cd "$here/.." && pwd)
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications

entry() { # entry <file> <name> <what it does> <word>
    # A path in Exec is quoted; a percent sign in it is doubled.
    program=$(printf '%s' "$root/.venv/bin/kemiskinan-desktop" | sed 's/%/%%/g')
    cat >"$menu/.$1.baru" <<END
[Desktop Entry]
Type=Application
Name=$2
Comment=$3
Exec="$program"$4
Path=$root
Terminal=false
Categories=Office;
END
    mv "$menu/.$1.baru" "$menu/$1"
}

mkdir -p "$menu"
entry kemiskinan-desktop.desktop "Kemiskinan Desktop" "Basis data warga miskin kantor kecamatan" ""
entry kemiskinan-periksa-kartu.desktop "Periksa Kartu KIM" "Memeriksa keaslian kartu, tanpa kantor dan tanpa kata sandi" " periksa-kartu"
say "Kemiskinan Desktop dan Periksa Kartu KIM sekarang ada di menu program." \
    "Kemiskinan Desktop and Periksa Kartu KIM are in the menu of programs now."
