"""Named filters: each person's own, in the encrypted file, found again by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, CLERK, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.saved_filters import LONGEST_NAME, MOST_FILTERS, SavedFilter, kept
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

PAGE = "families"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def names(filters: tuple[SavedFilter, ...]) -> list[str]:
    return [each.name for each in filters]


def test_that_a_filter_is_found_again_after_the_office_was_closed(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.saved_filters.keep(ADMIN, PAGE, "  Kandri   miskin ", {"classes": "M", "text": "dewi"})
    office.close()
    again = open_workplace(office.path)
    assert again.saved_filters.every(ADMIN, PAGE) == (
        SavedFilter(name="Kandri miskin", words={"classes": "M", "text": "dewi"}),
    )
    again.close()


def test_that_everybody_and_every_page_has_its_own(office: Workplace) -> None:
    office.saved_filters.keep(ADMIN, PAGE, "Milik Rini", {})
    assert office.saved_filters.every(CLERK, PAGE) == ()
    assert office.saved_filters.every(ADMIN, "verification") == ()


def test_that_the_same_name_replaces_and_all_stand_by_name(office: Workplace) -> None:
    saved = office.saved_filters
    for name in ("zeta", "Alfa", "ZETA"):
        filters = saved.keep(ADMIN, PAGE, name, {"text": name})
    assert names(filters) == ["Alfa", "ZETA"]
    assert filters == saved.every(ADMIN, PAGE)
    assert filters[1].words == {"text": "ZETA"}


def test_that_a_filter_is_renamed_and_removed(office: Workplace) -> None:
    saved = office.saved_filters
    saved.keep(ADMIN, PAGE, "a", {"text": "1"})
    saved.keep(ADMIN, PAGE, "b", {})
    assert names(saved.rename(ADMIN, PAGE, "a", "c")) == ["b", "c"]
    assert names(saved.rename(ADMIN, PAGE, "c", "C")) == ["b", "C"]
    with pytest.raises(UserError, match="sudah dipakai"):
        saved.rename(ADMIN, PAGE, "C", "B")
    with pytest.raises(UserError, match="sudah tidak ada"):
        saved.rename(ADMIN, PAGE, "a", "d")
    assert names(saved.remove(ADMIN, PAGE, "B")) == ["C"]
    assert saved.every(ADMIN, PAGE)[0].words == {"text": "1"}


@pytest.mark.parametrize(("name", "why"), [("  ", "belum diisi"), ("n" * (LONGEST_NAME + 1), "panjang")])
def test_that_a_name_must_be_readable(office: Workplace, name: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        office.saved_filters.keep(ADMIN, PAGE, name, {})
    assert office.saved_filters.every(ADMIN, PAGE) == ()


def test_that_a_menu_of_filters_stays_short() -> None:
    many = tuple(SavedFilter(name=f"{at}", words={}) for at in range(MOST_FILTERS))
    assert len(kept(many, SavedFilter(name="0", words={"text": "lagi"}))) == MOST_FILTERS
    with pytest.raises(UserError, match="tersimpan sudah"):
        kept(many, SavedFilter(name="satu lagi", words={}))
