"""Receipt lists: which cards wait for signatures, on paper, and kept in the history."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.models import card_receipts, history, periods
from kemiskinan_desktop.models.card_receipts import Waiting
from kemiskinan_desktop.papers.receipt_list import ReceiptDocument, ReceiptGroup, ReceiptRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.put_in_place import drafted

PRINT_RECEIPTS = "cetak tanda terima"
_PURPOSE = "penyerahan kartu KIM"
_CHECK_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptOrder:
    """Whose cards; empty parts of the place are everywhere."""

    kelurahan: str | None = None
    """Code."""
    rw: str = ""
    rt: str = ""
    paper: Paper = Paper.F4
    """A4 or F4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsWritten:
    """What was written."""

    cards: int
    units: int
    """RTs."""
    pages: int
    path: Path


class Receipts:
    """Receipt lists within the caller's transaction."""

    def __init__(self, context: Context, session: Session) -> None:
        self._context, self._session = context, session

    def count(self, order: ReceiptOrder) -> int:
        """How many cards would be listed; 0 without a period."""
        period = periods.current(self._session)
        if period is None:
            return 0
        return card_receipts.count(
            self._session, period.id, kelurahan=order.kelurahan, rw=order.rw, rt=order.rt
        )

    def write(self, who: Actor, order: ReceiptOrder, target: Path, report: Report) -> ReceiptsWritten:
        """Write and record a list; both or neither."""
        from kemiskinan_desktop.papers.receipt_list import write_receipt_list  # noqa: PLC0415 - loads reportlab

        self._context.require_kelurahan(order.kelurahan)
        period = self._context.require_period(self._session)
        found = self._waiting(order, period)
        if not found:
            raise UserError(
                "Tidak ada kartu yang menunggu diserahkan di wilayah itu.",
                "Cetak kartunya dahulu, atau pilih wilayah lain.",
            )
        document = self._document(who, order, period, found)
        with drafted(target) as draft:
            pages = write_receipt_list(document, draft.path, report)
            record_disclosure(self._context, self._session, who, _given(document, found, target))
            draft.take_place()
        return ReceiptsWritten(cards=len(found), units=len(document.groups), pages=pages, path=target)

    def _waiting(self, order: ReceiptOrder, period: Period) -> list[Waiting]:
        return card_receipts.waiting(
            self._session, period.id, kelurahan=order.kelurahan, rw=order.rw, rt=order.rt
        )

    def _document(
        self, who: Actor, order: ReceiptOrder, period: Period, found: Sequence[Waiting]
    ) -> ReceiptDocument:
        office, now = self._context.profile(self._session), self._context.clock()
        decree = f"  ·  SK Nomor {period.sk_number}" if period.sk_number else ""
        return ReceiptDocument(
            office=office, subtitles=(f"Periode {period.name}{decree}",), groups=self._groups(found),
            paper=order.paper, place_date=f"{office.place}, {format_date(now.date())}",
            printed_by=who.shown_name, printed_at=now, checksum=_checksum(found),
            history_head=history.head(self._session).short,
        )  # fmt: skip

    def _groups(self, found: Sequence[Waiting]) -> tuple[ReceiptGroup, ...]:
        groups: list[ReceiptGroup] = []
        for (area, rw, rt), own in groupby(found, key=lambda card: (card.kelurahan, card.rw, card.rt)):
            name = f"Kelurahan {self._context.area_names.get(area, area)}, RT {rt} RW {rw}"
            groups.append(ReceiptGroup(name=name, rows=tuple(_row(card) for card in own)))
        return tuple(groups)


def _row(card: Waiting) -> ReceiptRow:
    return ReceiptRow(
        head=card.head, number=format_card_number(card.number), address=card.address, jiwa=card.jiwa
    )


def _checksum(found: Sequence[Waiting]) -> str:
    text = "\n".join(card.number for card in found)
    return hashlib.sha256(text.encode()).hexdigest()[:_CHECK_DIGITS]


def _given(document: ReceiptDocument, found: Sequence[Waiting], target: Path) -> Disclosure:
    return Disclosure(
        act=PRINT_RECEIPTS, file_name=target.name, purpose=_PURPOSE,
        total=Count(len(found), sum(card.jiwa for card in found)), full=False,
        family_ids=[card.family_id for card in found], contents="nama, nomor kartu, alamat",
        record_id=document.checksum,
    )  # fmt: skip
