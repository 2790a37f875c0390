"""A file of another program goes through plan and apply with counts that add up to the row."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.support import foreign_books as books
from tests.support import people
from tests.support.offices import ADMIN, new_office, save, surveyed

from kemiskinan_desktop.domain.family import Family, HealthCover, LifeStatus
from kemiskinan_desktop.domain.plan import ImportPlan, PlanCounts, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """Two families are stored: their KK, NIKs and answers are known."""
    place = new_office(tmp_path_factory.mktemp("asing"))
    for index in (1, 2):
        save(place, surveyed(index))
    yield place
    place.close()


def planned(office: Workplace, tmp_path: Path, data: bytes, profile: str | None = None) -> ImportPlan:
    path = tmp_path / "kiriman.xlsx"
    path.write_bytes(data)
    return office.exchange.plan(ADMIN, path, profile)


def counts(plan: ImportPlan) -> tuple[PlanCounts, PlanCounts]:
    return plan.counts(RowKind.FAMILY), plan.counts(RowKind.MEMBER)


def changed(row: PlannedRow) -> dict[str, str]:
    return {change.label: change.new for change in row.changes}


def rows_of(plan: ImportPlan, kind: RowKind, status: RowStatus) -> list[PlannedRow]:
    return [row for row in plan.rows if (row.kind, row.status) == (kind, status)]


def opensid_rows(family: Family) -> list[books.Row]:
    return [books.opensid_person(family, member) for member in family.members]


def test_that_an_opensid_file_is_known_by_its_headings_and_sorted_row_by_row(
    office: Workplace, tmp_path: Path
) -> None:
    same, moved, new = surveyed(1), replace(surveyed(2), address="Gang Baru 7"), surveyed(3)
    rows = [row for trio in zip(*map(opensid_rows, (same, moved, new)), strict=True) for row in trio]
    plan = planned(office, tmp_path, books.opensid_penduduk(rows, "Gunungpati"))
    assert plan.profile_code == "opensid-penduduk"
    assert counts(plan) == (PlanCounts(new=1, changed=1, same=1), PlanCounts(new=4, same=8))
    [row] = rows_of(plan, RowKind.FAMILY, RowStatus.CHANGED)
    assert changed(row) == {"Alamat": "Gang Baru 7"}
    [family] = [each.family for each in plan.families if not each.family.version]
    assert (family.kelurahan, len(family.members)) == (people.KELURAHAN, 4)
    assert {member.health_cover for member in family.members} == {HealthCover.PBI}
    assert plan.skipped == 5


def test_that_a_new_opensid_family_without_a_kelurahan_is_refused_and_a_known_one_is_not(
    office: Workplace, tmp_path: Path
) -> None:
    data = books.opensid_penduduk([*opensid_rows(surveyed(1)), *opensid_rows(surveyed(3))])
    plan = planned(office, tmp_path, data)
    assert counts(plan)[0] == PlanCounts(same=1, refused=1)
    [row] = rows_of(plan, RowKind.FAMILY, RowStatus.REFUSED)
    assert any("elurahan" in problem.sentence for problem in row.problems)
    assert any("tidak menyebut kelurahan" in note for note in plan.notes)


def test_that_an_opensid_import_is_applied_and_undone_as_one(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    people_of = [opensid_rows(surveyed(index)) for index in (1, 2)]
    plan = planned(office, tmp_path, books.opensid_penduduk([*people_of[0], *people_of[1]], "Gunungpati"))
    outcome = office.exchange.apply(ADMIN, plan)
    assert outcome.families.new == 2
    assert office.exchange.undo(ADMIN, outcome.import_id) == 2
    office.close()


def bdt_rows(family: Family, household: str, **over: object) -> list[books.Row]:
    return [books.bdt_person(family, member, household, **over) for member in family.members]


def test_that_bdt_rows_find_their_family_by_the_head_and_bring_the_house(
    office: Workplace, tmp_path: Path
) -> None:
    house = {"Luas lantai (18)": 21, "Lantai terluas (19)": 6, "Dinding terluas (20)": 1,
             "Sumber air minum (25)": 3, "Sumber penerangan utama (27)": 1, "Daya terpasang (28)": 2,
             "Fasilitas BAB (30)": "Sendiri", "Status bangunan (16)": 1}  # fmt: skip
    known, unknown = bdt_rows(surveyed(1), "RT-1", **house), bdt_rows(surveyed(3), "RT-2")
    plan = planned(office, tmp_path, books.bdt_2015([*known[:1], *unknown, *known[1:]]))
    assert plan.profile_code == "bdt-2015"
    assert counts(plan) == (PlanCounts(changed=1, refused=1), PlanCounts(same=4, refused=4))
    [written] = plan.families
    assert written.family.floor_area == Decimal(21)
    assert written.survey is not None
    answers = written.survey.answers
    assert {code: answers[code] for code in ("T1", "T3", "T5", "T6", "T7", "LUAS")} == {
        "T1": "1", "T3": "2", "T5": "1", "T6": "1", "T7": "1", "LUAS": "21",
    }  # fmt: skip
    assert answers["T4"] == "5", "a wall of which the plaster is unknown keeps the stored answer"


def regsosek_sheets(
    family: Family, *, head: books.Row, house: books.Row, assets: books.Row
) -> list[list[books.Row]]:
    key = {"no kartu keluarga": family.kk_number.text}
    first, *others = family.members
    return [
        [{**key, "kode sls/ non sls": "0001", "nama sls/non sls": "RT 004 RW 006"}],
        [
            {
                **key,
                "tanggal pendataan": date(2022, 11, 3),
                "nama ppl": "Petugas Rekaan",
                "no hp responden": "081211112222",
            }
        ],
        [{**key, "301a": 1, "302": 40, **house}],
        [
            books.regsosek_person(family, first, **head),
            *(books.regsosek_person(family, each) for each in others),
        ],
        [{**key, **assets}],
    ]


HEAD: books.Row = {
    "412": 3, "413": 8, "415": 8, "416a": 1, "418": 6, "430": 2, "431a": 2,
    **{f"428{item}": 4 for item in "bcdefghi"}, "428a": 2,
}  # fmt: skip
HOUSE: books.Row = {"303": 2, "304": 1, "306a": 3, "307a": 1, "307b1": 1, "309a": 6}
ASSETS: books.Row = {"502k": 2, "502i": 1, "502j": 2, "502b": 2, "502c": 2, "502f": 1, "502n": 1}


def test_that_five_regsosek_sheets_become_one_family_with_what_they_tell(
    office: Workplace, tmp_path: Path
) -> None:
    sheets = regsosek_sheets(surveyed(3), head=HEAD, house=HOUSE, assets=ASSETS)
    plan = planned(office, tmp_path, books.regsosek(*sheets, kop="Kelurahan : Gunungpati"))
    assert plan.profile_code == "regsosek-2022k"
    assert counts(plan) == (PlanCounts(new=1), PlanCounts(new=4))
    [written] = plan.families
    family, survey = written.family, written.survey
    assert (family.rt, family.rw, family.phone, family.kelurahan) == (
        "004", "006", "081211112222", people.KELURAHAN,
    )  # fmt: skip
    head, wife = family.members[0], family.members[1]
    assert (head.education, head.schooling, head.disability, head.chronic_illness, head.health_cover) == (
        "4", "18", "2", "2", HealthCover.SELF,
    )  # fmt: skip
    assert (head.relation, wife.relation, wife.life_status) == ("1", "3", LifeStatus.ALIVE)
    assert survey is not None
    assert (survey.interviewed_on, survey.surveyor) == ("2022-11-03", "Petugas Rekaan")
    assert survey.answers == {
        "T1": "1", "T3": "1", "T5": "4", "T6": "1", "T7": "2", "LUAS": "40", "D1": "2", "H2": "3",
        "A2": "2",
    }  # fmt: skip


def test_that_what_regsosek_leaves_open_stays_unknown(office: Workplace, tmp_path: Path) -> None:
    sheets = regsosek_sheets(surveyed(3), head={}, house={"307a": 1}, assets={"502i": 2, "502n": 2})
    plan = planned(office, tmp_path, books.regsosek(*sheets, kop="Kelurahan : Gunungpati"))
    [written] = plan.families
    assert written.survey is not None
    assert written.survey.answers == {"T1": "1", "LUAS": "40"}
    head = written.family.members[0]
    assert (head.education, head.disability, head.health_cover) == (None, None, None)


def test_that_every_foreign_profile_says_what_it_takes_for_granted(office: Workplace, tmp_path: Path) -> None:
    sheets = regsosek_sheets(surveyed(3), head=HEAD, house=HOUSE, assets=ASSETS)
    notes = " ".join(planned(office, tmp_path, books.regsosek(*sheets)).notes)
    assert "T1 dari 301a" in notes
    assert "Tidak diturunkan karena tidak pasti" in notes
