"""What people do with a family: look for it, read it, save it, take it out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus, Member
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS, Place
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import (
    BulkOutcome,
    CardState,
    FamilyCounts,
    FamilyDetail,
    FamilyFilter,
    FamilyRow,
    SearchHit,
)
from kemiskinan_desktop.models import cards, family_list, periods, records, search
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.answering import require_same_interview
from kemiskinan_desktop.services.backing_up import back_up_before
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import SHOWING, seen
from kemiskinan_desktop.services.entry_keeping import keep_work
from kemiskinan_desktop.services.family_saving import store_typed, taken
from kemiskinan_desktop.services.opinions import second_opinions
from kemiskinan_desktop.services.rule_book import RuleBook
from kemiskinan_desktop.services.veils import veils_for


class Families:
    """The families of the office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def new_key(self, who: Actor) -> str:
        """A stable key for a family or member that a form is making."""
        del who
        return self._context.new_id()

    @permits(Permission.READ)
    def get(self, who: Actor, family_id: str) -> FamilyRecord:
        """A family with its survey of the current period, as a form shows it; raises UserError without one.

        What this person is not shown is left out, and `save` puts it back.
        """
        with self._context.database.read() as session:
            period = periods.current(session)
            stored = self._stored(session, family_id, period)
        return veils_for(self._context, who, period).handed_out(stored, Place.FORM)

    @permits(Permission.FULL_NIK)
    def show_full(self, who: Actor, family_ids: Sequence[str], reason: str) -> tuple[FamilyRecord, ...]:
        """Families with full NIKs, after the history has kept who asked and why; those gone are left out.

        Raises UserError for a reason that is not one of `SHOWING_REASONS`, and for no or too many families.
        """
        _require_showing(family_ids, reason)
        with self._context.database.write() as session:
            period = periods.current(session)
            found = records.load(session, family_ids, _id(period))
            veils = veils_for(self._context, who, period)
            shown = tuple(veils.handed_out(each, Place.FORM, asked=True) for each in found.values())
            self._context.record(
                session, who, SHOWING, seen(found), subject=f"{len(found)} keluarga", reason=reason
            )
        return shown

    @permits(Permission.READ)
    def detail(self, who: Actor, family_id: str) -> FamilyDetail:
        """What a screen shows this person of one family; raises UserError when it is gone."""
        with self._context.database.read() as session:
            period = periods.current(session)
            record = self._stored(session, family_id, period)
            card = cards.valid_of(session, [family_id], period.id).get(family_id) if period else None
        rules = None if period is None else self._context.rules(period)
        veils = veils_for(self._context, who, period)
        shown = veils.handed_out(record, Place.DETAIL)
        opinions = () if rules is None else second_opinions(self._context, rules, record)
        return FamilyDetail(
            family=shown.family,
            survey=shown.survey,
            veil=shown.veil,
            classification=veils.classified(_classification(rules, record), shown.veil.kinds),
            card_state=None if card is None else CardState(card["state"]),
            card_number=None if card is None else card["number"],
            problems=() if rules is None else rules.problems(record),
            second_opinions=tuple(replace(each, indicators=()) for each in opinions),
        )

    @permits(Permission.READ)
    def index(
        self, who: Actor, wanted: FamilyFilter, *, sort: str = "kelurahan", descending: bool = False
    ) -> list[int]:
        """Rowids of the families that match, in order."""
        del who
        with self._context.database.read() as session:
            return family_list.index(
                session, _id(periods.current(session)), wanted, sort=sort, descending=descending
            )

    @permits(Permission.READ)
    def rows(self, who: Actor, rowids: Sequence[int]) -> list[FamilyRow]:
        """Rows of these rowids."""
        del who
        with self._context.database.read() as session:
            return family_list.rows(session, _id(periods.current(session)), rowids, self._context.area_names)

    @permits(Permission.READ)
    def ids(self, who: Actor, rowids: Sequence[int]) -> list[str]:
        """Keys of these rowids."""
        del who
        with self._context.database.read() as session:
            return family_list.ids_of(session, rowids)

    @permits(Permission.READ)
    def counts(self, who: Actor, kelurahan: str | None = None) -> FamilyCounts:
        """Figures of the filter chips."""
        del who
        with self._context.database.read() as session:
            return family_list.counts(session, _id(periods.current(session)), kelurahan)

    @permits(Permission.READ)
    def find(self, who: Actor, text: str, limit: int = 20) -> tuple[SearchHit, ...]:
        """The answers of Ctrl+K to what was typed so far."""
        del who
        with self._context.database.read() as session:
            found = search.find(session, text, limit)
        return tuple(self._hit(match) for match in found)

    @permits(Permission.READ)
    def preview(
        self,
        who: Actor,
        members: Sequence[Member],
        answers: Mapping[str, str],
        *,
        floor_area: Decimal | None = None,
        interviewed_on: date | None = None,
        base: FamilyRecord | None = None,
    ) -> Classification | None:
        """Class and reasons of what a form holds so far; None without a period.

        `base` is the record as it was handed out: what its veil left out counts, and is not told.
        """
        with self._context.database.read() as session:
            period = periods.current(session)
            stored = self._under(session, base, period)
        if period is None:
            return None
        rules = self._context.rules(period)
        if base is None or stored is None or base.survey is None:
            return rules.classify(members, answers, interviewed_on, floor_area)
        veils = veils_for(self._context, who, period)
        survey = replace(base.survey, answers=dict(answers))
        typed = replace(base, family=base.family.with_members(tuple(members)), survey=survey)
        whole = veils.whole(typed, stored)
        given = {} if whole.survey is None else whole.survey.answers
        result = rules.classify(whole.family.members, given, interviewed_on, floor_area)
        return veils.classified(result, base.veil.kinds)

    @permits(Permission.READ)
    def check(self, who: Actor, record: FamilyRecord) -> tuple[Problem, ...]:
        """Everything wrong or doubtful in an unsaved record, numbers held by others included."""
        with self._context.database.read() as session:
            period = self._context.require_period(session)
            stored = self._under(session, record, period)
            whole = veils_for(self._context, who, period).whole(record, stored) if stored else record
            return self._context.rules(period).problems(whole) + taken(self._context, session, whole.family)

    @permits(Permission.WRITE_FAMILY)
    def save(
        self, who: Actor, record: FamilyRecord, *, reason: str = "", work: EntryWork | None = None
    ) -> FamilyRecord:
        """Store a family and its answers; returns what was stored, as `get` does.

        What the record was handed out without stays as it is stored; `work` is how it was typed. Raises
        ProblemsError for a number that another family or member holds (one of the same family too),
        UserError when somebody else saved or handed in the family meanwhile, when its answers are frozen, or
        when the office of a city would change an interview.
        """
        context = self._context
        with context.database.write() as session:
            period = context.require_period(session)
            stored = records.load(session, [record.family.id], period.id).get(record.family.id)
            _require_same_version(stored, record)
            veils = veils_for(context, who, period)
            act = "keluarga baru" if stored is None else "ubah keluarga"
            whole = veils.whole(record, stored)
            if stored is not None and context.profile(session).is_city:
                require_same_interview(whole.survey, stored.survey)
            after = store_typed(context, session, who, whole, stored, act=act, reason=reason)
            if work is not None:
                mode = EntryMode.ADD if stored is None else EntryMode.MODIFY
                keep_work(context, session, who, mode, after, work)
        return veils.handed_out(after, Place.FORM)

    @permits(Permission.WRITE_FAMILY)
    def close(
        self, who: Actor, ids: Sequence[str], status: FamilyStatus, on: date, reason: str
    ) -> BulkOutcome:
        """Take families out of the office: moved, all dead, merged, or entered by mistake; with a reason.

        Those that left before, or are gone, are refused by key. Raises UserError without a reason.
        """
        if not reason.strip():
            raise UserError("Alasan belum diisi.", "Tulis alasannya, lalu coba lagi.")
        back_up_before(self._context, "keluar", len(ids))
        with self._context.database.write() as session:
            period = self._context.require_period(session)
            found = records.load(session, ids, period.id)
            rules = self._context.rules(period)
            here = [record for record in found.values() if record.family.status is FamilyStatus.ACTIVE]
            changes = [rules.change(record, _closed(record, status, on, reason)) for record in here]
            act = "hapus salah entri" if status is FamilyStatus.REMOVED else f"keluarga {status}"
            if changes:
                self._write(session, who, act, changes, reason)
        left = {change.id for change in changes}
        return BulkOutcome(
            done=len(changes), refused=tuple((key, _LEFT) for key in dict.fromkeys(ids) if key not in left)
        )

    def _write(
        self, session: Session, who: Actor, act: str, changes: Sequence[records.Change], reason: str
    ) -> None:
        items = records.write(session, changes, at=self._context.clock(), area_names=self._context.area_names)
        self._context.record(session, who, act, items, subject=f"{len(changes)} keluarga", reason=reason)

    def _stored(self, session: Session, family_id: str, period: Period | None) -> FamilyRecord:
        record = records.load(session, [family_id], _id(period)).get(family_id)
        if record is None:
            raise UserError("Keluarga ini sudah tidak ada.", "Muat ulang daftar dengan F5.")
        return record

    def _under(
        self, session: Session, record: FamilyRecord | None, period: Period | None
    ) -> FamilyRecord | None:
        """What is stored under a record that was handed out with a veil; None for one that is whole."""
        if record is None or not record.veil.kinds:
            return None
        return records.load(session, [record.family.id], _id(period)).get(record.family.id)

    def _hit(self, found: search.Found) -> SearchHit:
        place = self._context.area_names.get(found.kelurahan, found.kelurahan)
        relation = self._context.reference.label("hubungan", found.relation)
        number = KkNumber(found.kk_number).grouped
        return SearchHit(
            family_id=found.family_id,
            title=found.name,
            detail=f"KK {number} · {place} RT {found.rt}/RW {found.rw} · {relation}",
            why=found.why,
        )


