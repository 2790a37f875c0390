"""The instruments that come with the program, read from `resources/instruments` and checked."""

from functools import cache
from pathlib import Path

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.instrument_checks import second_opinion_faults
from kemiskinan_desktop.domain.instrument_file import parse_instrument
from kemiskinan_desktop.domain.json_node import ADVICE, listed

FILES = ("smg7-1.json", "bps14-1.json", "km262-1.json")
"""The main instrument first, then the second opinions that derive from it."""


@cache
def load_instruments() -> tuple[Instrument, ...]:
    """SMG7, BPS14 and KM262 in this order; raises UserError when a file is missing or wrong."""
    main, *others = (read_instrument(resource("instruments", name)) for name in FILES)
    for other in others:
        faults = second_opinion_faults(main, other)
        if faults:
            raise UserError(f"Instrumen {other.code} tidak dapat dipakai. {listed(faults)}", ADVICE)
    return (main, *others)


def read_instrument(path: Path) -> Instrument:
    """The instrument of one file; raises UserError when it cannot be read or is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UserError(f"Berkas {path.name} bukan berkas instrumen.", ADVICE) from error
    except OSError as error:
        raise UserError(
            f"Berkas {path.name} tidak dapat dibaca.", "Periksa apakah berkas itu masih ada."
        ) from error
    return parse_instrument(text, path.name)


def instrument_source(instrument: Instrument) -> str:
    """The very text of the file an instrument was read from, to be kept with the period that uses it."""
    return resource("instruments", f"{instrument.code.lower()}-{instrument.version}.json").read_text("utf-8")
