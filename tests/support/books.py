"""Small contents of Buku Data, and 50 texts that would do harm if they became more than text."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from tests.support.people import family
from tests.support.survey import best_answers, smg7

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.buku_data import BookContent

PROFILE = OfficeProfile(kecamatan="33.74.12", kecamatan_name="Gunungpati", name="KECAMATAN GUNUNGPATI")
MADE_AT = datetime(2026, 7, 13, 9, 5)  # noqa: DTZ001 - printed as it is
_HARM = (
    "cmd|' /C calc'!A0", "1+1", "SUM(A1:A9)", 'HYPERLINK("http://x","klik")', "A1", 'DDE("a";"b";"c")',
    'IMPORTXML(CONCAT("http://x"),"//a")', "@SUM(1)", "2+5+cmd|' /C calc'!A0", "{1,2}",
)  # fmt: skip
PAYLOADS = tuple(f"{first}{harm}" for first in "=+-@\t" for harm in _HARM)


@cache
def reference() -> Reference:
    return load_reference()


def survey_of(one: Family, **over: Any) -> Survey:
    """A complete survey of a family."""
    base = Survey(
        id=f"s{one.id}", family_id=one.id, period_id="p", answers=best_answers(),
        interviewed_on=date(2026, 7, 1), surveyor="Rina",
    )  # fmt: skip
    return replace(base, **over)


def content(families: Collection[Family] | None = None, **over: Any) -> BookContent:
    """Two families, both surveyed, unless others are given."""
    people = [family(1), family(2)] if families is None else families
    base = BookContent(
        families=people, surveys={one.id: survey_of(one) for one in people}, instrument=smg7(),
        reference=reference(), profile=PROFILE, period_name="2026", export_id="e1", made_at=MADE_AT,
        history_head="ab12 · 7",
    )  # fmt: skip
    return replace(base, **over)
