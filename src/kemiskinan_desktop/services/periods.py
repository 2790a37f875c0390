"""Periods and determinations."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.claims import LONGEST_PERIOD, LONGEST_SK, fits_code
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Period, PeriodState, SurveyState
from kemiskinan_desktop.domain.period_rules import figure_problems
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import DeterminationSummary
from kemiskinan_desktop.models import determinations, family_list, history, periods, records
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.periods import PERIOD
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up_before
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.instruments import instrument_source
from kemiskinan_desktop.services.reckoning import reckoned

DETERMINATION = "penetapan"
_LONGEST_VALID_YEARS = 10
_WAITING = (SurveyState.DRAFT, SurveyState.SUBMITTED, SurveyState.VERIFIED, SurveyState.RETURNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPeriod:
    """What opening a period asks for."""

    name: str
    instrument_code: str
    instrument_version: int
    parameters: Mapping[str, Decimal]
    valid_until: date


class Periods:
    """The office's periods."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def current(self, who: Actor) -> Period | None:
        """The period work goes into; None before the first."""
        del who
        with self._context.database.read() as session:
            return periods.current(session)

    @permits(Permission.READ)
    def every(self, who: Actor) -> tuple[Period, ...]:
        """All periods, newest first."""
        del who
        with self._context.database.read() as session:
            return periods.every(session)

    @permits(Permission.READ)
    def instruments(self, who: Actor) -> tuple[Instrument, ...]:
        """The instruments a period can use."""
        del who
        return self._context.instruments

    @permits(Permission.READ)
    def instrument(self, who: Actor) -> Instrument:
        """The instrument of the current period; raises UserError without a period."""
        del who
        with self._context.database.read() as session:
            return self._context.instrument_of(self._context.require_period(session))

    @permits(Permission.SETTINGS)
    def open(self, who: Actor, new: NewPeriod) -> Period:
        """Open a period; its instrument is frozen into the file.

        Raises UserError for a name in use or too long for a card, and for figures that cannot be.
        """
        instrument = self._context.instrument(new.instrument_code, new.instrument_version)
        _require_figures(instrument, new.parameters)
        period = self._from(new)
        with self._context.database.write() as session:
            self._refuse_opening(session, period)
            periods.keep_instrument(
                session,
                instrument.code,
                instrument.version,
                instrument.checksum,
                instrument_source(instrument),
            )
            periods.write(session, period)
            self._record(session, who, "buka periode", None, period)
        return period

    @permits(Permission.SETTINGS)
    def set_parameters(self, who: Actor, parameters: Mapping[str, Decimal], valid_until: date) -> Period:
        """Change the figures of the current period and reckon every class again, in one transaction.

        Raises UserError once the list is determined, for figures that cannot be, and for cards that would be
        expired from the start.
        """
        self._require_future(valid_until)
        with self._context.database.write() as session:
            before = self._context.require_period(session)
            if before.state is not PeriodState.OPEN:
                raise UserError(
                    f"Periode {before.name} sudah {before.state}.", "Parameternya tidak dapat diubah lagi."
                )
            _require_figures(self._context.instrument_of(before), parameters)
            after = replace(
                before, parameters=dict(parameters), valid_until=valid_until, version=before.version + 1
            )
            periods.write(session, after)
            items = [
                history.Item(
                    kind=PERIOD,
                    record_id=after.id,
                    before=periods.period_document(before),
                    after=periods.period_document(after),
                )
            ]
            changes = reckoned(self._context, session, after)
            items += records.write(
                session, changes, at=self._context.clock(), area_names=self._context.area_names
            )
            self._context.record(session, who, "ubah parameter periode", items, subject=after.name)
        return after

    @permits(Permission.READ)
    def would_determine(self, who: Actor) -> DeterminationSummary:
        """What a determination would freeze now, and what would stay out."""
        del who
        with self._context.database.read() as session:
            period = self._context.require_period(session)
            counts = family_list.counts(session, period.id, None)
            stored = records.in_state(session, period.id, SurveyState.VALIDATED)
        by_class = _by_class(stored)
        return DeterminationSummary(
            sk_number="", sk_date=None, total=sum(by_class.values(), Count()), by_class=by_class,
            not_ready={state: counts.by_state[state] for state in _WAITING}, checksum="",
            incomplete=sum((_count(record) for record in stored if _is_unclassed(record)), Count()),
        )  # fmt: skip

    @permits(Permission.READ)
    def determined(self, who: Actor) -> Count:
        """KK and jiwa under the decrees of the current period, families that left since included."""
        del who
        with self._context.database.read() as session:
            return determinations.total(session, self._context.require_period(session).id)

    @permits(Permission.DETERMINE)
    def determine(
        self, who: Actor, sk_number: str, sk_date: date, report: Report = silent
    ) -> DeterminationSummary:
        """Freeze the validated list under a decree; all of it or nothing.

        Raises UserError without an SK number that fits on a card, with a date in the future, with nothing
        validated, or in a closed period.
        """
        number = sk_number.strip()
        self._require_decree(number, sk_date)
        back_up_before(self._context, "penetapan")
        with self._context.database.write() as session:
            period = self._context.require_period(session)
            if period.state is PeriodState.CLOSED:
                raise UserError(f"Periode {period.name} sudah ditutup.", "Buka periode baru di Pengaturan.")
            validated = self._validated(session, period)
            if not validated:
                raise UserError(
                    "Belum ada keluarga yang divalidasi.", "Validasi dahulu di Verifikasi & Validasi."
                )
            entries = [_entry(record) for record in validated]
            checksum = _checksum(number, sk_date, entries)
            self._store(session, who, period, number, sk_date, entries, checksum)
            self._freeze(session, who, period, number, sk_date, validated, report)
        by_class = _by_class(validated)
        return DeterminationSummary(
            sk_number=number, sk_date=sk_date, total=sum(by_class.values(), Count()), by_class=by_class,
            not_ready={}, checksum=checksum,
        )  # fmt: skip

    @permits(Permission.SETTINGS)
    def close(self, who: Actor) -> Period:
        """Close the current period after its determination; raises UserError before it."""
        with self._context.database.write() as session:
            before = self._context.require_period(session)
            if before.state is not PeriodState.DETERMINED:
                raise UserError(
                    f"Periode {before.name} belum ditetapkan.",
                    "Tetapkan daftarnya dahulu, lalu tutup periode.",
                )
            after = replace(before, state=PeriodState.CLOSED, version=before.version + 1)
            periods.write(session, after)
            self._record(session, who, "tutup periode", before, after)
        return after

    def _from(self, new: NewPeriod) -> Period:
        return Period(
            id=self._context.new_id(), name=new.name.strip(), instrument_code=new.instrument_code,
            instrument_version=new.instrument_version, parameters=dict(new.parameters),
            opened_on=self._context.today, valid_until=new.valid_until, version=1,
        )  # fmt: skip

    def _refuse_opening(self, session: Session, period: Period) -> None:
        if not period.name:
            raise UserError("Nama periode belum diisi.", "Isi misalnya 2026.")
        if not fits_code(period.name, LONGEST_PERIOD):
            raise UserError(
                f"Nama periode paling panjang {LONGEST_PERIOD} huruf dan angka, supaya muat di kode kartu.",
                "Pakai nama pendek dan bukan NIK, misalnya 2026.",
            )
        self._require_future(period.valid_until)
        known = periods.every(session)
        if any(other.name == period.name for other in known):
            raise UserError(f"Periode {period.name} sudah ada.", "Pakai nama lain.")
        if any(other.state in (PeriodState.OPEN, PeriodState.PUBLIC_REVIEW) for other in known):
            raise UserError(
                "Masih ada periode yang belum ditetapkan.", "Tetapkan atau tutup periode itu dahulu."
            )

    def _require_future(self, valid_until: date) -> None:
        if valid_until < self._context.today:
            raise UserError(
                "Tanggal berlaku kartu sudah lewat.", "Isi hari terakhir kartu berlaku, sesudah hari ini."
            )
        if valid_until.year > self._context.today.year + _LONGEST_VALID_YEARS:
            raise UserError(
                f"Tanggal berlaku kartu lebih dari {_LONGEST_VALID_YEARS} tahun lagi.", "Periksa tahunnya."
            )

    def _require_decree(self, number: str, sk_date: date) -> None:
        if not number:
            raise UserError("Nomor SK belum diisi.", "Isi nomor Surat Keputusan, lalu coba lagi.")
        if not fits_code(number, LONGEST_SK):
            raise UserError(
                f"Nomor SK paling panjang {LONGEST_SK} huruf dan angka, supaya muat di kode kartu.",
                "Tulis nomor suratnya saja, bukan NIK, misalnya 400.9/12/2026.",
            )
        if sk_date > self._context.today:
            raise UserError("Tanggal SK di masa depan.", "Periksa tanggal SK dan jam komputer.")

    def _validated(self, session: Session, period: Period) -> list[FamilyRecord]:
        """Validated families of the register in paper order."""
        stored = records.in_state(session, period.id, SurveyState.VALIDATED)
        return [record for record in stored if record.standing is not None]

    def _store(
        self, session: Session, who: Actor, period: Period, number: str, sk_date: date,
        entries: Sequence[Document], checksum: str,
    ) -> None:  # fmt: skip
        values = {
            "id": self._context.new_id(), "period_id": period.id, "sk_number": number, "sk_date": sk_date,
            "at": self._context.clock(), "who": who.name, "kk": len(entries),
            "jiwa": sum(entry["jiwa"] for entry in entries), "checksum": checksum,
        }  # fmt: skip
        determinations.add(session, values, entries)

    def _freeze(
        self, session: Session, who: Actor, period: Period, number: str, sk_date: date,
        validated: Sequence[FamilyRecord], report: Report,
    ) -> None:  # fmt: skip
        rules = self._context.rules(period)
        changes: list[records.Change] = []
        for done, record in enumerate(validated, start=1):
            changes.append(rules.change(record, _determined(record)))
            report(done, len(validated))
        after = replace(
            period,
            state=PeriodState.DETERMINED,
            sk_number=number,
            sk_date=sk_date,
            version=period.version + 1,
        )
        periods.write(session, after)
        items = [
            history.Item(kind=PERIOD, record_id=period.id, before=periods.period_document(period),
                         after=periods.period_document(after)),
            *records.write(session, changes, at=self._context.clock(), area_names=self._context.area_names),
        ]  # fmt: skip
        self._context.record(session, who, "tetapkan daftar", items, subject=f"SK {number}")

    def _record(self, session: Session, who: Actor, act: str, before: Period | None, after: Period) -> None:
        item = history.Item(
            kind=PERIOD, record_id=after.id,
            before=None if before is None else periods.period_document(before),
            after=periods.period_document(after),
        )  # fmt: skip
        self._context.record(session, who, act, [item], subject=after.name)


