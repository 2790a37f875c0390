"""Beneficiary lists of the determined families, as PDF and Excel."""

import hashlib
import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import ListEntry
from kemiskinan_desktop.models import determinations, enrolments, history
from kemiskinan_desktop.papers.values import ListDocument, ListGroup
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure, require_purpose
from kemiskinan_desktop.services.list_columns import COLUMNS, DEFAULT_COLUMNS, Cell, fields
from kemiskinan_desktop.services.list_narrowing import Narrowing, narrowing
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.shown_lists import ShownList, write_shown_list

_CHECK_DIGITS = 16
FULL_LIST = "cetak NIK lengkap"
"""Act of an entry that records a list with full numbers, on paper or as a workbook."""
WORKING_LIST = "daftar kerja dengan nomor tersamar"
"""Purpose of a list for which none was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """Which families, with what columns, on what paper."""

    kelurahan: str | None = None
    """Code; None: the whole kecamatan."""
    period: str | None = None
    """Name; None: the current one."""
    program: str | None = None
    """Code; only families that take part in it."""
    rw: str | None = None
    """In any kelurahan of the list; None: every RW. RT as well."""
    rt: str | None = None
    poverty_class: PovertyClass | None = None
    """Class the decree gave; None: every class."""
    state: str | None = None
    """Of the enrolment in the programme; None: whoever has not left it."""
    full_nik: bool = False
    """Full NIKs and KK numbers; they need a purpose."""
    purpose: str = ""
    """What the list is for, and whom; kept in the history."""
    columns: tuple[str, ...] = DEFAULT_COLUMNS
    signature_column: bool = False
    paper: Paper = Paper.F4
    landscape: bool = True

    @property
    def narrowing(self) -> Narrowing:
        """RW, RT, class and state asked for; raises UserError where one of them cannot be."""
        return narrowing(
            rw=self.rw, rt=self.rt, poverty_class=self.poverty_class, state=self.state, program=self.program
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWritten:
    """What was written."""

    families: int
    persons: int
    pages: int
    checksum: str
    """SHA-256 over the values of the list; papers show its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A list before it is paper or workbook."""

    order: ListOrder
    office: OfficeProfile
    title: str
    subtitles: tuple[str, ...]
    entries: tuple[ListEntry, ...]
    history_head: str
    """End of the chain when the list was read, for whoever compares the paper later."""

    @property
    def total(self) -> Count:
        return Count(len(self.entries), sum(entry.jiwa for entry in self.entries))

    @property
    def checksum(self) -> str:
        values = [self.title, *self.subtitles, self.order.columns]
        rows = [[entry.kelurahan, *map(str, self.cells(entry))] for entry in self.entries]
        text = json.dumps([values, rows], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def short_checksum(self) -> str:
        return self.checksum[:_CHECK_DIGITS]

    def cells(self, entry: ListEntry) -> list[Cell]:
        chosen = fields(self.order.columns)
        return [field.value(entry, self.order.full_nik) for field in chosen]


class Lists:
    """Lists of the current period."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def columns(self, who: Actor) -> tuple[tuple[str, str], ...]:
        """Key and label of every column, in the order a chooser shows them."""
        del who
        return tuple((key, field.column.label) for key, field in COLUMNS.items())

    @permits(Permission.PRINT)
    def write_pdf(self, who: Actor, order: ListOrder, target: Path, report: Report = silent) -> ListWritten:
        """Print a list and keep in the history who, what, how many and what for; both or neither.

        Raises UserError when nothing is determined, for a kelurahan or period that is not there, for full
        NIKs without a purpose or the right to them, and what `report` raises.
        """
        from kemiskinan_desktop.papers.lists import write_list  # noqa: PLC0415 - reportlab loads here, not at start

        listed = self._listed(who, order)
        with self._given(who, listed, "cetak daftar", target) as draft:
            pages = write_list(self._document(who, listed), draft, report)
        return _written(listed, pages)

    @permits(Permission.PRINT)
    def write_workbook(
        self, who: Actor, order: ListOrder, target: Path, report: Report = silent
    ) -> ListWritten:
        """Write the same list as an Excel workbook, under the same conditions; pages are 0."""
        from kemiskinan_desktop.workbooks import list_book  # noqa: PLC0415 - openpyxl loads here, not at start
        from kemiskinan_desktop.workbooks.columns import ColumnKind  # noqa: PLC0415 - as above

        listed = self._listed(who, order)
        chosen = fields(order.columns)
        kinds = {"jiwa": ColumnKind.INTEGER, "nomor_sk": ColumnKind.INTEGER, "poin": ColumnKind.NUMBER}
        columns = [list_book.ListColumn(heading="Kelurahan", width=20)] + [
            list_book.ListColumn(
                heading=field.column.label, width=round(field.column.width / 2) + 2,
                kind=kinds.get(field.column.key, ColumnKind.TEXT),
            )
            for field in chosen
        ]  # fmt: skip
        rows = [[self._area(entry.kelurahan), *listed.cells(entry)] for entry in listed.entries]
        notes = (
            *listed.subtitles, f"Jumlah periksa {listed.short_checksum}", f"Riwayat {listed.history_head}",
        )  # fmt: skip
        with self._given(who, listed, "ekspor daftar", target) as draft:
            list_book.write_list_book(listed.title, columns, rows, draft, notes=notes, report=report)
        return _written(listed, 0)

    @permits(Permission.EXCHANGE)
    def write_shown(self, who: Actor, shown: ShownList, target: Path, report: Report = silent) -> Count:
        """Write a list just as the screen shows it; returns families and persons.

        The history keeps purpose, counts, file, and with full numbers every family. Raises UserError for full
        numbers without a purpose or the right to them, and what `report` raises.
        """
        if shown.full and not who.may(Permission.FULL_NIK):
            raise UserError(
                f"Peran {who.role} tidak dapat {Permission.FULL_NIK}.", "Sembunyikan kolom nomornya dahulu."
            )
        require_purpose(shown.purpose, full=True)
        return write_shown_list(self._context, who, shown, target, report)

    def _listed(self, who: Actor, order: ListOrder) -> _Listed:
        """The list of an order."""
        if order.full_nik and not who.may(Permission.FULL_NIK):
            raise UserError(
                f"Peran {who.role} tidak dapat {Permission.FULL_NIK}.", "Cetak daftar dengan NIK tersamar."
            )
        require_purpose(order.purpose, full=order.full_nik)
        fields(order.columns)
        self._context.require_kelurahan(order.kelurahan)
        with self._context.database.read() as session:
            return self._gathered(session, order)

    def _gathered(self, session: Session, order: ListOrder) -> _Listed:
        period = self._context.period_named(session, order.period)
        narrow = order.narrowing
        members = (
            None if order.program is None else narrow.taking_part(enrolments.every(session, order.program))
        )
        title, subtitles = self._heads(period, order)
        found = determinations.entries(session, period.id, kelurahan=order.kelurahan, family_ids=members)
        entries = tuple(entry for entry in found if narrow.keeps(entry))
        if not entries:
            raise _nothing(order, determined=determinations.total(session, period.id).kk)
        office = self._context.profile(session)
        return _Listed(
            order=order, office=office, title=title, subtitles=subtitles, entries=entries,
            history_head=history.head(session).short,
        )  # fmt: skip

    def _heads(self, period: Period, order: ListOrder) -> tuple[str, tuple[str, ...]]:
        decree = f"Periode {period.name}"
        if period.sk_number:
            decree += f"  ·  SK Nomor {period.sk_number}"
            decree += f" tanggal {format_date(period.sk_date)}" if period.sk_date else ""
        whole = () if order.kelurahan is None else (f"Kelurahan {self._area(order.kelurahan)}",)
        part = (*whole, *order.narrowing.words)
        area = ("  ·  ".join(part),) if part else ()
        if order.program is None:
            return "DAFTAR WARGA MISKIN", (decree, *area)
        return "DAFTAR PENERIMA BANTUAN", (self._program(order.program), decree, *area)

    def _program(self, code: str) -> str:
        for program in self._context.reference.programs:
            if program.code == code:
                return program.name
        raise UserError(f"Program {code} tidak ada.", "Lihat daftar kode di halaman Program Bantuan.")

    def _area(self, code: str) -> str:
        return self._context.area_names.get(code, code)

    def _document(self, who: Actor, listed: _Listed) -> ListDocument:
        order, now = listed.order, self._context.clock()
        return ListDocument(
            office=listed.office, title=listed.title, subtitles=listed.subtitles,
            columns=tuple(field.column for field in fields(order.columns)), groups=self._groups(listed),
            signature_column=order.signature_column, paper=order.paper, landscape=order.landscape,
            place_date=f"{listed.office.place}, {format_date(now.date())}",
            printed_by=who.shown_name, printed_at=now, checksum=listed.short_checksum,
            history_head=listed.history_head,
        )  # fmt: skip

    def _groups(self, listed: _Listed) -> tuple[ListGroup, ...]:
        chosen, full = fields(listed.order.columns), listed.order.full_nik
        groups: list[ListGroup] = []
        for code, entries in groupby(listed.entries, key=lambda entry: entry.kelurahan):
            own = tuple(entries)
            rows = tuple(tuple(field.text(entry, full_nik=full) for field in chosen) for entry in own)
            total = Count(len(own), sum(entry.jiwa for entry in own))
            groups.append(ListGroup(name=f"Kelurahan {self._area(code)}", rows=rows, total=total))
        return tuple(groups)

    @contextmanager
    def _given(self, who: Actor, listed: _Listed, act: str, target: Path) -> Generator[Path]:
        """Where to write the list; it stands only when the history keeps it, and nobody waits meanwhile."""
        order = listed.order
        given = Disclosure(
            act=FULL_LIST if order.full_nik else act, file_name=target.name,
            purpose=order.purpose.strip() or WORKING_LIST, total=listed.total, full=order.full_nik,
            family_ids=[entry.family_id for entry in listed.entries],
            contents=", ".join(order.columns), record_id=listed.short_checksum,
        )  # fmt: skip
        with drafted(target) as draft:
            yield draft.path
            with self._context.database.write() as session:
                record_disclosure(self._context, session, who, given)
                draft.take_place()


def _nothing(order: ListOrder, *, determined: int) -> UserError:
    """Why a list is empty, with what to do; `determined` counts the families of the period's decrees."""
    if not determined:
        return UserError(
            "Belum ada keluarga yang ditetapkan.",
            "Tetapkan daftar di halaman Verifikasi & Validasi dahulu.",
        )
    if order.narrowing.words:
        return UserError(
            f"Tidak ada keluarga yang ditetapkan dengan {', '.join(order.narrowing.words)}.",
            "Kosongkan salah satu pilihan itu, atau pilih kelurahan lain, lalu tulis lagi daftarnya.",
        )
    if order.program is not None:
        return UserError(
            "Tidak ada keluarga yang ditetapkan dan ikut dalam program ini.",
            "Usulkan keluarga di halaman Program Bantuan, atau pilih kelurahan atau program lain.",
        )
    return UserError(
        "Belum ada keluarga yang ditetapkan di kelurahan ini.",
        "Pilih kelurahan lain, atau tetapkan daftarnya di halaman Verifikasi & Validasi dahulu.",
    )


def _written(listed: _Listed, pages: int) -> ListWritten:
    total = listed.total
    return ListWritten(families=total.kk, persons=total.jiwa, pages=pages, checksum=listed.checksum)
