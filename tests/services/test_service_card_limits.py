"""Why a sheet of cards cannot be signed is told with the place of the family, and nothing is printed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, Clock, determined_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.services.cards import PrintOrder

Spoil = Callable[[Family], Family]


def headless(family: Family) -> Family:
    return family.with_members(family.members[1:])


def numbered(family: Family) -> Family:
    head = replace(family.members[0], name="Siti 3374121212120001")
    return family.with_members((head, *family.members[1:]))


@pytest.mark.parametrize("spoil", [headless, numbered])
def test_that_one_family_without_a_card_is_named_by_its_place(
    tmp_path: Path, spoil: Callable[[Family], Family]
) -> None:
    office, ids = determined_office(tmp_path)
    record = office.families.get(ADMIN, ids[1])
    family = replace(spoil(record.family), rt="077", rw="009")
    office.families.save(ADMIN, replace(record, family=family))
    with pytest.raises(UserError, match="RT 077 RW 009") as told:
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    assert "Siti" not in told.value.sentence
    assert not (tmp_path / "kartu.pdf").exists()
    assert set(office.cards.tally(ADMIN)) == {None}
    office.close()


def test_that_cards_whose_last_day_is_past_are_not_signed(tmp_path: Path) -> None:
    clock = Clock()
    office, _ = determined_office(tmp_path, clock=clock)
    clock.forward(days=700)
    with pytest.raises(UserError, match="hanya berlaku sampai 31 Desember 2027"):
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    office.close()
