"""Pengaturan, bagian Kartu: what is typed is seen on the card, and what cannot be read is said."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, determined_office
from tests.support.page_windows import in_window, keep_window
from tests.support.screens import grab

from kemiskinan_desktop.domain.card_design import PALETTES, CardDesign
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.settings.card import CardSection
from kemiskinan_desktop.ui.settings.card_preview import CardPreview
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.settings.profile import OfficeSection
from kemiskinan_desktop.ui.tokens import Scheme

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><rect width="40" height="60"/></svg>'


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    workplace, _ = determined_office(tmp_path, 1)
    yield workplace
    workplace.close()


@pytest.fixture
def page(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> SettingsPage:
    made = SettingsPage(test_desk.desk, office, ADMIN)
    qtbot.addWidget(made)
    test_desk.desk.changes.changed.connect(made.hear)
    grab(made, 1150, 700)
    return made


@pytest.fixture
def section(page: SettingsPage) -> CardSection:
    page.open("card")
    shown = page.section
    assert isinstance(shown, CardSection)
    return shown


def said_beside(section: CardSection, field: str) -> str:
    row = section.fields.texts.row(field) or section.fields.colours.row(field)
    assert row is not None
    return row.problem.text()


def type_into(section: CardSection, field: str, text: str) -> None:
    line = section.fields.lines[field]
    if isinstance(line, QPlainTextEdit):
        line.setPlainText(text)
    else:
        line.setText(text)


def test_that_what_is_typed_is_seen_and_kept(
    qtbot: QtBot, page: SettingsPage, section: CardSection, office: Workplace, test_desk: TestDesk
) -> None:
    qtbot.waitUntil(lambda: not section.preview.front.pixmap().isNull())
    before = section.preview.front.pixmap().toImage()
    assert not section.dirty
    type_into(section, "title", "Kartu Rekaan")
    type_into(section, "rules", "Jangan\ndilipat.")
    assert section.dirty
    qtbot.waitUntil(lambda: section.preview.front.pixmap().toImage() != before)
    page.save_action.trigger()
    assert test_desk.last.kind is MessageKind.SUCCESS
    design = office.card_designs.standing(ADMIN).design
    assert (design.title, design.rules) == ("Kartu Rekaan", "Jangan dilipat.")
    assert not section.dirty


def test_that_a_palette_fills_both_colours_and_an_own_colour_is_named_so(section: CardSection) -> None:
    fields = section.fields
    fields.palette_box.setCurrentIndex(2)
    fields.palette_box.activated.emit(2)
    assert (fields.design().ground, fields.design().accent) == (PALETTES[2].ground, PALETTES[2].accent)
    fields.ground.setText("#101820")
    assert fields.palette_box.currentText() == "Pilihan sendiri"
    fields.palette_box.activated.emit(fields.palette_box.currentIndex())
    assert fields.design().ground == "#101820"


def test_that_a_colour_nobody_could_read_is_said_beside_it_and_refused(
    page: SettingsPage, section: CardSection, office: Workplace, test_desk: TestDesk
) -> None:
    section.fields.ground.setText("#EEEEEE")
    assert "Terlalu terang" in said_beside(section, "ground")
    page.save_action.trigger()
    assert "Rancangan kartu belum benar" in test_desk.last.text
    assert office.card_designs.standing(ADMIN).design == CardDesign()
    section.fields.ground.setText("#0E3A44")
    assert said_beside(section, "ground") == ""


def test_that_a_text_too_long_for_the_card_is_said_beside_it(qtbot: QtBot, section: CardSection) -> None:
    type_into(section, "rules", "aturan yang panjang sekali " * 8)
    qtbot.waitUntil(lambda: "terpotong" in said_beside(section, "rules"))
    type_into(section, "rules", "Pendek saja.")
    assert said_beside(section, "rules") == ""


def test_that_a_printed_period_keeps_its_design_unless_it_is_renewed(
    page: SettingsPage, section: CardSection, office: Workplace, tmp_path: Path
) -> None:
    assert section.renew.isHidden()
    office.cards.print_pdf(ADMIN, PrintOrder(paper=Paper.ID1), tmp_path / "a.pdf")
    page.refresh()
    assert "memakai rancangan saat pertama dicetak" in section.standing.text()
    type_into(section, "title", "Kartu Rekaan")
    page.save_action.trigger()
    assert office.card_designs.standing(ADMIN).differs
    section.renew.setChecked(True)
    assert section.dirty
    page.save_action.trigger()
    assert not office.card_designs.standing(ADMIN).differs


def test_that_a_change_of_the_office_redraws_the_card(
    qtbot: QtBot, page: SettingsPage, section: CardSection, office: Workplace
) -> None:
    qtbot.waitUntil(lambda: not section.preview.front.pixmap().isNull())
    before = section.preview.front.pixmap().toImage()
    office.office.save_profile(ADMIN, replace(office.office.profile(ADMIN), government="PEMERINTAH REKAAN"))
    page.refresh()
    qtbot.waitUntil(lambda: section.preview.front.pixmap().toImage() != before)


def test_that_a_clerk_looks_and_changes_nothing(qtbot: QtBot, test_desk: TestDesk, office: Workplace) -> None:
    page = SettingsPage(test_desk.desk, office, CLERK)
    qtbot.addWidget(page)
    page.open("card")
    shown = page.section
    assert isinstance(shown, CardSection)
    assert not any(line.isEnabled() for line in shown.fields.lines.values())
    assert not page.save_action.isEnabled()


def test_that_nothing_is_drawn_while_nobody_looks(qtbot: QtBot, section: CardSection) -> None:
    drawn: list[CardDesign] = []
    office_draw = section.room.workplace.card_designs.preview

    def draw(design: CardDesign) -> object:
        drawn.append(design)
        return office_draw(ADMIN, design)

    preview = CardPreview(draw)  # pyright: ignore[reportArgumentType] - what it gives is what the office gives
    qtbot.addWidget(preview)
    preview.follow(CardDesign())
    assert drawn == []
    with qtbot.waitSignal(preview.drawn):
        preview.show()
    preview.follow(CardDesign())
    preview.draw()
    preview.hide()
    assert drawn == [CardDesign()]


def test_that_an_emblem_of_forty_megapixels_or_an_svg_is_taken(
    page: SettingsPage, office: Workplace, test_desk: TestDesk, tmp_path: Path
) -> None:
    page.open("office")
    section = page.section
    assert isinstance(section, OfficeSection)
    large, drawn = tmp_path / "besar.png", tmp_path / "lambang.svg"
    Image.new("RGB", (8000, 5000), "#335577").save(large)
    drawn.write_text(SVG, "utf-8")
    for path in (large, drawn):
        test_desk.dialogs.path = path
        section.choose.click()
        page.save_action.trigger()
        emblem = office.office.profile(ADMIN).emblem
        assert emblem is not None
        assert emblem.startswith(b"\x89PNG")
        assert len(emblem) < 100_000


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.svg", "<svg"), ("b.svg", SVG.replace("<rect", '<image href="file:/x"/><rect')), ("c.png", "x")],
)
def test_that_an_emblem_that_cannot_be_read_is_told(
    page: SettingsPage, test_desk: TestDesk, tmp_path: Path, name: str, content: str
) -> None:
    page.open("office")
    section = page.section
    assert isinstance(section, OfficeSection)
    test_desk.dialogs.path = tmp_path / name
    test_desk.dialogs.path.write_text(content, "utf-8")
    section.choose.click()
    assert "terbaca" in test_desk.last.text or "dapat dibaca" in test_desk.last.text
    assert not section.dirty
    test_desk.dialogs.path = tmp_path / "tidak-ada.png"
    section.choose.click()
    assert "tidak dapat dibaca" in test_desk.last.text


@pytest.mark.parametrize(("scheme", "scale"), [(Scheme.LIGHT, 100), (Scheme.DARK, 125), (Scheme.LIGHT, 200)])
def test_that_the_section_is_whole_in_every_look(
    qtbot: QtBot, qapp: QApplication, test_desk: TestDesk, office: Workplace, scheme: Scheme, scale: int
) -> None:
    theme.apply(qapp, scheme, scale)
    page = SettingsPage(test_desk.desk, office, ADMIN)
    page.open("card")
    window = in_window(qtbot, test_desk.desk, page, "settings", "settings")
    keep_window(window, f"settings-card-{scheme}-{scale}")
    section = page.section
    assert isinstance(section, CardSection)
    qtbot.waitUntil(lambda: not section.preview.back.pixmap().isNull())
    assert section.fields.lines["title"].focusPolicy() & Qt.FocusPolicy.TabFocus
