"""From records to card faces on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.papers.values import CardFace, CardMember, PrintedSheets, SheetOptions
from kemiskinan_desktop.services.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard:
    """A card that is numbered and signed."""

    number: str
    family_id: str
    record: FamilyRecord
    period: Period
    token: str
    issued_on: date
    former_id: str | None
    """Key of the card in somebody's hands that this one replaces."""

    def row(self, key: str, batch: str, at: datetime) -> dict[str, Any]:
        """The card's row in the ledger."""
        return {
            "id": key, "number": self.number, "family_id": self.family_id, "period_id": self.period.id,
            "state": CardState.PRINTED, "reason": "", "token": self.token, "issued_on": self.issued_on,
            "expires_on": self.period.valid_until, "batch_id": batch, "printed_at": at,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A page as it will come from the printer; its codes say that it is a preview."""

    picture: bytes
    """PNG."""
    pages: int


class CardPrinting:
    """Puts numbered cards on paper, within the transaction that numbered them."""

    def __init__(self, context: Context, session: Session) -> None:
        self._context = context
        self._profile: OfficeProfile = context.profile(session)

    def write(
        self,
        made: Sequence[PrintedCard],
        paper: Paper,
        start: int,
        duplex: Duplex,
        target: Path,
        report: Report,
    ) -> PrintedSheets:
        """Write the cards as PDF; whole or not at all. Raises UserError, and CancelledError on Batal."""
        from kemiskinan_desktop.papers.cards import write_cards  # noqa: PLC0415 - reportlab loads here, not at start

        options = SheetOptions(paper=paper, start=start, duplex=duplex)
        return write_cards(self._faces(made), len(made), options, target, report)

    def preview(
        self, made: Sequence[PrintedCard], paper: Paper, start: int, duplex: Duplex, page: int
    ) -> Preview:
        """One page, counted from 1; a page that is not there becomes the nearest one that is."""
        from kemiskinan_desktop.papers.cards import write_page  # noqa: PLC0415 - reportlab loads here, not at start
        from kemiskinan_desktop.papers.imposition import page_count, page_of  # noqa: PLC0415 - as above
        from kemiskinan_desktop.papers.pictures import page_picture  # noqa: PLC0415 - pypdfium2 loads here

        options = SheetOptions(paper=paper, start=start, duplex=duplex)
        pages = page_count(len(made), options)
        stream = BytesIO()
        shown = page_of(min(max(page, 1), pages), len(made), options)
        write_page(self._faces(made[shown.first : shown.last]), shown, options, stream)
        return Preview(picture=page_picture(stream.getvalue(), 1, _PREVIEW_DPI[paper]), pages=pages)

    def _faces(self, made: Sequence[PrintedCard]) -> Iterator[CardFace]:
        return (self._face(card) for card in made)

    def _face(self, card: PrintedCard) -> CardFace:
        from kemiskinan_desktop.credentials.qr import qr_matrix  # noqa: PLC0415 - not needed before the first paint

        family, head, profile = card.record.family, card.record.family.head, self._profile
        if head is None:
            raise UserError("Ada keluarga tanpa kepala keluarga.", "Perbaiki keluarga itu dahulu.")
        code = qr_matrix(card.token)
        return CardFace(
            number=format_card_number(card.number), head=head.name,
            masked_nik="" if head.nik is None else head.nik.masked,
            address=family.address, rt=family.rt, rw=family.rw,
            kelurahan=self._context.area_names.get(family.kelurahan, family.kelurahan),
            kecamatan=profile.kecamatan_name, period=card.period.name, valid_until=card.period.valid_until,
            government=profile.government, qr_size=code.size, qr_rows=code.rows,
            members=self._members(card), sk_number=card.period.sk_number, sk_date=card.period.sk_date,
            issue_place=profile.place, issue_date=card.issued_on, signatory=profile.signatory,
            contact=_contact(profile), emblem=profile.emblem, training=profile.training,
        )  # fmt: skip

    def _members(self, card: PrintedCard) -> tuple[CardMember, ...]:
        reference = self._context.reference
        return tuple(
            CardMember(
                name=member.name, relation=reference.label("hubungan", member.relation),
                birth_year=member.birth_date.year if member.birth_date else member.birth_year,
            )
            for member in card.record.family.living
        )  # fmt: skip


def _contact(profile: OfficeProfile) -> str:
    """Whom to call, in one line."""
    return ", ".join(part for part in (profile.area_title, profile.phone or profile.address) if part)


_PREVIEW_DPI = {Paper.A4: 120, Paper.F4: 120, Paper.ID1: 300}
