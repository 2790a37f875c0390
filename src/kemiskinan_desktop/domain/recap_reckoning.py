"""The reckoning of a recap from where every family stood at the beginning and at the end of a month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count, RecapRow
from kemiskinan_desktop.domain.record import Standing

_NONE = Count()


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """An area of the recap."""

    code: str
    name: str
    population: int | None = None


@dataclass(slots=True)
class _Sheet:
    """Running sums of one area."""

    opening: Count = _NONE
    added: Count = _NONE
    left: Count = _NONE
    grown: int = 0
    determined: Count = _NONE
    by_class: dict[PovertyClass, Count] = field(
        default_factory=lambda: dict.fromkeys(REGISTER_CLASSES, _NONE)
    )


def reckon(
    opening: Mapping[str, Standing],
    closing: Mapping[str, Standing],
    areas: Sequence[AreaFigures],
    whole: AreaFigures,
) -> tuple[tuple[RecapRow, ...], RecapRow]:
    """Rows per kelurahan and their total.

    A family that moved inside the kecamatan has left one kelurahan and was added to another. For every row
    and the total: opening + added − left = closing, in jiwa after `grown` is added. Areas that are not listed
    but hold families come last under their code.
    """
    sheets: dict[str, _Sheet] = {}
    for family, before in opening.items():
        _count_before(sheets.setdefault(before.kelurahan, _Sheet()), before, closing.get(family))
    for family, after in closing.items():
        _count_after(sheets.setdefault(after.kelurahan, _Sheet()), after, opening.get(family))
    rows = tuple(_row(area, sheets.pop(area.code, _Sheet())) for area in areas)
    others = tuple(_row(AreaFigures(code, code), sheet) for code, sheet in sorted(sheets.items()))
    return rows + others, _total(whole, rows + others)


def _count_before(sheet: _Sheet, before: Standing, after: Standing | None) -> None:
    sheet.opening += Count(1, before.jiwa)
    if after is None or after.kelurahan != before.kelurahan:
        sheet.left += Count(1, before.jiwa)


def _count_after(sheet: _Sheet, after: Standing, before: Standing | None) -> None:
    sheet.by_class[after.poverty_class] += Count(1, after.jiwa)
    if after.determined:
        sheet.determined += Count(1, after.jiwa)
    if before is None or before.kelurahan != after.kelurahan:
        sheet.added += Count(1, after.jiwa)
    else:
        sheet.grown += after.jiwa - before.jiwa


def _row(area: AreaFigures, sheet: _Sheet) -> RecapRow:
    return RecapRow(
        code=area.code, name=area.name, opening=sheet.opening, added=sheet.added, left=sheet.left,
        grown=sheet.grown, by_class=sheet.by_class, determined=sheet.determined, population=area.population,
    )  # fmt: skip


def _total(whole: AreaFigures, rows: Sequence[RecapRow]) -> RecapRow:
    sheet = _Sheet()
    for row in rows:
        sheet.opening += row.opening
        sheet.added += row.added
        sheet.left += row.left
        sheet.grown += row.grown
        sheet.determined += row.determined
        for poverty_class, count in row.by_class.items():
            sheet.by_class[poverty_class] += count
    return _row(whole, sheet)
