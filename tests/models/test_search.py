"""Ctrl+K: words by any beginning in any order, digits by number, only who still counts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import people
from tests.support.registers import born, new_register, with_family, write

from kemiskinan_desktop.domain.family import FamilyStatus, LifeStatus
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import family_list, search, search_terms
from kemiskinan_desktop.models.database import Database

BUDI = people.family(
    1, address="Gang Melati No. 4", former_kk=(people.kk_number(77),),
    members=(people.member(1, name="Boedi Santoso"), people.member(2, name="Siti Aminah", relation="3")),
)  # fmt: skip
WATI = people.family(
    2, kelurahan="33.74.12.1001", members=(people.member(5, name="Wati Santosa", nik_absence=None),)
)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Database]:
    database = new_register(tmp_path)
    write(database, born(FamilyRecord(family=BUDI), FamilyRecord(family=WATI)))
    yield database
    database.close()


def hits(database: Database, text: str, limit: int = 20) -> list[tuple[str, str]]:
    with database.read() as session:
        return [(found.name, found.why) for found in search.find(session, text, limit)]


def filtered(database: Database, text: str) -> set[str]:
    with database.read() as session:
        keys = family_list.ids_of(session, family_list.index(session, None, FamilyFilter(text=text)))
    return set(keys)


@pytest.mark.parametrize("typed", ["budi", "BOEDI", "santoso budi", "bu san", "  budi  ", "budi gunungpati"])
def test_that_words_are_found_in_any_order_spelling_and_length(register: Database, typed: str) -> None:
    assert ("Boedi Santoso", "nama") in hits(register, typed)


def test_that_an_address_is_found_and_said_to_be_one(register: Database) -> None:
    assert hits(register, "melati") == [("Boedi Santoso", "alamat"), ("Siti Aminah", "alamat")]


def test_that_heads_come_before_the_others(register: Database) -> None:
    assert [name for name, _ in hits(register, "gang")] == ["Boedi Santoso", "Siti Aminah"]


def test_that_a_kelurahan_is_found_by_its_name(register: Database) -> None:
    assert hits(register, "wati pakintelan") == [("Wati Santosa", "nama")]


def test_that_a_nik_is_found_with_any_marks_between_its_digits(register: Database) -> None:
    nik = people.nik(2).text
    for typed in (nik, f"{nik[:4]} {nik[4:8]}-{nik[8:12]}.{nik[12:]}", nik[:15]):
        assert ("Siti Aminah", "NIK") in hits(register, typed)


def test_that_a_kk_number_and_a_former_one_lead_to_the_head(register: Database) -> None:
    assert ("Boedi Santoso", "No. KK") in hits(register, BUDI.kk_number.text)
    assert hits(register, people.kk_number(77).text) == [("Boedi Santoso", "No. KK lama")]


def test_that_no_more_is_given_than_asked_for(register: Database) -> None:
    assert len(hits(register, "3374", 2)) == 2
    assert len(hits(register, "santos", 1)) == 1


@pytest.mark.parametrize("typed", ["", "   ", "…", "7", "- . '", "tidak ada orangnya", "9999999999999999"])
def test_that_nothing_is_found_for_nothing(register: Database, typed: str) -> None:
    assert hits(register, typed) == []


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_whatever_is_typed_gets_an_answer(register: Database, typed: str) -> None:
    known = {member.name for family in (BUDI, WATI) for member in family.members}
    assert {name for name, _ in hits(register, typed)} <= known
    assert filtered(register, typed) <= {BUDI.id, WATI.id}


def test_that_a_new_name_is_found_and_the_old_one_is_not(register: Database) -> None:
    head = replace(BUDI.members[0], name="Slamet Riyadi")
    write(register, [with_family(FamilyRecord(family=BUDI), members=(head, *BUDI.members[1:]))])
    assert hits(register, "slamet") == [("Slamet Riyadi", "nama")]
    assert hits(register, "boedi") == []


def test_that_the_dead_and_those_who_left_are_not_found_by_name(register: Database) -> None:
    dead = replace(BUDI.members[1], life_status=LifeStatus.DEAD, life_status_date=date(2026, 7, 1))
    write(register, [with_family(FamilyRecord(family=BUDI), members=(BUDI.members[0], dead))])
    gone = with_family(
        FamilyRecord(family=WATI), status=FamilyStatus.MOVED, status_date=date(2026, 7, 1), status_reason="x"
    )
    write(register, [gone])
    assert hits(register, "aminah") == []
    assert hits(register, "wati") == []
    assert hits(register, WATI.kk_number.text) == []


def test_that_a_filter_finds_the_families_the_search_finds(register: Database) -> None:
    assert filtered(register, "santos") == {BUDI.id, WATI.id}
    assert filtered(register, "aminah") == {BUDI.id}
    assert filtered(register, people.kk_number(77).text) == {BUDI.id}
    assert filtered(register, people.nik(2).text) == {BUDI.id}
    assert filtered(register, "…") == {BUDI.id, WATI.id}


@pytest.mark.parametrize(
    "typed", ["bduii", "santosp", "bdui santoso", "snatoso gunungpati", "sntoso", "aminsh"]
)
def test_that_one_slip_in_a_word_still_finds_its_person(register: Database, typed: str) -> None:
    found = hits(register, typed)
    assert found
    assert all(why == "mirip" for _, why in found)


@pytest.mark.parametrize("typed", ["bdu", "xyzzy", "bodoh sekali", "3374x"])
def test_that_a_word_like_none_finds_nobody(register: Database, typed: str) -> None:
    assert hits(register, typed) == []


def test_that_what_was_typed_comes_before_what_is_like_it(register: Database) -> None:
    assert [name for name, _ in hits(register, "santosa")] == ["Wati Santosa", "Boedi Santoso"]


def test_that_a_number_is_found_by_its_middle(register: Database) -> None:
    nik = BUDI.members[0].nik
    assert nik is not None
    assert ("Boedi Santoso", "bagian nomor") in hits(register, nik.text[6:])
    assert ("Boedi Santoso", "bagian nomor") in hits(register, BUDI.kk_number.text[6:])
    assert hits(register, "9999999") == []


def test_that_words_of_nobody_can_be_forgotten(register: Database) -> None:
    left = replace(WATI, status=FamilyStatus.MOVED)
    with register.write() as session:
        search.index_members(session, [left], {})
        forgotten = search_terms.forget_unused(session)
    assert forgotten > 0
    with register.read() as session:
        assert search_terms.alike(session, "santosp") == ["santoso"]
