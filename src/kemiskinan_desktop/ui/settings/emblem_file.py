"""The emblem from a file: SVG is drawn, everything else is scaled; it comes back small."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.emblems import LONGEST_EDGE, emblem_from

EMBLEM_PATTERN: Final = "Gambar (*.png *.svg *.jpg *.jpeg *.webp *.bmp *.tif *.tiff)"
_LARGEST_SVG: Final = 2_000_000
_DOT: Final = QSize(1, 1)


def emblem_of(path: Path) -> bytes:
    """PNG of at most 800 pixels; raises UserError for what is no picture, or cannot be read."""
    try:
        source = path.read_bytes()
    except OSError:
        raise UserError(
            "Berkas itu tidak dapat dibaca.", "Periksa izinnya, atau pilih berkas lain."
        ) from None
    return _drawn(source) if path.suffix.lower() == ".svg" else emblem_from(source)


def _drawn(source: bytes) -> bytes:
    renderer = QSvgRenderer(QByteArray(source)) if _harmless(source) else QSvgRenderer()
    if not renderer.isValid():
        raise UserError("Berkas SVG itu tidak terbaca.", "Simpan lambangnya sebagai PNG, lalu pilih lagi.")
    shape = QSizeF(renderer.defaultSize()).scaled(
        LONGEST_EDGE, LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio
    )
    picture = QImage(shape.toSize().expandedTo(_DOT), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes
    return bytes(buffer.data().data())


def _harmless(source: bytes) -> bool:
    """Small, and without entities or pictures from elsewhere."""
    return len(source) <= _LARGEST_SVG and not any(
        mark in source for mark in (b"<!ENTITY", b"<!DOCTYPE svg [", b"file:", b"<image")
    )
