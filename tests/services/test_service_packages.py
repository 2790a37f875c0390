"""Packages between an office and the city: sent, taken in, answered; nothing lost, nothing twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.offices import ADMIN
from tests.support.package_offices import PackageOffices, edit, family_at, sent

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import GapError, PackageKind, PackageState
from kemiskinan_desktop.domain.plan import PlanCounts, RowKind


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[PackageOffices]:
    made = PackageOffices.made(tmp_path)
    yield made
    made.close()


def test_that_a_package_brings_every_family_to_the_city(pair: PackageOffices) -> None:
    taken = pair.city_takes(pair.send())
    assert taken.outcome is not None
    assert taken.outcome.families == PlanCounts(new=3)
    for key in pair.ids:
        ours, theirs = pair.office.families.get(ADMIN, key), pair.city.families.get(ADMIN, key)
        assert [m.name for m in theirs.family.members] == [m.name for m in ours.family.members]
        assert theirs.family.kk_number == ours.family.kk_number
        assert theirs.survey is not None
        assert ours.survey is not None
        assert (theirs.survey.answers, theirs.survey.poverty_class) == (
            ours.survey.answers, ours.survey.poverty_class,
        )  # fmt: skip


def test_that_a_new_package_without_an_edit_changes_nothing(pair: PackageOffices) -> None:
    pair.city_takes(pair.send())
    received = pair.city.packages.examine(ADMIN, pair.send())
    assert received.plan is not None
    assert received.plan.families == ()
    assert received.plan.counts(RowKind.FAMILY) == PlanCounts(same=3)


def test_that_the_same_package_twice_is_refused(pair: PackageOffices) -> None:
    path = pair.send()
    pair.city_takes(path)
    with pytest.raises(UserError, match="Paket nomor 1 dari Kecamatan Gunungpati sudah pernah diterima"):
        pair.city.packages.examine(ADMIN, path)


def test_that_edits_on_both_sides_all_arrive(pair: PackageOffices) -> None:
    first, second, third = pair.ids
    pair.city_takes(pair.send())
    edit(pair.city, first, address="Jl. Dari Kota 1")
    edit(pair.office, second, address="Jl. Dari Kantor 2")
    pair.city_takes(pair.send())
    assert family_at(pair.city, first).address == "Jl. Dari Kota 1"
    edit(pair.office, third, phone="081299990000")
    pair.office_takes(pair.answer())
    wanted = ["Jl. Dari Kota 1", "Jl. Dari Kantor 2"]
    for at in (pair.office, pair.city):
        assert [family_at(at, key).address for key in (first, second)] == wanted
    assert family_at(pair.office, third).phone == "081299990000"


def test_that_a_cell_changed_on_both_sides_is_a_conflict_on_both_sides(pair: PackageOffices) -> None:
    key = pair.ids[0]
    pair.city_takes(pair.send())
    edit(pair.city, key, address="Jl. Kota")
    edit(pair.office, key, address="Jl. Kantor")
    taken = pair.city_takes(pair.send())
    assert taken.row.counts["bentrok"] == 1
    assert family_at(pair.city, key).address == "Jl. Kota"
    plan = pair.office_sees(pair.answer()).plan
    assert plan is not None
    [conflict] = plan.conflicts
    assert (conflict.theirs, conflict.ours) == ("Jl. Kota", "Jl. Kantor")


def test_that_a_receipt_tells_the_office_that_its_package_arrived(pair: PackageOffices) -> None:
    pair.city_takes(pair.send())
    [receipt] = pair.city.packages.acknowledge(ADMIN, pair.stick)
    assert [row.state for row in sent(pair.office)] == [PackageState.SENT]
    taken = pair.office_takes(receipt.path)
    assert taken.row.kind is PackageKind.RECEIPT
    assert [row.state for row in sent(pair.office)] == [PackageState.ARRIVED]
    assert pair.city.packages.acknowledge(ADMIN, pair.stick) == ()


def test_that_a_missing_package_is_named_and_may_be_declared_lost(pair: PackageOffices) -> None:
    pair.city_takes(pair.send())
    pair.send()
    third = pair.send()
    with pytest.raises(GapError, match="Paket nomor 2 dari Kecamatan Gunungpati belum datang"):
        pair.city.packages.examine(ADMIN, third)
    pair.city_takes(third, lost=True)
    entry = pair.city.history.entries(ADMIN)[0]
    assert (entry.act, entry.reason) == ("terima paket", "paket nomor 2 dinyatakan hilang")


def test_that_an_import_by_package_is_taken_back_as_one_and_may_come_again(pair: PackageOffices) -> None:
    path = pair.send()
    taken = pair.city_takes(path)
    assert taken.outcome is not None
    assert pair.city.exchange.undo(ADMIN, taken.outcome.import_id) == 3
    again = pair.city_takes(path)
    assert again.outcome is not None
    assert again.outcome.families.new == 3
