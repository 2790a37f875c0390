"""The profiles that come with the program: JSON files in `resources/profiles`, and our own Buku Data."""

import json
from functools import cache
from pathlib import Path

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks.buku_data_profile import buku_data_profile
from kemiskinan_desktop.workbooks.profile import Profile
from kemiskinan_desktop.workbooks.profile_document import profile_document, profile_of

_MOST_BYTES = 2_000_000


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
        if path.stat().st_size > _MOST_BYTES:
            raise _unreadable(path)
        return profile_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as broken:
        raise _unreadable(path) from broken


def save_profile(profile: Profile, path: Path) -> None:
    """Write a profile file that `load_profile` reads back without loss.

    Raises UserError when the disk refuses, ValueError for our own Buku Data, which is never a file.
    """
    document = profile_document(profile)
    with whole_file(path) as stream:
        stream.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def _unreadable(path: Path) -> UserError:
    return UserError(
        f"Berkas profil {path.name} tidak dapat dibaca.",
        "Pasang ulang program, atau minta berkas profilnya.",
    )
