"""A row of taking part in a programme is new, moved on, the same, left to a person or refused."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from tests.support import people
from tests.support.people import TODAY

from kemiskinan_desktop.domain.enrolment_planning import STATES, with_enrolments
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.plan import ImportPlan, PlannedRow, RowStatus
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceCell, SourceEnrolment
from kemiskinan_desktop.domain.summaries import Enrolment
from kemiskinan_desktop.services.reference import load_reference

FIRST, SECOND, GONE = people.family(1), people.family(2), people.family(3, status=FamilyStatus.MOVED)
REGISTER = Register.of([FIRST, SECOND, GONE])
NOTHING = ImportPlan(
    file_name="p.xlsx", sha256="", profile_code="", profile_name="", rows=(), families=(), skipped=0
)


def source(row: int = 2, damages: Mapping[str, str] | None = None, **values: str) -> SourceEnrolment:
    cells = {
        name: SourceCell(
            sheet="Peserta", address=f"A{row}", found=value, value=value, damage=(damages or {}).get(name, "")
        )
        for name, value in values.items()
    }
    return SourceEnrolment(sheet="Peserta", row=row, cells=cells)


def planned(*sources: SourceEnrolment, stored: tuple[Enrolment, ...] = ()) -> ImportPlan:
    ids = count(1)
    return with_enrolments(
        NOTHING, sources, REGISTER, {(each.family_id, each.program_code): each for each in stored},
        reference=load_reference(), today=TODAY, new_id=lambda: f"baru-{next(ids)}",
    )  # fmt: skip


def only(plan: ImportPlan) -> PlannedRow:
    [row] = plan.rows
    return row


def enrolment(state: str) -> Enrolment:
    return Enrolment(
        id="lama", family_id=FIRST.id, program_code="PKH", state=state, since=date(2025, 1, 1), reason="awal"
    )


def nik_of(family: int) -> str:
    number = people.family(family).members[1].nik
    assert number is not None
    return number.text


def test_that_a_new_participant_is_proposed_today_unless_the_file_says_otherwise() -> None:
    plain = planned(source(kk_number=FIRST.kk_number.text, program="PKH"))
    [new] = plain.enrolments
    assert (only(plain).status, only(plain).name) == (RowStatus.NEW, FIRST.members[0].name)
    assert (new.before, new.after.state, new.after.since) == (None, "diusulkan", TODAY)
    told = planned(
        source(nik=nik_of(1), program="PKH", state="menerima", since="2026-02-01", reason="daftar kota")
    )
    after = told.enrolments[0].after
    assert (after.state, after.since, after.reason) == ("menerima", date(2026, 2, 1), "daftar kota")
    assert only(told).number == nik_of(1)


@pytest.mark.parametrize("ours", STATES)
@pytest.mark.parametrize("theirs", STATES)
def test_that_an_enrolment_only_ever_moves_on(ours: str, theirs: str) -> None:
    row = source(kk_number=FIRST.kk_number.text, program="PKH", state=theirs)
    plan = planned(row, stored=(enrolment(ours),))
    live = ours in STATES[:3]
    later = STATES.index(theirs) > STATES.index(ours)
    same = ours == theirs or (live and theirs in STATES[:3] and not later)
    wanted = RowStatus.SAME if same else RowStatus.CHANGED if live else RowStatus.CONFLICT
    assert only(plan).status is wanted
    assert [each.after.state for each in plan.enrolments] == ([theirs] if wanted is RowStatus.CHANGED else [])
    assert all(each.after.id == "lama" and each.after.reason == "awal" for each in plan.enrolments)


@pytest.mark.parametrize(
    ("values", "status", "said"),
    [
        ({"program": "PKH"}, RowStatus.REFUSED, "bukan NIK atau Nomor KK"),
        ({"kk_number": FIRST.kk_number.text}, RowStatus.REFUSED, "belum disebut"),
        ({"kk_number": FIRST.kk_number.text, "program": "PIP"}, RowStatus.REFUSED, "untuk perorangan"),
        ({"kk_number": GONE.kk_number.text, "program": "PKH"}, RowStatus.CONFLICT, "pindah"),
        (
            {"kk_number": FIRST.kk_number.text, "nik": nik_of(2), "program": "PKH"},
            RowStatus.CONFLICT, "dua keluarga yang berbeda",
        ),
        (
            {"kk_number": FIRST.kk_number.text, "program": "PKH", "state": "entah"},
            RowStatus.REFUSED, "tidak dikenal",
        ),
    ],
)  # fmt: skip
def test_that_what_cannot_be_enrolled_says_why(values: dict[str, str], status: RowStatus, said: str) -> None:
    plan = planned(source(**values))  # pyright: ignore[reportArgumentType] - none is called row or damages
    assert only(plan).status is status
    assert said in only(plan).problems[0].sentence
    assert plan.enrolments == ()


def test_that_a_damaged_number_is_refused_by_its_own_reason() -> None:
    row = source(damages={"kk_number": "Digit terakhir hilang."}, kk_number="", program="PKH")
    [problem] = only(planned(row)).problems
    assert (problem.sentence, problem.cell) == ("Digit terakhir hilang.", "A2")


def test_that_the_second_row_of_the_same_participant_is_refused_by_the_place_of_the_first() -> None:
    rows = [source(2, kk_number=FIRST.kk_number.text, program="PKH"), source(5, nik=nik_of(1), program="PKH")]
    plan = planned(*rows, source(6, kk_number=FIRST.kk_number.text, program="SEMBAKO"))
    assert [row.status for row in plan.rows] == [RowStatus.NEW, RowStatus.REFUSED, RowStatus.NEW]
    assert "Peserta baris 2" in plan.rows[1].problems[0].sentence


def test_that_rows_of_families_stay_before_those_of_participants() -> None:
    before = replace(NOTHING, rows=planned(source(program="PKH")).rows)
    plan = with_enrolments(
        before, [source(kk_number=SECOND.kk_number.text, program="PKH")], REGISTER, {},
        reference=load_reference(), today=TODAY, new_id=lambda: "x",
    )  # fmt: skip
    assert [row.status for row in plan.rows] == [RowStatus.REFUSED, RowStatus.NEW]
