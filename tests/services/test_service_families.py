"""Families: saving, finding, refusing, undoing."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.offices import ADMIN, NEAR_POOR, POOR, fill, save, surveyed

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.family_saving import ProblemsError
from kemiskinan_desktop.services.workplace import Workplace


def test_that_a_saved_family_comes_back_as_it_was_typed(office: Workplace) -> None:
    typed = surveyed(1)
    save(office, typed)
    assert office.families.get(ADMIN, typed.id).family == replace(typed, version=1)


def test_that_saving_gives_the_class_of_the_answers(office: Workplace) -> None:
    record = save(office, surveyed(1), POOR)
    assert record.survey is not None
    assert record.survey.poverty_class is PovertyClass.VERY_POOR


def test_that_a_second_family_with_the_same_kk_is_refused_and_both_are_named(office: Workplace) -> None:
    save(office, surveyed(1))
    double = replace(surveyed(2), kk_number=surveyed(1).kk_number)
    with pytest.raises(ProblemsError) as refused:
        save(office, double)
    assert [problem.code for problem in refused.value.problems] == ["kk_number.taken"]
    assert office.families.index(ADMIN, FamilyFilter()) == [1]


def test_that_a_member_with_a_nik_of_another_family_is_refused_beside_its_field(office: Workplace) -> None:
    first, second = surveyed(1), surveyed(2)
    save(office, first)
    stolen = (second.members[0], replace(second.members[1], nik=first.members[1].nik), *second.members[2:])
    with pytest.raises(ProblemsError) as refused:
        save(office, second.with_members(stolen))
    assert [problem.field for problem in refused.value.problems] == ["members.1.nik"]


def test_that_the_numbers_of_a_family_that_left_are_free_again(office: Workplace) -> None:
    save(office, surveyed(1))
    office.families.close(ADMIN, [surveyed(1).id], FamilyStatus.MOVED, date(2026, 7, 1), "Pindah ke Demak")
    newcomer = replace(surveyed(1), id=surveyed(2).id)
    newcomer = newcomer.with_members(
        tuple(replace(m, id=n.id) for m, n in zip(newcomer.members, surveyed(2).members, strict=True))
    )
    assert save(office, newcomer).family.version == 1


def test_that_two_people_saving_the_same_family_do_not_overwrite_each_other(office: Workplace) -> None:
    record = save(office, surveyed(1))
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Jl. Satu")))
    with pytest.raises(UserError, match="baru saja diubah"):
        office.families.save(ADMIN, replace(record, family=replace(record.family, address="Jl. Dua")))
    assert office.families.get(ADMIN, record.family.id).family.address == "Jl. Satu"


def test_that_a_changed_kk_number_is_kept_as_a_former_one_and_still_found(office: Workplace) -> None:
    record = save(office, surveyed(1))
    old = record.family.kk_number
    office.families.save(
        ADMIN, replace(record, family=replace(record.family, kk_number=KkNumber("3374121507260077")))
    )
    assert office.families.get(ADMIN, record.family.id).family.former_kk == (old,)
    assert [hit.why for hit in office.families.find(ADMIN, old.text)] == ["No. KK lama"]


def test_that_changing_an_answer_sends_a_submitted_survey_back_to_draft(office: Workplace) -> None:
    record = save(office, surveyed(1))
    office.surveys.submit(ADMIN, [record.family.id])
    again = office.families.get(ADMIN, record.family.id)
    assert again.survey is not None
    changed = replace(again, survey=replace(again.survey, answers={**POOR, "P1": "1"}))
    saved = office.families.save(ADMIN, changed)
    assert saved.survey is not None
    assert saved.survey.state is SurveyState.DRAFT


def test_that_correcting_an_address_leaves_a_submitted_survey_submitted(office: Workplace) -> None:
    record = save(office, surveyed(1))
    office.surveys.submit(ADMIN, [record.family.id])
    again = office.families.get(ADMIN, record.family.id)
    saved = office.families.save(ADMIN, replace(again, family=replace(again.family, address="Jl. Baru")))
    assert saved.survey is not None
    assert saved.survey.state is SurveyState.SUBMITTED


def test_that_answers_under_a_decree_are_frozen(office: Workplace) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, "400/1", date(2026, 7, 10))
    record = office.families.get(ADMIN, ids[0])
    assert record.survey is not None
    with pytest.raises(UserError, match="dibekukan"):
        office.families.save(
            ADMIN, replace(record, survey=replace(record.survey, answers=POOR | {"P1": "1"}))
        )


def test_that_a_family_is_taken_out_only_with_a_reason(office: Workplace) -> None:
    ids = fill(office, 1)
    with pytest.raises(UserError, match="Alasan"):
        office.families.close(ADMIN, ids, FamilyStatus.REMOVED, date(2026, 7, 1), " ")
    assert len(office.families.index(ADMIN, FamilyFilter())) == 1


def test_that_a_family_taken_out_leaves_the_list_and_the_search(office: Workplace) -> None:
    ids = fill(office, 2)
    office.families.close(ADMIN, ids[:1], FamilyStatus.REMOVED, date(2026, 7, 1), "salah entri")
    assert office.families.ids(ADMIN, office.families.index(ADMIN, FamilyFilter())) == ids[1:]
    assert {hit.family_id for hit in office.families.find(ADMIN, "warga")} == set(ids[1:])


def test_that_counts_tie_with_the_list(office: Workplace) -> None:
    fill(office, 5)
    counts = office.families.counts(ADMIN)
    assert counts.total == Count(5, 20)
    assert sum(counts.by_class.values(), Count()) + counts.unclassified == counts.total
    for poverty_class, count in counts.by_class.items():
        wanted = FamilyFilter(classes=frozenset({poverty_class}))
        assert len(office.families.index(ADMIN, wanted)) == count.kk


def test_that_filters_narrow_the_list(office: Workplace) -> None:
    save(office, surveyed(1), POOR)
    save(office, replace(surveyed(2), kelurahan="33.74.12.1001"), NEAR_POOR)
    save(office, surveyed(3), {})

    def heads(wanted: FamilyFilter) -> list[str]:
        return [
            row.kk_number[-2:] for row in office.families.rows(ADMIN, office.families.index(ADMIN, wanted))
        ]

    assert heads(FamilyFilter(kelurahan="33.74.12.1001")) == ["02"]
    assert heads(FamilyFilter(unclassified=True)) == ["03"]
    assert heads(FamilyFilter(classes=frozenset({PovertyClass.VERY_POOR}))) == ["01"]
    assert sorted(heads(FamilyFilter(states=frozenset({SurveyState.DRAFT})))) == ["01", "02", "03"]
    assert heads(FamilyFilter(text="contoh no 2")) == ["02"]
    assert heads(FamilyFilter(text=surveyed(3).kk_number.text)) == ["03"]


@pytest.mark.parametrize(
    "sort", ["kk_number", "head", "kelurahan", "rt", "jiwa", "points", "class", "state", "updated"]
)
def test_that_a_list_sorts_both_ways_by_every_column(office: Workplace, sort: str) -> None:
    fill(office, 4)
    forward = office.families.index(ADMIN, FamilyFilter(), sort=sort)
    backward = office.families.index(ADMIN, FamilyFilter(), sort=sort, descending=True)
    assert sorted(forward) == sorted(backward) == [1, 2, 3, 4]


def test_that_search_forgives_word_order_old_spelling_and_half_words(office: Workplace) -> None:
    family = surveyed(1)
    head = replace(family.members[0], name="Soetrisno Tjokro")
    save(office, family.with_members((head, *family.members[1:])))
    for typed in ("sutrisno", "cokro sutr", "SOETRISNO", "sutri gunungpati"):
        assert [hit.title for hit in office.families.find(ADMIN, typed)][:1] == ["Soetrisno Tjokro"], typed


def test_that_search_finds_by_a_part_of_nik(office: Workplace) -> None:
    save(office, surveyed(1))
    nik = surveyed(1).members[1].nik
    assert nik is not None
    assert [hit.why for hit in office.families.find(ADMIN, nik.text[:12] + " " + nik.text[12:])] == ["NIK"]


def test_that_search_for_nothing_finds_nothing(office: Workplace) -> None:
    fill(office, 1)
    assert office.families.find(ADMIN, "  ") == ()
    assert office.families.find(ADMIN, "…") == ()


def test_that_detail_shows_class_reasons_and_second_opinions(office: Workplace) -> None:
    ids = fill(office, 1, (POOR,))
    detail = office.families.detail(ADMIN, ids[0])
    assert detail.classification is not None
    assert detail.classification.complete
    assert [opinion.instrument_code for opinion in detail.second_opinions] == ["BPS14", "KM262"]
    assert detail.card_number is None


def test_that_a_preview_follows_what_the_form_holds(office: Workplace) -> None:
    people = surveyed(1).members
    empty = office.families.preview(ADMIN, people, {})
    full = office.families.preview(ADMIN, people, POOR)
    assert empty is not None
    assert not empty.complete
    assert full is not None
    assert full.poverty_class is PovertyClass.VERY_POOR


def test_that_check_names_what_is_wrong_before_saving(office: Workplace) -> None:
    family = surveyed(1)
    headless = family.with_members(family.members[1:])
    record = FamilyRecord(family=headless)
    assert "family.no_head" in {problem.code for problem in office.families.check(ADMIN, record)}


def test_that_a_family_that_is_gone_is_said_to_be_gone(office: Workplace) -> None:
    with pytest.raises(UserError, match="sudah tidak ada"):
        office.families.get(ADMIN, "00000000-0000-7000-8000-000000000000")
