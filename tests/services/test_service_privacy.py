"""Requests of people, sheets, retention and notices of a failure, on a real file."""

import shutil
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import Table, insert, select
from tests.support.offices import (
    ADMIN,
    CLERK,
    NOW,
    POOR,
    Clock,
    determined_office,
    fill,
    new_office,
    save,
    surveyed,
)
from tests.support.people import household
from tests.support.printed_papers import text_of

from kemiskinan_desktop.credentials.revocation import RevocationReason
from kemiskinan_desktop.domain.card_ledger import Receiver
from kemiskinan_desktop.domain.doubles import Couple
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.keyings import keying_of
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.retention import Held
from kemiskinan_desktop.domain.subject_requests import RequestKind, RequestState, SubjectRequest
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models.backup_medium import medium_folder
from kemiskinan_desktop.models.schema import (
    cards,
    determination_entries,
    drafts,
    families,
    former_kk_numbers,
    history_items,
    import_conflicts,
    imports,
    members,
    metadata,
    photos,
    subject_requests,
    surveys,
)
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.backup_safety import remember_outside
from kemiskinan_desktop.services.breaches import REPORT, BreachNotice
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.double_entry import SampleOrder
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.person_sheets import SHEET, SheetOrder
from kemiskinan_desktop.services.subject_requests import NewRequest
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

LEFT = date(2026, 7, 1)


def _ask(
    office: Workplace, kind: RequestKind = RequestKind.COPY, family_id: str | None = None
) -> SubjectRequest:
    new = NewRequest(kind=kind, applicant=" Siti Rekaan ", detail="lewat loket", family_id=family_id)
    return office.privacy.receive(CLERK, new)


def _leave(office: Workplace, ids: Sequence[str], status: FamilyStatus = FamilyStatus.MOVED) -> None:
    assert office.families.close(ADMIN, ids, status, LEFT, "Pindah").done == len(ids)


def _rows(office: Workplace, table: object) -> int:
    with office.context.database.read() as session:
        return len(session.execute(select(table)).all())  # pyright: ignore[reportArgumentType, reportCallIssue] - any table


def _bare(text: str) -> str:
    """Without blanks, since lines of a paper break anywhere."""
    return "".join(text.split())


def test_that_a_request_is_numbered_and_due_in_three_days(office: Workplace, clock: Clock) -> None:
    first, second = _ask(office), _ask(office, RequestKind.CORRECTION)
    assert (first.number, second.number) == (1, 2)
    assert (first.applicant, first.received_by) == ("Siti Rekaan", "Budi")
    assert first.due_at - first.received_at == timedelta(hours=72)
    assert first.received_at == clock.now
    assert office.privacy.requests(CLERK) == (first, second)
    assert office.history.entries(ADMIN, limit=1)[0].act == "terima permintaan"


def test_that_waiting_requests_stand_before_answered_ones(office: Workplace, clock: Clock) -> None:
    first = _ask(office)
    clock.forward(hours=1)
    second = _ask(office)
    clock.forward(hours=1)
    done = office.privacy.answer(ADMIN, first.id, RequestState.GRANTED, "Salinan diberikan.")
    assert (done.answered_by, done.answered_at) == ("Rini", clock.now)
    assert [each.number for each in office.privacy.requests(ADMIN)] == [2, 1]
    third = _ask(office)
    assert [each.number for each in office.privacy.requests(ADMIN)] == [second.number, third.number, 1]


def test_that_a_request_is_overdue_by_the_hour_and_stays_late_when_answered(
    office: Workplace, clock: Clock
) -> None:
    request = _ask(office)
    clock.forward(hours=72)
    assert not request.is_overdue(clock.now)
    clock.forward(minutes=1)
    assert request.is_overdue(clock.now)
    assert request.left(clock.now) == timedelta(minutes=-1)
    late = office.privacy.answer(ADMIN, request.id, RequestState.REFUSED, "Bukan warga kecamatan ini.")
    assert late.is_overdue(clock.now + timedelta(days=9))


