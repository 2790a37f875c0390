"""What each column of a workbook is taken for: a value that a person corrects and that becomes a profile."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as made

from kemiskinan_desktop.workbooks.mapping_fields import NOTHING, MappingField
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Constant,
    Level,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
    heading_key,
)
from kemiskinan_desktop.workbooks.raw import column_letters

Fields = Mapping[str, MappingField]
"""By their keys."""
_KEYS = ("keluarga.kk_number", "anggota.nik", "anggota.name")
"""Fields without whose column a table is another one."""
_OF_FAMILY = ("keluarga.kk_number", "keluarga.kelurahan")
_OF_MEMBER = ("anggota.nik", "anggota.name", "anggota.sex", "anggota.birth_date", "anggota.relation")
_HEAD = Target(level=Level.MEMBER, field="name", kind=CellKind.LINE)
"""On a sheet of families the name of the head makes the head a member."""
_NEEDED: Mapping[Records, tuple[str, ...]] = {
    Records.NESTED: (*_OF_FAMILY, *_OF_MEMBER),
    Records.FLAT: (*_OF_FAMILY, *_OF_MEMBER),
    Records.FAMILIES: (*_OF_FAMILY, "anggota.name"),
    Records.MEMBERS: ("keluarga.kk_number", *_OF_MEMBER),
    Records.SURVEYS: ("keluarga.kk_number",),
    Records.PROGRAMS: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """One column of a sheet and the field it feeds."""

    column: int
    """0-based."""
    heading: str
    """Empty where the column has none."""
    group: str = ""
    """The heading above it."""
    field: str = NOTHING
    words: Mapping[str, str] = made(default_factory=dict[str, str])
    """Of a coded field: words of this layout and their codes; an empty code says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMapping:
    """One sheet: what its rows are and what its columns feed."""

    position: int
    name: str
    records: Records | None
    """None: the sheet is not read."""
    heading_row: int
    """1-based, the lower of two; 0 when there are none."""
    columns: tuple[ColumnMapping, ...]
    constants: Mapping[str, str] = made(default_factory=dict[str, str])
    """Key of a field → what it is in every row."""

    def column(self, at: int) -> ColumnMapping | None:
        """The mapping of a 0-based column."""
        return next((each for each in self.columns if each.column == at), None)

    def with_column(self, changed: ColumnMapping) -> "SheetMapping":
        """The same sheet with another mapping of one column."""
        columns = (changed if each.column == changed.column else each for each in self.columns)
        return replace(self, columns=tuple(columns))

    def fed_by(self, key: str) -> tuple[ColumnMapping, ...]:
        """The columns that feed a field."""
        return tuple(each for each in self.columns if each.field == key)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookMapping:
    """All sheets of a workbook."""

    sheets: tuple[SheetMapping, ...]

    def sheet(self, position: int) -> SheetMapping:
        """The sheet at a position of the workbook."""
        return next(each for each in self.sheets if each.position == position)

    def with_sheet(self, changed: SheetMapping) -> "BookMapping":
        """The same workbook with another mapping of one sheet."""
        sheets = (changed if each.position == changed.position else each for each in self.sheets)
        return BookMapping(sheets=tuple(sheets))

    @property
    def read(self) -> tuple[SheetMapping, ...]:
        """The sheets that are read."""
        return tuple(each for each in self.sheets if each.records is not None)


def missing_fields(sheet: SheetMapping, fields: Fields) -> tuple[MappingField, ...]:
    """Fields that rows of this kind need and that no column and no constant feeds."""
    if sheet.records is None:
        return ()
    fed = _fed(sheet, fields)
    needed = (fields[key] for key in _NEEDED[sheet.records] if key in fields)
    return tuple(field for field in needed if not _is_fed(field, sheet, fields, fed))


def _fed(sheet: SheetMapping, fields: Fields) -> set[tuple[Level, str]]:
    keys = [*(each.field for each in sheet.columns), *(key for key, text in sheet.constants.items() if text)]
    return {(t.level, t.field) for key in keys if key in fields for t in fields[key].targets}