_LEFT = "Keluarga ini sudah tidak aktif."
_MOST_SHOWN = 50
"""Families whose numbers are looked at together; for more there is the list on paper."""


def _require_showing(family_ids: Sequence[str], reason: str) -> None:
    if reason not in SHOWING_REASONS:
        raise UserError("Alasan melihat NIK lengkap belum dipilih.", "Pilih satu alasan dari daftar.")
    if not 0 < len(family_ids) <= _MOST_SHOWN:
        raise UserError(
            f"NIK lengkap dilihat untuk 1 sampai {_MOST_SHOWN} keluarga sekaligus.",
            "Pilih keluarganya dahulu; untuk lebih banyak, cetak daftar dengan NIK lengkap di halaman Rekap.",
        )


def _id(period: Period | None) -> str | None:
    return None if period is None else period.id


def _classification(rules: RuleBook | None, record: FamilyRecord) -> Classification | None:
    if rules is None or record.survey is None:
        return None
    return rules.classify_record(record)


def _require_same_version(stored: FamilyRecord | None, record: FamilyRecord) -> None:
    current = 0 if stored is None else stored.family.version
    if current != record.family.version:
        raise UserError(
            "Keluarga ini baru saja diubah di tempat lain.",
            "Buka lagi keluarga itu, lalu ulangi perubahan Anda.",
        )


def _closed(record: FamilyRecord, status: FamilyStatus, on: date, reason: str) -> FamilyRecord:
    family = replace(
        record.family, status=status, status_date=on, status_reason=reason, version=record.family.version + 1
    )
    return replace(record, family=family)
