"""From a profile and the table it was found in back to what each column is taken for."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kemiskinan_desktop.workbooks.layout_mapping import ColumnMapping, Fields, SheetMapping
from kemiskinan_desktop.workbooks.mapping_fields import NOTHING, MappingField, field_of
from kemiskinan_desktop.workbooks.profile import ProfileColumn, Target
from kemiskinan_desktop.workbooks.table_finding import Table

Labels = Callable[[Target], Mapping[str, str]]
"""Code → label of a coded target."""


def mapping_through(sheet: SheetMapping, table: Table, fields: Fields, labels: Labels) -> SheetMapping:
    """The sheet as the table's layout has it."""
    columns = (_column(each, table.columns.get(each.column), fields, labels) for each in sheet.columns)
    return replace(
        sheet, records=table.layout.records, columns=tuple(columns), constants=_constants(table, fields)
    )


def _column(
    mapped: ColumnMapping, known: ProfileColumn | None, fields: Fields, labels: Labels
) -> ColumnMapping:
    field = None if known is None else field_of(known, tuple(fields.values()))
    if known is None or field is None:
        return replace(mapped, field=NOTHING, words={})
    words = {word: code for target in known.targets for word, code in target.words.items()}
    return replace(mapped, field=field.key, words=_own(words, field, labels))


def _own(words: Mapping[str, str], field: MappingField, labels: Labels) -> dict[str, str]:
    """The words that the field, and the list behind it, do not know by themselves."""
    listed = {} if field.coded is None else labels(field.coded)
    known = {**{code: code for code in listed}, **{label: code for code, label in listed.items()}}
    return {word: code for word, code in words.items() if {**known, **field.words}.get(word) != code}


def _constants(table: Table, fields: Fields) -> dict[str, str]:
    found: dict[str, str] = {}
    for constant in table.layout.constants:
        field = field_of(ProfileColumn(headings=(), targets=(constant.target,)), tuple(fields.values()))
        if field is not None and constant.value:
            found[field.key] = constant.value
    return found
