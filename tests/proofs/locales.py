"""Locales of C, Indonesia, Turkey and Egypt: the program says and sorts the same under each of them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.proofs.locale_words import told
from tests.proofs.results import Found
from tests.support.offices import fill, new_office
from tests.support.processes import child_environment
from tests.support.proof_acts import scratch

LOCALES = ("C", "id_ID", "tr_TR", "ar_EG")
_FAMILIES = 12


def available(name: str, folder: Path) -> bool:
    """Make a locale below `folder`, where `LOCPATH` finds it; False without the system's sources for it."""
    if name == "C":
        return True
    maker = shutil.which("localedef")
    if maker is None:
        return False
    target = folder / f"{name}.UTF-8"
    command = [maker, "-c", "-i", name, "-f", "UTF-8", str(target)]
    subprocess.run(command, check=False, capture_output=True)
    return target.is_dir()


def told_here(office: Path) -> Any:
    """What this process says, which no locale was set for."""
    return json.loads(json.dumps(told(office)))


def told_under(name: str, office: Path, locales: Path) -> Any:
    """The locale that the child found itself in, and what it said."""
    full = f"{name}.UTF-8"
    environment = child_environment() | {
        "LC_ALL": full, "LANG": full, "LOCPATH": str(locales), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "tests.proofs.locale_words", str(office)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def prove(names: tuple[str, ...] = LOCALES) -> Found:
    """The same office under each locale that this system can make, compared with C word by word."""
    losses: list[str] = []
    done: list[str] = []
    with scratch() as folder:
        (folder / "asal").mkdir()
        workplace = new_office(folder / "asal")
        fill(workplace, _FAMILIES)
        workplace.close()
        (locales := folder / "lokal").mkdir()
        expected: Any = None
        for name in names:
            if not available(name, locales):
                continue
            (own := folder / name).mkdir()
            shutil.copytree(folder / "asal", own, dirs_exist_ok=True)
            office = own / "uji.kantor"
            active, said = (name, told_here(office)) if name == "C" else told_under(name, office, locales)
            if name not in active:
                continue
            expected = expected or said
            losses += [f"{name}: {part} differs" for part in said if said[part] != expected[part]]
            done.append(name)
    return Found(
        what="locales " + ", ".join(names), asked=len(names), done=len(done), losses=tuple(losses),
        note=f"run under {', '.join(done)}; Qt's default locale set alike",
    )  # fmt: skip
