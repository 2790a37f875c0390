"""Who takes part in a programme comes in by a workbook: planned, applied, and taken back as one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.support import foreign_books as books
from tests.support.command_line import copied_office
from tests.support.offices import ADMIN, Clock, new_office, save, surveyed

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.plan import ImportPlan, PlanCounts, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.services.exchange import StalePlanError
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

PKH = "Program Keluarga Harapan"
FAMILIES = [surveyed(index) for index in (1, 2, 3)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with the families, to be copied."""
    place = new_office(tmp_path_factory.mktemp("peserta"))
    for family in FAMILIES:
        save(place, family)
    place.close()
    return place.path


@pytest.fixture
def office(filled: Path, tmp_path: Path) -> Iterator[Workplace]:
    place = open_workplace(copied_office(filled, tmp_path), clock=Clock())
    yield place
    place.close()


def nik(family: Family, place: int = 0) -> str:
    number = family.members[place].nik
    assert number is not None
    return number.text


def planned(office: Workplace, tmp_path: Path, data: bytes) -> ImportPlan:
    path = tmp_path / "peserta.xlsx"
    path.write_bytes(data)
    return office.exchange.plan(ADMIN, path)


def kk(index: int) -> str:
    return FAMILIES[index].kk_number.text


def enrolled(office: Workplace, code: str = "PKH") -> dict[str, tuple[str, date]]:
    return {each.family_id: (each.state, each.since) for each in office.programs.enrolments(ADMIN, code)}


def problem(plan: ImportPlan, status: RowStatus) -> str:
    [row] = [row for row in plan.rows if row.status is status]
    return row.problems[0].sentence


def enrolment_rows(plan: ImportPlan) -> list[PlannedRow]:
    return [row for row in plan.rows if row.kind is RowKind.ENROLMENT]


@pytest.mark.parametrize("upright", [True, False])
def test_that_participants_by_kk_and_by_nik_are_enrolled_and_counted(
    office: Workplace, tmp_path: Path, *, upright: bool
) -> None:
    unknown = kk(0)[:-1] + "9"
    numbers = [kk(0), nik(FAMILIES[1], 1), unknown, kk(0)]
    plan = planned(office, tmp_path, books.opensid_program(numbers, name=PKH, upright=upright))
    assert plan.profile_code == "opensid-program-bantuan"
    assert plan.counts(RowKind.ENROLMENT) == PlanCounts(new=2, refused=2)
    assert plan.kinds == tuple(RowKind)
    sentences = [row.problems[0].sentence for row in enrolment_rows(plan) if row.problems]
    assert sentences[0].startswith("Nomor ini bukan NIK atau Nomor KK keluarga yang tersimpan")
    assert "sudah disebut" in sentences[1]
    outcome = office.exchange.apply(ADMIN, plan)
    assert outcome.enrolments == PlanCounts(new=2, refused=2)
    begun = ("menerima", date(2026, 2, 1))
    assert enrolled(office) == {FAMILIES[0].id: begun, FAMILIES[1].id: begun}
    [summary] = office.exchange.imports(ADMIN)
    assert summary.counts["kepesertaan"]["baru"] == 2


def test_that_an_import_of_participants_is_undone_as_one_and_can_come_again(
    office: Workplace, tmp_path: Path
) -> None:
    data = books.opensid_program([kk(0), kk(1)], name="PKH")
    outcome = office.exchange.apply(ADMIN, planned(office, tmp_path, data))
    assert planned(office, tmp_path, data).counts(RowKind.ENROLMENT) == PlanCounts(same=2)
    assert office.exchange.undo(ADMIN, outcome.import_id) == 2
    assert enrolled(office) == {}
    assert planned(office, tmp_path, data).counts(RowKind.ENROLMENT) == PlanCounts(new=2)
    assert office.history.first_broken(ADMIN) is None


def test_that_a_proposed_family_moves_on_and_goes_back_when_the_import_is_undone(
    office: Workplace, tmp_path: Path
) -> None:
    office.programs.propose(ADMIN, "PKH", [FAMILIES[0].id])
    plan = planned(office, tmp_path, books.opensid_program([kk(0)], name=PKH))
    [row] = enrolment_rows(plan)
    assert [(change.old, change.new) for change in row.changes] == [("diusulkan", "menerima")]
    outcome = office.exchange.apply(ADMIN, plan)
    assert enrolled(office)[FAMILIES[0].id][0] == "menerima"
    office.exchange.undo(ADMIN, outcome.import_id)
    assert enrolled(office)[FAMILIES[0].id][0] == "diusulkan"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Bantuan Antah Berantah", "tidak ada dalam daftar"),
        ("Program Indonesia Pintar (PIP)", "untuk perorangan"),
        ("", "belum disebut"),
    ],
)
def test_that_a_programme_that_is_unknown_or_not_for_families_is_refused(
    office: Workplace, tmp_path: Path, name: str, said: str
) -> None:
    plan = planned(office, tmp_path, books.opensid_program([kk(0)], name=name))
    assert said in problem(plan, RowStatus.REFUSED)
    assert plan.enrolments == ()


def test_that_a_plan_of_participants_is_stale_once_somebody_enrolled_one(
    office: Workplace, tmp_path: Path
) -> None:
    plan = planned(office, tmp_path, books.opensid_program([kk(0)], name=PKH))
    office.programs.propose(ADMIN, "PKH", [FAMILIES[0].id])
    with pytest.raises(StalePlanError):
        office.exchange.apply(ADMIN, plan)
    assert enrolled(office)[FAMILIES[0].id][0] == "diusulkan"
    assert office.exchange.imports(ADMIN) == ()


def test_that_an_import_of_participants_is_not_undone_twice(office: Workplace, tmp_path: Path) -> None:
    outcome = office.exchange.apply(
        ADMIN, planned(office, tmp_path, books.opensid_program([kk(0)], name=PKH))
    )
    office.exchange.undo(ADMIN, outcome.import_id)
    with pytest.raises(UserError, match="sudah pernah diurungkan"):
        office.exchange.undo(ADMIN, outcome.import_id)