def test_that_the_history_names_no_applicant(office: Workplace) -> None:
    request = _ask(office)
    office.privacy.answer(ADMIN, request.id, RequestState.GRANTED, "Diberikan kepada Siti Rekaan.")
    entries = office.history.entries(ADMIN, limit=2)
    with office.context.database.read() as session:
        documents = session.execute(select(history_items.c.before, history_items.c.after)).all()
    assert all("Siti" not in f"{entry.subject} {entry.reason}" for entry in entries)
    assert documents
    assert entries[0].subject == "Salinan data nomor 1"


@pytest.mark.parametrize(
    ("state", "outcome", "words"),
    [(RequestState.OPEN, "x", "belum lengkap"), (RequestState.GRANTED, "  ", "belum lengkap")],
)
def test_that_an_answer_needs_an_end_and_an_outcome(
    office: Workplace, state: RequestState, outcome: str, words: str
) -> None:
    request = _ask(office)
    with pytest.raises(UserError, match=words):
        office.privacy.answer(ADMIN, request.id, state, outcome)


def test_that_a_request_is_answered_once(office: Workplace) -> None:
    request = _ask(office)
    office.privacy.answer(ADMIN, request.id, RequestState.GRANTED, "Sudah.")
    with pytest.raises(UserError, match="sudah dijawab"):
        office.privacy.answer(ADMIN, request.id, RequestState.REFUSED, "Tidak.")
    with pytest.raises(UserError, match="tidak ada dalam daftar"):
        office.privacy.answer(ADMIN, "lain", RequestState.REFUSED, "Tidak.")


def test_that_a_request_needs_an_applicant_and_a_person_who_is_here(office: Workplace) -> None:
    with pytest.raises(UserError, match="pemohon"):
        office.privacy.receive(CLERK, NewRequest(kind=RequestKind.COPY, applicant=" "))
    key = fill(office, 1)[0]
    for family_id, member_id in (("lain", None), (key, "lain")):
        new = NewRequest(kind=RequestKind.COPY, applicant="A", family_id=family_id, member_id=member_id)
        with pytest.raises(UserError, match="tidak ada dalam berkas"):
            office.privacy.receive(CLERK, new)
    assert office.privacy.requests(ADMIN) == ()


def test_that_a_sheet_tells_a_person_everything_in_full_and_is_recorded(tmp_path: Path) -> None:
    office, ids = determined_office(tmp_path)
    try:
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
        wife = surveyed(1).members[1]
        request = office.privacy.receive(
            CLERK,
            NewRequest(kind=RequestKind.COPY, applicant="Istri", family_id=ids[0], member_id=wife.id),
        )
        target = tmp_path / "lembar.pdf"
        order = SheetOrder(family_id=ids[0], member_id=wife.id, request_id=request.id)
        pages = office.privacy.write_person_sheet(ADMIN, order, target)
        text = text_of(target.read_bytes())
        entry = office.history.entries(ADMIN, family_id=ids[0])[0]
        broken = office.history.first_broken(ADMIN)
    finally:
        office.close()
    assert pages >= 2
    assert wife.nik is not None
    for words in (
        wife.name, wife.nik.text, "3374 1215 0700 0001", "Undang-Undang Nomor 27 Tahun 2022", "400.9/12/2026",
        "1500000", "cetak kartu", "tetapkan daftar", "keluarga baru", "PENDAPATAN", "Nomor 1 ·",
        "permintaan nomor 1", "lembar data pribadi",
    ):  # fmt: skip
        assert _bare(words) in _bare(text)
    head = surveyed(1).members[0]
    assert head.nik is not None
    assert head.name in text
    assert head.nik.text not in text
    assert (entry.act, entry.reason, entry.subject) == (
        SHEET, "permintaan nomor 1", "1 KK, 1 jiwa · lembar.pdf",
    )  # fmt: skip
    assert broken is None


