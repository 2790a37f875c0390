"""The restore drill: backups along the life of an office, every one brought back; and single flipped bits."""

import random
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import final

from tests.proofs.results import Found
from tests.support.offices import ADMIN, NEAR_POOR, POOR, new_office, save, surveyed
from tests.support.proof_acts import scratch

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.services.backups import restore
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

Rows = dict[str, tuple[bytes, ...]]
"""Table → a digest of every row, in order."""
_FAMILIES, _FEW = 60, 12


def rows_of(database: Database) -> Rows:
    """Every row of every table."""
    with database.read() as session:
        connection = session.connection()
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        )
        return {
            table: tuple(
                blake2b(repr(tuple(row)).encode(), digest_size=12).digest()
                for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')  # noqa: S608 - a name of the schema
            )
            for (table,) in tables.fetchall()
        }


@final
class Life:
    """An office in which people work, and the backups made meanwhile with what the office held then."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._workplace = new_office(folder)
        self._next = 1
        self.backups: list[tuple[Path, Rows]] = []

    def live(self, backups: int) -> None:
        """Work and back up, again and again; the office is closed afterwards."""
        for _ in range(backups):
            for _ in range(self._chance.randint(0, 3)):
                self._work(self._workplace)
            made = self._workplace.backups.make(ADMIN)
            self.backups.append((made.folder, rows_of(self._workplace.context.database)))
        self._workplace.close()

    def lost(self) -> Generator[str]:
        """Every backup that does not come back as it was."""
        for number, (backup, rows) in enumerate(self.backups):
            target = self._folder / "pulih" / f"{number}.kantor"
            target.parent.mkdir(exist_ok=True)
            restore(backup, target, None)
            workplace = open_workplace(target)
            try:
                found = rows_of(workplace.context.database)
                broken = workplace.history.first_broken(ADMIN)
            finally:
                workplace.close()
            if found != rows or broken is not None:
                yield f"backup {number}: {[table for table in rows if found.get(table) != rows[table]]}"
            for part in target.parent.iterdir():
                part.unlink()

    def unseen_flips(self, flips: int, seed: int) -> Generator[str]:
        """Every single flipped bit that neither proof nor restore refuses."""
        chance = random.Random(f"{seed} flips")
        workplace = open_workplace(self._folder / "uji.kantor")
        try:
            for number in range(flips):
                backup, _ = chance.choice(self.backups)
                part = _any_part(backup, chance)
                at, bit = chance.randrange(part.stat().st_size), chance.randrange(8)
                _flip(part, at, bit)
                if not self._refused(workplace, backup, by_restoring=number % 2 == 0):
                    yield f"{part.name} byte {at} bit {bit}"
                _flip(part, at, bit)
        finally:
            workplace.close()

    def _refused(self, workplace: Workplace, backup: Path, *, by_restoring: bool) -> bool:
        target = self._folder / "salah.kantor"
        try:
            if by_restoring:
                restore(backup, target, None)
            else:
                workplace.backups.prove(ADMIN, backup)
        except UserError:
            return not target.exists()
        return False

    def _work(self, workplace: Workplace) -> None:
        deed = self._chance.random()
        if self._next <= _FAMILIES and (deed < 0.4 or self._next < 3):
            answers = self._chance.choice((POOR, NEAR_POOR))
            save(workplace, surveyed(self._next), answers)
            self._next += 1
            return
        known = surveyed(self._chance.randrange(1, self._next)).id
        with suppress(UserError):  # a family that left before
            if deed < 0.95:
                record = workplace.families.get(ADMIN, known)
                changed = replace(record.family, address=f"Jl. Lain No. {self._chance.randrange(999)}")
                workplace.families.save(ADMIN, replace(record, family=changed))
            else:
                day = workplace.context.today
                workplace.families.close(ADMIN, [known], FamilyStatus.MOVED, day, "pindah kota")


def prove(backups: int, seed: int) -> Found:
    """`backups` backups of one life, all restored."""
    with _lived(backups, seed) as life:
        losses = tuple(life.lost())
    rows = sum(map(len, life.backups[-1][1].values()))
    return Found(
        what="backups restored and compared row by row", asked=backups, done=len(life.backups),
        losses=losses, note=f"{rows} rows in the last one",
    )  # fmt: skip


def prove_flips(flips: int, seed: int) -> Found:
    """`flips` single bits flipped in the files of backups, half found by proof and half by restore."""
    with _lived(_FEW, seed) as life:
        unseen = tuple(life.unseen_flips(flips, seed))
    return Found(what="single flipped bits found", asked=flips, done=flips, losses=unseen)


@contextmanager
def _lived(backups: int, seed: int) -> Generator[Life]:
    with scratch() as folder:
        life = Life(folder, seed)
        life.live(backups)
        yield life


def _any_part(backup: Path, chance: random.Random) -> Path:
    """The database seven times of ten, else the key box or the manifest."""
    parts = sorted(backup.iterdir(), key=lambda part: part.stat().st_size)
    return parts[-1] if chance.random() < 0.7 else chance.choice(parts[:-1])


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        (old,) = file.read(1)
        file.seek(at)
        file.write(bytes([old ^ 1 << bit]))
