"""Who reads a picture of a code: the program itself, its library alone, and a library of other people."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import zxingcpp
from PIL import Image

from kemiskinan_desktop.credentials import qr_search

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_ZBAR = ("zbarimg", "--xml", "-q", "-Sdisable", "-Sqrcode.enable")
_SYMBOL = "{http://zbar.sourceforge.net/2008/barcode}"
_NOTHING_FOUND = 4


def read_by_us(picture: Image.Image) -> set[str]:
    """What Periksa kartu reads."""
    return set(qr_search.codes(picture))


def read_by_zxing(picture: Image.Image) -> set[str]:
    """What one look of zxing-cpp reads."""
    return {found.text for found in zxingcpp.read_barcodes(picture, formats=_QR)}


def read_by_zbar(pictures: Mapping[str, Image.Image], folder: Path) -> dict[str, set[str]]:
    """What zbarimg reads in pictures with names, all in one run; the folder is for them."""
    paths: dict[str, str] = {}
    for name, picture in pictures.items():
        path = folder / f"{name}.pgm"
        picture.save(path)
        paths[str(path)] = name
    done = subprocess.run([*_ZBAR, *paths], check=False, capture_output=True, text=True)
    if done.returncode not in (0, _NOTHING_FOUND):
        raise RuntimeError(done.stderr)
    found: dict[str, set[str]] = {name: set() for name in pictures}
    for source in ET.fromstring(done.stdout).iter(f"{_SYMBOL}source"):  # noqa: S314 - a local program's words
        name = paths[source.attrib["href"]]
        found[name] |= {data.text or "" for data in source.iter(f"{_SYMBOL}data")}
    return found
