#!/bin/sh
# Installs what the operating system lacks, and nothing that is there already.
#
#   packages.sh run     shared libraries of the window
#   packages.sh test    the same, and the programs that tests compare with
#
# What is missing is found by looking for the file itself; package names differ between releases
# (libglib2.0-0 became libglib2.0-0t64), so each need lists names and the first one known here is taken.
set -eu
. "$(dirname "$0")/words.sh"
PATH=$PATH:/usr/sbin:/sbin

libraries='
libglib-2.0.so.0       libglib2.0-0t64 libglib2.0-0
libEGL.so.1            libegl1
libgssapi_krb5.so.2    libgssapi-krb5-2
libGL.so.1             libgl1
libdbus-1.so.3         libdbus-1-3
libfontconfig.so.1     libfontconfig1
libxkbcommon.so.0      libxkbcommon0
libxkbcommon-x11.so.0  libxkbcommon-x11-0
libX11-xcb.so.1        libx11-xcb1
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-image.so.0      libxcb-image0
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-randr.so.0      libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0      libxcb-shape0
libxcb-xkb.so.1        libxcb-xkb1
libXext.so.6           libxext6
libXrandr.so.2         libxrandr2
libdrm.so.2            libdrm2
libpulse.so.0          libpulse0
'
programs='
soffice    libreoffice-calc-nogui libreoffice-calc
pdftotext  poppler-utils
zbarimg    zbar-tools
qpdf       qpdf
'

has_library() { printf '%s\n' "$known_libraries" | grep -qF "$1 "; }

# Lines "need package package…" whose need is not met.
missing_libraries() {
    known_libraries=$(ldconfig -p)
    printf '%s\n' "$libraries" | while read -r need names; do
        [ -z "$need" ] || has_library "$need" || printf '%s %s\n' "$need" "$names"
    done
}

missing_programs() {
    printf '%s\n' "$programs" | while read -r need names; do
        [ -z "$need" ] || command -v "$need" >/dev/null || printf '%s %s\n' "$need" "$names"
    done
}

missing() {
    missing_libraries
    [ "$1" = run ] || missing_programs
    # Debian and Ubuntu keep the making of virtual environments apart from Python itself.
    "$(dirname "$0")/python.sh" --with-venv >/dev/null 2>&1 || printf 'venv python3-venv\n'
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        stop "Perlu hak root. Jalankan sebagai root: $*" "Root is needed. Run as root: $*"
    fi
}

first_known() {
    for name; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "$1"
}

needs=$(missing "$1")
[ -n "$needs" ] || exit 0
list=$(printf '%s\n' "$needs" | cut -d ' ' -f 1 | tr '\n' ' ')
say "Belum ada di komputer ini: $list" "Missing on this computer: $list"
command -v apt-get >/dev/null ||
    stop "Pasang dengan pengelola paket sistem ini, lalu ulangi." "Install them with this system's package manager, then try again."
say "Dipasang sekarang dengan apt-get, karena jendela atau pemeriksaan tidak berjalan tanpanya." \
    "Installing them now with apt-get, because the window or the checks do not run without them."
as_root apt-get update -q >&2
packages=$(printf '%s\n' "$needs" | while read -r _ names; do
    # shellcheck disable=SC2086 # the names are words
    first_known $names
done)
# shellcheck disable=SC2086 # the packages are words
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages >&2 ||
    stop "Pemasangan gagal. Periksa sambungan atau sumber paket, lalu ulangi." \
        "The installation failed. Check the connection or the package sources, then try again."
