"""What is given out and read back is the same; what is mended in the returned book goes in."""

from itertools import count
from pathlib import Path

from openpyxl import load_workbook
from tests.support.books import PAYLOADS, content, reference, survey_of
from tests.support.people import TODAY, family, member
from tests.support.survey import smg7

from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.plan import ImportPlan, PlanCounts, RowKind
from kemiskinan_desktop.domain.planning import plan_import
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.workbooks.buku_data import write_buku_data
from kemiskinan_desktop.workbooks.columns import MEMBER_COLUMNS, MEMBERS
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.returned_book import write_returned


def planned(path: Path, register: Register) -> ImportPlan:
    numbers = count(1)
    return plan_import(
        read_book(path, reference(), instrument=smg7()),
        register,
        instrument=smg7(),
        reference=reference(),
        today=TODAY,
        new_id=lambda: uuid7(1_785_000_000_000, next(numbers)),
    )


def test_that_what_was_given_out_comes_back_without_a_change(tmp_path: Path) -> None:
    odd = [
        family(
            10 + i, address=text, notes=f"{text}\nbaris dua _x0041_", members=(member(100 + i, notes=text),)
        )
        for i, text in enumerate(PAYLOADS)
    ]
    people = [family(1), family(2), *odd]
    surveys = {one.id: survey_of(one) for one in people[:5]}
    target = tmp_path / "buku.xlsx"
    write_buku_data(content(people, surveys=surveys), target)
    found = planned(target, Register.of(people, surveys))
    assert found.counts(RowKind.FAMILY) == PlanCounts(same=52)
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=58)
    assert found.families == ()


def test_that_a_refused_row_is_mended_in_the_returned_book_and_goes_in(tmp_path: Path) -> None:
    sent, back, mended = (tmp_path / name for name in ("kirim.xlsx", "kembali.xlsx", "betul.xlsx"))
    write_buku_data(content([family(1)]), sent)
    column = next(i for i, c in enumerate(MEMBER_COLUMNS, start=1) if c.field == "nik")
    broken = load_workbook(sent)
    true_nik = broken[MEMBERS].cell(4, column).value
    broken[MEMBERS].cell(4, column, "33741230030900")
    broken.save(sent)
    first = planned(sent, Register.of(()))
    assert first.counts(RowKind.MEMBER) == PlanCounts(new=3, refused=1)
    assert write_returned(sent, first, back) == 1
    book = load_workbook(back)
    cell = book[MEMBERS].cell(4, column)
    assert cell.comment is not None
    assert cell.comment.text.startswith("Ditolak: ")
    book[MEMBERS].cell(4, column, true_nik)
    book.save(mended)
    assert planned(mended, Register.of(())).counts(RowKind.MEMBER) == PlanCounts(new=4)
