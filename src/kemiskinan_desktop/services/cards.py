"""KIM cards: who gets one, the print, the preview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.claims import CardClaims, short_name
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.card_ledger import Move
from kemiskinan_desktop.domain.card_number import card_number
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.printer_correction import NO_CORRECTION, PrinterCorrection
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.domain.summaries import CardFilter, CardRow, CardState
from kemiskinan_desktop.models import (
    card_ledger,
    cards,
    determinations,
    family_list,
    history,
    periods,
    records,
)
from kemiskinan_desktop.models.card_changes import changed_since_print
from kemiskinan_desktop.papers.values import SheetOptions
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up_before
from kemiskinan_desktop.services.blanks import use_blanks
from kemiskinan_desktop.services.card_printing import CardPrinting, Preview, PrintedCard
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.signing import issuer_of, key_for_signing, trust_bytes, trust_list
from kemiskinan_desktop.services.withdrawals import withdrawn_cards

if TYPE_CHECKING:
    from datetime import datetime

    from kemiskinan_desktop.domain.office import OfficeProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """Which cards, on what paper."""

    rowids: Sequence[int] | None = None
    """Families chosen in a list; None: every card still to print."""
    kelurahan: str | None = None
    paper: Paper = Paper.F4
    start: int = 1
    """Position of the first card on a half-used sheet, 1 to 10."""
    duplex: Duplex = Duplex.LONG_EDGE
    reprint_reason: str = ""
    """Why cards that were printed before are printed again; without one they are refused."""
    printer: str = ""
    """Name of the printer, kept with the batch; empty for a PDF."""
    copies: int = 1
    """How often each card is printed; all copies have one number."""
    crop_marks: bool = True
    correction: PrinterCorrection = NO_CORRECTION
    """What this printer needs so that cards lie in their place."""

    @property
    def sheets(self) -> SheetOptions:
        """How the cards come to the paper."""
        return SheetOptions(
            paper=self.paper, start=self.start, duplex=self.duplex, crop_marks=self.crop_marks,
            offset_mm=self.correction.offset_mm, scale=self.correction.factor, dpi=self.correction.dpi,
            copies=self.copies,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOutcome:
    """What was printed."""

    cards: int
    pages: int
    path: Path
    first_number: str
    last_number: str


class Cards:
    """Cards of the current period."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def index(self, who: Actor, wanted: CardFilter) -> list[int]:
        """Rowids of the determined families that match, in paper order; empty without a period."""
        del who
        with self._context.database.read() as session:
            period = periods.current(session)
            if period is None:
                return []
            found = cards.index(session, period.id, wanted)
            if not wanted.changed:
                return found
            changed = changed_since_print(session, period.id)
        return [rowid for rowid in found if rowid in changed]

    @permits(Permission.READ)
    def rows(self, who: Actor, rowids: Sequence[int]) -> list[CardRow]:
        """Rows of these rowids."""
        del who
        with self._context.database.read() as session:
            period = periods.current(session)
            if period is None:
                return []
            return cards.rows(session, period.id, rowids, self._context.area_names)

    @permits(Permission.READ)
    def tally(self, who: Actor, kelurahan: str | None = None) -> Mapping[CardState | None, int]:
        """Determined families by the state of their card; None has no card yet."""
        del who
        with self._context.database.read() as session:
            period = periods.current(session)
            return {} if period is None else cards.tally(session, period.id, kelurahan)

    @permits(Permission.PRINT)
    def print_pdf(self, who: Actor, order: PrintOrder, target: Path, report: Report = silent) -> PrintOutcome:
        """Number, sign and print cards: the PDF appears whole and the ledger knows it, or neither.

        Raises UserError when nothing is to print, or when a card was printed before and no reason is given.
        """
        _require_start(order)
        context = self._context
        back_up_before(context, "cetak", self._batch(order))
        with drafted(target) as draft, context.database.write() as session:
            made = self._made(session, order)
            printing = CardPrinting(context, session)
            sheets = printing.write(made, order.sheets, draft.path, report)
            self._keep(session, who, order, made)
            draft.take_place()
        return PrintOutcome(
            cards=len(made), pages=sheets.pages, path=target, first_number=made[0].number,
            last_number=made[-1].number,
        )  # fmt: skip

    @permits(Permission.READ)
    def preview(self, who: Actor, order: PrintOrder, page: int = 1) -> Preview:
        """One page of what an order would print; raises UserError when nothing is to print."""
        del who
        _require_start(order)
        with self._context.database.read() as session:
            made = self._numbered(session, order, sign=False)
            return CardPrinting(self._context, session).preview(made, order.sheets, page)

    @permits(Permission.READ)
    def trust(self, who: Actor) -> TrustList:
        """The list by which any checker knows this office's cards."""
        del who
        with self._context.database.read() as session:
            return trust_list(session)

    @permits(Permission.READ)
    def trust_file(self, who: Actor) -> bytes:
        """The same list as a `.kimtrust` file to hand out."""
        del who
        with self._context.database.read() as session:
            return trust_bytes(session)

    @permits(Permission.READ)
    def withdrawn(self, who: Actor) -> Mapping[bytes, RevokedCard]:
        """This office's replaced and revoked cards by digest, for checks made beside the trust list."""
        del who
        with self._context.database.read() as session:
            return withdrawn_cards(session, issuer_of(self._context.profile(session)))

    @permits(Permission.PRINT)
    def issue(self, who: Actor, family_ids: Sequence[str]) -> int:
        """Make cards and mark them printed without paper, for a training office; returns how many."""
        if not self._context.database.training:
            raise UserError("Kartu hanya dibuat dengan mencetaknya.", "Pakai Cetak di halaman Kartu KIM.")
        with self._context.database.write() as session:
            rowids = family_list.rowids_of(session, family_ids)
            order = PrintOrder(rowids=rowids)
            made = self._numbered(session, order, sign=True)
            self._keep(session, who, order, made)
        return len(made)

    def _batch(self, order: PrintOrder) -> int:
        """How many cards an order may print."""
        if order.rowids is not None:
            return len(order.rowids)
        with self._context.database.read() as session:
            period = periods.current(session)
            wanted = CardFilter(kelurahan=order.kelurahan, printed=False)
            return 0 if period is None else len(cards.index(session, period.id, wanted))

    def _made(self, session: Session, order: PrintOrder) -> list[PrintedCard]:
        made = self._numbered(session, order, sign=True)
        again = [card for card in made if card.former_id is not None]
        if again and not order.reprint_reason.strip():
            raise UserError(
                f"{len(again)} kartu sudah pernah dicetak.",
                "Pilih hanya yang belum dicetak, atau isi alasan cetak ulang.",
            )
        return made

    def _numbered(self, session: Session, order: PrintOrder, *, sign: bool) -> list[PrintedCard]:
        """The cards of an order with their numbers, in paper order; raises UserError for none."""
        period = self._context.require_period(session)
        self._context.require_kelurahan(order.kelurahan)
        if sign:
            _require_valid(period, self._context.today)
        rowids = order.rowids
        if rowids is None:
            rowids = cards.index(session, period.id, CardFilter(kelurahan=order.kelurahan, printed=False))
        ids = family_list.ids_of(session, cards.determined_only(session, period.id, rowids))
        if not ids:
            raise UserError(
                "Tidak ada kartu yang perlu dicetak.",
                "Kartu dibuat untuk keluarga yang sudah ditetapkan. Lihat Verifikasi & Validasi.",
            )
        stored = records.load(session, ids, period.id)
        former = cards.valid_of(session, ids, period.id)
        maker = _Maker(self._context, session, period, sign=sign)
        return [maker.card(record, former.get(key)) for key, record in stored.items()]

    def _keep(self, session: Session, who: Actor, order: PrintOrder, made: Sequence[PrintedCard]) -> None:
        """The ledger: former cards replaced, new cards, their batch, one history entry."""
        at = self._context.clock()
        reason = order.reprint_reason.strip()
        ended = {"state": CardState.REPLACED, "reason": reason, "state_on": at.date()}
        former = [card.former_id for card in made if card.former_id is not None]
        replaced = card_ledger.change(session, cards.numbers_of(session, former), ended)
        batch = self._context.new_id()
        cards.add_batch(
            session, key=batch, at=at, who=who.name, paper=order.paper, printer=order.printer,
            numbers=[card.number for card in made],
        )  # fmt: skip
        cards.add(session, [card.row(self._context.new_id(), batch, at) for card in made])
        items = [
            history.Item(
                kind=card_ledger.CARD, record_id=card.number, family_id=card.family_id, before=None,
                after={"family_id": card.family_id, "state": CardState.PRINTED, "batch": batch},
            )
            for card in made
        ]  # fmt: skip
        blanks = use_blanks(self._context, session, who, order.paper, len(made) * order.copies, batch)
        number = self._context.record(
            session, who, Move.PRINT, [*items, *replaced, *blanks], subject=f"{len(made)} kartu",
            reason=reason,
        )  # fmt: skip
        card_ledger.name_entry(session, batch, number)


