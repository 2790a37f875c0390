"""Evidence that two records are of one person."""

from dataclasses import replace
from datetime import date

import pytest
from benchmarks.double_people import matched, rates, register

from kemiskinan_desktop.domain.blocking import MOST_IN_A_BLOCK, pairs_worth_comparing
from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.likeness_words import Strength, evidence_words, strength_of
from kemiskinan_desktop.domain.name_matching import sounds_of
from kemiskinan_desktop.domain.same_person import (
    NEARLY_SURE,
    POSSIBLE,
    STRONG,
    Clue,
    Likeness,
    Trace,
    WordWeights,
    compare,
)

NIK = "3374125203800003"
ONE = Trace(
    member="a", family="A", words=sounds_of("Siti Aminah"), sex=Sex.FEMALE, born=date(1980, 3, 12), year=1980,
    nik=NIK, kelurahan="33.74.12.1001", rw="002", rt="003", address="yl randu 3",
)  # fmt: skip
OTHER = replace(ONE, member="b", family="B")
WEIGHTS = WordWeights({"siti": 40, "amina": 10}, 1000)


def likeness(one: Trace, other: Trace) -> Likeness:
    found = compare(one, other, WEIGHTS)
    assert found is not None
    return found


def clues(one: Trace, other: Trace) -> set[Clue]:
    return {each.clue for each in likeness(one, other).evidence}


def test_that_everything_alike_is_nearly_sure_and_said_heaviest_first() -> None:
    found = likeness(ONE, OTHER)
    assert found.score > NEARLY_SURE
    pro, contra = evidence_words(found)
    assert pro == "NIK sama; nama sama; tanggal lahir sama; alamat sama"
    assert contra == ""


def test_that_a_slip_counts_more_where_the_number_does_not_fit_its_record() -> None:
    slip = replace(OTHER, nik="3374125203700003")
    assert Clue.NIK_SLIP in clues(ONE, slip)
    close = replace(OTHER, nik="3374125203800004")
    assert Clue.NIK_CLOSE in clues(ONE, close)
    own = replace(OTHER, nik="3374125203810003", born=date(1981, 3, 12), year=1981)
    assert Clue.NIK_OTHER in clues(ONE, own)
    assert Clue.NIK_OTHER in clues(ONE, replace(OTHER, nik="3374011111800001"))


@pytest.mark.parametrize(
    ("born", "clue"),
    [
        (date(1980, 3, 12), Clue.BORN_SAME),
        (date(1980, 12, 3), Clue.BORN_SWAPPED),
        (date(1981, 3, 12), Clue.BORN_NEAR),
        (date(1985, 7, 1), Clue.BORN_OTHER),
    ],
)
def test_that_days_of_birth_are_weighed(born: date, clue: Clue) -> None:
    assert clue in clues(ONE, replace(OTHER, born=born, year=born.year))


def test_that_a_day_offices_fill_in_weighs_less() -> None:
    new_year = date(1980, 1, 1)
    one, other = (replace(each, born=new_year, nik="") for each in (ONE, OTHER))
    assert Clue.BORN_COMMON in clues(one, other)


def test_that_an_estimated_year_is_weighed_with_a_year_to_spare() -> None:
    for year, clue in ((1981, Clue.BORN_YEAR), (1990, Clue.BORN_OTHER)):
        assert clue in clues(ONE, replace(OTHER, born=None, year=year))
    unsure = clues(ONE, replace(OTHER, born=None, year=1982))
    assert not unsure & {Clue.BORN_YEAR, Clue.BORN_OTHER}


def test_that_places_are_weighed_by_how_near() -> None:
    wanted = {
        Clue.RT_SAME: replace(OTHER, address="lain"), Clue.RW_SAME: replace(OTHER, rt="009"),
        Clue.AREA_SAME: replace(OTHER, rw="009"), Clue.AREA_OTHER: replace(OTHER, kelurahan="33.74.12.1002"),
    }  # fmt: skip
    for clue, other in wanted.items():
        assert clue in clues(ONE, other)
    assert not clues(ONE, replace(OTHER, kelurahan="")) & set(wanted)


def test_that_housemates_speak_for_and_against() -> None:
    child = replace(ONE, member="c", words=sounds_of("Bagas"), sex=Sex.MALE, year=2010)
    again = replace(child, member="d", family="B")
    mates = {"a": [child], "b": [again]}
    found = compare(ONE, OTHER, WEIGHTS, lambda trace: mates[trace.member])
    assert found is not None
    assert "1 teman serumah juga cocok" in evidence_words(found)[0]
    other = {"a": [child], "b": [replace(again, year=1950)]}
    alone = compare(ONE, OTHER, WEIGHTS, lambda trace: other[trace.member])
    assert alone is not None
    assert evidence_words(alone)[1] == "teman serumah berbeda"


def test_that_two_people_are_not_compared_further() -> None:
    man = replace(OTHER, words=sounds_of("Wahyu"), sex=Sex.MALE, nik="", born=date(1950, 1, 2), year=1950)
    assert compare(ONE, man, WEIGHTS) is None
    namesake = replace(OTHER, nik="", born=date(1950, 1, 2), year=1950, kelurahan="33.74.12.1002")
    assert compare(ONE, namesake, WEIGHTS) is None


def test_that_rare_words_say_more() -> None:
    assert WEIGHTS.bits(["amina"]) > WEIGHTS.bits(["siti"])
    assert WEIGHTS.bits(["s"]) == 1
    assert WEIGHTS.bits(["lain", "sekali", "jarang"]) == 14


def test_that_strength_is_said_in_three_words() -> None:
    assert strength_of(POSSIBLE) is Strength.POSSIBLE
    assert strength_of(STRONG) is Strength.STRONG
    assert strength_of(NEARLY_SURE) is Strength.NEARLY_SURE


def test_that_each_pair_is_compared_once_and_never_inside_a_family() -> None:
    mate = replace(ONE, member="c")
    found = [{one.member, other.member} for one, other in pairs_worth_comparing([ONE, OTHER, mate])]
    assert sorted(map(sorted, found)) == [["a", "b"], ["b", "c"]]


def test_that_a_crowded_key_is_made_finer_by_kelurahan() -> None:
    many = MOST_IN_A_BLOCK + 2
    crowd = [
        replace(ONE, member=str(n), family=str(n), nik="", kelurahan=f"33.74.12.{1001 + n % 2}")
        for n in range(many)
    ]
    pairs = list(pairs_worth_comparing(crowd))
    assert pairs
    assert all(one.kelurahan == other.kelurahan for one, other in pairs)


def test_that_comparing_stops_on_batal() -> None:
    def report(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        list(pairs_worth_comparing([ONE, OTHER], report))


def test_that_known_doubles_of_an_invented_office_are_found() -> None:
    office = register(350)
    found = matched(office.families)
    precision, recall = rates(found, office.doubles, POSSIBLE)
    assert precision >= 0.9
    assert recall >= 0.93
    assert rates(found, office.doubles, NEARLY_SURE)[0] >= 0.98