def test_that_a_sheet_tells_who_took_the_card_and_who_typed_the_papers_again(tmp_path: Path) -> None:
    office, ids = determined_office(tmp_path)
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    (card,) = office.card_ledger.of_family(ADMIN, ids[0])
    office.card_ledger.hand_over(ADMIN, card.number, Receiver(name="Bu Lurah Rekaan", relation="tetangga"))
    office.card_ledger.revoke(ADMIN, [card.number], RevocationReason.LOST, "hilang di pasar")
    newcomer = save(office, surveyed(9), who=CLERK).family
    office.double_entry.order(ADMIN, SampleOrder(family_ids=(newcomer.id,)))
    (task,) = office.double_entry.tasks(ADMIN)
    paper = keying_of(office.families.get(ADMIN, newcomer.id), office.periods.instrument(ADMIN))
    office.double_entry.conclude(Actor(name="Tono", role=Role.CLERK), task.task.id, paper, [])
    texts: list[str] = []
    for key, member in ((ids[0], surveyed(1).members[1]), (newcomer.id, newcomer.members[0])):
        order = SheetOrder(family_id=key, member_id=member.id, purpose="uji")
        office.privacy.write_person_sheet(ADMIN, order, tmp_path / "lembar.pdf")
        texts.append(_bare(text_of((tmp_path / "lembar.pdf").read_bytes())))
    office.close()
    for words in ("kepada Bu Lurah Rekaan (tetangga)", "hilang di pasar"):
        assert _bare(words) in texts[0]
    assert _bare("oleh Tono untuk memeriksa ketikan: 0 dari") in texts[1]


def test_that_a_sheet_needs_a_request_or_a_purpose_and_a_person(office: Workplace, tmp_path: Path) -> None:
    key, member = fill(office, 1)[0], surveyed(1).members[0].id
    head = office.history.head(ADMIN)
    order = SheetOrder(family_id=key, member_id=member)
    for wrong, words in (
        (order, "Tujuan"),
        (replace(order, member_id="lain", purpose="uji"), "tidak ada dalam berkas"),
        (replace(order, family_id="lain", purpose="uji"), "tidak ada dalam berkas"),
        (replace(order, request_id="lain"), "Permintaan ini tidak ada"),
    ):
        with pytest.raises(UserError, match=words):
            office.privacy.write_person_sheet(ADMIN, wrong, tmp_path / "lembar.pdf")
    assert not (tmp_path / "lembar.pdf").exists()
    assert office.history.head(ADMIN) == head
    assert office.privacy.write_person_sheet(ADMIN, replace(order, purpose="uji"), tmp_path / "l.pdf") >= 2


def test_that_only_families_whose_time_is_over_are_due(office: Workplace, clock: Clock) -> None:
    stays, goes, *_ = fill(office, 3)
    _leave(office, [goes])
    clock.now = datetime(2031, 7, 1, 9, tzinfo=clock.now.tzinfo)
    assert office.privacy.retention(ADMIN).families == ()
    clock.forward(days=1)
    plan = office.privacy.retention(ADMIN)
    assert (plan.years, plan.ids, plan.total) == (5, frozenset({goes}), Count(1, 4))
    assert stays not in plan.ids
    office.privacy.set_retention_years(ADMIN, 6)
    assert office.privacy.retention(ADMIN).families == ()
    assert office.history.entries(ADMIN, limit=1)[0].act == "ubah masa simpan"
    head = office.history.head(ADMIN)
    office.privacy.set_retention_years(ADMIN, 6)
    assert office.history.head(ADMIN) == head


@pytest.mark.parametrize("years", [0, 31])
def test_that_odd_years_are_refused(office: Workplace, years: int) -> None:
    with pytest.raises(UserError, match="1 sampai 30 tahun"):
        office.privacy.set_retention_years(ADMIN, years)


def test_that_a_determined_family_is_kept_from_the_end_of_its_period(tmp_path: Path) -> None:
    clock = Clock()
    office, ids = determined_office(tmp_path, clock=clock)
    try:
        _leave(office, ids[:1])
        clock.now = datetime(2032, 12, 31, 9, tzinfo=clock.now.tzinfo)
        assert office.privacy.retention(ADMIN).families == ()
        clock.forward(days=1)
        assert office.privacy.retention(ADMIN).ids == frozenset(ids[:1])
    finally:
        office.close()


