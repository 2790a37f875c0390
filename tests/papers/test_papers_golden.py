"""Papers as they were found good: their words and their look."""

from io import BytesIO

import pytest
from tests.support.golden import clearly_other, same_picture, same_text
from tests.support.printed_papers import (
    cards_pdf,
    emblem_png,
    face,
    list_document,
    list_group,
    member,
    picture_of,
    recap_document,
    text_of,
)

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.recap import write_recap
from kemiskinan_desktop.papers.values import CardFace


def _card(number: int = 1) -> CardFace:
    family = tuple(member(n, relation="Kepala keluarga" if n == 1 else "Anak") for n in range(1, 6))
    return face(number, emblem=emblem_png(), members=family, head="Siti Rekaan Aminah")


def _list() -> bytes:
    stream = BytesIO()
    write_list(
        list_document(list_group("Kelurahan Kandri", 3), list_group("Kelurahan Sadeng", 40, 4)), stream
    )
    return stream.getvalue()


def _recap() -> bytes:
    stream = BytesIO()
    write_recap(recap_document(16), stream)
    return stream.getvalue()


def test_that_a_card_says_what_it_always_said() -> None:
    same_text("papers/kartu.txt", text_of(cards_pdf([_card()], paper=Paper.ID1)))


def test_that_a_list_says_what_it_always_said() -> None:
    same_text("papers/daftar.txt", text_of(_list()))


def test_that_a_recap_says_what_it_always_said() -> None:
    same_text("papers/rekap.txt", text_of(_recap()))


@pytest.mark.parametrize(("page", "name"), [(1, "kartu-depan.png"), (2, "kartu-belakang.png")])
def test_that_a_card_looks_as_it_was_found_good(page: int, name: str) -> None:
    same_picture(f"papers/{name}", picture_of(cards_pdf([_card()], paper=Paper.ID1), page, dpi=150))


def test_that_a_list_looks_as_it_was_found_good() -> None:
    same_picture("papers/daftar.png", picture_of(_list(), 1, dpi=60))


def test_that_a_recap_looks_as_it_was_found_good() -> None:
    same_picture("papers/rekap.png", picture_of(_recap(), 1, dpi=60))


def test_that_the_comparison_sees_another_code_and_a_moved_text() -> None:
    usual, other, moved = (
        picture_of(cards_pdf([card], paper=Paper.ID1, offset_mm=offset), 1, dpi=150)
        for card, offset in ((_card(), (0, 0)), (_card(2), (0, 0)), (_card(), (0.5, 0)))
    )
    assert clearly_other(usual, usual) == 0
    assert clearly_other(usual, other) > 0.02
    assert clearly_other(usual, moved) > 0.02
