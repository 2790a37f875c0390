# ruff: noqa: INP001 - a script, not a package
"""Keeps the English of the interface complete.

``python installer/translations.py`` reads every ``tr("…")`` of the interface into the file
`resources/translations/en.ts` (keeping what is translated, dropping what is gone), compiles the `.ts` files,
and lists what has no English yet.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "kemiskinan_desktop" / "ui"
FOLDER = ROOT / "resources" / "translations"
ENGLISH = FOLDER / "en.ts"


def sources(folder: Path = SOURCES) -> list[str]:
    """Every source text of the interface, once, in the order of the files."""
    found: dict[str, None] = {}
    for file in sorted(folder.rglob("*.py")):
        found.update(dict.fromkeys(_marked(file.read_text("utf-8"))))
    return list(found)


def unreadable(folder: Path = SOURCES) -> list[str]:
    """Places where `tr` is called with something that is not a plain text."""
    return [
        f"{file.name}:{node.lineno}"
        for file in sorted(folder.rglob("*.py"))
        for node in _calls(file.read_text("utf-8"))
        if not _is_text(node)
    ]


def translations(path: Path = ENGLISH) -> dict[str, str]:
    """Source → English of a `.ts` file; what is not translated yet is left out."""
    if not path.exists():
        return {}
    tree = ET.parse(path)  # noqa: S314 - a file of this project
    pairs = ((m.findtext("source", ""), m.findtext("translation", "")) for m in tree.iter("message"))
    return {source: text for source, text in pairs if text}


def write(texts: list[str], known: dict[str, str], path: Path = ENGLISH) -> None:
    """Write the `.ts` file: one context, one message for each text."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="id")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name")
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation", {} if text in known else {"type": "unfinished"})
        translation.text = known.get(text)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def compile_all() -> None:
    """Make a `.qm` of every `.ts`."""
    for path in sorted(FOLDER.glob("*.ts")):
        tool = Path(sys.executable).parent / "pyside6-lrelease"
        subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)  # noqa: S603


def main() -> int:
    """Collect, write, compile; 1 when something has no English yet."""
    texts, known = sources(), translations()
    write(texts, known)
    compile_all()
    missing = [text for text in texts if text not in known]
    sys.stdout.writelines(f"{text}\n" for text in missing)
    return 1 if missing else 0


def _marked(source: str) -> Iterator[str]:
    for node in _calls(source):
        first = node.args[0] if node.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def _calls(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield node


def _is_text(node: ast.Call) -> bool:
    first = node.args[0] if node.args else None
    return isinstance(first, ast.Constant) and isinstance(first.value, str)


if __name__ == "__main__":
    raise SystemExit(main())
