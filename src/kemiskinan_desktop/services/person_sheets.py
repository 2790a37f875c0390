"""The data sheet of one person: gathered, recorded, written."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.history_summaries import HistoryEntry, HistoryFilter
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, history_pages, person_traces, records, subject_requests
from kemiskinan_desktop.papers.privacy_values import PersonSheet
from kemiskinan_desktop.services import person_facts
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.retention import years_of
from kemiskinan_desktop.services.traces import trace_rows
from kemiskinan_desktop.services.typing_hands import TYPED

SHEET = "lembar data pribadi"
"""Act of an entry that records a sheet given to a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder:
    """Whose sheet, and for which request or purpose."""

    family_id: str
    member_id: str
    request_id: str | None = None
    purpose: str = ""
    """Needed when there is no request."""


def recorded_sheet(
    context: Context, session: Session, who: Actor, order: SheetOrder, target: Path
) -> PersonSheet:
    """The sheet, after the history knows that it is given; raises UserError for a person who is gone."""
    record = records.load(session, [order.family_id], None).get(order.family_id)
    member = _member(record, order.member_id)
    if record is None or member is None:
        raise UserError("Orang ini sudah tidak ada dalam berkas.", "Cari lagi orangnya.")
    number, purpose = _purpose(session, order)
    given = Disclosure(
        act=SHEET, file_name=target.name, purpose=purpose, total=Count(1, 1), full=True,
        family_ids=[order.family_id], contents="semua data satu orang", record_id=order.member_id,
    )  # fmt: skip
    entry = record_disclosure(context, session, who, given)
    return _sheet(context, session, who, record, member, number or str(entry), purpose)


def _purpose(session: Session, order: SheetOrder) -> tuple[str, str]:
    """Number and purpose; a request says both."""
    if order.request_id is None:
        return "", order.purpose
    request = subject_requests.get(session, order.request_id)
    if request is None:
        raise UserError("Permintaan ini tidak ada dalam daftar.", "Muat ulang daftar dengan F5.")
    return str(request.number), f"permintaan nomor {request.number}"


def _member(record: FamilyRecord | None, member_id: str) -> Member | None:
    members = () if record is None else record.family.members
    return next((member for member in members if member.id == member_id), None)


def _sheet(
    context: Context, session: Session, who: Actor, record: FamilyRecord, member: Member, number: str,
    purpose: str,
) -> PersonSheet:  # fmt: skip
    family, now = record.family, context.clock()
    entries = _entries(session, family.id)
    return PersonSheet(
        office=context.profile(session), number=number, name=member.name, purpose=purpose,
        person=person_facts.person_rows(context, member, family),
        household=(
            *person_facts.household_rows(context, family), *person_facts.photo_rows(session, family.id),
        ),
        others_said=person_facts.other_rows(context, session, family.id, member.id),
        others=person_facts.other_members(context, family, member),
        surveys=person_facts.survey_facts(context, session, family.id),
        programs=person_facts.program_rows(context, session, family.id),
        cards=person_facts.card_rows(session, family.id),
        decrees=person_facts.decree_rows(session, family.id),
        sources=_sources(session, family.id, entries), traces=trace_rows(entries, now.tzinfo),
        kept=_kept(years_of(session)), printed_by=who.shown_name, printed_at=now,
        history_head=history.head(session).short,
    )  # fmt: skip


def _entries(session: Session, family_id: str) -> list[HistoryEntry]:
    """Everything the history says of a family, oldest first."""
    wanted = HistoryFilter(family_id=family_id)
    every = history_pages.numbers(session, wanted, 0, history_pages.extent(session, wanted).count)
    return history_pages.rows(session, every[::-1])


def _sources(session: Session, family_id: str, entries: list[HistoryEntry]) -> tuple[str, ...]:
    """Where the data came from: who typed them, which workbooks brought them."""
    typed = sorted({entry.who for entry in entries if entry.act in TYPED})
    brought = sorted(set(person_traces.imported_in(session, [entry.id for entry in entries]).values()))
    said: list[str] = []
    if typed:
        said.append(f"Diketik di kantor ini oleh {', '.join(typed)} dari formulir pendataan.")
    if brought:
        said.append(f"Diimpor dari buku kerja {'; '.join(brought)}.")
    said += person_facts.typed_twice(session, family_id)
    return tuple(said) or ("Asal data tidak tercatat dalam riwayat.",)


def _kept(years: int) -> str:
    return (
        f"Data disimpan selama keluarga terdata, lalu {years} tahun sesudah keluar atau sesudah periode "
        "penetapannya berakhir, kemudian dimusnahkan dengan berita acara. Lampiran keputusan penetapan "
        "adalah arsip dan tetap disimpan."
    )
