"""Spreadsheet injection: texts that would act if they became formulas, through the office and out again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from tests.proofs.results import Found
from tests.support.books import PAYLOADS
from tests.support.offices import ADMIN, SK_DATE, SK_NUMBER, fill, new_office
from tests.support.proof_acts import scratch

from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.workplace import Workplace


def prove() -> Found:
    """Every payload as the address, note and name of a family, in both workbooks that carry them."""
    with scratch() as folder:
        workplace = new_office(folder)
        _fill(workplace)
        book, listed = folder / "buku.xlsx", folder / "daftar.xlsx"
        workplace.exchange.export_buku_data(ADMIN, book)
        workplace.lists.write_workbook(ADMIN, ListOrder(), listed)
        workplace.close()
        cells = [*_cells(book), *_cells(listed)]
    live = [f"{name} {cell.coordinate}" for name, cell in cells if cell.data_type == "f"]
    values = {str(cell.value) for _, cell in cells}
    gone = [repr(text) for text in PAYLOADS if text not in values and text.strip() not in values]
    texts = sum(1 for _, cell in cells if str(cell.value) in PAYLOADS)
    return Found(
        what="spreadsheet injections", asked=50, done=len(PAYLOADS), losses=(*live, *gone),
        note=f"{texts} cells carry one as plain text",
    )  # fmt: skip


def _fill(workplace: Workplace) -> None:
    ids = fill(workplace, len(PAYLOADS))
    for key, text in zip(ids, PAYLOADS, strict=True):
        record = workplace.families.get(ADMIN, key)
        family = record.family
        head = replace(family.members[0], name=text, notes=text)
        changed = replace(family, address=text, notes=text, members=(head, *family.members[1:]))
        workplace.families.save(ADMIN, replace(record, family=changed))
    workplace.surveys.submit(ADMIN, ids)
    workplace.surveys.validate(ADMIN, ids)
    workplace.periods.determine(ADMIN, SK_NUMBER, _decreed())


def _decreed() -> date:
    return SK_DATE


def _cells(path: Path) -> Iterator[tuple[str, Any]]:
    """Cells with their file's name; formulas are read as formulas."""
    for sheet in load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            yield from ((path.name, cell) for cell in row if cell.value is not None)
