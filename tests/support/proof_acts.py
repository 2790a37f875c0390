"""What the proofs of durability do to an office: each act from a prepared file, in steps that are told."""

import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import ClassVar, Protocol
from unittest.mock import patch

from tests.support.books import content
from tests.support.databases import MOMENT, PASSWORD, small_office, small_schema
from tests.support.offices import ADMIN, POOR, Clock, fill, new_office, surveyed
from tests.support.people import family
from tests.support.revisions import write_revisions

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.integrity import is_authentic, is_whole
from kemiskinan_desktop.models.opening import backup_folder, open_database
from kemiskinan_desktop.services.backups import restore
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.workbooks.buku_data import write_buku_data

Told = Callable[[], None]
OFFICE = "uji.kantor"
FAMILIES = 5


class Act(Protocol):
    """One thing a person does. `do` calls `told` after every step whose success the person was told."""

    name: ClassVar[str]

    def prepare(self, folder: Path) -> None:
        """Lay the files out below an empty folder."""
        ...

    def do(self, folder: Path, told: Told) -> None:
        """Do it; raises `UserError`."""
        ...

    def view(self, folder: Path) -> str:
        """What the program finds there afterwards, checked in every way; equal for equal contents."""
        ...


class BrokenError(Exception):
    """A file that opens and is not whole."""


def ram_folder() -> str | None:
    """Where many small files cost least; None is the system's own choice."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - folders below it have random names


@contextmanager
def scratch() -> Generator[Path]:
    """An empty folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="bukti-", dir=ram_folder()) as folder:
        yield Path(folder)


@contextmanager
def same_keys() -> Generator[None]:
    """The same stable keys in every run, so that equal work gives equal contents."""
    with patch("kemiskinan_desktop.services.context.secrets.randbits", Random(5).getrandbits):
        yield


@contextmanager
def opened(folder: Path, name: str = OFFICE) -> Generator[Workplace]:
    """The office, opened and closed as the program does it, on a clock that stands."""
    workplace = open_workplace(folder / name, clock=Clock())
    try:
        yield workplace
    finally:
        workplace.close()


def contents(database: Database) -> str:
    """A digest of every row of every table."""
    digest = sha256()
    with database.read() as session:
        connection = session.connection()
        if not (is_authentic(connection) and is_whole(connection)):
            raise BrokenError("pages")
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        )
        for (table,) in tables.fetchall():
            digest.update(f"\n{table}\n".encode())
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name of the schema
                digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def checked_contents(workplace: Workplace) -> str:
    """The same, of an office whose chain of changes holds."""
    if workplace.history.first_broken(ADMIN) is not None:
        raise BrokenError("history")
    return contents(workplace.context.database)


def proven_backups(workplace: Workplace) -> int:
    """How many backups stand; every folder that has a backup's name must be one, whole."""
    folder = workplace.backups.folder
    named = [place for place in folder.iterdir() if place.is_dir()] if folder.is_dir() else []
    every = workplace.backups.every(ADMIN)
    if len(every) != len([place for place in named if not place.name.startswith(".")]):
        raise BrokenError("half a backup with a name")
    for info in every:
        workplace.backups.prove(ADMIN, info.folder)
    return len(every)


class _OnOffice:
    """Acts on a small office that is made once and copied."""

    @cached_property
    def _made(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="bukti-", dir=ram_folder()))
        self.make(folder)
        return folder

    def make(self, folder: Path) -> None:
        workplace = new_office(folder)
        fill(workplace, FAMILIES)
        workplace.close()

    def prepare(self, folder: Path) -> None:
        shutil.copytree(self._made, folder, dirs_exist_ok=True)

    def view(self, folder: Path) -> str:
        with opened(folder) as workplace:
            return f"{checked_contents(workplace)} {proven_backups(workplace)}"


