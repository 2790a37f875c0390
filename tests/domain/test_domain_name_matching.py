"""Names are compared as they sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.name_matching import NameKind, compare_names, sounds_of


def kind(one: str, other: str) -> NameKind:
    return compare_names(sounds_of(one), sounds_of(other)).kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarti", "Sukarti"),
        ("Tjipto", "Cipto"),
        ("H. Moch. Djoened", "Muhammad Junaid"),
        ("Muh. Yusuf", "Mohamad Joesoep"),
        ("Siti Aminah binti Kasan", "St. Aminah"),
        ("Chairul Anwar", "Khoirul Anwar"),
        ("Sri Wahyuni", "Sriwahjuni"),
        ("Nur Khasanah", "Noor Hasanah"),
        ("Taufik", "Topik"),
        ("Soebandijo", "Subandio"),
        ("Dhiah Ayu", "Ayu Diah"),
        ("Fatimah", "Patimah"),
        ("Drs. R. Bambang", "bambang"),
        ("Achmad Sjafi'i", "Ahmad Safii"),
        ("Chandra", "Candra"),
        ("Christina", "Kristina"),
        ("Abd. Rochman", "Abdul Rohman"),
        ("Almh. Ngatiyem", "Ngatijem"),
    ],
)
def test_that_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert kind(one, other) is NameKind.SAME


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("M. Arifin", "Muhammad Arifin", NameKind.SPELLING),
        ("Ngatiyem", "Ngatiyme", NameKind.SPELLING),
        ("Wahyuningsih", "Wahyu Ningsh", NameKind.SPELLING),
        ("Sutrisno", "Sutrisno Hadi", NameKind.SHORTENED),
        ("Agus Santoso", "Budi Santoso", NameKind.PARTLY),
        ("Agus", "Wahyuni", NameKind.OTHER),
        ("", "Wahyuni", NameKind.OTHER),
        ("S.", "Wahyuni", NameKind.OTHER),
        ("Adi", "Ali", NameKind.OTHER),
    ],
)
def test_that_less_alike_names_are_told_apart(one: str, other: str, wanted: NameKind) -> None:
    assert kind(one, other) is wanted
    assert kind(other, one) is wanted


def test_that_a_name_of_titles_alone_keeps_them() -> None:
    assert sounds_of("Hj.")
    assert sounds_of("St") == ("siti",)
    assert sounds_of("Bambang, ST") == sounds_of("Bambang")


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=30), st.text(max_size=30))
def test_that_comparing_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert kind(one, other) is kind(other, one)
    if sounds_of(one):
        assert kind(one, one) is NameKind.SAME
