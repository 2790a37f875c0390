"""An object of a JSON file with the place where it stands, so that a fault can be named to a person."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn, cast

from kemiskinan_desktop.domain.errors import UserError

ADVICE = "Perbaiki berkas itu atau pakai berkas instrumen bawaan."
LEAST, MOST = Decimal("0.000001"), Decimal(10) ** 15
"""Sizes of numbers that an instrument may hold."""


@dataclass(frozen=True, slots=True)
class Node:
    """One object; every reader raises UserError naming `place` and the key."""

    place: str
    fields: Mapping[str, object]

    @classmethod
    def parse(cls, text: str, place: str) -> "Node":
        """The object a text holds; raises UserError when it is no JSON object."""
        try:
            value = cast("object", json.loads(text, parse_float=Decimal, parse_constant=_no_constant))
        except (ValueError, RecursionError) as error:
            raise UserError(f"{place} bukan berkas instrumen yang utuh.", ADVICE) from error
        if not isinstance(value, dict):
            raise UserError(f"{place} bukan berkas instrumen.", ADVICE)
        return cls(place, cast("dict[str, object]", value))

    def only(self, *keys: str) -> None:
        """Refuse keys that are not known, so that a misspelt one is not overlooked."""
        unknown = sorted(set(self.fields) - set(keys))
        if unknown:
            self.refuse(f"bagian “{unknown[0]}” tidak dikenal")

    def text(self, key: str, default: str | None = None) -> str:
        """A text; one without default must be there and not empty."""
        value = self.fields.get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.refuse(f"bagian “{key}” harus berupa teks")
        return value

    def number(self, key: str) -> Decimal:
        """A number that must be there."""
        value = self.optional_number(key)
        if value is None:
            self.refuse(f"bagian “{key}” harus berupa angka")
        return value

    def optional_number(self, key: str) -> Decimal | None:
        """A number, or None when absent or null."""
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
            self.refuse(f"bagian “{key}” harus berupa angka")
        number = Decimal(value)
        if not LEAST <= abs(number) <= MOST and number != 0:
            self.refuse(f"angka pada bagian “{key}” terlalu besar atau terlalu kecil")
        return number

    def whole(self, key: str) -> int:
        """A whole number from 1."""
        value = self.number(key)
        if value != value.to_integral_value() or value < 1:
            self.refuse(f"bagian “{key}” harus bilangan bulat mulai 1")
        return int(value)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.fields.get(key, default)
        if not isinstance(value, bool):
            self.refuse(f"bagian “{key}” harus true atau false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when absent."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            self.refuse(f"bagian “{key}” harus berupa daftar teks")
        return tuple(cast("list[str]", values))

    def nodes(self, key: str, noun: str) -> tuple["Node", ...]:
        """A list of objects, empty when absent; each is named by its code, or by its place in the list."""
        values = self._list(key)
        if not all(isinstance(value, dict) for value in values):
            self.refuse(f"bagian “{key}” harus berupa daftar {noun}")
        objects = cast("list[dict[str, object]]", values)
        return tuple(Node(f"{self.place}, {noun} {_name(o, n)}", o) for n, o in enumerate(objects, 1))

    def refuse(self, fault: str) -> NoReturn:
        """Raise the fault as a sentence."""
        raise UserError(f"{self.place}: {fault}.", ADVICE)

    def _list(self, key: str) -> list[object]:
        value = self.fields.get(key, [])
        if not isinstance(value, list):
            self.refuse(f"bagian “{key}” harus berupa daftar")
        return cast("list[object]", value)


def canonical(text: str) -> str:
    """The same JSON with sorted keys and no spaces: equal content gives equal text. The text must be JSON."""
    value = cast("object", json.loads(text, parse_float=lambda digits: str(Decimal(digits).normalize())))
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def listed(faults: Iterable[str]) -> str:
    """Faults as sentences in a row."""
    return " ".join(f"{fault}." for fault in faults)


def _name(fields: Mapping[str, object], number: int) -> str:
    code = fields.get("kode")
    return code if isinstance(code, str) and code else str(number)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
