"""A city's text file written again: the lines that say something else now, every other one byte for byte."""

import csv
import io
from collections.abc import Mapping
from typing import BinaryIO

from kemiskinan_desktop.workbooks.city_cells import NewCell, SheetEdits
from kemiskinan_desktop.workbooks.city_pieces import date_like
from kemiskinan_desktop.workbooks.csv_reading import CsvText, decoded_as
from kemiskinan_desktop.workbooks.raw import RawKind

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_filled_csv(data: bytes, edits: SheetEdits, stream: BinaryIO) -> None:
    """Write the text with its edits, in its own letters, separators and line ends."""
    content, encoding = decoded_as(data)
    text = CsvText(content)
    ending = "\r\n" if "\r\n" in content else "\n"
    pieces = [text.before]
    last = ""
    for number, cells, whole in text.lines():
        here = edits.cells.get(number, {})
        last = _line(_with(cells, here), text.separator, _ending(whole) or ending) if here else whole
        pieces.append(last)
    if edits.added and not last.endswith(("\n", "\r")):
        pieces.append(ending)
    pieces += [_line(_with([], row.cells), text.separator, ending) for row in edits.added]
    stream.write("".join(pieces).encode(encoding, "strict"))


def holds(new: NewCell, encoding: str) -> bool:
    """Whether a content can be written in the letters of a file, and stays a text where it is opened."""
    text = csv_text(new)
    if text.startswith(_FORMULA_STARTS) and not text[1:].replace(".", "", 1).isdecimal():
        return False
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def csv_text(new: NewCell) -> str:
    """What stands in the file for a cell."""
    return date_like(new.text, "") if new.kind is RawKind.DATE else new.text


def _with(cells: list[str], new: Mapping[int, NewCell]) -> list[str]:
    width = max((len(cells), *(column + 1 for column in new)))
    whole = [*cells, *[""] * (width - len(cells))]
    for column, cell in new.items():
        whole[column] = csv_text(cell)
    return whole


def _line(cells: list[str], separator: str, ending: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator=ending).writerow(cells)
    return stream.getvalue()


def _ending(whole: str) -> str:
    return whole[len(whole.rstrip("\r\n")) :]
