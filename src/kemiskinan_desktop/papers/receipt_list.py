"""Tanda terima: the cards of an area by RT, with room for a date and a signature or thumb print."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.values import Align, ListColumn, ListDocument, ListGroup

_COLUMNS: Final = (
    ListColumn(key="nama", label="Nama kepala keluarga", width=52, gives=True),
    ListColumn(key="nomor", label="Nomor kartu", width=26, align=Align.CENTRE),
    ListColumn(key="alamat", label="Alamat", width=52, gives=True),
    ListColumn(key="tanggal", label="Tanggal terima", width=24, align=Align.CENTRE),
)
_SIGNATURE: Final = "Tanda tangan / cap jempol"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    """One card to be signed for."""

    head: str
    number: str
    """As shown: ``26.12.000123``."""
    address: str
    jiwa: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptGroup:
    """The cards of one RT."""

    name: str
    """Such as ``Kelurahan Gunungpati, RT 001 RW 003``."""
    rows: tuple[ReceiptRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptDocument:
    """A receipt list with who it is from."""

    office: OfficeProfile
    subtitles: tuple[str, ...]
    groups: tuple[ReceiptGroup, ...]
    paper: Paper = Paper.F4
    place_date: str
    printed_by: str
    printed_at: datetime
    checksum: str
    history_head: str = ""


def write_receipt_list(document: ReceiptDocument, target: Path | BinaryIO, report: Report = silent) -> int:
    """Write the list; returns its pages. Raises UserError for a full disk, CancelledError on Batal."""
    from kemiskinan_desktop.papers.lists import write_list  # noqa: PLC0415 - reportlab loads here, not at start

    listed = ListDocument(
        office=document.office, title="TANDA TERIMA KARTU IDENTITAS WARGA MISKIN",
        subtitles=document.subtitles, columns=_COLUMNS, groups=tuple(_group(g) for g in document.groups),
        signature_column=True, signature_label=_SIGNATURE, paper=document.paper, landscape=False,
        place_date=document.place_date, printed_by=document.printed_by, printed_at=document.printed_at,
        checksum=document.checksum, history_head=document.history_head,
    )  # fmt: skip
    return write_list(listed, target, report)


def _group(group: ReceiptGroup) -> ListGroup:
    rows = tuple((row.head, row.number, row.address, "") for row in group.rows)
    total = Count(len(group.rows), sum(row.jiwa for row in group.rows))
    return ListGroup(name=group.name, rows=rows, total=total)
