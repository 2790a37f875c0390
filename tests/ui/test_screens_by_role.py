"""Every page of the program in every role: it stands, and no NIK is readable before somebody asked for it."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, determined_office, save, surveyed
from tests.support.screens import grab

from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.subject_requests import NewRequest, RequestKind
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.office_window import places
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.widgets.row_table import RowTable

_MOST_ROWS = 20
PLACES = {place.key: place for place in places()}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    folder = tmp_path_factory.mktemp("kantor")
    workplace, ids = determined_office(folder, 4)
    save(workplace, surveyed(9))
    workplace.cards.print_pdf(ADMIN, PrintOrder(), folder / "kartu.pdf")
    workplace.duplicates.search(ADMIN)
    new = NewRequest(kind=RequestKind.COPY, applicant="Siti", family_id=ids[0])
    workplace.privacy.receive(ADMIN, new)
    yield workplace
    workplace.close()


def _niks() -> set[str]:
    members = [member for index in (1, 2, 3, 4, 9) for member in surveyed(index).members]
    return {member.nik.text for member in members if member.nik is not None}


def _read(widget: QWidget) -> str:
    """Everything on a screen that an eye or a screen reader finds, tables and hints included."""
    told: list[str] = [widget.accessibleName(), widget.toolTip()]
    for each in widget.findChildren(QWidget):
        told += [each.accessibleName(), each.toolTip(), each.accessibleDescription()]
        if isinstance(each, QLabel | QLineEdit | QAbstractButton):
            told.append(each.text())
        elif isinstance(each, QPlainTextEdit):
            told.append(each.toPlainText())
        elif isinstance(each, QAbstractItemView):
            told += _cells(each)
    return " ".join(told).replace(" ", "").replace(".", "")


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("key", PLACES)
def test_that_no_page_tells_a_nik_that_nobody_asked_for(
    qtbot: QtBot, test_desk: TestDesk, office: Workplace, key: str, role: Role, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path))
    place = PLACES[key]
    who = Actor(name="uji", role=role)
    page = getattr(import_module(place.module), place.page)(test_desk.desk, office, who)
    assert isinstance(page, Page)
    qtbot.addWidget(page)
    grab(page, 1150, 700)
    for table in page.findChildren(RowTable):
        if table.isVisible() and table.model.rowCount():
            table.select_row(0)
    grab(page, 1150, 700)
    told = _read(page)
    assert [nik for nik in _niks() if nik in told] == []
    assert page.title
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy, timeout=20_000)
