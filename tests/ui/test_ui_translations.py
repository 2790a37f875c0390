import importlib.util
import re
import string
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from kemiskinan_desktop.ui.translations import Language, install, tr, translated

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "installer" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_that_every_text_of_the_interface_has_english(tool: ModuleType) -> None:
    known = tool.translations()
    assert [text for text in tool.sources() if text not in known] == []


def test_that_english_fills_the_same_places(tool: ModuleType) -> None:
    wrong = [source for source, text in tool.translations().items() if fields(source) != fields(text)]
    assert wrong == []


def test_that_every_marked_text_can_be_collected(tool: ModuleType) -> None:
    elsewhere = [place for place in tool.unreadable() if not place.startswith("translations.py")]
    assert elsewhere == []


def test_that_no_text_shouts(tool: ModuleType) -> None:
    assert [text for text in tool.sources() if "!" in text] == []


def test_that_the_compiled_file_is_made_from_the_source(tool: ModuleType, qapp: QApplication) -> None:
    compiled = QTranslator()
    assert compiled.load(str(tool.ENGLISH.with_suffix(".qm")))
    stale = [s for s, text in tool.translations().items() if compiled.translate("", s) != text]
    assert stale == []


def test_that_collecting_keeps_what_is_translated(tool: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text('x = tr("Satu " "dua")\ny = tr("Tiga")\nz = tr(x)\n', "utf-8")
    assert tool.sources(tmp_path) == ["Satu dua", "Tiga"]
    assert tool.unreadable(tmp_path) == ["a.py:3"]
    tool.write(["Satu dua", "Tiga"], {"Tiga": "Three"}, tmp_path / "en.ts")
    assert tool.translations(tmp_path / "en.ts") == {"Tiga": "Three"}


def test_that_english_is_shown_once_it_is_installed(qapp: QApplication) -> None:
    assert tr("Batal") == "Batal"
    installed = install(qapp, Language.ENGLISH)
    try:
        assert tr("Batal") == "Cancel"
        assert tr("{n} baris dipilih", n=3) == "3 rows selected"
        assert translated("Kata yang tidak dikenal") == "Kata yang tidak dikenal"
        assert translated("") == ""
    finally:
        for each in installed:
            qapp.removeTranslator(each)
        for each in install(qapp, Language.INDONESIAN):
            qapp.removeTranslator(each)


def test_that_the_menus_of_qt_itself_speak_indonesian(qapp: QApplication) -> None:
    installed = install(qapp, Language.INDONESIAN)
    try:
        assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Tempel"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
    finally:
        for each in installed:
            qapp.removeTranslator(each)


def test_that_qt_still_has_the_texts_that_are_translated(tool: ModuleType) -> None:
    text = (tool.FOLDER / "qt_id.ts").read_text("utf-8")
    assert len(re.findall("<source>", text)) == len(re.findall("<translation>", text))
