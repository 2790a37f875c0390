"""A PDF that appears whole or not at all."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kemiskinan_desktop.papers.measures import Size
from kemiskinan_desktop.papers.pen import Pen
from kemiskinan_desktop.whole_file import whole_file


@contextmanager
def new_document(target: Path | BinaryIO, size: Size, *, title: str, author: str = "") -> Generator[Pen]:
    """A pen whose pages become `target` when the block ends well; raises UserError when the disk refuses."""
    if not isinstance(target, Path):
        pen = Pen(target, size, title=title, author=author)
        yield pen
        pen.close()
        return
    with whole_file(target) as stream:
        pen = Pen(stream, size, title=title, author=author)
        yield pen
        pen.close()
