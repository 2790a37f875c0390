"""What the proofs of durability do to an office: each act from a prepared file, in steps that are told."""

import atexit
import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Protocol, TypeVar
from unittest.mock import patch

from tests.support.books import content
from tests.support.databases import CHEAP, MOMENT, PASSWORD, small_office, small_schema
from tests.support.offices import ADMIN, POOR, Clock, determined_office, fill, new_office, surveyed
from tests.support.people import family
from tests.support.revisions import write_revisions

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models.backup_list import list_backups, verify_backup
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.integrity import is_authentic, is_whole
from kemiskinan_desktop.models.key_box import new_office_box, unlock, with_slot
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box, write_key_box
from kemiskinan_desktop.models.opening import backup_folder, open_database
from kemiskinan_desktop.services.backups import restore
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.rescue import bring_back
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.workbooks.buku_data import write_buku_data

_A = TypeVar("_A")
Told = Callable[[], None]
BOOKKEEPING = frozenset({"berkas-diperiksa", "cadangan-diuji", "cadangan-di-luar"})
"""Settings in which the program notes when it last looked at its own file or at a backup."""
OFFICE = "uji.kantor"
FAMILIES = 5


class Act(Protocol):
    """One thing a person does. `do` calls `told` after every step whose success the person was told."""

    @property
    def name(self) -> str:
        """What it is called in the table of proofs."""
        ...

    def prepare(self, folder: Path) -> None:
        """Lay the files out below an empty folder."""
        ...

    def do(self, folder: Path, told: Told) -> None:
        """Do it; raises `UserError`."""
        ...

    def view(self, folder: Path) -> str:
        """What the program finds there afterwards, checked in every way; equal for equal contents."""
        ...


_DAMAGED = bytes(range(256)) * 64
"""What is left of an office's file."""


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


def _kept_folder() -> Path:
    """A folder that stays as long as this process."""
    folder = tempfile.mkdtemp(prefix="bukti-", dir=ram_folder())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


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
                if table != "settings" or row[0] not in BOOKKEEPING:
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


@cache
def shared(kind: type[_A], *steps: int) -> _A:
    """The act of this kind that all proofs of a process share, so that its files are prepared once."""
    return kind(*steps)


class _OnOffice:
    """Acts on a small office that is made once and copied."""

    @cached_property
    def _made(self) -> Path:
        folder = _kept_folder()
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

    name = "save"

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

    name = "import"

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

    name = "backup"

    def __init__(self, steps: int = 2) -> None:
        self._steps = steps

    def do(self, folder: Path, told: Told) -> None:
        with opened(folder) as workplace:
            for _ in range(self._steps):
                workplace.backups.make(ADMIN)
                told()


class Restoring(_OnOffice):
    """A backup brought back beside the live file."""

    name = "restore"
    _TARGET = "pulih.kantor"

    def make(self, folder: Path) -> None:
        super().make(folder)
        with opened(folder) as workplace:
            workplace.backups.make(ADMIN)

    def do(self, folder: Path, told: Told) -> None:
        (newest,) = (folder / "uji-cadangan").iterdir()
        restore(newest, folder / self._TARGET, None)
        told()

    def view(self, folder: Path) -> str:
        kept = super().view(folder)
        if not (folder / self._TARGET).exists():
            return f"{kept} -"
        with opened(folder, self._TARGET) as workplace:
            return f"{kept} {checked_contents(workplace)}"


class Recovering(Restoring):
    """A backup brought back under the office's own name, where a damaged file stands."""

    name = "recovery"

    def make(self, folder: Path) -> None:
        super().make(folder)
        (folder / OFFICE).write_bytes(_DAMAGED)

    def do(self, folder: Path, told: Told) -> None:
        self._bring_back(folder, Clock())
        told()

    def view(self, folder: Path) -> str:
        """The office, or *not yet* when it can still be brought back; the damaged file is somewhere."""
        try:
            found = _OnOffice.view(self, folder)
        except UserError:
            later = Clock()
            later.forward(minutes=1)
            self._bring_back(folder, later)
            found = "not yet"
            _OnOffice.view(self, folder)
        if _DAMAGED not in [part.read_bytes() for part in folder.glob("uji*.kantor")]:
            raise BrokenError("the damaged file is gone")
        return found

    def _bring_back(self, folder: Path, clock: Clock) -> None:
        (newest,) = (folder / "uji-cadangan").iterdir()
        bring_back(folder / OFFICE, newest, None, clock=clock)


class Exporting(_OnOffice):
    """The workbook of the office, or its list on paper; the history says that it was given out."""

    def __init__(self, *, paper: bool) -> None:
        self._paper = paper

    @property
    def name(self) -> str:
        return "export of a paper" if self._paper else "export of a workbook"

    def make(self, folder: Path) -> None:
        determined_office(folder, FAMILIES)[0].close()
        (folder / "keluar").mkdir()

    def do(self, folder: Path, told: Told) -> None:
        with same_keys(), opened(folder) as workplace:
            if self._paper:
                workplace.lists.write_pdf(ADMIN, ListOrder(), self._target(folder))
            else:
                workplace.exchange.export_buku_data(ADMIN, self._target(folder))
            told()

    def view(self, folder: Path) -> str:
        """A file that has its name is whole: it ends as its kind does."""
        target = self._target(folder)
        if not target.exists():
            return f"{super().view(folder)} -"
        end = b"%%EOF" if self._paper else b"PK\x05\x06"
        if end not in target.read_bytes()[-1000:]:
            raise BrokenError("half a file")
        return f"{super().view(folder)} file"

    def _target(self, folder: Path) -> Path:
        return folder / "keluar" / ("daftar.pdf" if self._paper else "buku.xlsx")


@cache
def exporting(*, paper: bool) -> Exporting:
    """The shared export of a workbook or of a paper."""
    return Exporting(paper=paper)


class Migrating:
    """An older file opened by a program with a newer schema."""

    name = "migration"
    _REBUILD = """
    with op.batch_alter_table("houses", recreate="always") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=False, server_default=""))
"""

    def __init__(self, houses: int = 200) -> None:
        self._houses = houses

    @cached_property
    def _made(self) -> Path:
        folder = _kept_folder()
        small_office(folder / OFFICE, houses=self._houses).close()
        return folder

    @cached_property
    def _scripts(self) -> Path:
        return write_revisions(
            _kept_folder() / "revisi", "pass", self._REBUILD, self._REBUILD.replace("note", "memo")
        )

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


class ChangingPassword:
    """The key box with one new password after another."""

    name = "password"
    _LOGIN = "rini"
    _PASSWORDS = ("sandi pertama", "sandi kedua", "sandi ketiga")

    def prepare(self, folder: Path) -> None:
        box, _ = new_office_box(self._LOGIN, self._PASSWORDS[0], cost=CHEAP)
        write_key_box(key_box_path(folder / OFFICE), box)

    def do(self, folder: Path, told: Told) -> None:
        path = key_box_path(folder / OFFICE)
        for old, new in zip(self._PASSWORDS, self._PASSWORDS[1:], strict=False):
            box = read_key_box(path)
            key = unlock(box, self._LOGIN, old)
            write_key_box(path, with_slot(box, key, self._LOGIN, new, cost=CHEAP))
            told()

    def view(self, folder: Path) -> str:
        box = read_key_box(key_box_path(folder / OFFICE))
        for password in self._PASSWORDS:
            with suppress(UserError):
                unlock(box, self._LOGIN, password)
                return password
        raise BrokenError("no password opens the box")
