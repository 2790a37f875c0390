"""How well a field suits a column, by its heading and by its contents, with the reasons."""

from dataclasses import dataclass

from kemiskinan_desktop.workbooks.column_samples import ColumnSample
from kemiskinan_desktop.workbooks.heading_likeness import likeness
from kemiskinan_desktop.workbooks.mapping_fields import MappingField, mapping_data
from kemiskinan_desktop.workbooks.profile import CellKind
from kemiskinan_desktop.workbooks.value_likeness import Contents

LIKELY = 0.5
"""From here on a field is proposed."""
_HEADING_FITS = 0.55
_LEFT_ALONE = 0.85
_ALONE_SURE, _FEWEST = 0.9, 3
_MOST_WORDS = 30
"""A coded column has no more different words than that, even when none of them is known."""
_REFUSED = 0.35
_BY_CONTENTS = 0.55
_STRICT = frozenset({
    CellKind.NIK, CellKind.KK, CellKind.DATE, CellKind.UNIT, CellKind.KELURAHAN, CellKind.NUMBER,
    CellKind.YEAR, CellKind.PHONE,
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Why a field suits a column, or does not."""

    score: float
    """0 to 1."""
    heading: float
    """Likeness of the heading to those of the field."""
    share: float | None
    """How much of the contents the field takes; None when that says nothing."""

    @property
    def heading_fits(self) -> bool:
        """Whether the heading speaks for the field."""
        return self.heading >= _HEADING_FITS


def judge(
    field: MappingField, heading: str, group: str, sample: ColumnSample, contents: Contents
) -> Judgement:
    """How well a field suits a column."""
    near = likeness(heading, field.headings, group) if heading else 0.0
    if near < _HEADING_FITS and not field.strong:
        return Judgement(score=0.0, heading=near, share=None)
    share = contents.share(field, sample)
    return Judgement(score=_score(field, near, share, sample), heading=near, share=share)


def suits_nothing(heading: str, group: str) -> float:
    """How surely a column is one of those that the register does not keep."""
    near = likeness(heading, mapping_data()["dibiarkan"], group) if heading else 0.0
    return near if near >= _LEFT_ALONE else 0.0


def _score(field: MappingField, near: float, share: float | None, sample: ColumnSample) -> float:
    if near < _HEADING_FITS:
        alone = share is not None and share >= _ALONE_SURE and len(sample.counts) >= _fewest(field)
        return _BY_CONTENTS * share if alone and share is not None else 0.0
    if share is None:
        return near * (0.7 if field.split else 0.9 if sample.filled else 0.8)
    if field.split or _is_strict(field):
        return near * (0.5 + 0.5 * share) if share >= _REFUSED else near * 0.4 * share
    if field.coded is not None and share < _REFUSED and len(sample.counts) > _MOST_WORDS:
        return near * 0.4
    return near * (0.7 + 0.3 * share)


def _fewest(field: MappingField) -> int:
    """How many different contents make a proof; a list may have but two words."""
    return 2 if field.coded is not None else _FEWEST


def _is_strict(field: MappingField) -> bool:
    return any(target.kind in _STRICT for target in field.targets)
