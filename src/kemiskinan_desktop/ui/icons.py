"""Line icons drawn for this program, coloured from the tokens in force."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.ui.tokens import Tokens

_SIZES = (16, 20, 24, 32, 40, 48)
_NAME, _ROLE = "icon_name", "icon_role"


@cache
def drawing(name: str) -> str:
    """The SVG text of an icon; raises FileNotFoundError for an unknown name."""
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture of `size` by `size` device-independent pixels, drawn once and kept by Qt."""
    key = f"icon {name} {colour} {size} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour, size, ratio)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    coloured = drawing(name).replace("#000000", colour)
    renderer = QSvgRenderer(QByteArray(coloured.encode()))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """An icon in one colour, sharp at every size used; in another on what is disabled, when it is given."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, colour, size))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made


def dress(button: QAbstractButton, name: str, role: str, shown: Tokens) -> None:
    """Give a button an icon in the colour of a token (``ink``, ``on_primary``…) that follows the theme."""
    button.setProperty(_NAME, name)
    button.setProperty(_ROLE, role)
    button.setIcon(icon(name, _colour(shown, role), shown.muted))


def recolour(widgets: Iterable[QWidget], shown: Tokens) -> None:
    """Draw the icons of dressed buttons anew, after the theme changed."""
    for widget in widgets:
        name = widget.property(_NAME)
        if isinstance(widget, QAbstractButton) and isinstance(name, str):
            widget.setIcon(icon(name, _colour(shown, str(widget.property(_ROLE))), shown.muted))


def _colour(shown: Tokens, role: str) -> str:
    return str(getattr(shown, role))