def test_that_a_family_somebody_asks_about_or_that_takes_part_stays(office: Workplace, clock: Clock) -> None:
    asked, enrolled, free = fill(office, 3)
    office.programs.propose(ADMIN, "PKH", [enrolled])
    _leave(office, [asked, enrolled, free])
    clock.forward(days=365 * 7)
    request = _ask(office, RequestKind.ERASURE, asked)
    plan = office.privacy.retention(ADMIN)
    assert plan.ids == frozenset({free})
    assert {each.id: each.held for each in plan.held} == {asked: Held.REQUEST, enrolled: Held.PROGRAM}
    office.privacy.answer(ADMIN, request.id, RequestState.GRANTED, "Akan dimusnahkan.")
    assert office.privacy.retention(ADMIN).ids == frozenset({free, asked})


def test_that_a_run_removes_every_trace_but_the_decree_and_the_chain_holds(tmp_path: Path) -> None:
    clock = Clock()
    office, ids = determined_office(tmp_path, clock=clock)
    try:
        gone, stays = ids[0], ids[1]
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
        office.drafts.keep(ADMIN, "family", gone, {"nama": "Warga"})
        _ask(office, RequestKind.COPY, gone)
        office.privacy.answer(
            ADMIN, office.privacy.requests(ADMIN)[0].id, RequestState.GRANTED, "Diberikan kepada Siti."
        )
        office.families.show_full(ADMIN, [gone, stays], SHOWING_REASONS[0])
        _leave(office, [gone])
        recap = office.recaps.month(ADMIN, 2026, 7)
        clock.now = datetime(2033, 1, 2, 9, tzinfo=clock.now.tzinfo)
        plan = office.privacy.retention(ADMIN)
        made = office.privacy.destroy(ADMIN, plan)
        assert (made.number, made.families, made.members) == (1, 1, 4)
        assert made.items > 0
        assert made.by_kelurahan == {"33.74.12.1004": (1, 4)}
        for table in (families, members, surveys, former_kk_numbers, cards, drafts):
            with office.context.database.read() as session:
                rows = session.execute(select(table)).mappings().all()
            assert all(gone not in {str(value) for value in row.values()} for row in rows)
        assert _rows(office, determination_entries) == 3
        request = office.privacy.requests(ADMIN)[0]
        assert (request.family_id, request.applicant, request.detail, request.outcome) == (
            None, "(dimusnahkan)", "", "",
        )  # fmt: skip
        assert _rows(office, subject_requests) == 1
        with office.context.database.read() as session:
            c = history_items.c
            own = (c.kind == "family", c.record_id == gone)
            left = session.execute(select(c.id).where(*own, c.after.is_not(None) | c.before.is_not(None)))
            assert left.all() == []
        assert office.history.first_broken(ADMIN) is None
        assert office.recaps.month(ADMIN, 2026, 7).rows == recap.rows
        assert office.families.find(ADMIN, surveyed(1).members[0].name) == ()
        office.backups.check_live(ADMIN)
        assert office.privacy.destructions(ADMIN)[0].checksum == made.checksum
        assert office.privacy.retention(ADMIN).families == ()
        assert any(info.reason == "sebelum-pemusnahan" for info in office.backups.every(ADMIN))
    finally:
        office.close()


def _texts(values: Sequence[object]) -> str:
    """Everything a row holds, compressed documents opened."""
    return " ".join(_opened(value) for value in values)


def _opened(value: object) -> str:
    if not isinstance(value, bytes):
        return str(value)
    try:
        return zlib.decompress(value).decode()
    except zlib.error:
        return value.hex()


