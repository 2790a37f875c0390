"""Puts what one cell holds together again: RT and RW, a name with a date, an address with its RT and RW."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kemiskinan_desktop.domain.dates import month_name
from kemiskinan_desktop.workbooks.cell_parts import part_of
from kemiskinan_desktop.workbooks.profile import CellKind, Part
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind

_JOINTS = (", ", " / ", " ", "/", "; ", "\n")
_PIECES = {Part.FIRST, Part.SECOND, Part.THIRD}
_NUMBERED = re.compile(r"\d{1,2}([-/. ])\d{1,2}\1\d{4}")
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a cell: which, of what kind, and its canonical value."""

    part: Part
    kind: CellKind
    value: str


def composed(pieces: Sequence[Piece], models: Iterable[str]) -> Iterator[str]:
    """Texts that hold the pieces: written as the models are, then in the ways that are usual.

    A model is the text of a cell of the column. Whether a text says what it should, the reader judges.
    """
    for model in models:
        text = _like(pieces, model)
        if text is not None:
            yield text
    yield from _usual(pieces)


def _like(pieces: Sequence[Piece], model: str) -> str | None:
    """The model with other pieces in it; None where one of them cannot be pointed at."""
    spans: list[tuple[int, int, str]] = []
    for piece in pieces:
        old = part_of(RawCell(RawKind.TEXT, model), piece.part).text
        start = _place(model, old, [(first, last) for first, last, _ in spans])
        if not old or start < 0:
            return None
        end = start + len(old)
        if piece.part in (Part.RT, Part.RW):
            while start and model[start - 1] == "0":
                start -= 1
        spans.append((start, end, _written(piece, model[start:end])))
    text = model
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _place(model: str, old: str, taken: Sequence[tuple[int, int]]) -> int:
    """Where a piece stands that is not part of another one; -1 when nowhere."""
    start = model.find(old)
    while start >= 0 and any(first < start + len(old) and start < last for first, last in taken):
        start = model.find(old, start + 1)
    return start


def _written(piece: Piece, old: str) -> str:
    """The value as the old one was written: digits of RT and RW, the form of a date."""
    if piece.kind is CellKind.DATE:
        return date_like(piece.value, old)
    if piece.kind is CellKind.UNIT and piece.value.isdecimal():
        return str(int(piece.value)).zfill(len(old))
    return piece.value


def date_like(iso: str, model: str) -> str:
    """A date written as the model is; with numbers and slashes where the model is no date."""
    day = date.fromisoformat(iso)
    if _ISO.fullmatch(model):
        return iso
    if any(sign.isalpha() for sign in model):
        return f"{day.day} {month_name(day.month)} {day.year:04d}"
    found = _NUMBERED.fullmatch(model)
    mark = "/" if found is None else found[1]
    return f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year:04d}"


def _usual(pieces: Sequence[Piece]) -> Iterator[str]:
    values = {piece.part: _written(piece, "000" if piece.kind is CellKind.UNIT else "") for piece in pieces}
    units = [values[part] for part in (Part.RT, Part.RW) if part in values]
    rest = [values[piece.part] for piece in pieces if piece.part not in (Part.RT, Part.RW)]
    rest = [value for value in rest if value]
    if units and not rest:
        yield "/".join(units)
    named = [f"{part.value.upper()} {values[part]}" for part in (Part.RT, Part.RW) if values.get(part)]
    if units:
        yield " ".join((*rest, *named))
    joints = ("/", "; ", "\n") if any(piece.part in _PIECES for piece in pieces) else _JOINTS
    yield from (joint.join((*rest, *units)) for joint in joints)
