"""A layout in the making: the workbook's cells, what each column is taken for, and every correction of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.workbooks.cell_reading import Surroundings
from kemiskinan_desktop.workbooks.code_cells import SPOUSE
from kemiskinan_desktop.workbooks.column_samples import ColumnSample
from kemiskinan_desktop.workbooks.field_judging import Judgement, judge
from kemiskinan_desktop.workbooks.layout_mapping import (
    BookMapping,
    ColumnMapping,
    SheetMapping,
    missing_fields,
    profile_from,
)
from kemiskinan_desktop.workbooks.layout_preview import PreviewRow, preview_rows
from kemiskinan_desktop.workbooks.layout_return import mapping_through
from kemiskinan_desktop.workbooks.mapping_fields import MappingField, mapping_fields
from kemiskinan_desktop.workbooks.profile import Level, Profile, Records, Target, fingerprint
from kemiskinan_desktop.workbooks.profile_proposal import ProposedSheet, propose_book, propose_sheet
from kemiskinan_desktop.workbooks.raw import RawBook, column_letters
from kemiskinan_desktop.workbooks.sheet_headings import headings_at
from kemiskinan_desktop.workbooks.table_finding import find_table
from kemiskinan_desktop.workbooks.value_likeness import Contents

MOST_ROWS = 20_000
"""Rows of a sheet that are kept while it is mapped."""
_SHOWN_WORDS = 60
_SPOUSE_LABEL = "Suami atau istri, menurut jenis kelamin"
_NO_SAMPLE = ColumnSample(0, {})


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """One column as a person looks at it."""

    column: int
    """0-based."""
    letters: str
    heading: str
    """With the heading above it: ``ALAMAT / RT``; empty where there is none."""
    samples: tuple[str, ...]
    filled: int
    field: str
    """Key of its field; empty is left alone."""
    judgement: Judgement | None
    """How well the field suits; None where the column feeds none."""
    unknown_words: int
    """Of a coded field: different words that mean nothing yet."""
    again: bool
    """Whether a column further left feeds the same field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedWord:
    """A word of a coded column and what it means."""

    text: str
    count: int
    code: str
    """Empty where it means nothing."""
    understood: bool
    """False: rows with this word would be refused."""


