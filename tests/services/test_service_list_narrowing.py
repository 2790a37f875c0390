"""Lists narrowed to an RW, an RT, a class, or how far the families are in a programme."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.offices import ADMIN, NEAR_POOR, POOR, SK_DATE, SK_NUMBER, new_office, save, surveyed
from tests.support.printed_papers import text_of

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.models import determinations, enrolments
from kemiskinan_desktop.services.lists import ListOrder, ListWritten
from kemiskinan_desktop.services.workplace import Workplace

PLACES = (("001", "002", POOR), ("001", "003", NEAR_POOR), ("004", "003", POOR), ("004", "003", NEAR_POOR))
"""RT, RW and answers of the families."""


@pytest.fixture(scope="module")
def spread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """Four determined families in two RW, in one programme that each has come to another step of."""
    workplace = new_office(tmp_path_factory.mktemp("kantor"))
    ids = [
        save(workplace, surveyed(at, rt=rt, rw=rw), answers).family.id
        for at, (rt, rw, answers) in enumerate(PLACES, start=1)
    ]
    workplace.surveys.submit(ADMIN, ids)
    workplace.surveys.validate(ADMIN, ids)
    workplace.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    code = program(workplace)
    workplace.programs.propose(ADMIN, code, ids)
    states = ("diusulkan", "menerima", "menerima", "selesai")
    with workplace.context.database.write() as session:
        every = enrolments.every(session, code)
        enrolments.put(
            session, [replace(each, state=state) for each, state in zip(every, states, strict=True)]
        )
    yield workplace
    workplace.close()


def program(workplace: Workplace) -> str:
    return next(each.code for each in workplace.programs.every(ADMIN) if each.target == "keluarga")


def written(workplace: Workplace, folder: Path, order: ListOrder) -> tuple[ListWritten, str]:
    target = folder / "daftar.pdf"
    done = workplace.lists.write_pdf(ADMIN, order, target)
    return done, text_of(target.read_bytes())


@pytest.mark.parametrize(
    ("order", "families", "said"),
    [
        (ListOrder(), 4, "Periode"),
        (ListOrder(rw="003"), 3, "RW 003"),
        (ListOrder(rw="3", rt="RT 4"), 2, "RW 003 · RT 004"),
        (ListOrder(kelurahan="33.74.12.1004", rt="001"), 2, "Kelurahan Gunungpati · RT 001"),
    ],
)
def test_that_a_list_is_narrowed_to_an_rw_and_an_rt_and_says_so(
    spread: Workplace, tmp_path: Path, order: ListOrder, families: int, said: str
) -> None:
    done, text = written(spread, tmp_path, order)
    assert done.families == families
    assert said in text


def test_that_a_list_is_narrowed_to_a_class_of_the_decree(spread: Workplace, tmp_path: Path) -> None:
    with spread.context.database.read() as session:
        period = spread.context.period_named(session, None)
        classes = [entry.poverty_class for entry in determinations.entries(session, period.id)]
    wanted = classes[0]
    assert 0 < classes.count(wanted) < len(classes)
    done, text = written(spread, tmp_path, ListOrder(poverty_class=wanted, rw=""))
    assert done.families == classes.count(wanted)
    assert f"Kelas {wanted.label}" in text


@pytest.mark.parametrize(
    ("state", "families"), [(None, 3), ("diusulkan", 1), ("menerima", 2), ("selesai", 1)]
)
def test_that_a_programme_lists_who_has_come_to_a_step_of_it(
    spread: Workplace, tmp_path: Path, state: str | None, families: int
) -> None:
    done, text = written(spread, tmp_path, ListOrder(program=program(spread), state=state))
    assert done.families == families
    assert ("Status kepesertaan" in text) == (state is not None)
    assert f"Status kepesertaan {state}" in text or state is None


def test_that_the_workbook_is_narrowed_and_says_so_too(spread: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "daftar.xlsx"
    order = ListOrder(program=program(spread), state="menerima", rw="003", rt="001")
    assert spread.lists.write_workbook(ADMIN, order, target).families == 1
    book = load_workbook(target)
    cells = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]
    book.close()
    assert "RW 003  ·  RT 001  ·  Status kepesertaan menerima" in " ".join(cells)


@pytest.mark.parametrize(
    ("order", "title", "advice"),
    [
        (ListOrder(rw="dua"), "RT atau RW harus angka", "misalnya 9"),
        (ListOrder(state="menerima"), "hanya ada pada daftar satu program", "Pilih programnya"),
        (ListOrder(program="PKH", state="antre"), "tidak dikenal", "diusulkan, disetujui, menerima"),
        (ListOrder(poverty_class=PovertyClass.NOT_POOR), "Tidak Miskin", "kosongkan kelasnya"),
        (ListOrder(rw="009", rt="001"), "dengan RW 009, RT 001", "Kosongkan salah satu"),
        (ListOrder(kelurahan="33.74.12.1001"), "di kelurahan ini", "Pilih kelurahan lain"),
    ],
)
def test_that_a_choice_that_cannot_be_or_finds_nobody_says_what_to_do(
    spread: Workplace, tmp_path: Path, order: ListOrder, title: str, advice: str
) -> None:
    with pytest.raises(UserError) as told:
        spread.lists.write_pdf(ADMIN, order, tmp_path / "daftar.pdf")
    assert title in told.value.title
    assert advice in told.value.advice
    assert list(tmp_path.iterdir()) == []


def test_that_nobody_in_a_state_is_told_with_the_state(spread: Workplace, tmp_path: Path) -> None:
    order = ListOrder(program=program(spread), state="dibatalkan")
    with pytest.raises(UserError, match="Status kepesertaan dibatalkan") as told:
        spread.lists.write_workbook(ADMIN, order, tmp_path / "daftar.xlsx")
    assert "Kosongkan" in told.value.advice
