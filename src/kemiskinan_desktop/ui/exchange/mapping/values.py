"""The values of the first rows as people read them: labels of codes, dates, grouped numbers, masked NIK."""

from kemiskinan_desktop.domain.dates import format_short, parse_date
from kemiskinan_desktop.domain.identity import MASK
from kemiskinan_desktop.services.layout_drafts import LayoutDraft, Level
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.translations import translated

_NUMBER, _SHOWN = 16, 6
_DATES = frozenset({"birth_date", "life_status_date", "interviewed_on"})


def value_text(draft: LayoutDraft, level: Level, field: str, value: str) -> str:
    """One value of a row in words; empty for none."""
    if not value:
        return ""
    if len(value) == _NUMBER and value.isdecimal():
        return value[:_SHOWN] + MASK * (_NUMBER - _SHOWN) if field == "nik" else formats.grouped(value)
    if field in _DATES:
        return format_short(parse_date(value))
    label = draft.answers(f"{level}.{field}").get(value)
    return value if label is None else translated(label)
