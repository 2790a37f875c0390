"""A scripted day of an office with passwords: everything a person may do in it leaves its traces."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, FOUNDER, PROFILE, SK_DATE, SK_NUMBER, fill, save, surveyed
from tests.support.secrets_hunt import Secrets
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.logs import close_log, open_log, report_bug
from kemiskinan_desktop.services.workplace import Workplace, create_workplace

CHECKER = Actor(name="sari", role=Role.VERIFIER)
"""Who typed a family does not check it."""
SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the program keeps things for itself, and where people asked for papers."""

    kept: Path
    papers: Path

    @property
    def office(self) -> Path:
        """The office's file."""
        return self.kept / "kantor" / "gunungpati.kantor"

    @property
    def temporary(self) -> Path:
        """Where programs put what they need for a moment."""
        return self.kept / "temp"


@contextmanager
def day_places(folder: Path) -> Generator[Places]:
    """Places below a folder; meanwhile temporary files of this process and its children go there too."""
    places = Places(kept=folder / "simpan", papers=folder / "cetakan")
    for each in (places.office.parent, places.temporary, places.papers):
        each.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TMPDIR", str(places.temporary))
        patched.setattr(tempfile, "tempdir", None)
        yield places


@contextmanager
def office_day(places: Places) -> Generator[Workplace]:
    """Entry, a draft, import, decree, papers, backup, undo and a mistake; then nothing is closed in order."""
    profile = OfficeProfile(
        kecamatan=PROFILE.kecamatan, kecamatan_name=PROFILE.kecamatan_name, name=PROFILE.name
    )
    workplace = create_workplace(places.office, profile, FOUNDER, clock=system_clock)
    try:
        workplace.periods.set_parameters(ADMIN, PARAMETERS, SK_DATE.replace(year=2028))
        ids = fill(workplace, 3)
        _leave_draft(workplace)
        workplace.exchange.apply(ADMIN, workplace.exchange.plan(ADMIN, SAMPLE))
        workplace.surveys.submit(ADMIN, ids)
        workplace.surveys.validate(CHECKER, ids)
        workplace.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
        _write_papers(workplace, places.papers)
        workplace.backups.make(ADMIN)
        workplace.exchange.undo(ADMIN, workplace.exchange.imports(ADMIN)[0].id)
        workplace.exchange.apply(ADMIN, workplace.exchange.plan(ADMIN, SAMPLE))
        _break_something(workplace, places.kept / "log")
        save(workplace, surveyed(4))
        yield workplace
    finally:
        workplace.close()


def _write_papers(workplace: Workplace, folder: Path) -> None:
    workplace.cards.print_pdf(ADMIN, PrintOrder(), folder / "kartu.pdf")
    written = workplace.lists.write_pdf(
        ADMIN, ListOrder(full_nik=True, purpose="penyaluran"), folder / "daftar.pdf"
    )
    assert written.families == 3
    workplace.exchange.export_buku_data(ADMIN, folder / "buku-data.xlsx")
    workplace.recaps.write_workbook(ADMIN, 2026, 7, folder / "rekap.xlsx")
    first = workplace.families.get(ADMIN, _ids(workplace)[0])
    nik = next(member.nik for member in first.family.members if member.nik is not None)
    (folder / "daftar.pdf.txt").write_text(nik.text, encoding="utf-8")  # what a person copied out is seen


def _break_something(workplace: Workplace, folder: Path) -> None:
    """The worst mistake: an exception whose words are a whole person."""
    person = workplace.families.get(ADMIN, _ids(workplace)[0]).family.members[0]
    log = open_log(folder)
    try:
        try:
            raise ValueError(f"{person.name} {person.nik}")  # noqa: TRY301 - it has to be raised to have a place
        except ValueError as mistake:
            report_bug(log, mistake)
        log.warning("NIK %s tidak terbaca", person.nik)
    finally:
        close_log(log)


def secrets_of(workplace: Workplace) -> Secrets:
    """Everybody in the office."""
    return Secrets.of(workplace.families.get(ADMIN, key).family for key in _ids(workplace))


def _leave_draft(workplace: Workplace) -> None:
    """A form that nobody saved."""
    family = workplace.families.get(ADMIN, _ids(workplace)[0]).family
    body = {"alamat": family.address, "nama": family.members[0].name, "kk": family.kk_number.text}
    assert workplace.drafts.keep(ADMIN, "keluarga", family.id, body)


def _ids(workplace: Workplace) -> list[str]:
    return workplace.families.ids(ADMIN, workplace.families.index(ADMIN, FamilyFilter()))
