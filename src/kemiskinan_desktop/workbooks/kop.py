"""What the letterhead above a table says about all its rows."""

import re
from collections.abc import Iterable

from kemiskinan_desktop.domain.reference import Kecamatan, Kelurahan, Reference
from kemiskinan_desktop.workbooks.profile import heading_key
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.table_finding import Table

_KECAMATAN = re.compile(r"\bkec(?:amatan)?\b\.?\s*[:=]?\s*(\S.*)", re.IGNORECASE)


def kecamatan_of_table(table: Table, reference: Reference) -> Kecamatan | None:
    """The kecamatan that the rows above the headings name; None when none or an unknown one is named."""
    named = {heading_key(area.name): area for area in reference.kecamatan}
    for text in _texts(table.sheet.rows, table.first_heading_row):
        found = _KECAMATAN.search(text)
        if found:
            area = _longest(heading_key(found[1]), named)
            if area is not None:
                return area
    return None


def areas_of_table(table: Table, reference: Reference) -> tuple[tuple[Kelurahan, ...], str]:
    """The kelurahan a name may mean in this table, and where that is, in words."""
    kecamatan = kecamatan_of_table(table, reference)
    if kecamatan is None:
        return reference.kelurahan, "kota ini"
    return reference.kelurahan_of(kecamatan.code), f"Kecamatan {kecamatan.name}"


def _longest(text: str, named: dict[str, Kecamatan]) -> Kecamatan | None:
    """The longest name that the text begins with."""
    fitting = [key for key in named if text.startswith(key)]
    return named[max(fitting, key=len)] if fitting else None


def _texts(rows: Iterable[RawRow], before: int) -> Iterable[str]:
    """The cells above a row; a label and its value in neighbouring cells count as one text."""
    for row in rows:
        if row.number >= before:
            return
        yield " ".join(cell.text for _, cell in row.filled())