class Saving(_OnOffice):
    """New families and changed ones, one after another."""

    name: ClassVar[str] = "save"

    def __init__(self, steps: int = 6) -> None:
        self._steps = steps

    def do(self, folder: Path, told: Told) -> None:
        with same_keys(), opened(folder) as workplace:
            for step in range(self._steps):
                workplace.families.save(ADMIN, self._record(workplace, step))
                told()

    def _record(self, workplace: Workplace, step: int) -> FamilyRecord:
        if step % 3 == 2:
            known = workplace.families.get(ADMIN, surveyed(step // 3 + 1).id)
            return replace(known, family=replace(known.family, address=f"Jl. Pindah {step}"))
        one = surveyed(100 + step)
        survey = Survey(
            id=workplace.families.new_key(ADMIN), family_id=one.id, period_id="", answers=dict(POOR)
        )
        return FamilyRecord(family=one, survey=survey)


class Importing(_OnOffice):
    """A workbook with new and changed families; a backup is made before."""

    name: ClassVar[str] = "import"

    def __init__(self, families: int = 12) -> None:
        self._families = families

    def make(self, folder: Path) -> None:
        super().make(folder)
        (folder / "masuk").mkdir()
        people = [family(n, address=f"Jl. Buku {n}") for n in range(3, 3 + self._families)]
        write_buku_data(content(people), folder / "masuk" / "buku.xlsx")

    @cached_property
    def _plan(self) -> ImportPlan:
        with opened(self._made) as workplace:
            return workplace.exchange.plan(ADMIN, self._made / "masuk" / "buku.xlsx")

    def prepare(self, folder: Path) -> None:
        assert self._plan.families
        super().prepare(folder)

    def do(self, folder: Path, told: Told) -> None:
        with same_keys(), opened(folder) as workplace:
            workplace.exchange.apply(ADMIN, self._plan)
            told()

    def view(self, folder: Path) -> str:
        with opened(folder) as workplace:
            backups, imports = proven_backups(workplace), len(workplace.exchange.imports(ADMIN))
            if imports and not backups:
                raise BrokenError("an import without a backup before it")
            return f"{checked_contents(workplace)}"


class BackingUp(_OnOffice):
    """One backup after another of an office that changes."""

    name: ClassVar[str] = "backup"

    def __init__(self, steps: int = 2) -> None:
        self._steps = steps

    def do(self, folder: Path, told: Told) -> None:
        with opened(folder) as workplace:
            for _ in range(self._steps):
                workplace.backups.make(ADMIN)
                told()


class Restoring(_OnOffice):
    """A backup brought back beside the live file."""

    name: ClassVar[str] = "restore"
    _TARGET = "pulih.kantor"

    def make(self, folder: Path) -> None:
        super().make(folder)
        with opened(folder) as workplace:
            workplace.backups.make(ADMIN)

    def do(self, folder: Path, told: Told) -> None:
        with opened(folder) as workplace:
            newest = workplace.backups.every(ADMIN)[0].folder
        restore(newest, folder / self._TARGET, None)
        told()

    def view(self, folder: Path) -> str:
        kept = super().view(folder)
        if not (folder / self._TARGET).exists():
            return f"{kept} -"
        with opened(folder, self._TARGET) as workplace:
            return f"{kept} {checked_contents(workplace)}"


class Exporting(_OnOffice):
    """The workbook of the office and its list on paper, both outside the office's folder of files."""

    name: ClassVar[str] = "export"

    def do(self, folder: Path, told: Told) -> None:
        out = folder / "keluar"
        out.mkdir()
        with same_keys(), opened(folder) as workplace:
            workplace.exchange.export_buku_data(ADMIN, out / "buku.xlsx")
            told()
            workplace.lists.write_pdf(ADMIN, ListOrder(), out / "daftar.pdf")
            told()

    def view(self, folder: Path) -> str:
        """A file that has its name is whole: it begins and ends as its kind does."""
        kept, out = super().view(folder), folder / "keluar"
        book, paper = out / "buku.xlsx", out / "daftar.pdf"
        if book.exists() and b"PK\x05\x06" not in book.read_bytes()[-1000:]:
            raise BrokenError("half a workbook")
        if paper.exists() and not paper.read_bytes().rstrip().endswith(b"%%EOF"):
            raise BrokenError("half a paper")
        return kept


class Migrating:
    """An older file opened by a program with a newer schema."""

    name: ClassVar[str] = "migration"
    _REBUILD = """
    with op.batch_alter_table("houses", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=False, server_default=""))
"""

    def __init__(self, houses: int = 200) -> None:
        self._houses = houses

    @cached_property
    def _made(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="bukti-", dir=ram_folder()))
        small_office(folder / OFFICE, houses=self._houses).close()
        return folder

    @cached_property
    def _scripts(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="bukti-", dir=ram_folder())) / "revisi"
        return write_revisions(folder, "pass", self._REBUILD, self._REBUILD.replace("note", "memo"))

    def prepare(self, folder: Path) -> None:
        assert self._scripts
        shutil.copytree(self._made, folder, dirs_exist_ok=True)

    def do(self, folder: Path, told: Told) -> None:
        self._open(folder, 3).close()
        told()

    def view(self, folder: Path) -> str:
        """The file as it was left; then the newer program opens it, whatever it was."""
        database, number = self._as_found(folder)
        try:
            found = f"{number} {contents(database)}"
            made = list_backups(backup_folder(folder / OFFICE), database.key)
            backups = [verify_backup(each.folder, database.key) for each in made]
        finally:
            database.close()
        if number > 1 and [each.schema_number for each in backups] != [1] * max(1, len(backups)):
            raise BrokenError("a migration without a backup before it")
        self._open(folder, 3).close()
        return found

    def _as_found(self, folder: Path) -> tuple[Database, int]:
        """The file by the oldest program that takes it."""
        try:
            return self._open(folder, 1), 1
        except UserError:
            return self._open(folder, 3), 3

    def _open(self, folder: Path, number: int) -> Database:
        schema = small_schema(number=number, scripts=self._scripts)
        return open_database(folder / OFFICE, password=PASSWORD, schema=schema, clock=lambda: MOMENT)
