"""Work of the rescue for the worker; the database is loaded when an office was refused, not before."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.backup_rules import Damage
from kemiskinan_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import BackupInfo
    from kemiskinan_desktop.services.rescue import Rescue
    from kemiskinan_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A backup that is to come back under a name, and the way into it."""

    path: Path
    info: "BackupInfo"
    login: str = ""
    password: str | None = field(default=None, repr=False)


def worth_searching(problem: Exception) -> bool:
    """Whether a refusal says that a file or a key box is damaged or gone."""
    from kemiskinan_desktop.services.rescue import worth_rescuing  # noqa: PLC0415 - loads the database

    return isinstance(problem, UserError) and worth_rescuing(problem)


def search(path: Path, refusal: UserError, places: Sequence[Path]) -> "Rescue | None":
    """What can be offered for an office that does not open; None when nothing can."""
    from kemiskinan_desktop.services.rescue import rescue_for  # noqa: PLC0415 - loads the database

    return rescue_for(path, refusal, places)


def look_into(folder: Path) -> "tuple[BackupInfo, ...]":
    """The backups in a folder or on a stick; raises UserError when there is none."""
    from kemiskinan_desktop.services.rescue import backups_in  # noqa: PLC0415 - loads the database

    return backups_in(folder)


def as_new_file(folder: Path, choices: "tuple[BackupInfo, ...]") -> "Rescue":
    """Backups that are to come back beside whatever there is."""
    from kemiskinan_desktop.services.rescue import Rescue  # noqa: PLC0415 - loads the database

    return Rescue(path=folder, damage=Damage.NOTHING, choices=choices, written_at=None)


def bring_back(wanted: Return, counted: AbstractContextManager[None]) -> str:
    """Bring a backup back under the office's name; returns what the damaged file is called now, or nothing.

    Raises UserError, and then everything stands as it stood.
    """
    from kemiskinan_desktop.services import rescue  # noqa: PLC0415 - loads the database

    with counted:
        recovered = rescue.bring_back(wanted.path, wanted.info.folder, wanted.password, login=wanted.login)
    return "" if recovered.aside is None else recovered.aside.name


def bring_beside(wanted: Return, counted: AbstractContextManager[None]) -> str:
    """Bring a backup back as a new file; raises UserError when one is there already."""
    from kemiskinan_desktop.services.backups import restore  # noqa: PLC0415 - loads the database

    with counted:
        restore(wanted.info.folder, wanted.path, wanted.password, login=wanted.login)
    return ""


def bring_key_box(wanted: Return) -> str:
    """Put the key box of a backup beside the file; returns what the damaged one is called now, or nothing."""
    from kemiskinan_desktop.services.rescue import bring_back_key_box  # noqa: PLC0415 - loads the database

    aside = bring_back_key_box(wanted.path, wanted.info.folder)
    return "" if aside is None else aside.name


def spoilt(problem: Exception) -> bool:
    """Whether the chosen backup itself does not hold."""
    from kemiskinan_desktop.services.rescue import spoilt_backup  # noqa: PLC0415 - loads the database

    return isinstance(problem, UserError) and spoilt_backup(problem)


def note_return(workplace: "Workplace", info: "BackupInfo") -> None:
    """Write into the office's history that it came back from a backup."""
    from kemiskinan_desktop.services import rescue  # noqa: PLC0415 - loads the database

    rescue.note_return(workplace, info)


def clear_training_office(path: Path) -> None:
    """Move this PC's damaged training office aside, so that a new one can be made."""
    from kemiskinan_desktop.services.rescue import clear_the_way  # noqa: PLC0415 - loads the database

    clear_the_way(path)
