"""A profile as the plain values of its JSON file, and back without loss."""

from collections.abc import Mapping
from typing import Any

from kemiskinan_desktop.domain.source import FAMILY_FIELDS, MEMBER_FIELDS, PROGRAM_FIELDS
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Constant,
    Level,
    Part,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)
from kemiskinan_desktop.workbooks.raw import column_index

Document = Mapping[str, Any]
_FIELDS: Mapping[Level, tuple[str, ...]] = {
    Level.FAMILY: FAMILY_FIELDS,
    Level.MEMBER: MEMBER_FIELDS,
    Level.PROGRAM: PROGRAM_FIELDS,
}
"""Of the other level, the interview, every question code is a field."""


def profile_document(profile: Profile) -> dict[str, Any]:
    """The plain values of a profile; what is as usual is left out.

    Raises ValueError for the lossless profile of our own Buku Data, which follows from its columns.
    """
    if profile.lossless:
        raise ValueError(profile.code)
    return {
        "kode": profile.code,
        "nama": profile.name,
        **_given(catatan=list(profile.notes), sidik=sorted(profile.fingerprints)),
        "lembar": [_layout_document(layout) for layout in profile.layouts],
    }


def profile_of(data: Document) -> Profile:
    """The profile of a document; raises KeyError, TypeError, ValueError or AttributeError when it is none."""
    return Profile(
        code=_text(data["kode"]),
        name=_text(data["nama"]),
        layouts=tuple(_layout(entry) for entry in data["lembar"]),
        fingerprints=frozenset(map(_text, data.get("sidik", ()))),
        notes=tuple(map(_text, data.get("catatan", ()))),
    )


def _given(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def _layout_document(layout: SheetLayout) -> dict[str, Any]:
    row = {} if layout.heading_row is None else {"baris_judul": layout.heading_row}
    return {
        "susunan": str(layout.records),
        **row,
        **_given(
            lembar=layout.sheet,
            penanda_akhir=layout.end_mark,
            tetap=[_constant_document(constant) for constant in layout.constants],
        ),
        "kolom": [_column_document(column) for column in layout.columns],
    }


def _column_document(column: ProfileColumn) -> dict[str, Any]:
    return {
        "judul": list(column.headings),
        **_given(
            huruf=column.letter,
            ke=[_target_document(target) for target in column.targets],
            wajib=column.required,
            nama_kepala=column.head_name,
            kunci_gabung=column.join_key,
        ),
    }


def _constant_document(constant: Constant) -> dict[str, Any]:
    return {
        "ke": _target_document(constant.target),
        **_given(isi=constant.value, label=list(constant.labels)),
    }


def _target_document(target: Target) -> dict[str, Any]:
    part = "" if target.part is Part.WHOLE else str(target.part)
    return {
        "isian": f"{target.level}.{target.field}",
        "jenis": str(target.kind),
        **_given(daftar=target.code_list, bagian=part, kata=dict(target.words)),
    }


def _layout(data: Document) -> SheetLayout:
    row = data.get("baris_judul")
    return SheetLayout(
        records=Records(data["susunan"]),
        columns=tuple(_column(entry) for entry in data["kolom"]),
        sheet=_text(data.get("lembar", "")),
        heading_row=None if row is None else _row_number(row),
        end_mark=_text(data.get("penanda_akhir", "")),
        constants=tuple(_constant(entry) for entry in data.get("tetap", ())),
    )


def _column(data: Document) -> ProfileColumn:
    return ProfileColumn(
        headings=tuple(map(_text, data["judul"])),
        targets=tuple(_target(place, data) for place in data.get("ke", ())),
        required=bool(data.get("wajib", False)),
        head_name=bool(data.get("nama_kepala", False)),
        join_key=bool(data.get("kunci_gabung", False)),
        letter=_letter(data.get("huruf", "")),
    )


def _constant(data: Document) -> Constant:
    return Constant(
        target=_target(data["ke"], data),
        value=_text(data.get("isi", "")),
        labels=tuple(map(_text, data.get("label", ()))),
    )


def _target(place: str | Document, column: Document) -> Target:
    """A target that says all of itself, or a field whose kind stands beside it, in its column."""
    says: Document = {**column, "isian": place} if isinstance(place, str) else place
    level_name, _, field = _text(says["isian"]).partition(".")
    level = Level(level_name)
    if not field or field not in _FIELDS.get(level, (field,)):
        raise ValueError(level_name)
    return Target(
        level=level,
        field=field,
        kind=CellKind(says["jenis"]),
        code_list=_text(says.get("daftar", "")),
        words={_text(word): _text(code) for word, code in says.get("kata", {}).items()},
        part=Part(says.get("bagian", Part.WHOLE)),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _letter(value: object) -> str:
    letter = _text(value)
    if letter:
        column_index(letter)
    return letter


def _row_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
