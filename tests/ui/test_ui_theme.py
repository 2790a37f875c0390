import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.actions import action, button
from kemiskinan_desktop.ui.tokens import SCHEMES, Scheme, Tokens, Tone, contrast, training

READABLE, SEEN = 4.5, 3.0
UI = Path(theme.__file__).parent
DRESSED = [tokens for plain in SCHEMES.values() for tokens in (plain, training(plain))]


def pairs(tokens: Tokens) -> list[tuple[str, str, str]]:
    """Every ink that stands on a ground, by name."""
    grounds = ("ground", "card", "hover", "selected")
    names = [(ink, ground) for ink in ("ink", "muted", "primary", "danger") for ground in grounds]
    names += [("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_danger", "danger")]
    names += [
        ("rail_ink", "rail"),
        ("rail_muted", "rail"),
        ("rail_ink", "rail_selected"),
        ("on_banner", "banner"),
    ]
    names += [("muted", "track")]
    return [(f"{ink} on {on}", getattr(tokens, ink), getattr(tokens, on)) for ink, on in names]


@pytest.mark.parametrize("tokens", DRESSED, ids=lambda tokens: tokens.scheme.value)
def test_that_every_ink_is_readable_on_its_ground(tokens: Tokens) -> None:
    weak = [name for name, ink, ground in pairs(tokens) if contrast(ink, ground) < READABLE]
    assert weak == []


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=lambda tokens: tokens.scheme.value)
def test_that_every_chip_is_readable_and_every_bar_is_seen(tokens: Tokens) -> None:
    assert set(tokens.tones) == set(Tone)
    for tone, colours in tokens.tones.items():
        assert contrast(colours.text, colours.tint) >= READABLE, tone
        assert contrast(colours.text, tokens.card) >= READABLE, tone
        assert contrast(colours.bar, tokens.card) >= SEEN, tone


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=lambda tokens: tokens.scheme.value)
def test_that_outlines_and_focus_are_seen(tokens: Tokens) -> None:
    for ground in (tokens.card, tokens.ground):
        assert contrast(tokens.edge, ground) >= SEEN
        assert contrast(tokens.focus, ground) >= SEEN


def test_that_high_contrast_reaches_seven_to_one() -> None:
    tokens = SCHEMES[Scheme.CONTRAST]
    assert min(contrast(ink, ground) for _, ink, ground in pairs(tokens)) >= 7


def test_that_contrast_follows_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_that_only_the_theme_sets_a_style_sheet() -> None:
    setting = [f.name for f in UI.rglob("*.py") if re.search(r"\.setStyleSheet\(", f.read_text("utf-8"))]
    assert setting == ["theme.py"]


def test_that_the_shipped_type_face_is_used(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == theme.FAMILY


def test_that_theme_and_text_size_change_while_running(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.font().pointSizeF()
    theme.apply(qapp, Scheme.DARK, 200)
    assert qapp.font().pointSizeF() == pytest.approx(2 * before, abs=0.02)
    assert theme.tokens().scheme is Scheme.DARK
    assert theme.px(10) == 20
    ground = qapp.palette().color(QPalette.ColorRole.Window).name().upper()
    assert ground == SCHEMES[Scheme.DARK].ground
    theme.apply(qapp)
    assert theme.scale() == 1.0


def test_that_icons_of_buttons_follow_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    dressed = QPushButton()
    qtbot.addWidget(dressed)
    icons.dress(dressed, "print", "ink", theme.tokens())
    light = dressed.icon().pixmap(24).toImage()
    theme.apply(qapp, Scheme.DARK)
    assert dressed.icon().pixmap(24).toImage() != light


def test_that_every_icon_is_drawn_in_one_stroke_family() -> None:
    files = sorted((UI.parents[2] / "resources" / "icons").glob("*.svg"))
    assert len(files) >= 40
    for file in files:
        text = file.read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert 'stroke-width="1.75"' in text
        picture = icons.pixmap(file.stem, "#112233", 24).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), file.stem


def test_that_a_button_says_the_key_of_its_action_and_follows_it(qtbot: QtBot) -> None:
    done: list[int] = []
    host = QPushButton()
    qtbot.addWidget(host)
    act = action(host, "Simpan", lambda: done.append(1), key="Ctrl+S", icon="save")
    made = button(act, "primary")
    qtbot.addWidget(made)
    assert made.text() == "Simpan   Ctrl+S"
    assert made.accessibleName() == "Simpan"
    made.click()
    act.setEnabled(False)
    assert not made.isEnabled()
    assert done == [1]


def test_that_the_icon_of_a_disabled_button_stands_back_with_its_text(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = button(action(owner, "Simpan", print, icon="save"), "primary")
    qtbot.addWidget(made)
    size = QSize(24, 24)
    disabled = made.icon().pixmap(size, QIcon.Mode.Disabled).toImage()
    inks = {
        disabled.pixelColor(x, y).name()
        for x in range(disabled.width())
        for y in range(disabled.height())
        if disabled.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.tokens().muted.lower()}


def test_that_enter_is_called_enter_and_both_keys_do_it(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = action(owner, "Terapkan", print, key="Ctrl+Enter")
    shown = button(made)
    qtbot.addWidget(shown)
    assert shown.text() == "Terapkan   Ctrl+Enter"
    assert [each.toString() for each in made.shortcuts()] == ["Ctrl+Enter", "Ctrl+Return"]
