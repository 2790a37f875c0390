"""Office and city edit one Buku Data apart, the city in LibreOffice: nothing lost, nothing invented."""

from pathlib import Path

from tests.proofs.merge import prove
from tests.proofs.results import SEED
from tests.support.other_programs import needs, saved_by_libreoffice


@needs("soffice")
def test_that_a_book_edited_on_both_sides_comes_back_through_libreoffice_whole(tmp_path: Path) -> None:
    def through(book: Path) -> Path:
        return saved_by_libreoffice(book, tmp_path)

    found = prove(150, SEED, through)
    assert found.done == found.asked == 150
    assert found.holds, found.losses
    assert ", 0 bentrokan" not in found.note