def _require_figures(instrument: Instrument, figures: Mapping[str, Decimal]) -> None:
    for problem in figure_problems(instrument, figures):
        raise UserError("Parameter belum disimpan.", problem.sentence)


def _by_class(validated: Sequence[FamilyRecord]) -> dict[PovertyClass, Count]:
    by_class: dict[PovertyClass, Count] = dict.fromkeys(REGISTER_CLASSES, Count())
    for record in validated:
        standing = record.standing
        if standing is not None:
            by_class[standing.poverty_class] += Count(1, standing.jiwa)
    return by_class


def _is_unclassed(record: FamilyRecord) -> bool:
    return record.survey is None or record.survey.poverty_class is None


def _count(record: FamilyRecord) -> Count:
    return Count(1, len(record.family.living))


def _determined(record: FamilyRecord) -> FamilyRecord:
    survey = record.survey
    if survey is None:
        raise ValueError
    return replace(record, survey=replace(survey, state=SurveyState.DETERMINED, version=survey.version + 1))


def _entry(record: FamilyRecord) -> Document:
    family, survey, head = record.family, record.survey, record.family.head
    if survey is None or survey.poverty_class is None:
        raise ValueError
    return {
        "family_id": family.id, "kk_number": family.kk_number.text, "head_name": head.name if head else "",
        "head_nik": head.nik.text if head and head.nik else None, "address": family.address, "rt": family.rt,
        "rw": family.rw, "kelurahan": family.kelurahan, "jiwa": len(family.living),
        "poverty_class": survey.poverty_class, "points": survey.points,
    }  # fmt: skip


def _checksum(number: str, sk_date: date, entries: Sequence[Document]) -> str:
    """SHA-256 over the decree and its list, so that a printed annex can be compared with the file."""
    body = json.dumps([number, sk_date.isoformat(), *([*entry.values()] for entry in entries)], default=str)
    return hashlib.sha256(body.encode()).hexdigest()
