"""Rows on the clipboard, as Excel and LibreOffice paste them: text stays text and is never reckoned."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

_STARTS_A_FORMULA = ("=", "+", "-", "@")
_TEXT, _FIGURE = "mso-number-format:'\\@'", "text-align:right"


def copied_rows(titles: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> QMimeData:
    """A heading row and the rows as text with tabs, and as a table whose text cells are marked as text.

    `numeric` says which columns hold figures. A text that would begin a formula gets an apostrophe before it.
    """
    lines = [[one_line(title) for title in titles]]
    lines += [
        [one_line(text) if figure else harmless(text) for text, figure in zip(row, numeric, strict=True)]
        for row in rows
    ]
    data = QMimeData()
    data.setText("".join("\t".join(line) + "\n" for line in lines))
    data.setHtml(_table(lines, numeric))
    return data


def one_line(text: str) -> str:
    """The text without line breaks and tabs, which would make other cells."""
    return " ".join(text.split())


def harmless(text: str) -> str:
    """One line that no program takes for a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_STARTS_A_FORMULA) else line


def _table(lines: Sequence[Sequence[str]], numeric: Sequence[bool]) -> str:
    styles = [_FIGURE if figure else _TEXT for figure in numeric]
    head = "".join(f"<th>{escape(title)}</th>" for title in lines[0])
    body = "".join(f"<tr>{_cells(line, styles)}</tr>" for line in lines[1:])
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'


def _cells(line: Sequence[str], styles: Sequence[str]) -> str:
    return "".join(
        f'<td style="{style}">{escape(text)}</td>' for text, style in zip(line, styles, strict=True)
    )
