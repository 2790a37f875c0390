"""A layout as a file that offices give each other, read as if a stranger had written it."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks.columns import KELURAHAN_LIST, PROGRAM_LIST, YES_NO_LIST
from kemiskinan_desktop.workbooks.profile import Profile, SheetLayout, Target
from kemiskinan_desktop.workbooks.profile_document import profile_document, profile_of

ENDING = ".kdprofil"
_FORMAT, _VERSION = "kemiskinan-desktop/susunan", 1
_MOST_BYTES = 1_000_000
_MOST_LAYOUTS, _MOST_COLUMNS, _MOST_TEXTS, _LONGEST = 20, 400, 20_000, 400
_ADVICE = "Minta berkas susunannya dikirim ulang, lalu coba lagi. Susunan yang ada tidak berubah."
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write_shared(profile: Profile, target: Path) -> None:
    """Write a layout to a file that another office can read; raises UserError when the disk refuses."""
    document = {"berkas": _FORMAT, "versi": _VERSION, "profil": profile_document(profile)}
    with whole_file(target) as stream:
        stream.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def read_shared(path: Path, reference: Reference) -> Profile:
    """The layout in a file; raises UserError for what is none, is too large, or names lists not here."""
    document = _document(_content(path))
    try:
        profile = profile_of(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as broken:
        raise _broken() from broken
    _check(profile, reference)
    return profile


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError("Berkas ini terlalu besar untuk sebuah susunan kolom.", _ADVICE)
        return path.read_bytes()
    except OSError as unreadable:
        raise UserError(
            "Berkas susunan tidak dapat dibaca.", "Periksa apakah berkasnya masih ada."
        ) from unreadable


def _document(content: bytes) -> Mapping[str, Any]:
    try:
        read: object = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as broken:
        raise _broken() from broken
    whole = cast("Mapping[str, Any]", read) if isinstance(read, dict) else {}
    if whole.get("berkas") != _FORMAT:
        raise UserError("Berkas ini bukan susunan kolom.", f"Pilih berkas yang berakhiran {ENDING}.")
    if whole.get("versi") != _VERSION:
        raise UserError(
            "Susunan ini dibuat oleh program yang lebih baru.",
            "Pasang versi program yang sama, lalu coba lagi.",
        )
    profile: object = whole.get("profil")
    return cast("Mapping[str, Any]", profile) if isinstance(profile, dict) else {}


def _check(profile: Profile, reference: Reference) -> None:
    lists = {"", KELURAHAN_LIST, PROGRAM_LIST, YES_NO_LIST, *reference.codes}
    columns = sum(len(layout.columns) for layout in profile.layouts)
    if not 1 <= len(profile.layouts) <= _MOST_LAYOUTS or not 1 <= columns <= _MOST_COLUMNS:
        raise _broken()
    texts = list(_texts(profile))
    if len(texts) > _MOST_TEXTS or any(len(text) > _LONGEST or _CONTROL.search(text) for text in texts):
        raise _broken()
    if any(target.code_list not in lists for layout in profile.layouts for target in _targets(layout)):
        raise UserError(
            "Susunan ini memakai daftar isian yang tidak ada di program ini.",
            "Pasang versi program yang sama dengan pengirimnya, lalu coba lagi.",
        )


def _targets(layout: SheetLayout) -> Iterable[Target]:
    for column in layout.columns:
        yield from column.targets
    for constant in layout.constants:
        yield constant.target


def _texts(profile: Profile) -> Iterable[str]:
    yield from (profile.code, profile.name, *profile.notes, *profile.fingerprints)
    for layout in profile.layouts:
        yield from (layout.sheet, layout.end_mark)
        for column in layout.columns:
            yield from (*column.headings, column.letter)
        for constant in layout.constants:
            yield from (constant.value, *constant.labels)
        for target in _targets(layout):
            yield target.field
            for word, code in target.words.items():
                yield from (word, code)


def _broken() -> UserError:
    return UserError("Berkas susunan ini rusak atau bukan dari program ini.", _ADVICE)
