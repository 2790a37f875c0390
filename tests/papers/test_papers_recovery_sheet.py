"""The recovery sheet: what it says, and how it looks."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from tests.support.golden import same_picture, same_text
from tests.support.printed_papers import PROFILE, page_texts, picture_of, text_of

from kemiskinan_desktop.domain.recovery_code import encode
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.papers.recovery_sheet import write_recovery_sheet

SHEET = RecoverySheet(
    number=2, code=encode(bytes(range(3, 19))), made_at=datetime(2026, 7, 13, 9, 30, tzinfo=UTC),
    made_by="Rini Rekaan", administrators=(("Rini Rekaan", "rini"), ("Budi Contoh, S.Sos.", "budi")),
    asked=(2, 5),
)  # fmt: skip


def written(sheet: RecoverySheet) -> bytes:
    stream = BytesIO()
    write_recovery_sheet(sheet, PROFILE, stream)
    return stream.getvalue()


def test_that_a_sheet_says_what_it_always_said() -> None:
    same_text("papers/lembar-pemulihan.txt", text_of(written(SHEET)))


def test_that_a_sheet_looks_as_it_was_found_good() -> None:
    same_picture("papers/lembar-pemulihan.png", picture_of(written(SHEET), 1, dpi=60))


def test_that_every_letter_of_the_code_is_printed_in_its_order() -> None:
    letters = "".join(text_of(written(SHEET)).split())
    assert all(group in letters for group in SHEET.groups)


def test_that_the_first_sheet_speaks_of_no_former_one() -> None:
    first = text_of(written(replace(SHEET, number=1)))
    assert "Lembar ke-1" in first
    assert "sebelumnya" not in first
    assert "Lembar sebelumnya tidak berlaku" in text_of(written(SHEET))


def test_that_many_administrators_with_long_names_stay_on_one_page() -> None:
    many = tuple((f"Administrator Rekaan {number} {'Panjang ' * 12}", f"a{number}") for number in range(30))
    data = written(replace(SHEET, administrators=many, made_by="Nama Sangat Panjang " * 12))
    assert len(page_texts(data)) == 1
    assert "dan 22 orang lain" in text_of(data)
