"""What an import would do with each row, one case at a time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.support.people import family, kk_number, member, nik
from tests.support.source_rows import (
    DAMAGED,
    cells,
    family_row,
    member_row,
    plan,
    source_book,
    source_family,
    source_member,
)
from tests.support.survey import best_answers

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.family import FamilyStatus, LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.plan import PlanCounts, RowKind, RowStatus
from kemiskinan_desktop.domain.planning import plan_import
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceCell
from kemiskinan_desktop.services.reference import load_reference


def survey(index: int = 1, **over: object) -> Survey:
    base = Survey(
        id=f"s{index}", family_id=family(index).id, period_id="p", answers=best_answers(),
        interviewed_on=date(2026, 7, 1), surveyor="Rina",
    )  # fmt: skip
    return replace(base, **over)  # pyright: ignore[reportArgumentType]  # keywords of Survey


def test_that_unknown_families_are_new_with_all_their_members_and_answers() -> None:
    found = plan(source_book(source_family(family(1), survey=survey())))
    assert found.counts(RowKind.FAMILY) == PlanCounts(new=1)
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=4)
    planned = found.families[0]
    assert planned.status is RowStatus.NEW
    assert planned.family == family(1)
    assert planned.survey is not None
    assert planned.survey.answers == best_answers()
    assert planned.survey.interviewed_on == "2026-07-01"


def test_that_new_records_without_a_key_get_one() -> None:
    rows = [source_member(m, kk_number(1).text, 10 + i, id="") for i, m in enumerate(family(1).members)]
    planned = plan(source_book(source_family(family(1), members=rows, id="salah"))).families[0]
    keys = {planned.family.id, *(m.id for m in planned.family.members)}
    assert len(keys) == 5
    assert family(1).id not in keys


def test_that_the_stored_data_given_back_are_all_the_same() -> None:
    stored = [family(1, former_kk=(kk_number(90),)), family(2)]
    surveys = {stored[0].id: survey()}
    found = plan(
        source_book(source_family(stored[0], survey=surveys[stored[0].id]), source_family(stored[1], 3)),
        stored,
        surveys,
    )
    assert found.counts(RowKind.FAMILY) == PlanCounts(same=2)
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=8)
    assert found.families == ()
    assert found.notes == ()


def test_that_a_changed_row_lists_only_the_changed_cells_as_people_read_them() -> None:
    stored = family(1, version=7)
    rows = [source_member(m, stored.kk_number.text, 10 + i) for i, m in enumerate(stored.members)]
    rows[1] = source_member(
        stored.members[1], stored.kk_number.text, 11, occupation="9", birth_date="1983-11-03"
    )
    found = plan(
        source_book(source_family(stored, members=rows, floor_area="40.5", kelurahan="33.74.12.1001")),
        [stored],
    )
    assert [(c.label, c.cell, c.old, c.new) for c in family_row(found).changes] == [
        ("Kelurahan", "F2", "Gunungpati", load_reference().kelurahan_name("33.74.12.1001")),
        ("Luas lantai (m²)", "J2", "36", "40,5"),
    ]
    assert [(c.label, c.old, c.new) for c in member_row(found, 1).changes] == [
        ("Tanggal lahir", "02/11/1983", "03/11/1983"),
        ("Pekerjaan", "Belum/tidak bekerja", "Petani/pekebun"),
    ]
    assert member_row(found).status is RowStatus.SAME
    planned = found.families[0]
    assert (planned.status, planned.family.version, planned.survey) == (RowStatus.CHANGED, 7, None)
    assert planned.family.floor_area == Decimal("40.5")


def test_that_a_blank_cell_empties_in_our_own_book_and_says_nothing_in_another() -> None:
    stored = family(1)
    row = source_family(stored, address="", phone="")
    ours = plan(source_book(row), [stored])
    theirs = plan(source_book(row, lossless=False), [stored])
    assert (ours.families[0].family.address, ours.families[0].family.phone) == ("", "")
    assert theirs.families == ()


def test_that_a_column_the_file_does_not_have_leaves_what_is_stored() -> None:
    stored = family(1)
    found = plan(source_book(source_family(stored, address=None, notes="baru")), [stored])
    assert found.families[0].family == replace(stored, notes="baru")


def test_that_a_difference_of_spaces_is_no_change() -> None:
    stored = family(1, address="Jl.  Contoh   1")
    assert plan(source_book(source_family(stored, address="Jl. Contoh 1")), [stored]).families == ()


@pytest.mark.parametrize("field", ["kk_number", "kelurahan", "rt", "rw"])
def test_that_damage_in_an_identity_field_refuses_the_family_and_its_members(field: str) -> None:
    spoiled: dict[str, Any] = {field: DAMAGED}
    found = plan(source_book(source_family(family(1), **spoiled)))
    assert found.counts(RowKind.FAMILY) == PlanCounts(refused=1)
    assert found.counts(RowKind.MEMBER) == PlanCounts(refused=4)
    problem = family_row(found).problems[0]
    assert (problem.found, problem.expected, problem.sentence) == (
        "3,37E+15", "16 angka.", "Digit terakhir hilang.",
    )  # fmt: skip
    assert all(row.problems for row in found.rows)
    assert found.families == ()


@pytest.mark.parametrize("field", ["nik", "name", "sex", "birth_date", "relation"])
def test_that_damage_in_an_identity_field_refuses_the_member_and_the_family_goes_on(field: str) -> None:
    one = family(1)
    rows = [source_member(m, one.kk_number.text, 10 + i) for i, m in enumerate(one.members)]
    rows[3] = source_member(one.members[3], one.kk_number.text, 13, **{field: DAMAGED})
    found = plan(source_book(source_family(one, members=rows)))
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=3, refused=1)
    assert found.families[0].family.members == one.members[:3]
    assert "1 anggota belum dimasukkan" in family_row(found).warnings[-1]
    assert member_row(found, 3).problems[0].sheet == "Anggota"


def test_that_damage_in_another_field_leaves_only_that_cell_out() -> None:
    stored = family(1)
    found = plan(source_book(source_family(stored, phone=DAMAGED, notes="n")), [stored])
    row = family_row(found)
    assert (row.status, row.problems[0].cell) == (RowStatus.CHANGED, "G2")
    assert row.warnings == ("Telepon di sel G2 dilewati karena tidak terbaca.",)
    assert found.families[0].family == replace(stored, notes="n")


def test_that_a_word_in_no_list_leaves_only_that_cell_out() -> None:
    stored = family(1)
    rows = [source_member(stored.members[0], stored.kk_number.text, 10, religion="99")]
    row = member_row(plan(source_book(source_family(stored, members=rows)), [stored]))
    assert (row.status, row.problems[0].found) == (RowStatus.SAME, "99")
    assert "tidak ada dalam daftar" in row.problems[0].sentence


def test_that_the_stored_number_is_proposed_for_a_damaged_one() -> None:
    stored = family(1)
    rows = [source_member(stored.members[1], stored.kk_number.text, 10, id=None, nik=DAMAGED)]
    found = plan(source_book(source_family(stored, members=rows), lossless=False), [stored])
    stored_nik = stored.members[1].nik
    assert stored_nik is not None
    assert member_row(found).problems[0].proposal == stored_nik.text


def test_that_a_refused_head_refuses_a_new_family_and_each_member_says_why() -> None:
    one = family(1)
    rows = [source_member(m, one.kk_number.text, 10 + i) for i, m in enumerate(one.members)]
    rows[0] = source_member(one.members[0], one.kk_number.text, 10, nik=DAMAGED)
    found = plan(source_book(source_family(one, members=rows)))
    assert found.counts(RowKind.FAMILY) == PlanCounts(refused=1)
    assert found.counts(RowKind.MEMBER) == PlanCounts(refused=4)
    assert "kepala keluarga" in family_row(found).problems[0].sentence
    assert member_row(found).problems[0].sentence == "Digit terakhir hilang."
    assert "Keluarganya" in member_row(found, 2).problems[0].sentence


def test_that_a_refused_head_of_a_stored_family_leaves_the_stored_one() -> None:
    stored = family(1)
    rows = [
        source_member(stored.members[0], stored.kk_number.text, 10, nik=DAMAGED),
        source_member(stored.members[1], stored.kk_number.text, 11, notes="baru"),
    ]
    found = plan(source_book(source_family(stored, members=rows)), [stored])
    assert found.counts(RowKind.MEMBER) == PlanCounts(changed=1, refused=1)
    assert found.families[0].family.members[0] == stored.members[0]


def test_that_a_row_that_breaks_a_rule_of_the_form_is_refused_at_its_cell() -> None:
    stored = family(1)
    rows = [source_member(m, stored.kk_number.text, 10 + i) for i, m in enumerate(stored.members)]
    rows[2] = source_member(stored.members[2], stored.kk_number.text, 12, birth_date="1970-01-01")
    found = plan(source_book(source_family(stored, members=rows, notes="n")), [stored])
    problem = member_row(found, 2).problems[0]
    assert member_row(found, 2).status is RowStatus.REFUSED
    assert (problem.cell, problem.found) == ("H12", "1970-01-01")
    assert "lebih muda" in problem.sentence
    assert found.families[0].family.members == stored.members


def test_that_a_value_that_is_not_one_is_refused_even_when_the_reader_let_it_through() -> None:
    one = family(1)
    rows = [source_member(one.members[0], one.kk_number.text, 10, nik="123")]
    found = plan(source_book(source_family(one, members=rows, latitude="utara")))
    assert "16 angka" in member_row(found).problems[0].sentence
    assert family_row(found).problems[0].cell == "H2"
    assert family_row(found).status is RowStatus.REFUSED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sex", ""),
        ("birth_date", "kemarin"),
        ("birth_year", "80"),
        ("health_cover", "x"),
        ("pregnant", "mungkin"),
    ],
)
def test_that_a_member_with_a_value_out_of_its_kind_is_not_taken(field: str, value: str) -> None:
    one = family(1)
    rows = [
        source_member(one.members[0], one.kk_number.text, 10),
        source_member(one.members[1], one.kk_number.text, 11, **{field: value}),
    ]
    row = member_row(plan(source_book(source_family(one, members=rows))), 1)
    assert row.problems
    assert row.status is (RowStatus.NEW if field == "health_cover" else RowStatus.REFUSED)


def test_that_faults_already_stored_do_not_stop_other_changes() -> None:
    stored = family(1, rt="", members=(member(1, nik=None), member(2, relation="3", sex=Sex.FEMALE)))
    assert plan(source_book(source_family(stored)), [stored]).families == ()
    found = plan(source_book(source_family(stored, notes="n")), [stored])
    assert family_row(found).status is RowStatus.CHANGED


def test_that_a_doubtful_value_goes_on_with_a_warning() -> None:
    stored = family(1)
    rows = [source_member(stored.members[1], stored.kk_number.text, 10, birth_date="1983-11-04")]
    row = member_row(plan(source_book(source_family(stored, members=rows)), [stored]))
    assert row.status is RowStatus.CHANGED
    assert "berbeda dengan NIK" in row.warnings[0]


def test_that_a_nik_that_came_ends_the_reason_for_having_none() -> None:
    baby = member(9, nik=None, nik_absence=NikAbsence.BABY, relation="4", birth_date=date(2025, 1, 2))
    stored = family(1, members=(member(1), baby))
    number = nik(9, born=date(2025, 1, 2)).text
    rows = [source_member(baby, stored.kk_number.text, 10, nik=number, nik_absence=None)]
    found = plan(source_book(source_family(stored, members=rows), lossless=False), [stored])
    result = found.families[0].family.members[1]
    assert (result.nik, result.nik_absence) == (nik(9, born=date(2025, 1, 2)), None)


def test_that_a_blank_life_status_stays_as_stored() -> None:
    gone = member(2, relation="4", birth_date=date(2001, 2, 3), life_status=LifeStatus.DEAD)
    stored = family(1, members=(member(1), gone))
    rows = [
        source_member(m, stored.kk_number.text, 10 + i, life_status="") for i, m in enumerate(stored.members)
    ]
    assert plan(source_book(source_family(stored, members=rows)), [stored]).families == ()


def test_that_members_missing_from_the_file_are_kept_and_told() -> None:
    stored = family(1)
    rows = [source_member(m, stored.kk_number.text, 10 + i) for i, m in enumerate(stored.members[:2])]
    found = plan(source_book(source_family(stored, members=rows)), [stored])
    assert family_row(found).status is RowStatus.SAME
    assert family_row(found).warnings[0].startswith("2 anggota tidak ada di berkas dan tetap disimpan")
    assert found.notes == ("2 anggota yang tersimpan tidak ada di berkas. Datanya tetap disimpan.",)
    assert found.families == ()


def test_that_a_new_member_joins_after_those_stored() -> None:
    stored = family(1)
    child = member(77, relation="4", birth_date=date(2020, 1, 2))
    rows = [source_member(m, stored.kk_number.text, 10 + i) for i, m in enumerate((child, *stored.members))]
    found = plan(source_book(source_family(stored, members=rows)), [stored])
    assert found.counts(RowKind.MEMBER) == PlanCounts(new=1, same=4)
    assert found.families[0].family.members == (*stored.members, child)


def test_that_changed_answers_come_as_the_whole_interview() -> None:
    stored, before = family(1), survey()
    after = replace(before, answers=best_answers(P1="3"), surveyor="Budi")
    found = plan(source_book(source_family(stored, survey=after)), [stored], {stored.id: before})
    assert [(c.old, c.new) for c in family_row(found).changes] == [
        ("Rina", "Budi"),
        ("3 kali atau lebih", "1 kali atau kadang tidak makan"),
    ]
    written = found.families[0].survey
    assert written is not None
    assert (written.answers["P1"], written.surveyor, len(written.answers)) == (
        "3",
        "Budi",
        len(before.answers),
    )


def test_that_an_impossible_answer_is_left_out_and_told() -> None:
    stored, before = family(1), survey()
    wrong = replace(before, answers=best_answers(P1="9", P2="2"))
    found = plan(source_book(source_family(stored, survey=wrong)), [stored], {stored.id: before})
    written = found.families[0].survey
    assert written is not None
    assert (written.answers["P1"], written.answers["P2"]) == ("1", "2")
    assert family_row(found).problems[0].sheet == "Pendataan"


def test_that_answers_under_a_decree_are_a_conflict() -> None:
    stored, before = family(1), survey(state=SurveyState.DETERMINED)
    after = replace(before, answers=best_answers(P1="3"))
    found = plan(source_book(source_family(stored, survey=after)), [stored], {stored.id: before})
    assert family_row(found).status is RowStatus.CONFLICT
    assert "sudah ditetapkan" in family_row(found).problems[0].sentence
    assert found.counts(RowKind.MEMBER) == PlanCounts(conflict=4)
    assert found.families == ()


def test_that_without_an_instrument_answers_are_left_alone() -> None:
    stored = family(1)
    found = plan_import(
        source_book(source_family(stored, survey=survey())), Register.of([stored]), instrument=None,
        reference=load_reference(), today=date(2026, 7, 13), new_id=str,
    )  # fmt: skip
    assert found.families == ()


def test_that_a_family_that_moved_out_is_not_changed_silently() -> None:
    stored = family(1, status=FamilyStatus.MOVED, status_date=date(2026, 1, 1), status_reason="pindah")
    assert family_row(plan(source_book(source_family(stored)), [stored])).status is RowStatus.SAME
    found = plan(source_book(source_family(stored, notes="n")), [stored])
    assert family_row(found).status is RowStatus.CONFLICT
    assert "sudah pindah" in family_row(found).problems[0].sentence


def test_that_batal_stops_the_planning() -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        plan_import(
            source_book(source_family(family(1))), Register.of(()), instrument=None,
            reference=load_reference(), today=date(2026, 7, 13), new_id=str, report=stop,
        )  # fmt: skip


def test_that_a_damaged_answer_leaves_the_stored_one() -> None:
    stored, before = family(1), survey()
    row = source_family(stored, survey=before)
    spoiled = SourceCell(sheet="", address="", found="#REF!", value="", damage="Sel ini rusak.")
    row = replace(row, answers=cells("Pendataan", 2, {}, {"P1": spoiled}))
    found = plan(source_book(row), [stored], {stored.id: before})
    assert found.families == ()
    assert family_row(found).problems[0].proposal == "3 kali atau lebih"
