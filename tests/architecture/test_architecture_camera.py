"""The camera's library loads only when asked for and brings no browser along; the check is in the menu."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
_START = """
import sys
import kemiskinan_desktop.app, kemiskinan_desktop.ui.check.page, kemiskinan_desktop.ui.families.page
print([name for name in sys.modules if name.startswith("PySide6.QtMultimedia")])
"""


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("spare_qt", ROOT / "installer" / "spare_qt.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_that_neither_the_start_nor_the_pages_load_the_camera_library() -> None:
    said = subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_that_the_card_check_gets_an_entry_of_its_own_in_the_menu(tmp_path: Path) -> None:
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    subprocess.run([ROOT / "installer" / "menu.sh"], env=surroundings, capture_output=True, check=True)
    menu = tmp_path / "data" / "applications"
    entries = {path.name: path.read_text(encoding="utf-8") for path in menu.iterdir()}
    assert set(entries) == {"kemiskinan-desktop.desktop", "kemiskinan-periksa-kartu.desktop"}
    program = ROOT / ".venv" / "bin" / "kemiskinan-desktop"
    assert f'\nExec="{program}" periksa-kartu\n' in entries["kemiskinan-periksa-kartu.desktop"]
    assert f'\nExec="{program}"\n' in entries["kemiskinan-desktop.desktop"]


def test_that_the_installation_takes_the_browser_away_and_leaves_the_camera(tmp_path: Path) -> None:
    qt = tmp_path / "Qt"
    spare = (
        "lib/libQt6WebEngineCore.so.6", "libexec/QtWebEngineProcess", "resources/qtwebengine_resources.pak",
        "resources/icudtl.dat", "translations/qtwebengine_locales/id.pak",
    )  # fmt: skip
    kept = ("lib/libQt6Multimedia.so.6", "plugins/multimedia/libffmpegmediaplugin.so")
    for name in (*spare, *kept):
        (qt / name).parent.mkdir(parents=True, exist_ok=True)
        (qt / name).write_bytes(b"12345")
    assert _tool().take_away(tmp_path) == 5 * len(spare)
    assert sorted(p.relative_to(qt).as_posix() for p in qt.rglob("*") if p.is_file()) == sorted(kept)
    assert _tool().take_away(tmp_path) == 0
