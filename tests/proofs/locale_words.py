"""The half of the locale proof that runs under another locale: `python -m tests.proofs.locale_words OFFICE`.

It prints everything in which a locale could show: orders, numbers, dates, searches, names of backups.
"""

import json
import locale
import os
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from tests.support import kim_cards
from tests.support.offices import ADMIN, NOW, Clock

from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.domain.dates import format_date, format_short, parse_date
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.names import clean_name, name_key
from kemiskinan_desktop.domain.numbers import format_number, format_percent, parse_number
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui import formats

_NAMES = ("ISTIQOMAH", "istiqomah", "Siti İrma", "IBNU", "ibnu", "ĞANI", "Hj. Siti", "I Made Ilham")


def told(office: Path) -> dict[str, Any]:
    """Everything, under the locale that this process has."""
    return {"values": _values(), "names": [[clean_name(n), name_key(n)] for n in _NAMES]} | _of_office(office)


def _values() -> list[str]:
    return [
        format_number(Decimal("1234567.25")), format_number(-0.5, 1), format_percent(12.25),
        str(parse_number("1.234,5")), str(parse_number("Rp 1.200.000")), str(parse_number("12.5")),
        format_date(date(2026, 7, 13)), format_short(date(2026, 1, 2)),
        *(parse_date(text).isoformat() for text in ("12 Juli 1980", "12 JUNI 1980", "3 april 2001")),
        Nik.parse("3374 1212 0780 0005").text, KkNumber.parse("3374120101200011").text,
        formats.number(1234.5), formats.day(date(2026, 5, 31)), formats.moment(NOW, NOW), formats.stamp(NOW),
        formats.age(NOW, NOW), formats.grouped("3374121207800005"), formats.points(Decimal("78.4")),
        verify(kim_cards.code(), kim_cards.founding().trust, now=kim_cards.NOW).result.value,
    ]  # fmt: skip


def _of_office(office: Path) -> dict[str, Any]:
    workplace = open_workplace(office, clock=Clock())
    try:
        return {
            "orders": {sort: _order(workplace, sort) for sort in ("kelurahan", "head", "kk_number", "rt")},
            "searches": {
                text: _found(workplace, text) for text in ("warga", "WARGA BI", "ISTRI", "i", "İ", "contoh")
            },
            "recap": str(workplace.recaps.month(ADMIN, 2026, 7)),
            "backups": [_backup(workplace) for _ in range(2)],
        }
    finally:
        workplace.close()


def _order(workplace: Workplace, sort: str) -> list[str]:
    rowids = workplace.families.index(ADMIN, FamilyFilter(), sort=sort)
    return [str(row) for row in workplace.families.rows(ADMIN, rowids)]


def _found(workplace: Workplace, text: str) -> list[str]:
    return [f"{hit.title} {hit.detail}" for hit in workplace.families.find(ADMIN, text)]


def _backup(workplace: Workplace) -> list[object]:
    made = workplace.backups.make(ADMIN)
    return [made.number, made.folder.name, made.made_at.isoformat()]


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    QLocale.setDefault(QLocale(os.environ["LC_ALL"].partition(".")[0]))
    sys.stdout.write(json.dumps([locale.setlocale(locale.LC_ALL), told(Path(sys.argv[1]))]))