def test_that_no_table_remembers_anybody_who_was_destroyed(tmp_path: Path) -> None:
    clock = Clock()
    office = new_office(tmp_path, clock=clock)
    try:
        people = tuple(replace(member, name=f"Sekarwangi {member.name}") for member in household(1))
        goes = surveyed(1, members=people, address="Jl. Melatiputih 77")
        gone, stays = save(office, goes).family.id, save(office, surveyed(2)).family.id
        office.exchange.export_buku_data(ADMIN, tmp_path / "buku.xlsx")
        plan = office.exchange.plan(ADMIN, tmp_path / "buku.xlsx")
        office.exchange.apply(ADMIN, plan)
        first, second = goes.members[0].id, surveyed(2).members[0].id
        couple = Couple(first=first, second=second, first_name="A", second_name="B", score=20, pro="")
        office.duplicates.not_the_same(ADMIN, [couple], "beda")
        office.duplicates.search(ADMIN)
        office.programs.propose(ADMIN, "PKH", [stays])
        office.drafts.keep(ADMIN, "family", gone, {"nama": "Sekarwangi"})
        office.photos.put(ADMIN, gone, PhotoKind.FRONT, _picture())
        _ask(office, RequestKind.COPY, gone)
        office.privacy.answer(ADMIN, office.privacy.requests(ADMIN)[0].id, RequestState.GRANTED, "Ya.")
        _leave(office, [gone])
        clock.forward(days=365 * 8)
        office.privacy.destroy(ADMIN, office.privacy.retention(ADMIN))
        traces = {goes.kk_number.text, "sekarwangi", goes.address.casefold()}
        traces |= {member.nik.text for member in goes.members if member.nik is not None}
        found: list[tuple[str, str]] = []
        with office.context.database.read() as session:
            for table in metadata.sorted_tables:
                for row in session.execute(select(table)).mappings():
                    told = _texts(list(row.values())).casefold()
                    found += [(table.name, trace) for trace in traces if trace in told]
        assert found == []
        assert _rows(office, photos) == 0
        assert office.history.first_broken(ADMIN) is None
        assert office.families.get(ADMIN, stays).family.members == surveyed(2).members
    finally:
        office.close()


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def test_that_every_table_about_a_family_is_one_whose_end_was_decided() -> None:
    pointing = {
        table.name
        for table in metadata.sorted_tables
        if any("famil" in name or name in {"record_id", "member_id", "first_id"} for name in _names(table))
    }
    emptied = {
        "cards", "double_entries", "double_pairs", "drafts", "enrolments", "export_rows", "former_kk_numbers",
        "import_conflicts", "members", "photos", "surveys", "two_people",
    }  # fmt: skip
    counted_or_kept = {"destructions", "determination_entries", "history_items", "subject_requests"}
    assert pointing == emptied | counted_or_kept


def test_that_a_sheet_tells_notes_photos_and_what_a_workbook_said(office: Workplace, tmp_path: Path) -> None:
    head = surveyed(1).members[0]
    notes = {f"members.{head.id}.birth_date": "menurut akta", "rt": "gang buntu"}
    key = save(office, surveyed(1, field_notes=notes)).family.id
    office.photos.put(CLERK, key, PhotoKind.FRONT, _picture())
    with office.context.database.write() as session:
        session.execute(
            insert(imports).values(
                id="i", at=NOW, who="rini", file_name="kota.xlsx", sha256="", profile_name="kota", counts={}
            )
        )
        session.execute(
            insert(import_conflicts).values(
                import_id="i", kind="anggota", record_id=head.id, family_id=key, name=head.name,
                field="religion", sheet="A", cell="B2", given="2", theirs="2", ours="1", choice="kantor",
                ours_by="rini",
            )
        )  # fmt: skip
    target = tmp_path / "lembar.pdf"
    order = SheetOrder(family_id=key, member_id=head.id, purpose="permintaan lisan")
    office.privacy.write_person_sheet(ADMIN, order, target)
    text = text_of(target.read_bytes())
    for words in (
        "Catatan pada tanggal lahir",
        "menurut akta",
        "gang buntu",
        "Foto depan",
        "oleh Budi",
        "Kristen",
    ):
        assert _bare(words) in _bare(text)


