"""Invented families of a training office without a file, and the rules they are judged by."""

from datetime import UTC, date, datetime
from decimal import Decimal

from tests.support.survey import smg7

from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.rule_book import RuleBook
from kemiskinan_desktop.services.training.families import FamilyMaker
from kemiskinan_desktop.services.training.homes import Neighbourhoods
from kemiskinan_desktop.services.training.numbers import Numbers

KECAMATAN = "33.74.12"
AT = datetime(2026, 7, 13, 14, tzinfo=UTC)


def training_rules() -> RuleBook:
    """The rules of a period with the figures of a training office."""
    instrument = smg7()
    figures = {p.code: p.default for p in instrument.parameters if p.default is not None}
    period = Period(
        id="periode", name="2026", instrument_code=instrument.code, instrument_version=instrument.version,
        parameters={
            **figures, "garis_kemiskinan_kota_rp": Decimal(474_930),
            "garis_kemiskinan_ekstrem_rp": Decimal(316_000),
        },
        opened_on=date(2026, 1, 2), valid_until=date(2027, 12, 31),
    )  # fmt: skip
    return RuleBook(instrument=instrument, period=period, today=AT.date())


def trainees(count: int, *, seed: int = 1, complete: bool = True) -> list[FamilyRecord]:
    """So many families of one seed."""
    rules = training_rules()
    areas = [area.code for area in load_reference().kelurahan_of(KECAMATAN)]
    maker = FamilyMaker(
        seed=seed, kecamatan=KECAMATAN, instrument=rules.instrument, period=rules.period,
        neighbourhoods=Neighbourhoods(areas, seed), numbers=Numbers(),
    )  # fmt: skip
    return [maker.record(number, AT, complete=complete) for number in range(count)]
