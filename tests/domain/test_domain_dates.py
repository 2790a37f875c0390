"""Dates as people type and read them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.dates import MONTHS, format_date, format_short, month_name, parse_date
from kemiskinan_desktop.domain.errors import InvalidValueError


@pytest.mark.parametrize(
    "text",
    [
        "13072015", "13-07-2015", "13/7/2015", "13.07.2015", "13 07 2015", "2015-07-13", "2015-7-13",
        "13 Juli 2015", "13 JULI 2015", "13 jul 2015", "13-Jul-2015", "13 Jul. 2015", "13Juli2015",
        "  13   Juli\u00a02015 ", "Senin, 13 Juli 2015",
    ],
)  # fmt: skip
def test_that_every_way_to_write_a_day_is_read(text: str) -> None:
    assert parse_date(text) == date(2015, 7, 13)


@pytest.mark.parametrize(
    ("word", "month"),
    [
        *((name, number) for number, name in enumerate(MONTHS, start=1)),
        ("Pebruari", 2), ("Peb", 2), ("Mrt", 3), ("Agust", 8), ("Agt", 8), ("Ags", 8), ("Agu", 8),
        ("Sept", 9), ("Okt", 10), ("Nop", 11), ("Nopember", 11), ("Des", 12),
    ],
)  # fmt: skip
def test_that_months_are_known_by_all_their_names(word: str, month: int) -> None:
    assert parse_date(f"5 {word} 1999") == date(1999, month, 5)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Tanggal belum diisi."),
        ("kemarin", "Tanggal tidak terbaca."),
        ("20150713", "Tahun harus antara 1850 dan 2199."),
        ("5 Foo 1999", "Tanggal tidak terbaca."),
        ("31-02-2015", "Tanggal itu tidak ada di kalender."),
        ("29 Februari 2015", "Tanggal itu tidak ada di kalender."),
        ("13/13/2015", "Tanggal itu tidak ada di kalender."),
        ("13/7/15", "Tahun pada tanggal harus empat angka."),
        ("13 Juli 15", "Tahun pada tanggal harus empat angka."),
        ("13-07-1015", "Tahun harus antara 1850 dan 2199."),
        ("1" + "a" * 30_000, "Tanggal tidak terbaca."),
    ],
)
def test_that_a_clerk_sees_why_a_date_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        parse_date(text)
    assert refused.value.title == sentence


def test_that_dates_are_shown_in_indonesian() -> None:
    assert format_date(date(2015, 7, 3)) == "3 Juli 2015"
    assert format_short(date(2015, 7, 3)) == "03/07/2015"


@pytest.mark.parametrize("month", [0, 13, -1])
def test_that_there_are_twelve_months(month: int) -> None:
    with pytest.raises(ValueError, match=str(month)):
        month_name(month)


@settings(deadline=None, max_examples=200)
@given(st.dates(date(1850, 1, 1), date(2199, 12, 31)))
def test_that_every_shown_date_is_read_back(day: date) -> None:
    assert parse_date(format_date(day)) == parse_date(format_short(day)) == parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day:02}{day.month:02}{day.year}") == day


def read_or_refuse(text: str) -> date | None:
    try:
        return parse_date(text)
    except InvalidValueError:
        return None


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=25) | st.text("0123456789-/. juliagtnop", max_size=25))
def test_that_any_text_is_a_date_or_refused(text: str) -> None:
    day = read_or_refuse(text)
    assert day is None or parse_date(format_date(day)) == day
