"""Making one family of two, in the caller's transaction: what cannot be merged is refused in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.family_merging import MergePlan, merged
from kemiskinan_desktop.domain.period import Period, SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import cards, enrolments, holders, records
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.answering import next_survey, rechecked
from kemiskinan_desktop.services.context import Context

_LIVE = frozenset({"diusulkan", "disetujui", "menerima"})
_OTHER_WAY = "Pilih keluarga itu sebagai yang tetap, atau {deed} dahulu."
_DOUBLE_NIK = "family.nik_twice"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOrder:
    """What a person decided side by side; versions are those that were looked at."""

    stays: str
    ends: str
    stays_version: int
    ends_version: int
    couples: Mapping[str, str] = field(default_factory=dict[str, str])
    """Member of the ending family → member of the staying one."""
    taken: frozenset[str] = frozenset()
    taken_of: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    on: date
    reason: str


def merge(context: Context, session: Session, who: Actor, order: MergeOrder) -> int:
    """Merge as ordered, as one history entry; returns its number. Raises UserError for what cannot be."""
    if not order.reason.strip():
        raise UserError("Alasan belum diisi.", "Tulis alasannya, lalu coba lagi.")
    if order.on > context.today:
        raise UserError("Tanggal sesudah hari ini.", "Periksa tanggalnya.")
    period = context.require_period(session)
    stays, ends = _both(session, order, period)
    _refuse(session, stays, ends, period)
    plan = MergePlan(
        stays=stays, ends=ends, couples=order.couples, taken=order.taken, taken_of=order.taken_of,
        on=order.on, reason=order.reason.strip(),
    )  # fmt: skip
    staying, ending = merged(plan)
    survey = staying.survey
    if survey is not None and survey != stays.survey:
        if stays.survey is None:
            survey = replace(survey, id=context.new_id())
        staying = replace(staying, survey=next_survey(survey, stays.survey, period, who))
    _require_single_numbers(context, session, staying, ending, period)
    rules = context.rules(period)
    # the ending family leaves first, so that its KK number is free for the other
    changes = [rules.change(ends, ending), rechecked(rules.change(stays, staying))]
    written = records.write(session, changes, at=context.clock(), area_names=context.area_names)
    return context.record(session, who, "gabung keluarga", written, subject="2 keluarga", reason=plan.reason)


def _both(session: Session, order: MergeOrder, period: Period) -> tuple[FamilyRecord, FamilyRecord]:
    found = records.load(session, [order.stays, order.ends], period.id)
    if order.stays == order.ends or len(found) < len({order.stays, order.ends}):
        raise UserError("Keluarga ini sudah tidak ada.", "Muat ulang daftar dengan F5.")
    stays, ends = found[order.stays], found[order.ends]
    if (stays.family.version, ends.family.version) != (order.stays_version, order.ends_version):
        raise UserError(
            "Salah satu keluarga ini baru saja diubah di tempat lain.",
            "Buka lagi perbandingannya, lalu ulangi pilihan Anda.",
        )
    if any(each.family.status is not FamilyStatus.ACTIVE for each in (stays, ends)):
        raise UserError("Salah satu keluarga ini sudah tidak aktif.", "Muat ulang daftar dengan F5.")
    return stays, ends


def _refuse(session: Session, stays: FamilyRecord, ends: FamilyRecord, period: Period) -> None:
    """What stands on the ending family cannot pass to the other: cards, a decree, programmes."""
    ending, staying = ends.family.id, stays.family.id
    valid = cards.valid_of(session, [ending, staying], period.id)
    if ending in valid:
        first = "Kedua keluarga punya" if staying in valid else "Keluarga yang berakhir masih punya"
        deed = _OTHER_WAY.format(deed="cabut kartunya di halaman Kartu KIM")
        advice = "Cabut salah satu kartunya di halaman Kartu KIM dahulu." if staying in valid else deed
        raise UserError(f"{first} kartu KIM yang berlaku.", advice)
    if _determined(ends) and not _determined(stays):
        raise UserError(
            "Keluarga yang berakhir sudah ditetapkan dengan SK, yang tetap belum.",
            "Pilih keluarga yang sudah ditetapkan sebagai yang tetap.",
        )
    live = [each for each in enrolments.every(session) if each.family_id == ending and each.state in _LIVE]
    if live:
        raise UserError(
            f"Keluarga yang berakhir masih tercatat dalam {len(live)} program bantuan.",
            "Pilih keluarga itu sebagai yang tetap, atau selesaikan kepesertaannya dahulu.",
        )


def _determined(record: FamilyRecord) -> bool:
    return record.survey is not None and record.survey.state is SurveyState.DETERMINED


def _require_single_numbers(
    context: Context, session: Session, staying: FamilyRecord, ending: FamilyRecord, period: Period
) -> None:
    if any(found.code == _DOUBLE_NIK for found in context.rules(period).problems(staying)):
        raise UserError(
            "Dua anggota akan memakai NIK yang sama.",
            "Pasangkan kedua catatan orang itu, atau perbaiki NIK-nya dahulu.",
        )
    if holders.held_elsewhere(session, [staying.family, ending.family]):
        raise UserError(
            "Nomor KK atau NIK hasil gabungan dipakai keluarga lain.",
            "Perbaiki nomor keluarga lain itu dahulu.",
        )
