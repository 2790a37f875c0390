"""After a day's work no NIK and no name can be read in anything the program keeps for itself."""

import re
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.journeys.conftest import OFFICER
from tests.support.offices import FOUNDER, PROFILE, SK_DATE, SK_NUMBER, fill, save, surveyed
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.logs import close_log, open_log, report_bug
from kemiskinan_desktop.services.workplace import Workplace, create_workplace, open_workplace

SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")
_SIXTEEN = re.compile(rb"(?=(\d{16}))")
_SHORTEST_NAME = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the program keeps things for itself, and where people asked for papers."""

    kept: Path
    papers: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What must not be readable."""

    numbers: frozenset[bytes]
    names: tuple[bytes, ...]

    def readable_in(self, folder: Path) -> list[str]:
        """Files below the folder in which one of them can be read."""
        return [str(path.relative_to(folder)) for path in _files(folder) if self._in(path.read_bytes())]

    def _in(self, data: bytes) -> bool:
        found = {match[1] for match in _SIXTEEN.finditer(data)}
        return not found.isdisjoint(self.numbers) or any(name in data for name in self.names)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    kept, papers = tmp_path / "simpan", tmp_path / "cetakan"
    for folder in (kept / "kantor", kept / "temp", papers):
        folder.mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(kept / "temp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return Places(kept=kept, papers=papers)


def test_that_nothing_kept_after_a_day_names_anybody(places: Places) -> None:
    office = places.kept / "kantor" / "gunungpati.kantor"
    with _day(office, places) as workplace:
        secrets = _secrets(workplace)
        assert len(secrets.numbers) > 400
        assert len(secrets.names) > 100
        assert office.with_name(office.name + "-wal").stat().st_size > 0
        assert secrets.readable_in(places.kept) == []
    assert secrets.readable_in(places.kept) == []
    assert _files(places.kept / "temp") == []
    assert secrets.readable_in(places.papers) == ["daftar.pdf.txt"]


@contextmanager
def _day(office: Path, places: Places) -> Generator[Workplace]:
    """Entry, import, decree, papers, backup, undo, a wrong password and a mistake of the program."""
    profile = OfficeProfile(
        kecamatan=PROFILE.kecamatan, kecamatan_name=PROFILE.kecamatan_name, name=PROFILE.name
    )
    workplace = create_workplace(office, profile, FOUNDER, clock=system_clock)
    try:
        workplace.periods.set_parameters(OFFICER, PARAMETERS, SK_DATE.replace(year=2028))
        ids = fill(workplace, 3)
        workplace.exchange.apply(OFFICER, workplace.exchange.plan(OFFICER, SAMPLE))
        workplace.surveys.submit(OFFICER, ids)
        workplace.surveys.validate(OFFICER, ids)
        workplace.periods.determine(OFFICER, SK_NUMBER, SK_DATE)
        _write_papers(workplace, places.papers)
        workplace.backups.make(OFFICER)
        workplace.exchange.undo(OFFICER, workplace.exchange.imports(OFFICER)[0].id)
        workplace.exchange.apply(OFFICER, workplace.exchange.plan(OFFICER, SAMPLE))
        _break_something(workplace, places.kept / "log")
        save(workplace, surveyed(4))
        yield workplace
    finally:
        workplace.close()
    with pytest.raises(UserError):
        open_workplace(office, "sandi-yang-salah", login="rini")


def _write_papers(workplace: Workplace, folder: Path) -> None:
    workplace.cards.print_pdf(OFFICER, PrintOrder(), folder / "kartu.pdf")
    written = workplace.lists.write_pdf(
        OFFICER, ListOrder(full_nik=True, purpose="penyaluran"), folder / "daftar.pdf"
    )
    assert written.families == 3
    workplace.exchange.export_buku_data(OFFICER, folder / "buku-data.xlsx")
    workplace.recaps.write_workbook(OFFICER, 2026, 7, folder / "rekap.xlsx")
    first = workplace.families.get(OFFICER, _ids(workplace)[0])
    nik = next(member.nik for member in first.family.members if member.nik is not None)
    (folder / "daftar.pdf.txt").write_text(nik.text, encoding="utf-8")  # what a person copied out is seen


def _break_something(workplace: Workplace, folder: Path) -> None:
    """The worst mistake: an exception whose words are a whole person."""
    person = workplace.families.get(OFFICER, _ids(workplace)[0]).family.members[0]
    log = open_log(folder)
    try:
        try:
            raise ValueError(f"{person.name} {person.nik}")  # noqa: TRY301 - it has to be raised to have a place
        except ValueError as mistake:
            report_bug(log, mistake)
        log.warning("NIK %s tidak terbaca", person.nik)
    finally:
        close_log(log)


def _secrets(workplace: Workplace) -> Secrets:
    families = [workplace.families.get(OFFICER, key).family for key in _ids(workplace)]
    members = [member for family in families for member in family.members]
    numbers = {member.nik.text for member in members if member.nik is not None}
    numbers |= {family.kk_number.text for family in families}
    names = {member.name for member in members if len(member.name) >= _SHORTEST_NAME}
    return Secrets(
        numbers=frozenset(number.encode() for number in numbers),
        names=tuple(form for name in sorted(names) for form in (name.encode(), name.encode("utf-16-le"))),
    )


def _ids(workplace: Workplace) -> list[str]:
    return workplace.families.ids(OFFICER, workplace.families.index(OFFICER, FamilyFilter()))


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]
