"""What belongs to this machine: window, theme, text size, columns. The rest is in the database."""

import json
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from kemiskinan_desktop.ui.theme import TEXT_SCALES
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language

_Choice = TypeVar("_Choice", Scheme, Language)
_REMEMBERED_LOGINS = 20


class Preferences:
    """Typed access to QSettings; an unreadable value counts as not set."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def scheme(self) -> Scheme:
        """Light, dark or high contrast."""
        return self._choice("theme", Scheme.LIGHT)

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("theme", scheme.value)

    @property
    def text_scale(self) -> int:
        """Size of text in per cent, one of `theme.TEXT_SCALES`."""
        scale = self._whole("text_scale", 100)
        return scale if scale in TEXT_SCALES else 100

    @text_scale.setter
    def text_scale(self, per_cent: int) -> None:
        self._settings.setValue("text_scale", per_cent)

    @property
    def language(self) -> Language:
        """Language of the interface; a change shows after the next start."""
        return self._choice("language", Language.INDONESIAN)

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language.value)

    @property
    def auto_advance(self) -> bool:
        """Whether a full-length NIK, KK, date or code moves on to the next field."""
        return self._text("auto_advance", "1") == "1"

    @auto_advance.setter
    def auto_advance(self, on: bool) -> None:
        self._settings.setValue("auto_advance", "1" if on else "0")

    @property
    def last_folder(self) -> Path:
        """Folder of the last file opened or saved; the home folder at first or when it is gone."""
        folder = Path(self._text("last_folder", ""))
        return folder if folder.is_absolute() and folder.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._settings.setValue("last_folder", str(folder))

    @property
    def last_office(self) -> Path | None:
        """The office file opened last; None at first or when it is gone."""
        text = self._text("last_office", "")
        return Path(text) if text and Path(text).is_file() else None

    @last_office.setter
    def last_office(self, path: Path) -> None:
        self._settings.setValue("last_office", str(path))

    def login_at(self, office: Path) -> str:
        """Who came into an office last on this PC; empty when nobody is remembered."""
        return self._logins().get(str(office), "")

    def remember_login(self, office: Path, login: str) -> None:
        """Propose this login the next time the office is opened; the oldest of many is forgotten."""
        logins = self._logins()
        logins.pop(str(office), None)
        kept = list(logins.items())[-(_REMEMBERED_LOGINS - 1) :]
        self._settings.setValue("logins", json.dumps(dict([*kept, (str(office), login)])))

    @property
    def backup_medium(self) -> Path | None:
        """Folder on a stick or outer disk that backups are copied to, there or not; None when none is set."""
        text = self._text("backup_medium", "")
        return Path(text) if text else None

    @backup_medium.setter
    def backup_medium(self, folder: Path | None) -> None:
        self._settings.setValue("backup_medium", "" if folder is None else str(folder))

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the main window; empty at first."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    def columns(self, table: str) -> dict[str, tuple[int, int, bool]]:
        """Layout of a table: column key → place, width in pixels, shown; empty at first."""
        try:
            stored = json.loads(self._text(f"columns/{table}", "{}"))
            return {str(k): (int(v[0]), int(v[1]), bool(v[2])) for k, v in stored.items()}
        except (ValueError, TypeError, AttributeError, IndexError, KeyError):
            return {}

    def set_columns(self, table: str, layout: dict[str, tuple[int, int, bool]]) -> None:
        """Remember the layout of a table."""
        self._settings.setValue(f"columns/{table}", json.dumps(layout))

    def forget_columns(self, table: str) -> None:
        """Go back to the layout a table was made with."""
        self._settings.remove(f"columns/{table}")

    def frozen_columns(self, table: str) -> int:
        """How many columns at the left stay in place while the table scrolls sideways."""
        return self._whole(f"frozen/{table}", 0)

    def set_frozen_columns(self, table: str, count: int) -> None:
        """Remember how many columns stay in place."""
        self._settings.setValue(f"frozen/{table}", count)

    def words(self, page: str) -> dict[str, str]:
        """What a page remembers of its filters and order: name → word; empty at first."""
        try:
            return {str(k): str(v) for k, v in json.loads(self._text(f"words/{page}", "{}")).items()}
        except (ValueError, AttributeError):
            return {}

    def set_words(self, page: str, words: dict[str, str]) -> None:
        """Remember the filters and order of a page; never what names a person."""
        self._settings.setValue(f"words/{page}", json.dumps(words))

    def _logins(self) -> dict[str, str]:
        try:
            return {str(k): str(v) for k, v in json.loads(self._text("logins", "{}")).items()}
        except (ValueError, AttributeError):
            return {}

    def _choice(self, key: str, default: _Choice) -> _Choice:
        try:
            return type(default)(self._text(key, default.value))
        except ValueError:
            return default

    def _text(self, key: str, default: str) -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else str(value)

    def _whole(self, key: str, default: int) -> int:
        text = self._text(key, str(default))
        return int(text) if text.isascii() and text.isdigit() else default