def _picture() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (64, 48), "brown").save(stream, "JPEG")
    return stream.getvalue()


def test_that_a_training_office_destroys_like_a_real_one(tmp_path: Path) -> None:
    path = tmp_path / "latihan.kantor"
    make_training_office(path, families=40, seed=3, clock=lambda: NOW)
    clock = Clock()
    office = open_workplace(path, clock=clock)
    try:
        ids = office.families.ids(ADMIN, office.families.index(ADMIN, FamilyFilter()))[:6]
        office.families.close(ADMIN, ids, FamilyStatus.MOVED, LEFT, "Pindah")
        clock.forward(days=365 * 12)
        plan = office.privacy.retention(ADMIN)
        assert plan.ids | {each.id for each in plan.held} >= set(ids)
        made = office.privacy.destroy(ADMIN, plan)
        assert (made.families, made.members) == (plan.total.kk, plan.total.jiwa)
        assert office.history.first_broken(ADMIN) is None
        office.backups.check_live(ADMIN)
        target = tmp_path / "ba.pdf"
        office.privacy.write_minutes(ADMIN, made.id, target)
        assert "LATIHAN" in text_of(target.read_bytes())
    finally:
        office.close()


def test_that_a_run_whose_list_changed_destroys_nothing(office: Workplace, clock: Clock) -> None:
    first, second = fill(office, 2)
    _leave(office, [first, second])
    clock.forward(days=365 * 7)
    plan = office.privacy.retention(ADMIN)
    _ask(office, RequestKind.COPY, second)
    with pytest.raises(UserError, match="berubah sejak diperiksa"):
        office.privacy.destroy(ADMIN, plan)
    assert _rows(office, families) == 2
    assert office.privacy.destructions(ADMIN) == ()


def test_that_there_may_be_nothing_to_destroy(office: Workplace) -> None:
    with pytest.raises(UserError, match="Tidak ada data"):
        office.privacy.destroy(ADMIN, office.privacy.retention(ADMIN))


def test_that_minutes_tell_counts_and_no_names(office: Workplace, clock: Clock, tmp_path: Path) -> None:
    key = fill(office, 1)[0]
    save(office, surveyed(2), POOR)
    _leave(office, [key], FamilyStatus.ALL_DEAD)
    clock.forward(days=365 * 7)
    made = office.privacy.destroy(ADMIN, office.privacy.retention(ADMIN))
    target = tmp_path / "berita-acara.pdf"
    assert office.privacy.write_minutes(ADMIN, made.id, target) == 1
    text = text_of(target.read_bytes())
    for words in ("BERITA ACARA PEMUSNAHAN", "1 KK, 4 jiwa", "Gunungpati", made.checksum[:16], "Pasal 44"):
        assert words in text
    assert surveyed(1).members[0].name not in text
    with pytest.raises(UserError, match="Berita acara"):
        office.privacy.write_minutes(ADMIN, "lain", target)


def _notice(office: Workplace, **over: object) -> BreachNotice:
    now = office.context.clock()
    usual = BreachNotice(
        since=now - timedelta(days=1), until=now, noticed_at=now, whole=False, what="Berkas terkirim keliru.",
        how="Lampiran surat elektronik.", done="Penerima diminta menghapus.", contact="Camat, (024) 000000",
    )  # fmt: skip
    return replace(usual, **over)  # pyright: ignore[reportArgumentType] - a test's own words


