"""Sheets for the visit at the house: gathered, recorded, written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member
from kemiskinan_desktop.domain.field_labels import readable
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.photos import HousePhoto, PhotoKind
from kemiskinan_desktop.domain.privacy import Place, Secret
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.source_values import survey_values
from kemiskinan_desktop.domain.workflow import STATE_LABELS
from kemiskinan_desktop.models import history, photos, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure, require_purpose
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.veils import Veils, veils_for

if TYPE_CHECKING:
    from kemiskinan_desktop.papers.statement_values import Photo
    from kemiskinan_desktop.papers.verification_sheet import VerificationRound, VerificationSheet

SHEETS = "cetak lembar verifikasi"
"""Act of an entry that records sheets printed for a round of visits."""
VISIT = "kunjungan verifikasi"
_BLANK = "……………"
_SIDES = (PhotoKind.FRONT, PhotoKind.INSIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsOrder:
    """Whose sheets, and whether with whole numbers."""

    family_ids: Sequence[str]
    full_nik: bool = False
    purpose: str = VISIT


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsWritten:
    """What was printed."""

    families: int
    pages: int
    path: Path


class VerificationSheets:
    """Papers for the visit at the house."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.PRINT)
    def write_pdf(
        self, who: Actor, order: SheetsOrder, target: Path, report: Report = silent
    ) -> SheetsWritten:
        """Write the sheets in the order of their places; the history keeps who, how many and what for.

        What a role may not see on paper stays a dotted line; a family that left is not visited. The pages are
        drawn before anything is written, so that nobody waits for the office's file meanwhile. Raises
        UserError when no family is left, for full numbers without a purpose or the right to them, and what
        `report` raises.
        """
        from kemiskinan_desktop.papers.verification_sheet import write_verification_sheets  # noqa: PLC0415 - reportlab loads here, not at start

        self._require(who, order)
        with self._context.database.read() as session:
            found = self._found(session, order)
            asked = self._asked(session, who, order, found)
        with drafted(target) as draft:
            pages = write_verification_sheets(asked, draft.path, report)
            with self._context.database.write() as session:
                record_disclosure(self._context, session, who, _given(order, found, target))
                draft.take_place()
        return SheetsWritten(families=len(found), pages=pages, path=target)

    def _require(self, who: Actor, order: SheetsOrder) -> None:
        if order.full_nik and not who.may(Permission.FULL_NIK):
            raise UserError(
                f"Peran {who.role} tidak dapat {Permission.FULL_NIK}.", "Cetak lembar dengan NIK tersamar."
            )
        require_purpose(order.purpose, full=order.full_nik)

    def _found(self, session: Session, order: SheetsOrder) -> list[FamilyRecord]:
        """The families, street by street."""
        period = self._context.require_period(session)
        loaded = records.load(session, list(dict.fromkeys(order.family_ids)), period.id)
        found = [each for each in loaded.values() if each.family.status is FamilyStatus.ACTIVE]
        if not found:
            raise UserError(
                "Belum ada keluarga yang dipilih.", "Pilih keluarganya dalam daftar, lalu cetak lagi."
            )
        return sorted(found, key=lambda each: _way(each.family))

    def _asked(
        self, session: Session, who: Actor, order: SheetsOrder, found: Sequence[FamilyRecord]
    ) -> "VerificationRound":
        from kemiskinan_desktop.papers.verification_sheet import VerificationRound  # noqa: PLC0415 - as above

        context = self._context
        period = context.require_period(session)
        pictures = photos.of_families(session, [each.family.id for each in found])
        veils = veils_for(context, who, period)
        sheets = [
            _Sheet(context, period, veils, pictures).of(each, full=order.full_nik) for each in found
        ]  # fmt: skip
        return VerificationRound(
            office=context.profile(session),
            period=period.name,
            sheets=sheets,
            printed_by=who.shown_name,
            printed_at=context.clock(),
            history_head=history.head(session).short,
        )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all sheets of a round share."""

    context: Context
    period: Period
    veils: Veils
    pictures: Mapping[tuple[str, PhotoKind], HousePhoto]

    def of(self, record: FamilyRecord, *, full: bool) -> "VerificationSheet":
        """The sheet of one family as this person may print it."""
        from kemiskinan_desktop.papers.verification_sheet import VerificationSheet  # noqa: PLC0415 - as above

        shown = self.veils.handed_out(record, Place.PAPER, asked=full)
        family, survey = shown.family, shown.survey
        area = self.context.area_names.get(family.kelurahan, family.kelurahan)
        return VerificationSheet(
            name="" if family.head is None else family.head.name,
            place=f"Kelurahan {area} · RT {family.rt} RW {family.rw}",
            state="belum didata" if survey is None else STATE_LABELS[survey.state],
            household=self._household(shown),
            members=tuple(
                self._member(number, member, shown) for number, member in enumerate(family.living, start=1)
            ),
            answers=tuple(self._answers(record, shown)),
            photos=tuple(self._photos(family.id)),
        )

    def _household(self, record: FamilyRecord) -> tuple[tuple[str, str], ...]:
        family = record.family
        number = family.kk_number.masked if record.veil.hides(Secret.KK) else family.kk_number.grouped
        return (("No. KK", number), ("Alamat", family.address), ("Telepon", family.phone))

    def _member(self, number: int, member: Member, record: FamilyRecord) -> tuple[str, ...]:
        label = self.context.reference.label
        masked = record.veil.niks.get(member.id, "")
        nik = masked if member.nik is None else member.nik.text
        born = _BLANK if member.birth_date is None else format_short(member.birth_date)
        return (
            str(number), member.name, nik or _BLANK, member.sex, label("hubungan", member.relation), born,
        )  # fmt: skip

    def _answers(self, record: FamilyRecord, shown: FamilyRecord) -> Iterator[tuple[str, str, str]]:
        """Every question that was asked; an answer that is not shown on paper is asked again."""
        if record.survey is None or shown.survey is None:
            return
        instrument, reference = self.context.instrument_of(self.period), self.context.reference
        given, whole = survey_values(shown.survey), survey_values(record.survey)
        asked = [question for question in instrument.asked if question.code in whole]
        for number, question in enumerate(asked, start=1):
            said = readable(question.code, given.get(question.code, ""), reference, instrument)
            yield str(number), question.text, f"{said} {question.unit}".strip() if said else _BLANK

    def _photos(self, family_id: str) -> "Iterator[Photo]":
        from kemiskinan_desktop.papers.statement_values import Photo  # noqa: PLC0415 - as above

        for side in _SIDES:
            photo = self.pictures.get((family_id, side))
            if photo is None:
                yield Photo(f"Foto {side.value}: belum ada", None)
            else:
                yield Photo(f"Foto {side.value}, {format_short(photo.taken_at.date())}", photo.picture)


def _way(family: Family) -> tuple[str, ...]:
    head = family.head
    return family.kelurahan, family.rw, family.rt, family.address, "" if head is None else head.name


def _given(order: SheetsOrder, found: Sequence[FamilyRecord], target: Path) -> Disclosure:
    return Disclosure(
        act=SHEETS, file_name=target.name, purpose=order.purpose.strip() or VISIT,
        total=Count(len(found), sum(len(each.family.living) for each in found)), full=order.full_nik,
        family_ids=[each.family.id for each in found], contents="anggota, jawaban, foto rumah",
    )  # fmt: skip
