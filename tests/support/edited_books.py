"""A Buku Data that the city has edited while the office went on working."""

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace

_FAMILIES = 4
_ADDRESS, _PHONE = "Alamat", "Telepon"


def edited_apart(workplace: Workplace, who: Actor, book: Path) -> None:
    """Change address and phone of the first families on both sides, and take one row out of the file."""
    made = load_workbook(book)
    sheet = made["Keluarga"]
    headings = [cell.value for cell in sheet[1]]
    key = headings.index("ID keluarga") + 1
    ids = [str(sheet.cell(row, key).value) for row in range(2, 2 + _FAMILIES)]
    for at, row in enumerate(range(2, 2 + _FAMILIES), start=1):
        sheet.cell(row, headings.index(_ADDRESS) + 1, value=f"Jl. Menurut Kota No. {at}")
    sheet.cell(2, headings.index(_PHONE) + 1, value="081255550001")
    made["Anggota"].delete_rows(made["Anggota"].max_row)
    made.save(book)
    for at, family_id in enumerate(ids, start=1):
        record = workplace.families.get(who, family_id)
        family = replace(record.family, address=f"Gang Menurut Kantor No. {at}", phone="081266660001")
        workplace.families.save(who, replace(record, family=family))
