"""The look: Fusion, a palette and one style sheet from tokens; only here is a style sheet set."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.ui import icons
from kemiskinan_desktop.ui.stylesheet import points, style_sheet
from kemiskinan_desktop.ui.tokens import LIGHT, SCHEMES, Scheme, Tokens, training

FAMILY = "IBM Plex Sans"
BODY_PIXELS = 13
TEXT_SCALES = (100, 125, 150, 200)
"""Sizes of text a person may choose, in per cent."""
_SCHEME, _SCALE = "office_scheme", "office_text_scale"
_FACES = ("Regular", "Italic", "Medium", "SemiBold", "Bold")


def register_fonts() -> None:
    """Make the shipped type face known to Qt; asking twice does no harm."""
    if FAMILY in QFontDatabase.families():
        return
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"IBMPlexSans-{face}.ttf")))


def apply(
    app: QApplication, scheme: Scheme = Scheme.LIGHT, text_scale: int = 100, *, training_office: bool = False
) -> None:
    """Dress every window, now and while running; `text_scale` is in per cent."""
    register_fonts()
    shown = training(SCHEMES[scheme]) if training_office else SCHEMES[scheme]
    app.setProperty(_SCHEME, scheme.value)
    app.setProperty(_SCALE, text_scale)
    if app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(shown))
    app.setFont(body_font(text_scale))
    app.setStyleSheet(style_sheet(shown, text_scale / 100, _images(scheme)))
    icons.recolour(app.allWidgets(), shown)


def tokens() -> Tokens:
    """The tokens in force; light before anything was applied."""
    app = QCoreApplication.instance()
    value = None if app is None else app.property(_SCHEME)
    return SCHEMES[Scheme(value)] if isinstance(value, str) else LIGHT


def scale() -> float:
    """The text scale in force: 1.0 is 100 %."""
    app = QCoreApplication.instance()
    value = None if app is None else app.property(_SCALE)
    return value / 100 if isinstance(value, int) else 1.0


def px(design: float) -> int:
    """A length of the design, in pixels at 100 % text, for the text scale in force."""
    return round(design * scale())


def font(pixels: float = BODY_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The type face at a design size, for painting by hand."""
    made = QFont(FAMILY)
    made.setPointSizeF(points(pixels, scale()))
    made.setWeight(weight)
    return made


def body_font(text_scale: int) -> QFont:
    """The face of running text at a scale in per cent."""
    made = QFont(FAMILY)
    made.setPointSizeF(points(BODY_PIXELS, text_scale / 100))
    return made


def give_role(widget: QWidget, role: str, tone: str = "") -> None:
    """Name what a widget is, for the style sheet: ``primary``, ``danger``, ``card``, ``muted``."""
    widget.setProperty("role", role)
    if tone:
        widget.setProperty("tone", tone)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let the style sheet see changed properties; a widget that was never shown will see them by itself."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def palette(shown: Tokens) -> QPalette:
    """The Qt palette of a scheme."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, shown.ground), (roles.WindowText, shown.ink), (roles.Base, shown.card),
        (roles.AlternateBase, shown.hover), (roles.Text, shown.ink), (roles.Button, shown.card),
        (roles.ButtonText, shown.ink), (roles.PlaceholderText, shown.muted), (roles.ToolTipBase, shown.card),
        (roles.ToolTipText, shown.ink), (roles.Highlight, shown.primary), (roles.Link, shown.primary),
        (roles.HighlightedText, shown.on_primary), (roles.BrightText, shown.danger), (roles.Mid, shown.line),
    ):  # fmt: skip
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(shown.muted))
    return made


def _images(scheme: Scheme) -> dict[str, str]:
    shade, tick = ("pale", "ink") if scheme is Scheme.DARK else ("ink", "pale")
    folder = resource("icons", "sheet")
    return {
        "arrow": (folder / f"down-{shade}.svg").as_posix(),
        "up": (folder / f"up-{shade}.svg").as_posix(),
        "tick": (folder / f"check-{tick}.svg").as_posix(),
    }
