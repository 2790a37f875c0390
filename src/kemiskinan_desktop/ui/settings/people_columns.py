"""The columns of the table of people."""

from collections.abc import Callable, Mapping
from datetime import datetime

from kemiskinan_desktop.domain.people import Person
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.roles import role_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


def people_columns(seen: Callable[[], Mapping[str, datetime]]) -> list[Column[Person]]:
    """Name, login, role, state, and when they last came in, as `seen` knows it by login."""

    def last(person: Person) -> str:
        at = seen().get(person.login)
        return tr("belum pernah") if at is None else formats.stamp(at)

    return [
        Column(key="name", title=tr("Nama"), text=_name, width=200, strong=True, stretch=True),
        Column(key="login", title=tr("Nama pengguna"), text=_login, width=120, muted=True),
        Column(key="role", title=tr("Peran"), text=_role, width=120),
        Column(key="state", title=tr("Keadaan"), text=_state, chip=_tone, width=160),
        Column(key="seen", title=tr("Masuk terakhir"), text=last, width=170, muted=True),
    ]


def _name(person: Person) -> str:
    return person.name


def _login(person: Person) -> str:
    return person.login


def _role(person: Person) -> str:
    return role_label(person.role)


def _state(person: Person) -> str:
    if not person.active:
        return tr("Nonaktif")
    return tr("Kata sandi sementara") if person.must_change else tr("Aktif")


def _tone(person: Person) -> Tone:
    if not person.active:
        return Tone.NEUTRAL
    return Tone.WARNING if person.must_change else Tone.SUCCESS
