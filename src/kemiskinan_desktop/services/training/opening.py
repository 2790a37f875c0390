"""A training office on its first day: its file, its profile, its keys and its period."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.office import OfficeProfile, Signatory
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.models import history, office_profile
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.periods import NewPeriod, Periods
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.signing import found_office
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.months import Calendar
from kemiskinan_desktop.services.training.steps import CHIEF

_FIGURES: Mapping[str, Decimal] = {
    "garis_kemiskinan_kota_rp": Decimal(474_930),  # BPS Kota Semarang, 2019
    "garis_kemiskinan_ekstrem_rp": Decimal(316_000),  # invented, for training only
}


@dataclass(frozen=True, kw_only=True)
class TrainingContext(Context):
    """A context whose keys come from the seed, so that the same seed makes the same office."""

    chance: Chance

    def new_id(self) -> str:
        """The next key of the seed."""
        return self.chance.key(self.clock())


def training_context(database: Database, calendar: Calendar, seed: int) -> TrainingContext:
    """The context of an empty training file."""
    return TrainingContext(
        database=database, clock=calendar, reference=load_reference(), instruments=load_instruments(),
        chance=Chance(seed, "kunci"),
    )  # fmt: skip


def require_kecamatan(kecamatan: str) -> None:
    """Raise UserError unless the code is one of the city's kecamatan."""
    if kecamatan not in {area.code for area in load_reference().kecamatan}:
        raise UserError(
            "Kode kecamatan itu tidak ada di daftar.", "Tulis seperti 33.74.12 untuk Kecamatan Gunungpati."
        )


def open_office(context: Context, kecamatan: str, year: int) -> Period:
    """Found the office and open its period, named by the year."""
    profile = _profile(context.reference, kecamatan)
    with context.database.write() as session:
        office_profile.put(session, profile)
        found_office(session, profile, context.clock())
        item = history.Item(
            kind="kantor", record_id=kecamatan, before=None, after=office_profile.profile_document(profile)
        )
        context.record(session, CHIEF, "buka kantor", [item])
    return Periods(context).open(CHIEF, _period(context.instruments[0], year))


def _profile(reference: Reference, kecamatan: str) -> OfficeProfile:
    name = reference.kecamatan_name(kecamatan)
    return OfficeProfile(
        kecamatan=kecamatan,
        kecamatan_name=name,
        name=f"KECAMATAN {name.upper()} (LATIHAN)",
        address="Jalan Latihan Nomor 1",
        phone="(024) 000000",
        signatory=Signatory(
            position=f"Camat {name} (latihan)", name="Drs. Camat Latihan", rank="Pembina (latihan)"
        ),
        training=True,
    )


def _period(instrument: Instrument, year: int) -> NewPeriod:
    defaults = {p.code: p.default for p in instrument.parameters if p.default is not None}
    return NewPeriod(
        name=str(year), instrument_code=instrument.code, instrument_version=instrument.version,
        parameters={**defaults, **_FIGURES}, valid_until=date(year + 1, 12, 31),
    )  # fmt: skip
