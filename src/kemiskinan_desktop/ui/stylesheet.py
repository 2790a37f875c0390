"""The one style sheet, made from tokens and text scale; only `theme` hands it to Qt."""

from string import Template

from kemiskinan_desktop.ui.tokens import Scheme, Tokens, Tone

_SHEET = Template("""
QToolTip { color: $ink; background: $card; border: 1px solid $edge; padding: ${p4}px; }
#page, #pageBody, QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent;
  border: 0; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 700; color: $ink; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; color: $ink; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; color: $ink; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}pt; }
QFrame[role="verdict"] { border-radius: ${r8}px; background: $info_tint; }
QFrame[role="verdict"][tone="baik"] { background: $success_tint; }
QFrame[role="verdict"][tone="peringatan"] { background: $warning_tint; }
QFrame[role="verdict"][tone="galat"] { background: $error_tint; }
QLabel[role="problem"] { font-size: ${small}pt; }
QLabel[tone="galat"] { color: $error; }
QLabel[tone="peringatan"] { color: $warning; }
QLabel[tone="baik"] { color: $success; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: ${r8}px; }
QFrame[role="line"] { background: $line; border: 0; }

#rail, #railBody, #railScroll { background: $rail; border: 0; }
#rail QLabel { color: $rail_muted; }
#rail QLabel[role="product"] { color: $rail_ink; font-size: ${heading}pt; font-weight: 600; }
#rail QPushButton { color: $rail_ink; background: transparent; border: 2px solid transparent;
  border-radius: ${r6}px; padding: ${p6}px ${p10}px; text-align: left; font-weight: 500; }
#rail QPushButton:hover, #rail QPushButton:checked { background: $rail_selected; }
#rail QPushButton:checked { color: $rail_ink; font-weight: 600; }
#rail QPushButton:focus { border-color: $rail_ink; }
#banner { background: $banner; }
#banner QLabel { color: $on_banner; font-weight: 600; }

QPushButton, QToolButton[role="button"] { color: $ink; background: $card; border: 1px solid $edge;
  border-radius: ${r6}px; padding: ${p6}px ${p14}px; font-weight: 500; }
QPushButton:hover, QToolButton[role="button"]:hover { background: $hover; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 2px solid $focus;
  padding: ${p5}px ${p13}px; }
QPushButton:disabled { color: $muted; background: $ground; border-color: $line; }
QPushButton[role="primary"] { color: $on_primary; background: $primary; border-color: $primary;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled { color: $muted; background: $track; border-color: $line; }
QPushButton[role="danger"] { color: $on_danger; background: $danger; border-color: $danger;
  font-weight: 600; }
QPushButton[role="danger"]:focus { border: 2px solid $ink; }
QPushButton[role="flat"] { background: transparent; border-color: transparent; color: $primary; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"]:focus { border: 2px solid $focus; }
QPushButton[role="link"] { background: transparent; border: 2px solid transparent; color: $primary;
  padding: ${p3}px 0; text-align: left; font-weight: 500; }
QPushButton[role="link"]:hover { background: $hover; }
QPushButton[role="link"]:focus { border-color: $focus; padding: ${p3}px 0; }
QPushButton[role="link"]:disabled { background: transparent; border-color: transparent; color: $muted; }
QPushButton[role="chip"] { border-radius: ${chip}px; padding: ${p5}px ${p12}px; }
QPushButton[role="chip"]:focus { padding: ${p4}px ${p11}px; }
QPushButton[role="chip"]:checked { background: $selected; color: $primary; border-color: $primary;
  font-weight: 600; }
QPushButton[role="search"] { color: $muted; text-align: left; font-weight: 400; padding: ${p6}px ${p10}px; }
QPushButton::menu-indicator { width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { color: $ink; background: $card;
  border: 1px solid $edge; border-radius: ${r6}px; padding: ${p5}px ${p8}px;
  selection-background-color: $primary; selection-color: $on_primary; placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $focus; padding: ${p4}px ${p7}px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $muted; background: $ground;
  border-color: $line; }
QLineEdit[readOnly="true"] { background: $ground; }
*[problem="galat"] { border: 2px solid $error; padding: ${p4}px ${p7}px; }
*[problem="peringatan"] { border: 2px solid $warning; padding: ${p4}px ${p7}px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: ${p24}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($arrow); width: ${p14}px; height: ${p14}px; }
QComboBox QAbstractItemView { color: $ink; background: $card; border: 1px solid $edge;
  selection-background-color: $selected; selection-color: $ink; outline: 0; padding: ${p4}px; }

QTableView, QListView, QTreeView { background: $card; color: $ink; border: 0; outline: 0;
  gridline-color: $line;
  selection-background-color: $selected; selection-color: $ink; }
QTreeView::item { padding: ${p3}px ${p4}px; }
QTreeView::item:selected { background: $selected; color: $ink; }
#sectionNames::item { border-radius: ${r6}px; padding-left: ${p6}px; color: $ink; }
#sectionNames::item:hover { background: $hover; }
#sectionNames::item:selected { background: $selected; color: $primary; }
#sectionNames::item:selected:focus { border: 2px solid $focus; }
QHeaderView { background: $ground; border: 0; border-top-left-radius: ${r8}px;
  border-top-right-radius: ${r8}px; }
QHeaderView::section { background: $head; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: ${p8}px ${p8}px; font-weight: 600; font-size: ${small}pt; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow { image: url($up); width: ${p12}px; height: ${p12}px; }
QHeaderView::down-arrow { image: url($arrow); width: ${p12}px; height: ${p12}px; }
QTableCornerButton::section { background: $head; border: 0; }

QMenuBar { background: $rail; color: $rail_ink; padding: 0 ${p4}px; }
QMenuBar::item { background: transparent; padding: ${p3}px ${p8}px; border-radius: ${r4}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $rail_selected; color: $rail_ink; }
QMenu { background: $card; color: $ink; border: 1px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p10}px; border-radius: ${r4}px; }
QMenu::icon { padding-left: ${p6}px; }
QMenu::item:selected { background: $selected; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p6}px; }
QStatusBar { background: $card; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; font-size: ${small}pt; padding: ${p1}px ${p6}px; }
QStatusBar QPushButton { padding: 0 ${p10}px; font-size: ${small}pt; }
QStatusBar QPushButton:focus { padding: 0 ${p10}px; }
QProgressBar { background: $track; border: 0; border-radius: ${r4}px; max-height: ${p8}px;
  min-height: ${p8}px; }
QProgressBar::chunk { background: $primary; border-radius: ${r4}px; }
QCheckBox, QRadioButton { spacing: ${p8}px; }
QCheckBox::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $edge; border-radius: ${r4}px;
  background: $card; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary; image: url($tick); }
QCheckBox::indicator:focus { border: 2px solid $focus; }
QListView[role="card"]::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $edge;
  border-radius: ${r4}px; background: $card; margin-left: ${p4}px; }
QListView[role="card"]::indicator:checked { background: $primary; border-color: $primary; image: url($tick); }
QListView[role="card"]::item { border: 2px solid transparent; color: $ink; }
QListView[role="card"]::item:selected { background: $selected; color: $ink; }
QListView[role="card"]::item:selected:focus { border: 2px solid $focus; border-radius: ${r4}px; }
QRadioButton::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $edge; border-radius: ${r8}px;
  background: $card; }
QRadioButton::indicator:checked { width: ${p6}px; height: ${p6}px; border: ${p5}px solid $primary; }
QRadioButton::indicator:focus { border-color: $focus; }
QCheckBox:focus, QRadioButton:focus { color: $primary; text-decoration: underline; }
QTabBar::tab { color: $muted; padding: ${p8}px ${p14}px; border: 0; border-bottom: 2px solid transparent;
  font-weight: 500; background: transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $primary; font-weight: 600; }
QTabBar::tab:focus { color: $primary; border-bottom-color: $focus; text-decoration: underline; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${p3}px; margin: ${p3}px; min-height: ${p24}px;
  min-width: ${p24}px; }
#railScroll QScrollBar:vertical { width: ${p5}px; }
#railScroll QScrollBar::handle { background: $rail_selected; margin: 1px; border-radius: 1px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#messageBar { border-radius: ${r6}px; border: 1px solid $line; }
#messageBar[tone="galat"] { background: $error_tint; border-color: $error; }
#messageBar[tone="baik"] { background: $success_tint; border-color: $success; }
#messageBar[tone="info"] { background: $info_tint; border-color: $info; }
#messageBar[tone="galat"] QLabel { color: $error; }
#messageBar[tone="baik"] QLabel { color: $success; }
#messageBar[tone="info"] QLabel { color: $info; }
#searchPopup { background: $card; border: 1px solid $edge; border-radius: ${r8}px; }
#searchPopup QListView { padding: ${p4}px; }
QDialog { background: $ground; }
""")
_PADDINGS = (1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 24)
_RADII = (4, 6, 8)


