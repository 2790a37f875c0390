"""From records to card faces on paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.models import photos
from kemiskinan_desktop.models.card_designs import CardLook
from kemiskinan_desktop.papers.values import CardFace, CardMember, PrintedSheets, SheetOptions
from kemiskinan_desktop.services.card_looks import contact_line, freeze, look_for
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
        self._context, self._session = context, session
        self._profile = context.profile(session)
        self._looks: dict[str, CardLook] = {}

    def write(
        self, made: Sequence[PrintedCard], options: SheetOptions, target: Path, report: Report
    ) -> PrintedSheets:
        """Write the cards as PDF; whole or not at all. Raises UserError, and CancelledError on Batal.

        The look of the first cards of a period is kept for all that follow.
        """
        from kemiskinan_desktop.papers.cards import write_cards  # noqa: PLC0415 - reportlab loads here, not at start

        sheets = write_cards(self._faces(made), len(made), options, target, report)
        for period_id, look in self._looks.items():
            freeze(self._context, self._session, period_id, look)
        return sheets

    def preview(self, made: Sequence[PrintedCard], options: SheetOptions, page: int) -> Preview:
        """One page, counted from 1; a page that is not there becomes the nearest one that is."""
        from kemiskinan_desktop.papers.cards import write_page  # noqa: PLC0415 - reportlab loads here, not at start
        from kemiskinan_desktop.papers.imposition import page_count, page_of  # noqa: PLC0415 - as above
        from kemiskinan_desktop.papers.pictures import page_picture  # noqa: PLC0415 - pypdfium2 loads here

        total = len(made) * options.copies
        pages = page_count(total, options)
        stream = BytesIO()
        shown = page_of(min(max(page, 1), pages), total, options)
        chosen = (made[at // options.copies] for at in range(shown.first, shown.last))
        write_page(self._faces(chosen), shown, options, stream)
        return Preview(picture=page_picture(stream.getvalue(), 1, _PREVIEW_DPI[options.paper]), pages=pages)

    def _faces(self, made: Iterable[PrintedCard]) -> Iterator[CardFace]:
        return (self._face(card) for card in made)

    def _face(self, card: PrintedCard) -> CardFace:
        from kemiskinan_desktop.credentials.qr import qr_matrix  # noqa: PLC0415 - not needed before the first paint

        family, head, profile = card.record.family, card.record.family.head, self._profile
        if head is None:
            raise UserError("Ada keluarga tanpa kepala keluarga.", "Perbaiki keluarga itu dahulu.")
        code, look = qr_matrix(card.token), self._look(card.period.id)
        return CardFace(
            number=format_card_number(card.number), head=head.name,
            masked_nik="" if head.nik is None else head.nik.masked,
            address=family.address, rt=family.rt, rw=family.rw,
            kelurahan=self._context.area_names.get(family.kelurahan, family.kelurahan),
            kecamatan=profile.kecamatan_name, period=card.period.name, valid_until=card.period.valid_until,
            government=look.government, design=look.design, qr_size=code.size, qr_rows=code.rows,
            members=self._members(card), sk_number=card.period.sk_number, sk_date=card.period.sk_date,
            issue_place=profile.place, issue_date=card.issued_on, signatory=profile.signatory,
            contact=contact_line(look.design, profile), emblem=look.emblem,
            photo=self._photo(family.id) if look.design.photo else None, training=profile.training,
        )  # fmt: skip

    def _look(self, period_id: str) -> CardLook:
        if period_id not in self._looks:
            self._looks[period_id] = look_for(self._context, self._session, period_id)
        return self._looks[period_id]

    def _photo(self, family_id: str) -> bytes | None:
        photo = photos.of_families(self._session, [family_id]).get((family_id, PhotoKind.HEAD))
        return None if photo is None else photo.picture

    def _members(self, card: PrintedCard) -> tuple[CardMember, ...]:
        reference = self._context.reference
        return tuple(
            CardMember(
                name=member.name, relation=reference.label("hubungan", member.relation),
                birth_year=member.birth_date.year if member.birth_date else member.birth_year,
            )
            for member in card.record.family.living
        )  # fmt: skip


_PREVIEW_DPI = {Paper.A4: 120, Paper.F4: 120, Paper.ID1: 300}
