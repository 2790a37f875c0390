"""Proposes what the columns of an unknown workbook are, from its headings and from what stands below them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.workbooks.column_samples import ColumnSample, column_samples
from kemiskinan_desktop.workbooks.field_judging import LIKELY, Judgement, judge, suits_nothing
from kemiskinan_desktop.workbooks.layout_mapping import BookMapping, ColumnMapping, Fields, SheetMapping
from kemiskinan_desktop.workbooks.mapping_fields import NOTHING
from kemiskinan_desktop.workbooks.profile import Level, Records
from kemiskinan_desktop.workbooks.raw import RawBook, RawKind, RawRow, RawSheet
from kemiskinan_desktop.workbooks.sheet_headings import SheetHeadings, find_headings
from kemiskinan_desktop.workbooks.value_likeness import Contents

_KK, _NIK, _NAME, _RELATION = "keluarga.kk_number", "anggota.nik", "anggota.name", "anggota.relation"
_OF_PERSON = {_NIK, _RELATION, "anggota.sex", "anggota.birth_date"}
_FEWEST_COLUMNS = 2
_MOSTLY = 0.7
_NEEDED_FIRST, _SPLIT_FIRST = 0.02, 0.03
"""What a field that is needed, or that takes more out of a cell, has before another that suits equally."""
Samples = Mapping[int, ColumnSample]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSheet:
    """A sheet with what its columns are taken for, and what stands in them."""

    mapping: SheetMapping
    samples: Samples
    judgements: Mapping[int, Judgement]
    """Of the columns that feed a field."""


def propose_book(
    book: RawBook, fields: Fields, contents: Contents, report: Report = silent
) -> tuple[ProposedSheet, ...]:
    """A proposal for every sheet that holds anything; those without known columns are not read.

    `report` counts the columns of each sheet anew; what it raises passes through.
    """
    sheets = [
        propose_sheet(position, sheet, find_headings(sheet), fields, contents, report)
        for position, sheet in enumerate(book.sheets)
        if sheet.rows
    ]
    return tuple(_in_one_book(sheets, book))


def propose_sheet(
    position: int, sheet: RawSheet, headings: SheetHeadings, fields: Fields, contents: Contents,
    report: Report = silent,
) -> ProposedSheet:  # fmt: skip
    """A proposal for one sheet whose headings are known."""
    samples = column_samples(data_rows(sheet, headings.row))
    plain = [
        ColumnMapping(
            column=column, heading=headings.labels.get(column, ""), group=headings.groups.get(column, "")
        )
        for column in sorted({*headings.labels, *samples})
    ]
    chosen = _chosen(plain, samples, fields, contents, report)
    columns = tuple(
        replace(each, field=chosen[each.column][0]) if each.column in chosen else each for each in plain
    )
    mapping = SheetMapping(
        position=position, name=sheet.name, records=None, heading_row=headings.row, columns=columns
    )
    return ProposedSheet(
        mapping=replace(mapping, records=_records(mapping, samples, sheet)),
        samples=samples,
        judgements={column: judgement for column, (_, judgement) in chosen.items()},
    )


def data_rows(sheet: RawSheet, heading_row: int) -> Iterable[RawRow]:
    """The rows under the headings, without a row that numbers the columns."""
    for row in sheet.rows:
        if row.number > heading_row and not (row.number == heading_row + 1 and _numbers_columns(row)):
            yield row


def _numbers_columns(row: RawRow) -> bool:
    texts = [cell.text.strip().strip("()") for _, cell in row.filled()]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) <= 3]  # noqa: PLR2004 - three digits
    return len(numbers) == len(texts) > _FEWEST_COLUMNS and numbers == list(
        range(numbers[0], numbers[0] + len(numbers))
    )


def _chosen(
    columns: Sequence[ColumnMapping], samples: Samples, fields: Fields, contents: Contents, report: Report
) -> dict[int, tuple[str, Judgement]]:
    """Column → field, the surest first; a field, and each part of it, is taken once."""
    empty = ColumnSample(0, {})
    found: list[tuple[float, int, str, Judgement]] = []
    for at, each in enumerate(columns):
        report(at, len(columns))
        sample = samples.get(each.column, empty)
        nothing = suits_nothing(each.heading, each.group)
        for key, field in fields.items():
            judgement = judge(field, each.heading, each.group, sample, contents)
            score = judgement.score + _NEEDED_FIRST * field.required + _SPLIT_FIRST * field.split
            if judgement.score >= LIKELY and judgement.heading >= nothing:
                found.append((score, -each.column, key, judgement))
    return _once(sorted(found, key=lambda entry: entry[:2], reverse=True), fields)


def _once(
    found: Iterable[tuple[float, int, str, Judgement]], fields: Fields
) -> dict[int, tuple[str, Judgement]]:
    chosen: dict[int, tuple[str, Judgement]] = {}
    taken: set[object] = set()
    for _, column, key, judgement in found:
        fed = {(target.level, target.field) for target in fields[key].targets} or {key}
        if -column not in chosen and not fed & taken:
            chosen[-column] = key, judgement
            taken |= fed
    return chosen


def _records(mapping: SheetMapping, samples: Samples, sheet: RawSheet) -> Records | None:
    """What the rows of a sheet are; None when too little of it is known."""
    fed = {each.field: each.column for each in mapping.columns if each.field != NOTHING}
    of_member = sum(key.startswith(Level.MEMBER.value) for key in fed)
    if len(fed) < _FEWEST_COLUMNS or not fed.keys() & {_KK, _NIK, _NAME, "keluarga.kunci", "keluarga.kepala"}:
        return None
    if _KK not in fed:
        return Records.NESTED if of_member > 1 or "keluarga.kepala" in fed else None
    sample = samples.get(fed[_KK])
    if of_member == 0:
        return Records.FAMILIES
    if sample is not None and (_RELATION in fed or sample.repeats or sample.filled < _MOSTLY * sample.rows):
        return Records.FLAT if _comes_back(sheet, mapping.heading_row, fed[_KK]) else Records.NESTED
    return Records.FAMILIES


def _comes_back(sheet: RawSheet, heading_row: int, column: int) -> bool:
    """Whether a family's number stands again after another's, so that its rows are no neighbours."""
    seen: set[str] = set()
    last = ""
    for row in data_rows(sheet, heading_row):
        cell = row.cell(column)
        if cell.kind is RawKind.EMPTY or cell.text == last:
            continue
        if cell.text in seen:
            return True
        seen.add(cell.text)
        last = cell.text
    return False


def _in_one_book(sheets: list[ProposedSheet], book: RawBook) -> Iterable[ProposedSheet]:
    """Sheets that belong together: with a sheet of families the others hold their members and answers."""
    families = next((each for each in sheets if each.mapping.records is Records.FAMILIES), None)
    for each in sheets:
        alone = families is None or each.mapping.records is None or _fed(each) == _fed(families)
        records = each.mapping.records if alone else _beside_families(each)
        yield _hidden_left(replace(each, mapping=replace(each.mapping, records=records)), book)


def _beside_families(each: ProposedSheet) -> Records:
    return Records.MEMBERS if _fed(each) & _OF_PERSON else Records.SURVEYS


def _fed(each: ProposedSheet) -> set[str]:
    return {column.field for column in each.mapping.columns} - {NOTHING}


def _hidden_left(each: ProposedSheet, book: RawBook) -> ProposedSheet:
    """A hidden sheet is read only when a person says so."""
    if not book.sheets[each.mapping.position].hidden:
        return each
    return replace(each, mapping=replace(each.mapping, records=None))


def mapping_of(sheets: Iterable[ProposedSheet]) -> BookMapping:
    """The mapping that is proposed."""
    return BookMapping(sheets=tuple(each.mapping for each in sheets))