def points(pixels: float, scale: float) -> float:
    """A letter size in points for a design size in pixels at 96 dots per inch."""
    return round(pixels * 0.75 * scale, 2)


def style_sheet(tokens: Tokens, scale: float, images: dict[str, str]) -> str:
    """The style sheet of a scheme; `images` names the files of ``arrow``, ``up`` and ``tick``."""
    tones = tokens.tones
    values: dict[str, object] = {
        name: getattr(tokens, name) for name in Tokens.__slots__ if name not in {"scheme", "tones"}
    }
    values |= {f"p{size}": round(size * scale) for size in _PADDINGS}
    values |= {f"r{size}": round(size * scale) for size in _RADII}
    values |= {"title": points(23, scale), "heading": points(15, scale), "figure": points(28, scale)}
    values |= {"small": points(12, scale), "chip": round(13 * scale)}
    values |= {
        "head": tokens.card if tokens.scheme is Scheme.CONTRAST else tokens.ground,
        "error": tones[Tone.ERROR].text,
        "error_tint": tones[Tone.ERROR].tint,
        "warning": tones[Tone.WARNING].text,
        "warning_tint": tones[Tone.WARNING].tint,
        "success": tones[Tone.SUCCESS].text,
        "success_tint": tones[Tone.SUCCESS].tint,
        "info": tones[Tone.INFO].text,
        "info_tint": tones[Tone.INFO].tint,
    }
    return _SHEET.substitute(values | images)
