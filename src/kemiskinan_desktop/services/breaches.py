"""A failure to protect personal data, told from the history: whose data, what kinds, who had them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.subject_requests import due_after
from kemiskinan_desktop.models import history, history_pages, person_traces
from kemiskinan_desktop.models.backup_list import list_backups
from kemiskinan_desktop.models.backup_medium import medium_folder
from kemiskinan_desktop.papers.privacy_values import BreachReport
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.backup_safety import read_safety
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.traces import trace_rows

REPORT = "laporan kegagalan pelindungan data"
"""Act of an entry that records a report."""
_IDENTITY = ("nama, NIK, nomor KK, dan alamat kepala keluarga", "jumlah jiwa dan kelas kesejahteraan")
_EVERYTHING = (
    "nama, NIK, nomor KK, alamat, telepon, tempat dan tanggal lahir semua anggota",
    "hubungan keluarga, agama, status kawin, pendidikan, pekerjaan",
    "data spesifik: kesehatan (disabilitas, penyakit kronis, kehamilan), data anak, penghasilan",
    "jawaban pendataan, kelas kesejahteraan, penetapan, kartu, dan program bantuan",
)
_WHOLE_ACTS = frozenset({"ekspor Buku Data", "kembalikan buku kerja", "lembar data pribadi"})


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachFacts:
    """What the history says of a time."""

    total: Count
    areas: Mapping[str, Count]
    """Kelurahan code → KK and jiwa."""
    kinds: tuple[str, ...]
    entries: tuple[HistoryEntry, ...]
    """By which data were shown in full or left the office; oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachNotice:
    """What a person fills in."""

    since: datetime
    until: datetime
    noticed_at: datetime
    whole: bool
    """Whether the office's file or a backup was lost or copied; else only what left in that time."""
    what: str
    how: str
    done: str
    contact: str
    medium: Path | None = None
    """Where backups outside the PC stand, when it is known and there."""


def facts_of(
    context: Context, session: Session, since: datetime, until: datetime, *, whole: bool
) -> BreachFacts:
    """What the history says; raises UserError for a time that ends before it begins or in the future."""
    if since > until or since > context.clock():
        raise UserError("Kurun kejadian belum benar.", "Isi awal sebelum akhir, dan tidak di masa depan.")
    numbers = person_traces.given_out(session, since, until)
    entries = tuple(history_pages.rows(session, numbers))
    ids = None if whole else person_traces.seen_in(session, numbers)
    areas = person_traces.area_counts(session, ids)
    wide = whole or any(entry.act in _WHOLE_ACTS for entry in entries)
    kinds = _EVERYTHING if wide else _IDENTITY
    return BreachFacts(
        total=sum(areas.values(), Count()), areas=areas, kinds=kinds if areas else (), entries=entries
    )


def recorded_report(context: Context, session: Session, who: Actor, notice: BreachNotice) -> BreachReport:
    """The report, after the history knows of it; raises UserError for what is not filled in."""
    _require_filled(notice)
    facts = facts_of(context, session, notice.since, notice.until, whole=notice.whole)
    now, head = context.clock(), history.head(session)
    after = {
        "dari": notice.since.isoformat(), "sampai": notice.until.isoformat(), "keluarga": facts.total.kk,
        "jiwa": facts.total.jiwa, "seluruhnya": notice.whole, "kepala_rantai": head.short,
    }  # fmt: skip
    item = history.Item(kind="laporan", record_id=context.new_id(), before=None, after=after)
    subject = f"{facts.total.kk} KK, {facts.total.jiwa} jiwa"
    entry = context.record(session, who, REPORT, [item], subject=subject)
    names = context.area_names
    return BreachReport(
        office=context.profile(session), number=str(entry), since=notice.since, until=notice.until,
        noticed_at=notice.noticed_at, what=notice.what, how=notice.how, done=notice.done,
        contact=notice.contact, scope=_scope(whole=notice.whole), kinds=facts.kinds, total=facts.total,
        areas=tuple((names.get(code, code), count) for code, count in facts.areas.items()),
        given_out=trace_rows(facts.entries, now.tzinfo), backups=_backups(context, session, notice.medium),
        due_at=due_after(notice.noticed_at), printed_by=who.shown_name, printed_at=now,
        history_head=history.head(session).short,
    )  # fmt: skip


def _require_filled(notice: BreachNotice) -> None:
    if not all(text.strip() for text in (notice.what, notice.how, notice.done, notice.contact)):
        raise UserError(
            "Laporan belum lengkap.",
            "Isi apa yang terjadi, bagaimana terjadinya, upaya penanganan, dan siapa yang dapat dihubungi.",
        )


def _scope(*, whole: bool) -> str:
    if whole:
        return "Seluruh isi berkas kantor. Berkas dan cadangannya terenkripsi dan terkunci kata sandi."
    return "Keluarga yang nomornya dilihat lengkap, dicetak, atau dikirim dalam kurun kejadian."


def _backups(context: Context, session: Session, medium: Path | None) -> tuple[tuple[str, ...], ...]:
    """Backups on a medium that is there; else the newest copy that the office remembers."""
    zone = context.clock().tzinfo
    if medium is not None and medium.is_dir():
        database = context.database
        found = list_backups(medium_folder(medium, database.path), database.key)
        counted = ((info.made_at, format_number(info.counts["families"])) for info in found)
        return tuple((_moment(at, zone), "media cadangan", kk, _locked(context)) for at, kk in counted)
    outside = read_safety(session, context).outside
    if outside is None:
        return ()
    return ((_moment(outside, zone), "media cadangan, tidak terpasang sekarang", "–", _locked(context)),)


def _locked(context: Context) -> str:
    return "tidak, kantor latihan" if context.database.training else "ya"


def _moment(at: datetime, zone: tzinfo | None) -> str:
    own = at.astimezone(zone)
    return f"{format_short(own.date())} {own:%H.%M}"
