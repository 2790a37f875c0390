"""Walks through a long XML part without keeping it: the children of one element, each once."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import cast
from xml.etree import ElementTree as ET


class ChildStream:
    """Gives the children of the first element with a tag; afterwards `root` holds the rest of the part."""

    def __init__(self, parent_tag: str) -> None:
        self._parent_tag = parent_tag
        self._parent: ET.Element | None = None
        self.root: ET.Element | None = None

    def children(self, pieces: Iterable[bytes]) -> Iterator[ET.Element]:
        """Each child once it is complete; raises ParseError for broken XML."""
        parser = ET.XMLPullParser(("start",))
        for piece in pieces:
            parser.feed(piece)
            self._look_for_parent(parser)
            if self._parent is not None:
                yield from self._parent[:-1]
                del self._parent[:-1]
        parser.close()
        if self._parent is not None:
            yield from self._parent

    def _look_for_parent(self, parser: "ET.XMLPullParser[ET.Element]") -> None:
        """Take note of the parent when it begins, and empty the parser's queue of beginnings."""
        events = parser.read_events()
        if self._parent is None:
            for event in events:
                _, element = cast("tuple[str, ET.Element]", event)
                self.root = element if self.root is None else self.root
                if element.tag == self._parent_tag:
                    self._parent = element
                    break
        deque(events, maxlen=0)