def test_that_a_failure_counts_the_families_whose_numbers_left_in_that_time(tmp_path: Path) -> None:
    clock = Clock()
    office, ids = determined_office(tmp_path, clock=clock)
    try:
        office.lists.write_pdf(ADMIN, ListOrder(full_nik=True, purpose="lama"), tmp_path / "lama.pdf")
        clock.forward(days=3)
        office.families.show_full(ADMIN, ids[:2], SHOWING_REASONS[0])
        now = clock.now
        facts = office.privacy.breach_facts(ADMIN, now - timedelta(days=1), now, whole=False)
        assert (facts.total, [entry.act for entry in facts.entries]) == (Count(2, 8), ["melihat NIK lengkap"])
        wider = office.privacy.breach_facts(ADMIN, now - timedelta(days=9), now, whole=False)
        assert wider.total == Count(3, 12)
        assert not any("kesehatan" in kind for kind in wider.kinds)
        everything = office.privacy.breach_facts(ADMIN, now, now, whole=True)
        assert everything.total == Count(3, 12)
        assert any("kesehatan" in kind for kind in everything.kinds)
        given = office.privacy.given_out(ADMIN, now - timedelta(days=9), now)
        assert [entry.act for entry in given][:2] == ["melihat NIK lengkap", "cetak NIK lengkap"]
        report = tmp_path / "laporan.pdf"
        assert office.privacy.write_breach_report(ADMIN, _notice(office), report) >= 1
        text = text_of(report.read_bytes())
        entry = office.history.entries(ADMIN, limit=1)[0]
    finally:
        office.close()
    assert (entry.act, entry.subject) == (REPORT, "2 KK, 8 jiwa")
    for words in ("Pasal 46", "2 KK, 8 jiwa", "Berkas terkirim keliru.", "19 Juli 2026", SHOWING_REASONS[0]):
        assert _bare(words) in _bare(text)
    assert surveyed(1).members[0].name not in text


def test_that_an_export_of_everything_tells_the_specific_kinds(office: Workplace, tmp_path: Path) -> None:
    fill(office, 1)
    office.exchange.export_buku_data(ADMIN, tmp_path / "buku.xlsx")
    now = office.context.clock()
    facts = office.privacy.breach_facts(ADMIN, now, now, whole=False)
    assert any("kesehatan" in kind for kind in facts.kinds)


def test_that_a_time_without_anything_has_no_families_and_no_kinds(office: Workplace) -> None:
    now = office.context.clock()
    facts = office.privacy.breach_facts(ADMIN, now, now, whole=False)
    assert (facts.total, facts.kinds, facts.entries) == (Count(), (), ())


def test_that_an_unfinished_notice_or_an_odd_time_is_refused(office: Workplace, tmp_path: Path) -> None:
    now, target = office.context.clock(), tmp_path / "laporan.pdf"
    for wrong, words in (
        (_notice(office, what=" "), "belum lengkap"),
        (_notice(office, since=now, until=now - timedelta(hours=1)), "Kurun"),
        (_notice(office, since=now + timedelta(hours=1), until=now + timedelta(hours=2)), "Kurun"),
    ):
        with pytest.raises(UserError, match=words):
            office.privacy.write_breach_report(ADMIN, wrong, target)
    assert not target.exists()


def test_that_backups_on_a_medium_stand_in_the_notice(office: Workplace, tmp_path: Path) -> None:
    fill(office, 1)
    stick = tmp_path / "stik"
    stick.mkdir()
    target = tmp_path / "laporan.pdf"
    office.privacy.write_breach_report(ADMIN, _notice(office, medium=stick), target)
    assert "Tidak ada cadangan yang diketahui" in text_of(target.read_bytes())


def test_that_a_backup_on_the_stick_and_one_taken_home_stand_in_the_notice(
    office: Workplace, tmp_path: Path
) -> None:
    fill(office, 2)
    info = office.backups.make(ADMIN)
    stick = tmp_path / "stik"
    shutil.copytree(info.folder, medium_folder(stick, office.path) / info.folder.name)
    target = tmp_path / "laporan.pdf"
    office.privacy.write_breach_report(ADMIN, _notice(office, medium=stick), target)
    text = text_of(target.read_bytes())
    assert (text.count("media cadangan"), text.count("tidak, kantor latihan")) == (1, 1)
    assert "Tidak ada cadangan" not in text
    with office.context.database.write() as session:
        remember_outside(session, info, office.context.clock())
    office.privacy.write_breach_report(ADMIN, _notice(office, medium=tmp_path / "tidak ada"), target)
    assert _bare("media cadangan, tidak terpasang sekarang") in _bare(text_of(target.read_bytes()))
