"""The profiles that come with the program: JSON files in `resources/profiles`, and our own Buku Data."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.workbooks.buku_data_profile import buku_data_profile
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Level,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)


@cache
def profiles() -> tuple[Profile, ...]:
    """Every built-in profile, our own Buku Data first."""
    files = sorted(resource("profiles").glob("*.json"))
    return (buku_data_profile(None), *(load_profile(file) for file in files))


def profile_named(code: str) -> Profile:
    """The built-in profile with a code; raises UserError that names those that exist."""
    for profile in profiles():
        if profile.code == code:
            return profile
    known = ", ".join(f"{profile.code} ({profile.name})" for profile in profiles())
    raise UserError("Profil itu tidak ada.", f"Yang ada: {known}.")


def load_profile(path: Path) -> Profile:
    """Read one profile file; raises UserError when it is no profile."""
    try:
        return _profile(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as broken:
        raise UserError(
            f"Berkas profil {path.name} tidak dapat dibaca.",
            "Pasang ulang program, atau minta berkas profilnya.",
        ) from broken


def _profile(data: Mapping[str, Any]) -> Profile:
    return Profile(
        code=data["kode"],
        name=data["nama"],
        layouts=tuple(_layout(entry) for entry in data["lembar"]),
        fingerprints=frozenset(data.get("sidik", ())),
        notes=tuple(data.get("catatan", ())),
    )


def _layout(data: Mapping[str, Any]) -> SheetLayout:
    return SheetLayout(
        records=Records(data["susunan"]), columns=tuple(_column(entry) for entry in data["kolom"])
    )


def _column(data: Mapping[str, Any]) -> ProfileColumn:
    return ProfileColumn(
        headings=tuple(data["judul"]),
        targets=tuple(_target(place, data) for place in data.get("ke", ())),
        required=data.get("wajib", False),
        head_name=data.get("nama_kepala", False),
    )


def _target(place: str, data: Mapping[str, Any]) -> Target:
    level, _, name = place.partition(".")
    return Target(
        level=Level(level),
        field=name,
        kind=CellKind(data["jenis"]),
        code_list=data.get("daftar", ""),
        words=dict(data.get("kata", {})),
    )
