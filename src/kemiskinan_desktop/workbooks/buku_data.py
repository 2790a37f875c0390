"""Writing Buku Data: the office's own lossless workbook, out to the city and back."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks.columns import (
    BASE,
    FAMILIES,
    FAMILY_COLUMNS,
    FORMAT_NAME,
    FORMAT_VERSION,
    KELURAHAN_LIST,
    MEMBER_COLUMNS,
    MEMBERS,
    META,
    PROGRAM_COLUMNS,
    SURVEYS,
    Column,
    ColumnKind,
    choices,
    survey_columns,
)
from kemiskinan_desktop.workbooks.data_rows import RowWriter, SheetPart, copy_package
from kemiskinan_desktop.workbooks.data_sheet import add_data_sheet
from kemiskinan_desktop.workbooks.guide_sheet import add_guide_sheet
from kemiskinan_desktop.workbooks.hidden_sheets import (
    BASE_DIGEST,
    BASE_HEADINGS,
    BaseRows,
    Keep,
    add_hidden_sheets,
    meta_rows,
)
from kemiskinan_desktop.workbooks.lists_sheet import add_lists_sheet

_HEAD = "Kepala keluarga"
_REPORT_EVERY = 500
_LAST_OF_BASE = get_column_letter(len(BASE_HEADINGS))
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookContent:
    """Everything that goes into one Buku Data. `families` is walked through several times."""

    families: Collection[Family]
    surveys: Mapping[str, Survey] = field(default_factory=dict[str, Survey])
    """Family id → its survey of the period."""
    instrument: Instrument | None
    reference: Reference
    profile: OfficeProfile
    period_name: str
    export_id: str
    made_at: datetime
    history_head: str = ""
    """Head of the history chain and its count."""
    period_id: str = ""
    seal: Callable[[Mapping[str, str]], Mapping[str, str]] | None = None
    """Signs the facts of `_meta`, that of `_dasar` among them, by more facts; None leaves them unsigned."""
    keep: Keep | None = None


def write_buku_data(content: BookContent, target: Path, report: Report = silent) -> None:
    """Write the workbook, whole or not at all; raises UserError, or CancelledError through `report`."""
    writer = _BookWriter(content, report)
    with whole_file(target) as stream, ZipFile(BytesIO(writer.template())) as made:
        copy_package(made, stream, writer.parts(made))


class _BookWriter:
    def __init__(self, content: BookContent, report: Report) -> None:
        self._content = content
        self._survey_columns = survey_columns(content.instrument)
        self._members = sum(len(family.members) for family in content.families)
        self._total = 2 * (2 * len(content.families) + self._members)
        self._done = 0
        self._report = report
        self._base = BaseRows(self._given(), content.keep)
        self._sheets: list[str] = []

    def template(self) -> bytes:
        """The workbook as openpyxl makes it, without its rows."""
        book = Workbook()
        book.remove(book.worksheets[0])
        tables = (FAMILY_COLUMNS, MEMBER_COLUMNS, self._survey_columns, PROGRAM_COLUMNS)
        every = tuple(column for columns in tables for column in columns)
        add_guide_sheet(book, self._guide_facts(), every)
        sizes = (len(self._content.families), self._members, len(self._content.families), 0)
        ranges = add_lists_sheet(book, self._lists(every))
        for columns, size in zip(tables, sizes, strict=True):
            add_data_sheet(book, columns, size, ranges.__getitem__)
        book.move_sheet(book.worksheets[1], len(tables))
        add_hidden_sheets(book)
        self._sheets = book.sheetnames
        book.active = 1
        made = BytesIO()
        book.save(made)
        return made.getvalue()

    def parts(self, made: ZipFile) -> dict[str, Iterator[bytes]]:
        """Package part → its content, for every sheet whose rows are streamed."""
        families = self._content.families
        streams: dict[str, Iterator[bytes]] = {}
        for title, columns, rows, size in (
            (FAMILIES, FAMILY_COLUMNS, self._family_rows(), len(families)),
            (MEMBERS, MEMBER_COLUMNS, self._member_rows(), self._members),
            (SURVEYS, self._survey_columns, self._survey_rows(), len(families)),
        ):
            name, part = self._part(made, title)
            streams[name] = part.stream(
                self._counted(self._xml(columns, part, rows)), f"{get_column_letter(len(columns))}{size + 1}"
            )
        name, part = self._part(made, BASE)
        streams[name] = part.stream(
            self._counted(self._base.rows(part.styles)), f"{_LAST_OF_BASE}{self._total // 2 + 1}"
        )
        name, part = self._part(made, META)
        streams[name] = part.stream(meta_rows(part.styles, self._meta_facts), f"B{len(self._facts()) + 4}")
        return streams

    def _part(self, made: ZipFile, title: str) -> tuple[str, SheetPart]:
        name = f"xl/worksheets/sheet{self._sheets.index(title) + 1}.xml"
        return name, SheetPart(made.read(name).decode())

    def _xml(self, columns: Sequence[Column], part: SheetPart, rows: Iterable[Values]) -> Iterator[str]:
        labels = partial(choices, reference=self._content.reference, instrument=self._content.instrument)
        writer = RowWriter(columns, part.styles, labels)
        return (writer.row(number, values) for number, values in enumerate(rows, start=2))

    def _counted(self, rows: Iterable[str]) -> Iterator[str]:
        for row in rows:
            if self._done % _REPORT_EVERY == 0:
                self._report(self._done, self._total)
            self._done += 1
            yield row

    def _family_rows(self) -> Iterator[Values]:
        for family in self._content.families:
            yield family_values(family) | {_HEAD: _head_name(family)}

    def _member_rows(self) -> Iterator[Values]:
        for family in self._content.families:
            for member in family.members:
                yield member_values(member, family.kk_number.text)

    def _survey_rows(self) -> Iterator[Values]:
        for family in self._content.families:
            keys = {"id": family.id, "kk_number": family.kk_number.text, _HEAD: _head_name(family)}
            yield keys | survey_values(self._content.surveys.get(family.id))

    def _given(self) -> Iterator[tuple[str, str, Values]]:
        for family in self._content.families:
            yield FAMILIES, family.id, family_values(family)
            for member in family.members:
                yield MEMBERS, member.id, member_values(member, family.kk_number.text)
            yield SURVEYS, family.id, survey_values(self._content.surveys.get(family.id))

    def _lists(self, columns: Iterable[Column]) -> dict[str, tuple[str, Values]]:
        """The code lists of the columns; of the kelurahan only those of the office, if it has any."""
        content = self._content
        lists = {
            column.code_list: (
                column.heading,
                choices(column.code_list, content.reference, content.instrument),
            )
            for column in columns
            if column.kind is ColumnKind.CODE
        }
        own = {area.code: area.name for area in content.reference.kelurahan_of(content.profile.kecamatan)}
        if own:
            lists[KELURAHAN_LIST] = (lists[KELURAHAN_LIST][0], own)
        return lists

    def _guide_facts(self) -> list[tuple[str, str]]:
        content = self._content
        instrument = content.instrument
        name = (
            "" if instrument is None else f"{instrument.name} ({instrument.code} versi {instrument.version})"
        )
        return [
            ("Kantor", f"{content.profile.name or content.profile.kecamatan_name}, {content.profile.city}"),
            ("Periode", content.period_name),
            ("Instrumen", name),
            ("Isi", f"{_dotted(len(content.families))} keluarga, {_dotted(self._members)} anggota"),
            ("Dibuat", f"{content.made_at:%d/%m/%Y %H.%M}"),
            *(
                [("Perhatian", "DATA LATIHAN: semua orang di sini rekaan.")]
                if content.profile.training
                else []
            ),
        ]

    def _facts(self) -> dict[str, str]:
        content, instrument = self._content, self._content.instrument
        return {
            "format": FORMAT_NAME,
            "versi_format": FORMAT_VERSION,
            "kantor_kode": content.profile.kecamatan,
            "kantor_nama": content.profile.kecamatan_name,
            "latihan": "ya" if content.profile.training else "tidak",
            "periode": content.period_name,
            "periode_id": content.period_id,
            "instrumen_kode": "" if instrument is None else instrument.code,
            "instrumen_versi": "" if instrument is None else str(instrument.version),
            "instrumen_checksum": "" if instrument is None else instrument.checksum,
            "ekspor_id": content.export_id,
            "dibuat": content.made_at.isoformat(timespec="seconds"),
            "kepala_riwayat": content.history_head,
            "jumlah_keluarga": str(len(content.families)),
            "jumlah_anggota": str(self._members),
        }

    def _meta_facts(self) -> dict[str, str]:
        facts = self._facts() | {BASE_DIGEST: self._base.digest}
        return facts if self._content.seal is None else facts | dict(self._content.seal(facts))


def _head_name(family: Family) -> str:
    return "" if family.head is None else family.head.name


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