@dataclass(frozen=True, kw_only=True)
class LayoutDraft:
    """Never changed; every correction gives another draft, so that taking one back is keeping the last."""

    book: RawBook
    reference: Reference
    instrument: Instrument | None
    sheets: tuple[ProposedSheet, ...]

    @classmethod
    def of(
        cls, book: RawBook, reference: Reference, instrument: Instrument | None, report: Report = silent
    ) -> "LayoutDraft":
        """The proposal for a workbook; what `report` raises passes through."""
        short = replace(
            book, sheets=tuple(replace(sheet, rows=sheet.rows[:MOST_ROWS]) for sheet in book.sheets)
        )
        empty = cls(book=short, reference=reference, instrument=instrument, sheets=())
        return replace(empty, sheets=propose_book(short, empty.fields, empty.contents, report))

    @cached_property
    def fields(self) -> Mapping[str, MappingField]:
        """What a column may feed, by key, in the order of the choices."""
        return {field.key: field for field in mapping_fields(self.instrument)}

    @cached_property
    def contents(self) -> Contents:
        """What judges contents."""
        return Contents(
            reference=self.reference, instrument=self.instrument, date_1904=self.book.date_1904
        )  # fmt: skip

    @property
    def mapping(self) -> BookMapping:
        """What every column is taken for."""
        return BookMapping(sheets=tuple(each.mapping for each in self.sheets))

    def sheet(self, position: int) -> SheetMapping:
        """One sheet's mapping."""
        return self._proposed(position).mapping

    def columns(self, position: int) -> tuple[MappedColumn, ...]:
        """The columns of a sheet."""
        proposed = self._proposed(position)
        seen: set[str] = set()
        found: list[MappedColumn] = []
        for each in proposed.mapping.columns:
            found.append(self._column(proposed, each, again=each.field in seen))
            seen |= {each.field} - {""}
        return tuple(found)

    def words(self, position: int, column: int) -> tuple[MappedWord, ...]:
        """The words of a coded column, those that mean nothing first; none where it is not coded."""
        proposed = self._proposed(position)
        mapped = proposed.mapping.column(column)
        field = None if mapped is None else self.fields.get(mapped.field)
        if mapped is None or field is None or field.coded is None:
            return ()
        understand = self.contents.understand(_with_words(field.coded, field, mapped.words))
        found: list[MappedWord] = []
        for text, cell, count in proposed.samples.get(column, _NO_SAMPLE).words():
            meaning = understand(cell)
            found.append(
                MappedWord(text=text, count=count, code=meaning.value, understood=not meaning.damage)
            )
        return tuple(sorted(found, key=lambda word: word.understood)[:_SHOWN_WORDS])

    def answers(self, key: str) -> Mapping[str, str]:
        """Code → label of what the words of a coded field may mean."""
        field = self.fields.get(key)
        coded = None if field is None else field.coded
        if coded is None:
            return {}
        more = {SPOUSE: _SPOUSE_LABEL} if coded.field == "relation" else {}
        return {**self.contents.labels(coded), **more}

    def missing(self, position: int) -> tuple[MappingField, ...]:
        """Fields that the rows of a sheet need and nothing feeds."""
        return missing_fields(self.sheet(position), self.fields)

    def with_field(self, position: int, column: int, key: str) -> "LayoutDraft":
        """A column feeds another field; its words begin anew."""
        proposed = self._proposed(position)
        mapped = proposed.mapping.column(column)
        if mapped is None or mapped.field == key:
            return self
        changed = replace(mapped, field=key, words={})
        judgements = {at: judged for at, judged in proposed.judgements.items() if at != column}
        if key:
            judgements[column] = self._judged(proposed, changed)
        return self._with(
            replace(proposed, mapping=proposed.mapping.with_column(changed), judgements=judgements)
        )

    def with_word(self, position: int, column: int, text: str, code: str | None) -> "LayoutDraft":
        """A word of a column means a code; empty says nothing, None is what it was before."""
        mapped = self.sheet(position).column(column)
        if mapped is None:
            return self
        words = {word: known for word, known in mapped.words.items() if word != text}
        words |= {} if code is None else {text: code}
        return self.with_mapping(self.sheet(position).with_column(replace(mapped, words=words)))

    def with_records(self, position: int, records: Records | None) -> "LayoutDraft":
        """The rows of a sheet are something else; None leaves the sheet alone."""
        return self._mapped(replace(self.sheet(position), records=records))

    def with_heading_row(self, position: int, row: int) -> "LayoutDraft":
        """The headings stand in another row, 0 is nowhere; the columns of the sheet are proposed anew."""
        if self.sheet(position).heading_row == row:
            return self
        sheet = self.book.sheets[position]
        made = propose_sheet(position, sheet, headings_at(sheet, row), self.fields, self.contents)
        return self._with(made)

    def with_constant(self, position: int, key: str, text: str) -> "LayoutDraft":
        """A field is the same in every row; empty takes that back."""
        constants = {field: value for field, value in self.sheet(position).constants.items() if field != key}
        constants |= {key: text} if text else {}
        return self._mapped(replace(self.sheet(position), constants=constants))

    def with_mapping(self, mapping: SheetMapping) -> "LayoutDraft":
        """A sheet is mapped in another way; how well its fields suit is judged anew."""
        proposed = self._proposed(mapping.position)
        judged = {each.column: self._judged(proposed, each) for each in mapping.columns if each.field}
        return self._with(replace(proposed, mapping=mapping, judgements=judged))

    def through(self, profile: Profile) -> "LayoutDraft":
        """As another layout has it, where its tables are found; other sheets stay as proposed."""
        draft = self
        for position in [each.mapping.position for each in self.sheets]:
            sheet = self.book.sheets[position]
            tables = [t for layout in profile.layouts if (t := find_table(sheet, layout)) is not None]
            if tables:
                best = max(tables, key=lambda table: (not table.missing, len(table.columns)))
                draft = draft.with_heading_row(position, best.last_heading_row)
                draft = draft.with_mapping(
                    mapping_through(draft.sheet(position), best, draft.fields, draft.contents.labels)
                )
        return draft

    def profile(self, code: str, name: str) -> Profile:
        """The layout as a profile that knows this workbook again."""
        made = profile_from(self.mapping, self.fields, self.contents.labels, code=code, name=name)
        tables = (find_table(sheet, layout) for sheet in self.book.sheets for layout in made.layouts)
        prints = (fingerprint(t.labels.values()) for t in tables if t is not None and not t.missing)
        return replace(made, fingerprints=frozenset(prints))

    def preview(self, position: int, most: int) -> tuple[PreviewRow, ...]:
        """The first rows as they would be read; raises UserError when too little is mapped."""
        one = BookMapping(sheets=(self.sheet(position),))
        made = profile_from(one, self.fields, self.contents.labels, code="", name="")
        row = self.sheet(position).heading_row
        made = replace(made, layouts=tuple(replace(layout, heading_row=row) for layout in made.layouts))
        around = Surroundings(
            reference=self.reference, instrument=self.instrument, date_1904=self.book.date_1904
        )
        return preview_rows(self.book, position, made, around, most)

    def places(self, position: int) -> Sequence[tuple[Level, str, str]]:
        """Level, field and label of what a sheet feeds, in the order of its columns."""
        found: dict[tuple[Level, str], str] = {}
        for key in (*(each.field for each in self.sheet(position).columns), *self.sheet(position).constants):
            field = self.fields.get(key)
            for target in () if field is None else field.targets:
                found.setdefault((target.level, target.field), self._label(target, field))
        return [(level, field, label) for (level, field), label in found.items()]

    def _label(self, target: Target, field: MappingField | None) -> str:
        """A field's own name, also where one cell holds several."""
        if field is not None and len(field.targets) == 1:
            return field.label
        same = (
            f for f in self.fields.values() if [(t.level, t.field) for t in f.targets] == [_place(target)]
        )
        own = next(same, field)
        return target.field if own is None else own.label

    def _column(self, proposed: ProposedSheet, each: ColumnMapping, *, again: bool) -> MappedColumn:
        sample = proposed.samples.get(each.column, _NO_SAMPLE)
        words = self.words(proposed.mapping.position, each.column)
        return MappedColumn(
            column=each.column, letters=column_letters(each.column), samples=sample.shown,
            heading=f"{each.group} / {each.heading}" if each.group else each.heading, filled=sample.filled,
            field=each.field, judgement=proposed.judgements.get(each.column), again=again,
            unknown_words=sum(not word.understood for word in words),
        )  # fmt: skip

    def _judged(self, proposed: ProposedSheet, mapped: ColumnMapping) -> Judgement:
        sample = proposed.samples.get(mapped.column, _NO_SAMPLE)
        field = self.fields[mapped.field]
        found = judge(field, mapped.heading, mapped.group, sample, self.contents)
        if mapped.words and field.coded is not None:
            return replace(found, share=self._share_of_words(field.coded, field, mapped, sample))
        return found if found.share is not None else replace(found, share=self.contents.share(field, sample))

    def _share_of_words(
        self, coded: Target, field: MappingField, mapped: ColumnMapping, sample: ColumnSample
    ) -> float:
        """How much of a coded column is understood with the words of this layout; blanks are understood."""
        understand = self.contents.understand(_with_words(coded, field, mapped.words))
        taken = sum(count for cell, count in sample.counts.items() if not understand(cell).damage)
        return taken / max(sample.filled, 1)

    def _proposed(self, position: int) -> ProposedSheet:
        return next(each for each in self.sheets if each.mapping.position == position)

    def _mapped(self, mapping: SheetMapping) -> "LayoutDraft":
        return self._with(replace(self._proposed(mapping.position), mapping=mapping))

    def _with(self, changed: ProposedSheet) -> "LayoutDraft":
        at = changed.mapping.position
        sheets = (changed if each.mapping.position == at else each for each in self.sheets)
        return replace(self, sheets=tuple(sheets))


def _place(target: Target) -> tuple[Level, str]:
    return target.level, target.field


def _with_words(coded: Target, field: MappingField, words: Mapping[str, str]) -> Target:
    """The coded target with the words people use and those of this layout."""
    return replace(coded, words={**field.words, **words})
