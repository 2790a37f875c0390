"""What the history tells: field by field what changed, a family on a day, an anchor from an old paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, CLERK, POOR, PROFILE, Clock, determined_office, fill, save, surveyed
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.family import FamilyStatus, LifeStatus, Member
from kemiskinan_desktop.domain.history_summaries import (
    AnchorMatch,
    FieldChange,
    HistoryFilter,
    Presence,
    RecordChange,
    RecordMove,
)
from kemiskinan_desktop.domain.identity import Nik
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.veiling import WITHHELD
from kemiskinan_desktop.models import history, periods
from kemiskinan_desktop.models import records as stored_records
from kemiskinan_desktop.models.schema import history_items
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.disclosures import SHOWING, seen
from kemiskinan_desktop.services.workplace import Workplace

UNTIL = date(2027, 12, 31)


@pytest.fixture
def determined(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    made, _ = determined_office(tmp_path, 2, clock=clock)
    yield made
    made.close()


def newest(office: Workplace) -> int:
    return office.history.entries(ADMIN, limit=1)[0].id


def records(office: Workplace, number: int | None = None, who: Actor = ADMIN) -> list[RecordChange]:
    return office.history.records(who, newest(office) if number is None else number, 0, 1000)


def changes(office: Workplace, who: Actor = ADMIN) -> list[tuple[str, str, str, str]]:
    [record] = records(office, who=who)
    return [(field.of, field.label, field.old, field.new) for field in record.fields]


def stored(office: Workplace, key: str) -> FamilyRecord:
    with office.context.database.read() as session:
        period = periods.current(session)
        assert period is not None
        return stored_records.load(session, [key], period.id)[key]


def edit(office: Workplace, key: str, **over: object) -> None:
    record = stored(office, key)
    family = replace(record.family, **over)  # pyright: ignore[reportArgumentType] - a test's own words
    office.families.save(ADMIN, replace(record, family=family), reason="betulkan")


def edit_member(office: Workplace, key: str, at: int, **over: object) -> Member:
    record = stored(office, key)
    people = list(record.family.members)
    people[at] = replace(people[at], **over)  # pyright: ignore[reportArgumentType] - a test's own words
    edit(office, key, members=tuple(people))
    return people[at]


def test_that_a_change_is_told_in_the_words_of_the_form(office: Workplace) -> None:
    [key] = fill(office, 1)
    name = surveyed(1).members[0].name
    edit(office, key, phone="081234567", rt="007", floor_area=Decimal("36.5"))
    assert changes(office) == [
        ("", "RT", surveyed(1).rt, "007"),
        ("", "Telepon", surveyed(1).phone, "081234567"),
        ("", "Luas lantai (m²)", _decimal(surveyed(1).floor_area), "36,5"),
    ]
    edit_member(office, key, 0, religion="3", education="10")
    told = changes(office)
    assert [(of, label) for of, label, _, _ in told] == [(name, "Agama"), (name, "Pendidikan tamat")]
    codes = office.context.reference.codes
    assert (told[0][3], told[1][3]) == (codes["agama"]["3"], codes["pendidikan"]["10"])


def _decimal(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}".replace(".", ",")


def test_that_an_answer_and_the_class_it_gives_are_told_by_label(office: Workplace) -> None:
    record = save(office, surveyed(1), POOR)
    survey = record.survey
    assert survey is not None
    office.families.save(ADMIN, replace(record, survey=replace(survey, answers={**POOR, "P1": "1"})))
    told = {label: (old, new) for _, label, old, new in changes(office)}
    question = office.periods.instrument(ADMIN).find("P1")
    assert question is not None
    old, new = question.answer("3"), question.answer("1")
    assert old is not None
    assert new is not None
    assert told[f"P1 · {question.text}"] == (old.label, new.label)


def test_that_a_nik_is_masked_on_both_sides(office: Workplace) -> None:
    [key] = fill(office, 1)
    member = edit_member(office, key, 0, nik=Nik("3374121202800009"))
    assert changes(office) == [(member.name, "NIK", "337412••••••••••", "337412••••••••••")]
    assert "3374121202800009" not in str(records(office))


def test_that_members_that_come_and_leave_are_one_line_each(office: Workplace) -> None:
    [key] = fill(office, 1)
    family = stored(office, key).family
    gone = family.members[-1]
    edit(office, key, members=family.members[:-1])
    [(of, label, old, new)] = changes(office)
    assert (of, label, new) == (gone.name, "Anggota", "")
    assert "•" in old or gone.nik is None
    office.history.undo(ADMIN, newest(office))
    [(of, label, old, new)] = changes(office)
    assert (of, label, old) == (gone.name, "Anggota", "")
    edit_member(office, key, 1, life_status=LifeStatus.DEAD, life_status_date=date(2026, 7, 1))
    assert [(each[1], each[3]) for each in changes(office)] == [
        ("Status hidup", "Meninggal"), ("Tanggal status", "01/07/2026"),
    ]  # fmt: skip


def test_that_a_new_family_is_told_with_everything_that_was_filled(office: Workplace) -> None:
    [key] = fill(office, 1)
    [record] = records(office)
    assert (record.move, record.family_id) == (RecordMove.CAME, key)
    assert record.title == surveyed(1).members[0].name
    assert record.detail.startswith(f"KK {surveyed(1).kk_number.grouped} · ")
    assert all(field.old == "" for field in record.fields)
    assert {"No. KK", "Alamat", "Anggota", "Kelas"} <= {field.label for field in record.fields}
    office.history.undo(ADMIN, newest(office))
    [record] = records(office)
    assert (record.move, record.family_id) == (RecordMove.LEFT, None)


def test_that_a_clerk_sees_that_a_secret_changed_but_not_how(office: Workplace) -> None:
    [key] = fill(office, 1)
    edit_member(office, key, 0, disability="1")
    [record] = records(office, who=CLERK)
    name = surveyed(1).members[0].name
    assert record.fields[0] == FieldChange(
        label="Disabilitas", of=name, old=WITHHELD, new=WITHHELD, hidden=True
    )
    [seen_by_all] = records(office)
    assert not seen_by_all.fields[0].hidden


def test_that_a_big_entry_is_read_in_parts(office: Workplace) -> None:
    ids = fill(office, 5)
    office.surveys.submit(ADMIN, ids)
    number = newest(office)
    parts = [office.history.records(ADMIN, number, at, at + 2) for at in (0, 2, 4)]
    assert [len(part) for part in parts] == [2, 2, 1]
    assert [record.family_id for part in parts for record in part] == ids
    assert [len(record.fields) for part in parts for record in part] == [1] * 5
    assert parts[0][0].fields[0] == FieldChange(label="Keadaan pendataan", old="draf", new="diajukan")


def test_that_every_other_kind_is_told_in_words(determined: Workplace, tmp_path: Path) -> None:
    ids = [row.id for row in determined.families.rows(ADMIN, [1, 2])]
    program = next(each for each in determined.programs.every(ADMIN) if each.target == "keluarga")
    determined.programs.propose(ADMIN, program.code, ids[:1])
    [proposal] = records(determined)
    assert (proposal.family_id, proposal.detail[:3]) == (ids[0], "KK ")
    assert FieldChange(label="Program", new=program.name) in proposal.fields
    determined.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    assert {record.family_id for record in records(determined)} == set(ids)
    determined.office.save_profile(
        ADMIN, replace(PROFILE, phone="(024) 1", signatory=replace(PROFILE.signatory, name="Dra. Lain"))
    )
    [profile] = records(determined)
    assert (profile.title, profile.family_id) == ("KECAMATAN GUNUNGPATI", None)
    assert {(f.label, f.new) for f in profile.fields} == {
        ("Telepon", "(024) 1"), ("Nama penandatangan", "Dra. Lain"),
    }  # fmt: skip
    determined.exchange.export_buku_data(ADMIN, tmp_path / "buku.xlsx")
    export, *families = records(determined)
    assert export.title == "buku.xlsx"
    assert {record.move for record in families} == {RecordMove.SEEN}
    determined.periods.close(ADMIN)
    [period] = records(determined)
    assert period.fields == (FieldChange(label="Keadaan", old="ditetapkan", new="ditutup"),)


def test_that_changed_figures_are_told_by_their_names(office: Workplace) -> None:
    name, value = next(iter(PARAMETERS.items()))
    office.periods.set_parameters(ADMIN, {**PARAMETERS, name: value + 1}, UNTIL)
    [period] = records(office)
    label = next(p.label for p in office.periods.instrument(ADMIN).parameters if p.code == name)
    assert period.fields == (FieldChange(label=label, old=str(value), new=str(value + 1)),)


def test_that_a_destroyed_content_says_so(office: Workplace) -> None:
    [key] = fill(office, 1)
    number = newest(office)
    gone = destroy(office, number)
    [record] = records(office, number)
    assert (record.move, record.family_id, record.fields) == (RecordMove.DESTROYED, key, ())
    [minutes] = records(office, gone)
    assert FieldChange(label="Isi catatan", new="1") in minutes.fields
    assert office.history.first_broken(ADMIN) is None
    assert office.history.family_on(ADMIN, key, date(2026, 7, 13)).presence is Presence.DESTROYED


def destroy(office: Workplace, number: int) -> int:
    context = office.context
    entry = history.Entry(
        at=context.clock(), day=context.today, who="Rini", role="administrator", act=history.DESTRUCTION
    )
    with context.database.write() as session:
        query = history_items.select().where(history_items.c.entry_id == number)
        return history.destroy(
            session, context.history_key, entry, [row.id for row in session.execute(query)]
        )


def test_that_a_family_is_seen_as_it_stood_on_any_evening(office: Workplace, clock: Clock) -> None:
    [key] = fill(office, 1)
    came = clock.now.date()
    address = surveyed(1).address
    clock.forward(days=10)
    edit(office, key, address="Gang Baru 7")
    clock.forward(days=10)
    office.surveys.submit(ADMIN, [key])
    clock.forward(days=10)
    office.families.close(ADMIN, [key], FamilyStatus.MOVED, clock.now.date(), "pindah kota")
    today = clock.now.date()

    def on(days: int) -> tuple[Presence, str, SurveyState | None]:
        view = office.history.family_on(ADMIN, key, date.fromordinal(came.toordinal() + days))
        lines = dict(line for section in view.sections for line in section.lines)
        return view.presence, lines.get("Alamat", ""), view.state

    assert on(0) == (Presence.HERE, address, SurveyState.DRAFT)
    assert on(9) == (Presence.HERE, address, SurveyState.DRAFT)
    assert on(10) == (Presence.HERE, "Gang Baru 7", SurveyState.DRAFT)
    assert on(20) == (Presence.HERE, "Gang Baru 7", SurveyState.SUBMITTED)
    assert on(30) == (Presence.LEFT, "Gang Baru 7", SurveyState.SUBMITTED)
    before = office.history.family_on(ADMIN, key, date.fromordinal(came.toordinal() - 1))
    assert (before.presence, before.first_day, before.sections) == (Presence.NOT_YET, came, ())
    left = office.history.family_on(ADMIN, key, today)
    assert (left.left, left.left_on, left.period_name) == ("pindah", today, "2026")
    with pytest.raises(UserError, match="belum tiba"):
        office.history.family_on(ADMIN, key, date.fromordinal(today.toordinal() + 1))


def test_that_a_family_whose_coming_was_undone_was_not_there_that_evening(office: Workplace) -> None:
    [key] = fill(office, 1)
    office.history.undo(ADMIN, newest(office))
    view = office.history.family_on(ADMIN, key, office.context.today)
    assert view.presence is Presence.TAKEN_BACK
    assert office.history.family_on(ADMIN, "tidak ada", office.context.today).first_day is None


def test_that_a_day_shows_members_answers_and_class_as_on_the_form(office: Workplace) -> None:
    [key] = fill(office, 1)
    view = office.history.family_on(ADMIN, key, office.context.today)
    family = surveyed(1)
    assert view.head == family.members[0].name
    titles = [section.title for section in view.sections]
    assert titles[0] == "Keluarga"
    assert titles[1].startswith(f"1. {family.members[0].name} · ")
    assert titles[-2:] == ["Pendataan", "Jawaban"]
    member = dict(view.sections[1].lines)
    assert member["NIK"].endswith("•" * 10)
    assert len(view.sections[-1].lines) == len([code for code, answer in POOR.items() if answer])
    hidden = office.history.family_on(CLERK, key, office.context.today)
    assert WITHHELD in dict(hidden.sections[1].lines).values()


def test_that_an_anchor_of_an_old_paper_is_found_again(office: Workplace) -> None:
    printed = office.history.head(ADMIN)
    number = newest(office)
    fill(office, 1)
    compare = office.history.compare_anchor
    for text in (printed, f"Riwayat {printed}", f"  riwayat {printed.upper()}…", printed.replace("-", " – ")):
        answer = compare(ADMIN, text)
        assert answer.match is AnchorMatch.SAME
        assert answer.entry is not None
        assert answer.entry.id == number
    count, told = printed.split("-")
    other = "0" if told[0] != "0" else "1"
    assert compare(ADMIN, f"{count}-{other}{told[1:]}").match is AnchorMatch.DIFFERENT
    beyond = compare(ADMIN, f"99-{told}")
    assert (beyond.match, beyond.count, beyond.entry) == (AnchorMatch.BEYOND, 99, None)
    for text in ("", "Riwayat", "12", "12-abc", "halo-12"):
        assert compare(ADMIN, text).match is AnchorMatch.UNREADABLE
    assert compare(ADMIN, "0-000000000000").match is AnchorMatch.SAME
    assert compare(ADMIN, "0-000000000001").match is AnchorMatch.DIFFERENT


def test_that_the_chain_check_says_how_far_it_is_and_can_be_stopped(office: Workplace) -> None:
    told: list[tuple[int, int]] = []
    total = newest(office)
    office.history.first_broken(ADMIN, lambda done, every: told.append((done, every)))
    assert told[-1] == (total, total)

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        office.history.first_broken(ADMIN, stop)


def test_that_the_list_of_entries_is_asked_for_in_windows(office: Workplace) -> None:
    ids = fill(office, 3)
    with office.context.database.write() as session:
        office.context.record(session, CLERK, SHOWING, seen(ids[:1]))
    log = office.history
    wanted = HistoryFilter(family_id=ids[0])
    assert log.extent(ADMIN, wanted).count == 2
    assert [entry.act for entry in log.page(ADMIN, wanted, 0, 10)] == [SHOWING, "keluarga baru"]
    assert [entry.act for entry in log.page(ADMIN, wanted, 1, 10)] == ["keluarga baru"]
    assert log.entry(ADMIN, 9999) is None
    assert log.people(ADMIN) == tuple(sorted({"Budi", "Kantor", "Rini"} & set(log.people(ADMIN))))
    assert SHOWING in log.acts(ADMIN)
    [view] = records(office)
    assert (view.move, view.family_id, view.fields) == (RecordMove.SEEN, ids[0], ())
