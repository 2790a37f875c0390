"""Differences of two typings in the words people read."""

import pytest
from tests.support.survey import smg7

from kemiskinan_desktop.domain.double_entry import Difference, Kind
from kemiskinan_desktop.domain.keyings import BIRTH, KeyedMember
from kemiskinan_desktop.domain.shown_differences import ABSENT, PERSON, shown, words
from kemiskinan_desktop.services.reference import load_reference

REFERENCE, SMG7 = load_reference(), smg7()
MEMBER = KeyedMember(
    id="a", values={"name": "Karto", "nik": "", "relation": "1", "sex": "L", BIRTH: "1980-05-17"}
)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("kk_number", "3374121507000001", "3374 1215 0700 0001"),
        ("nik", "", ""),
        ("sex", "P", "Perempuan"),
        ("kelurahan", "33.74.12.1004", "Gunungpati"),
        (BIRTH, "1980-05-17", "17/05/1980"),
        (BIRTH, "1980", "1980"),
        (BIRTH, "", ""),
        ("LUAS", "36.5", "36,5"),
    ],
)
def test_that_a_value_is_read_as_people_write_it(name: str, value: str, read: str) -> None:
    assert words(name, value, REFERENCE, SMG7) == read


@pytest.mark.parametrize(("kind", "sides"), [(Kind.MISSING, (0, 1)), (Kind.EXTRA, (1, 0))])
def test_that_a_person_stands_on_the_side_that_has_them(kind: Kind, sides: tuple[int, int]) -> None:
    told = shown(Difference(path="members.a", kind=kind, member=MEMBER), REFERENCE, SMG7)
    both = (told.first, told.second)
    assert (told.label, told.of) == (PERSON, "Karto")
    assert both[sides[0]] == "Karto, Laki-laki, Kepala keluarga, 17/05/1980"
    assert both[sides[1]] == ABSENT