class _Maker:
    """Numbers and signs the cards of one order."""

    def __init__(self, context: Context, session: Session, period: Period, *, sign: bool) -> None:
        self._profile: OfficeProfile = context.profile(session)
        self._period = period
        self._areas = context.area_names
        self._now: datetime = context.clock()
        self._next = cards.last_serial(session, _first_number(self._profile, period)) + 1
        self._decrees = determinations.decrees(session, period.id)
        self._key: OfficeKey | None = key_for_signing(session, self._profile, self._now) if sign else None

    def card(self, record: FamilyRecord, former: Mapping[str, Any] | None) -> PrintedCard:
        """The next card."""
        number = card_number(self._profile.kecamatan, self._period.opened_on.year, self._next)
        self._next += 1
        printed = former is not None and former["state"] in (CardState.PRINTED, CardState.HANDED_OVER)
        return PrintedCard(
            number=number, family_id=record.family.id, record=record, period=self._under_decree(record),
            token=_PREVIEW if self._key is None else self._signed(record, number, self._key),
            issued_on=self._now.date(), former_id=former["id"] if printed and former else None,
        )  # fmt: skip

    def _under_decree(self, record: FamilyRecord) -> Period:
        """The period as the family's own decree has it."""
        number, day = self._decrees.get(record.family.id, (self._period.sk_number, self._period.sk_date))
        return replace(self._period, sk_number=number, sk_date=day)

    def _signed(self, record: FamilyRecord, number: str, key: OfficeKey) -> str:
        from kemiskinan_desktop.credentials.kim1 import encode  # noqa: PLC0415 - loads cryptography on first use

        family, survey, head = record.family, record.survey, record.family.head
        if survey is None or survey.poverty_class is None or head is None:
            raise UserError(
                f"Keluarga {self._place(family)} ditetapkan, tetapi sekarang tanpa kepala keluarga.",
                "Pilih kepala keluarganya dahulu, lalu cetak lagi.",
            )
        try:
            return encode(self._claims(record, survey.poverty_class, head, number), key)
        except InvalidValueError as refused:
            raise UserError(f"Keluarga {self._place(family)}: {refused.title}", refused.advice) from refused

    def _place(self, family: Family) -> str:
        """Where a family is looked for in the list; a message holds no name."""
        area = self._areas.get(family.kelurahan, family.kelurahan)
        return f"di {area} RT {family.rt} RW {family.rw}"

    def _claims(
        self, record: FamilyRecord, poverty_class: PovertyClass, head: Member, number: str
    ) -> CardClaims:
        from kemiskinan_desktop.credentials.check_tag import check_tag  # noqa: PLC0415 - loads cryptography on first use

        return CardClaims(
            issuer=issuer_of(self._profile), card_number=number, period=self._period.name,
            issued_at=self._now, valid_until=self._period.valid_until, head_name=short_name(head.name),
            kelurahan=record.family.kelurahan, poverty_class=poverty_class,
            sk_number=self._under_decree(record).sk_number,
            members=len(record.family.living),
            check_tag=0 if head.nik is None else check_tag(head.nik, number),
        )  # fmt: skip


def _require_valid(period: Period, today: date) -> None:
    if period.valid_until < today:
        raise UserError(
            f"Kartu periode {period.name} hanya berlaku sampai {format_date(period.valid_until)}.",
            "Periksa jam komputer, atau buka periode baru di Pengaturan.",
        )


def _first_number(profile: "OfficeProfile", period: Period) -> str:
    return card_number(profile.kecamatan, period.opened_on.year, 1)


_PREVIEW = "PRATINJAU KARTU KIM - BELUM BERLAKU"
"""What the code of a preview says: a text no checker takes for a card."""


def _require_start(order: PrintOrder) -> None:
    if not 1 <= order.start <= _POSITIONS:
        raise UserError(f"Posisi mulai harus antara 1 dan {_POSITIONS}.", "Perbaiki posisi mulai.")
    if not 1 <= order.copies <= _MOST_COPIES:
        raise UserError(f"Salinan harus antara 1 dan {_MOST_COPIES}.", "Perbaiki jumlah salinan.")


_POSITIONS, _MOST_COPIES = 10, 9
