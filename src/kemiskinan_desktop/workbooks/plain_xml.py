"""Takes the children of one element by pattern where a part is written plainly, as every program writes it.

What a pattern accepts is well-formed XML that means the same to a parser. At the first byte that no pattern
accepts, the rest goes to the parser, which alone decides whether the part is broken.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

T = TypeVar("T")
_LONGEST_HEAD, _LONGEST_ITEM = 1 << 20, 1 << 22
"""Bytes. What is longer is left to the parser."""
_START = re.compile(
    rb"""(?:<\?xml version="1\.0"(?: encoding="[uU][tT][fF]-8")?(?: standalone="\w+")? ?\?>)?\s*"""
    rb"""<[a-zA-Z]+(?: [^<>'/]*)? xmlns="http://schemas\.openxmlformats\.org/spreadsheetml/2006/main"[^<>']*>"""
)
_ENTITY = re.compile(r"&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
CHARACTERS = "[^<\x00-\x08\x0b-\x1f\ufffe\uffff]*+"
"""Pattern of a text without markup; no carriage return, which a parser would turn into a line feed."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_END_OF_CDATA = "]]>"
_LAST_CHARACTER = 0x10FFFF


class NotPlainError(Exception):
    """The text is written in a way that only a parser understands."""


class PlainPart:
    """The children of the first element `parent`; after `items`, `rest` is what a parser has to read."""

    def __init__(self, parent: str, item: str) -> None:
        self._open = re.compile(rf'<{parent}(?: [\w:.]+="[^"<&]*")*>'.encode())
        self._close, self._item_end = f"</{parent}>".encode(), f"</{item}>"
        self._head = b""
        self.root = ""
        """The start tag of the whole part, once the first child has been given."""
        self.rest: Iterable[bytes] = ()

    def items(self, pieces: Iterable[bytes], understand: Callable[[str], T]) -> Iterator[T]:
        """What `understand` makes of each child, given without its end tag, until it raises NotPlainError."""
        stream = iter(pieces)
        buffer = self._after_head(stream)
        while buffer is not None:
            items, buffer, ended = self._complete_items(buffer)
            for place, item in enumerate(items):
                try:
                    understood = understand(_without_end_of_cdata(item))
                except NotPlainError:
                    left = "".join(one + self._item_end for one in items[place:]).encode()
                    self.rest = chain((self._head, left + buffer), stream)
                    return
                yield understood
            piece = b"" if ended or len(buffer) > _LONGEST_ITEM else next(stream, b"")
            if not piece:
                self.rest = chain((self._head, buffer), stream)
                return
            buffer += piece

    def _after_head(self, stream: Iterator[bytes]) -> bytes | None:
        """What follows the parent's start tag; None when the head is not plain."""
        buffer = b""
        for piece in stream:
            buffer += piece
            found = self._open.search(buffer)
            root = None if found is None else _plain_root(buffer[: found.end()])
            if found is not None and root is not None:
                self._head, self.root = buffer[: found.end()], root
                return buffer[found.end() :]
            if found is not None or len(buffer) > _LONGEST_HEAD:
                break
        self.rest = chain((buffer,), stream)
        return None

    def _complete_items(self, buffer: bytes) -> tuple[list[str], bytes, bool]:
        """The whole children at the beginning, the bytes after them, and whether the parent ends."""
        end = buffer.find(self._close)
        cut = buffer.rfind(self._item_end.encode(), 0, end if end >= 0 else len(buffer))
        if cut < 0:
            return [], buffer, end >= 0
        items = buffer[:cut].decode().split(self._item_end)
        return items, buffer[cut + len(self._item_end) :], end >= 0


def _without_end_of_cdata(item: str) -> str:
    """The same text, which a parser would refuse if it held such an end."""
    if _END_OF_CDATA in item:
        raise NotPlainError
    return item


def plain_characters(text: str) -> str:
    """A text with its references resolved; raises NotPlainError for what a parser might refuse."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    name, decimal, hexadecimal = found.groups()
    if name:
        return _NAMED[name]
    number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0
    character = chr(number) if number <= _LAST_CHARACTER else "\0"
    if _ILLEGAL.match(character):
        raise NotPlainError
    return character


def _plain_root(head: bytes) -> str | None:
    """The start tag of the part when one namespace holds for everything and nothing hides in comments."""
    start = _START.match(head)
    if start is None or head.count(b" xmlns=") != 1 or b"<!" in head or b"<?" in head[start.end() :]:
        return None
    return start[0].decode()
