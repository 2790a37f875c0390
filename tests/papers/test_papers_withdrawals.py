"""The code of withdrawn cards on the recap, as it is printed and read again."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from tests.support.printed_papers import page_texts, recap_document, text_of
from tests.support.trust_offices import DAY, MORNING, key, lost

from kemiskinan_desktop.credentials import report_code
from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.credentials.reading import read_codes
from kemiskinan_desktop.papers import withdrawal_code
from kemiskinan_desktop.papers.recap import write_recap
from kemiskinan_desktop.papers.withdrawal_code import WithdrawalCode

OFFICE = "33.74.12"


def made(count: int) -> tuple[WithdrawalCode, str]:
    cards = [lost(OFFICE, f"{number}", DAY + timedelta(days=number // 3)) for number in range(count)]
    text, told = report_code.encode(cards, key(OFFICE), MORNING)
    code = qr_matrix(text, area_mm=report_code.AREA_MM)
    packed = b"".join(code.packed)
    return WithdrawalCode(size=code.size, packed=packed, told=told, left_out=count - told), text


@pytest.mark.parametrize("count", [2, 300])
def test_that_the_code_is_read_from_the_printed_recap_with_its_sentence(count: int, tmp_path: Path) -> None:
    code, text = made(count)
    target = tmp_path / "rekap.pdf"
    assert write_recap(replace(recap_document(3), withdrawals=code), target) == 1
    assert read_codes(target) == (text,)
    words = text_of(target.read_bytes())
    assert f"memuat {code.told} kartu yang dicabut atau diganti kantor ini" in words
    assert ("pencabutan yang lebih lama tidak muat" in words) is (count == 300)
    assert "Camat" in words


def test_that_a_recap_without_withdrawals_prints_no_code(tmp_path: Path) -> None:
    write_recap(recap_document(3), tmp_path / "rekap.pdf")
    assert read_codes(tmp_path / "rekap.pdf") == ()
    stream = BytesIO()
    assert write_recap(recap_document(17), stream) == len(page_texts(stream.getvalue()))
    assert report_code.AREA_MM == withdrawal_code.AREA
