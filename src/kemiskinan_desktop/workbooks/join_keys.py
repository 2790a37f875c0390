"""The key by which rows of one family are brought together: the layout's own, else the KK number."""

from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.workbooks.profile import Level
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.table_finding import Table


class KeyReader:
    """Reads the keys of the rows of one table."""

    def __init__(self, table: Table) -> None:
        own = tuple(column for column, meant in table.columns.items() if meant.join_key)
        self._columns = own or _kk_columns(table)
        self.is_own = bool(own)
        """Whether the layout has a key of its own."""

    def key(self, row: RawRow) -> str:
        """The key of a row, of all its parts; empty when one is blank."""
        parts = [strip_number(row.cell(column).text).casefold() for column in self._columns]
        return "/".join(parts) if parts and all(parts) else ""


def _kk_columns(table: Table) -> tuple[int, ...]:
    return tuple(
        column
        for column, meant in table.columns.items()
        if any(target.field == "kk_number" and target.level is not Level.PROGRAM for target in meant.targets)
    )[:1]