def _is_fed(needed: MappingField, sheet: SheetMapping, fields: Fields, fed: set[tuple[Level, str]]) -> bool:
    if all((target.level, target.field) in fed for target in needed.targets):
        return True
    marks = [fields[each.field] for each in sheet.columns if each.field in fields]
    if needed.key == "keluarga.kk_number":
        return any(mark.join_key for mark in marks)
    return needed.key == "anggota.name" and any(mark.head_name for mark in marks)


def profile_from(
    mapping: BookMapping,
    fields: Fields,
    labels: Callable[[Target], Mapping[str, str]],
    *,
    code: str,
    name: str,
) -> Profile:
    """The profile of a mapping; `labels` gives code → label of a coded target."""
    plain = [_layout(sheet, fields, labels) for sheet in mapping.read]
    several = any(each != plain[0] for each in plain)
    layouts = (
        replace(each, sheet=sheet.name if several else "")
        for at, (each, sheet) in enumerate(zip(plain, mapping.read, strict=True))
        if each not in plain[:at]
    )
    return Profile(code=code, name=name, layouts=tuple(sorted(layouts, key=_families_first)))


def _families_first(layout: SheetLayout) -> bool:
    """The first layout is the one without which a workbook is another."""
    return layout.records not in (Records.NESTED, Records.FLAT, Records.FAMILIES)


def _layout(
    sheet: SheetMapping, fields: Fields, labels: Callable[[Target], Mapping[str, str]]
) -> SheetLayout:
    if sheet.records is None:
        raise ValueError
    constants = (
        Constant(target=target, value=text)
        for key, text in sheet.constants.items()
        if text and key in fields
        for target in fields[key].targets
    )
    return SheetLayout(
        records=sheet.records,
        columns=tuple(
            _column(each, sheet, fields.get(each.field), labels) for each in _in_order(sheet.columns)
        ),
        heading_row=_nailed_row(sheet),
        constants=tuple(constants),
    )


def _nailed_row(sheet: SheetMapping) -> int | None:
    """The row of the headings where a column that is read has none; else they are found by their words."""
    headless = any(each.field and not each.heading for each in sheet.columns)
    return sheet.heading_row if headless or not sheet.heading_row else None


def _in_order(columns: Sequence[ColumnMapping]) -> list[ColumnMapping]:
    return sorted(columns, key=lambda each: each.column)


def _column(
    mapping: ColumnMapping,
    sheet: SheetMapping,
    field: MappingField | None,
    labels: Callable[[Target], Mapping[str, str]],
) -> ProfileColumn:
    headings = _headings(mapping, sheet)
    letter = "" if headings else column_letters(mapping.column)
    named = headings or ((mapping.heading,) if mapping.heading else ())
    if field is None:
        return ProfileColumn(headings=named, letter=letter)
    is_head = field.head_name and sheet.records is Records.FAMILIES
    return ProfileColumn(
        headings=named,
        targets=(_HEAD,) if is_head else _targets(mapping, field, labels),
        required=mapping.field in _KEYS or is_head,
        head_name=field.head_name and not is_head,
        join_key=field.join_key,
        letter=letter,
    )


def _targets(
    mapping: ColumnMapping, field: MappingField, labels: Callable[[Target], Mapping[str, str]]
) -> tuple[Target, ...]:
    """The targets with their words; answers of questions keep their own codes, whatever is asked later."""
    words = {**field.words, **mapping.words}
    made_of = field.coded
    if made_of is not None and made_of.level is Level.SURVEY:
        known = labels(made_of)
        words = {**{code: code for code in known}, **{label: code for code, label in known.items()}, **words}
        return tuple(
            replace(target, words=words, code_list="") if target is made_of else target
            for target in field.targets
        )
    return field.with_words(words)


def _headings(mapping: ColumnMapping, sheet: SheetMapping) -> tuple[str, ...]:
    """How the column is found again: under its group first; empty when only its letter tells it apart."""
    if not mapping.heading:
        return ()
    keys = [heading_key(each.heading) for each in sheet.columns]
    alone = keys.count(heading_key(mapping.heading)) == 1
    full = f"{mapping.group} / {mapping.heading}" if mapping.group else ""
    if alone:
        return (mapping.heading, full) if full else (mapping.heading,)
    keys = [heading_key(each.group + each.heading) for each in sheet.columns]
    return (full,) if full and keys.count(heading_key(full)) == 1 else ()
