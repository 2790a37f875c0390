"""Every kind of entry goes back through the same checks, or says in plain words why it does not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.support.offices import (
    ADMIN,
    CLERK,
    NEAR_POOR,
    POOR,
    PROFILE,
    Clock,
    determined_office,
    fill,
    save,
    surveyed,
)
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.history_summaries import Reverting
from kemiskinan_desktop.domain.period import Period, PeriodState
from kemiskinan_desktop.models import history
from kemiskinan_desktop.models.schema import history_items
from kemiskinan_desktop.services.disclosures import SHOWING, seen
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.retention import set_years, years_of
from kemiskinan_desktop.services.undo.refusing import DependsError
from kemiskinan_desktop.services.workplace import Workplace

NEXT = NewPeriod(
    name="2027", instrument_code="SMG7", instrument_version=1, parameters=PARAMETERS,
    valid_until=date(2028, 12, 31),
)  # fmt: skip
RICH = {**PARAMETERS, "garis_kemiskinan_kota_rp": Decimal(9_000_000)}
UNTIL = date(2027, 12, 31)
EARNING = {**NEAR_POOR, "PENDAPATAN": "6000000"}


@pytest.fixture
def determined(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    made, _ = determined_office(tmp_path, 2, clock=clock)
    yield made
    made.close()


def newest(office: Workplace) -> int:
    return office.history.entries(ADMIN, limit=1)[0].id


def undo(office: Workplace, number: int | None = None) -> int:
    count = office.history.undo(ADMIN, newest(office) if number is None else number)
    assert office.history.first_broken(ADMIN) is None
    return count


def refusal(office: Workplace, number: int | None = None) -> str:
    number = newest(office) if number is None else number
    with pytest.raises(UserError) as refused:
        office.history.undo(ADMIN, number)
    view = office.history.undo_view(ADMIN, number)
    assert view.refusal == refused.value.title
    return refused.value.sentence


def current(office: Workplace) -> Period:
    period = office.periods.current(ADMIN)
    assert period is not None
    return period


def points(office: Workplace, key: str) -> Decimal | None:
    survey = office.families.get(ADMIN, key).survey
    return None if survey is None else survey.points


def program(office: Workplace) -> str:
    return next(each.code for each in office.programs.every(ADMIN) if each.target == "keluarga")


def in_program(office: Workplace, code: str) -> list[str]:
    return [each.family_id for each in office.programs.enrolments(ADMIN, code)]


def test_that_a_proposal_is_taken_back_and_made_again(office: Workplace) -> None:
    ids, code = fill(office, 2), program(office)
    office.programs.propose(ADMIN, code, ids)
    before = office.programs.enrolments(ADMIN, code)
    proposal = newest(office)
    assert undo(office) == 2
    assert in_program(office, code) == []
    assert undo(office) == 2
    assert office.programs.enrolments(ADMIN, code) == before
    entries = office.history.entries(ADMIN, limit=2)
    assert "usulkan program berlaku lagi" in entries[0].subject
    first = office.history.entry(ADMIN, proposal)
    assert first is not None
    assert (entries[1].undone, first.undone) == (True, False)


def test_that_a_proposal_does_not_come_back_for_a_family_that_left(office: Workplace) -> None:
    ids, code = fill(office, 1), program(office)
    office.programs.propose(ADMIN, code, ids)
    undo(office)
    back = newest(office)
    office.families.close(ADMIN, ids, FamilyStatus.MOVED, date(2026, 7, 1), "pindah")
    assert "sudah tidak aktif" in refusal(office, back)
    assert in_program(office, code) == []


def test_that_a_proposal_does_not_come_back_beside_a_newer_one(office: Workplace) -> None:
    ids, code = fill(office, 1), program(office)
    office.programs.propose(ADMIN, code, ids)
    undo(office)
    back = newest(office)
    office.programs.propose(ADMIN, code, ids)
    assert "sudah tercatat lagi" in refusal(office, back)
    assert in_program(office, code) == ids


def test_that_a_family_goes_once_its_proposal_was_taken_back(office: Workplace) -> None:
    ids = fill(office, 1)
    coming = newest(office)
    office.programs.propose(ADMIN, program(office), ids)
    assert "usulkan program oleh Rini, 13 Juli 2026 pukul 09.30" in refusal(office, coming)
    undo(office)
    assert undo(office, coming) == 1


def test_that_the_office_profile_goes_back_and_forth(office: Workplace) -> None:
    office.office.save_profile(ADMIN, replace(PROFILE, phone="(024) 111111"))
    first = newest(office)
    office.office.save_profile(ADMIN, replace(PROFILE, phone="(024) 222222"))
    assert f"catatan nomor {newest(office)}" in refusal(office, first)
    undo(office)
    assert office.office.profile(ADMIN).phone == "(024) 111111"
    undo(office, first)
    assert office.office.profile(ADMIN) == PROFILE
    undo(office)
    assert office.office.profile(ADMIN).phone == "(024) 111111"


def test_that_a_clerk_does_not_take_back_settings(office: Workplace) -> None:
    office.office.save_profile(ADMIN, replace(PROFILE, phone="(024) 111111"))
    with pytest.raises(UserError, match="Peran petugas tidak dapat mengubah pengaturan"):
        office.history.undo(CLERK, newest(office))
    assert office.office.profile(ADMIN).phone == "(024) 111111"


def test_that_the_beginning_of_an_office_stays(office: Workplace) -> None:
    assert "kantor dibuka" in refusal(office, 1)


def test_that_figures_go_back_with_every_score_also_of_families_that_came_later(office: Workplace) -> None:
    poor = save(office, surveyed(1), EARNING).family.id
    before = points(office, poor)
    office.periods.set_parameters(ADMIN, RICH, UNTIL)
    change = newest(office)
    changed = points(office, poor)
    assert changed != before
    later = save(office, surveyed(2), EARNING).family.id
    assert points(office, later) == changed
    undo(office, change)
    assert current(office).parameters == PARAMETERS
    assert (points(office, poor), points(office, later)) == (before, before)
    undo(office)
    assert current(office).parameters == RICH
    assert (points(office, poor), points(office, later)) == (changed, changed)


def test_that_figures_stay_once_the_list_is_determined(determined: Workplace) -> None:
    figures = next(e.id for e in determined.history.entries(ADMIN) if e.act == "ubah parameter periode")
    assert "ditetapkan" in refusal(determined, figures)


def test_that_figures_do_not_go_back_to_cards_that_would_be_expired(office: Workplace, clock: Clock) -> None:
    office.periods.set_parameters(ADMIN, PARAMETERS, date(2026, 8, 1))
    office.periods.set_parameters(ADMIN, PARAMETERS, UNTIL)
    clock.forward(days=60)
    assert "sudah lewat" in refusal(office)


def test_that_a_decree_stays(determined: Workplace) -> None:
    determined.families.save(
        ADMIN,
        replace(
            record := determined.families.get(ADMIN, _one(determined)),
            family=replace(record.family, phone="081234567"),
        ),
    )
    decree = next(e.id for e in determined.history.entries(ADMIN) if e.act == "tetapkan daftar")
    assert refusal(determined, decree).startswith("Penetapan dengan SK tidak dapat diurungkan.")


def test_that_a_closed_period_opens_again_until_the_next_one_is_opened(determined: Workplace) -> None:
    determined.periods.close(ADMIN)
    closing = newest(determined)
    undo(determined)
    assert current(determined).state is PeriodState.DETERMINED
    undo(determined)
    assert current(determined).state is PeriodState.CLOSED
    determined.periods.open(ADMIN, NEXT)
    opening = newest(determined)
    with pytest.raises(DependsError) as refused:
        determined.history.undo(ADMIN, closing)
    assert refused.value.entry.id == opening
    assert determined.history.undo_view(ADMIN, closing).depends_on == refused.value.entry


def test_that_a_period_opened_by_mistake_goes_while_it_is_empty(determined: Workplace) -> None:
    determined.periods.open(ADMIN, NEXT)
    opening = newest(determined)
    undo(determined)
    assert current(determined).name == "2026"
    assert "Buka lagi periodenya" in refusal(determined)
    determined.periods.open(ADMIN, NEXT)
    opening = newest(determined)
    save(determined, surveyed(9))
    assert "Sudah ada 1 pendataan" in refusal(determined, opening)


def test_that_the_first_period_stays(office: Workplace) -> None:
    opening = next(e.id for e in office.history.entries(ADMIN) if e.act == "buka periode")
    figures = newest(office)
    undo(office, figures)
    assert "periode pertama" in refusal(office, opening)


def test_that_exports_and_looks_stay(determined: Workplace, tmp_path: Path) -> None:
    determined.exchange.export_buku_data(ADMIN, tmp_path / "buku.xlsx")
    assert refusal(determined).startswith("Yang sudah dicetak atau dikirim tidak dapat diurungkan.")
    determined.lists.write_pdf(ADMIN, ListOrder(full_nik=True, purpose="uji"), tmp_path / "daftar.pdf")
    assert refusal(determined).startswith("Yang sudah dicetak atau dikirim tidak dapat diurungkan.")


def test_that_looking_neither_goes_back_nor_stands_in_the_way(office: Workplace) -> None:
    ids = fill(office, 1)
    coming = newest(office)
    with office.context.database.write() as session:
        look = office.context.record(session, ADMIN, SHOWING, seen(ids))
    assert refusal(office, look).startswith("Catatan ini tidak mengubah data.")
    assert undo(office, coming) == 1


def test_that_an_unknown_kind_stays(office: Workplace) -> None:
    strange = history.Item(kind="lain", record_id="1", before=None, after={"a": 1})
    with office.context.database.write() as session:
        office.context.record(session, ADMIN, "uji", [strange])
    assert refusal(office).startswith("Perbuatan ini tidak dapat diurungkan.")


def test_that_what_was_destroyed_does_not_come_back(office: Workplace) -> None:
    fill(office, 1)
    coming = newest(office)
    entry = history.Entry(
        at=office.context.clock(),
        day=office.context.today,
        who="Rini",
        role="administrator",
        act=history.DESTRUCTION,
    )
    with office.context.database.write() as session:
        items = [
            row.id
            for row in session.execute(history_items.select().where(history_items.c.entry_id == coming))
        ]
        gone = history.destroy(session, office.context.history_key, entry, items)
    assert f"telah dimusnahkan (catatan nomor {gone})" in refusal(office, coming)
    assert refusal(office, gone).startswith("Pemusnahan tidak dapat diurungkan.")


def test_that_a_view_tells_what_would_go_back(office: Workplace) -> None:
    fill(office, 1)
    view = office.history.undo_view(ADMIN, newest(office))
    assert (view.reverts, view.act, view.redo) == (Reverting.FAMILIES, "keluarga baru", False)
    undo(office)
    again = office.history.undo_view(ADMIN, newest(office))
    assert (again.act, again.redo) == ("keluarga baru", True)
    assert office.history.undo_view(ADMIN, 9999).refusal == "Catatan ini tidak ada."
    assert office.history.undo_view(ADMIN, 9999).reverts is None


def test_that_an_edit_under_an_edit_that_was_taken_back_goes_back_too(office: Workplace) -> None:
    record = save(office, surveyed(1), POOR)
    key = record.family.id
    for phone in ("081111111", "082222222"):
        record = office.families.get(ADMIN, key)
        office.families.save(ADMIN, replace(record, family=replace(record.family, phone=phone)))
    second = newest(office)
    undo(office, second)
    assert office.families.get(ADMIN, key).family.phone == "081111111"
    undo(office, second - 1)
    assert office.families.get(ADMIN, key).family.phone == surveyed(1).phone
    undo(office, newest(office))
    assert office.families.get(ADMIN, key).family.phone == "081111111"


def _one(office: Workplace) -> str:
    entry = next(e for e in office.history.entries(ADMIN) if e.act == "tetapkan daftar")
    with office.context.database.read() as session:
        items = history.entry_items(session, entry.id)
    return next(item.record_id for item in items if item.kind == history.FAMILY)


def test_that_settings_go_back_and_forth(office: Workplace) -> None:
    office.surveys.set_two_person_rule(ADMIN, wanted=True)
    undo(office)
    assert not office.surveys.two_person_rule(ADMIN)
    undo(office)
    assert office.surveys.two_person_rule(ADMIN)
    with office.context.database.write() as session:
        years = years_of(session)
        set_years(office.context, session, ADMIN, years + 1)
    undo(office)
    with office.context.database.read() as session:
        assert years_of(session) == years


def test_that_an_entry_with_a_record_nobody_can_take_back_stays_whole(office: Workplace) -> None:
    [key] = fill(office, 1)
    with office.context.database.write() as session:
        [item] = history.entry_items(session, newest(office))
        other = history.Item(kind="dua orang", record_id="1", before=None, after={"first": "a"})
        office.context.record(session, ADMIN, "uji", [item, other])
    assert refusal(office).startswith("Keputusan tentang dua orang")
    assert office.families.get(ADMIN, key).family.status is FamilyStatus.ACTIVE
