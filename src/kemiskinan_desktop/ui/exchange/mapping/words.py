"""The words about columns: what a field is, why it was proposed, what is still to be done."""

import re
from collections.abc import Mapping

from kemiskinan_desktop.domain.identity import MASK
from kemiskinan_desktop.services.layout_drafts import (
    CellKind,
    Judgement,
    LayoutDraft,
    Level,
    MappedColumn,
    MappingField,
    Records,
)
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.exchange.mapping.field_names import field_name
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

_GOOD, _DOUBTFUL = 0.8, 0.5
_NUMBER_OF_PERSON, _SHOWN = re.compile(r"\d{14,17}"), 6
LEFT, NOT_READ = "", ""
"""Code of the choices that leave a column, or a sheet, alone."""


def records_choices() -> list[tuple[str, str]]:
    """What the rows of a sheet may be, most frequent first."""
    return [
        (NOT_READ, tr("Lembar ini tidak dibaca")),
        (Records.NESTED, tr("Anggota; keluarga di baris pertamanya")),
        (Records.FLAT, tr("Anggota dengan keluarganya, urutan bebas")),
        (Records.FAMILIES, tr("Satu keluarga tiap baris")),
        (Records.MEMBERS, tr("Anggota; keluarganya di lembar lain")),
        (Records.SURVEYS, tr("Keterangan keluarga dari lembar lain")),
    ]


def field_choices(draft: LayoutDraft) -> list[tuple[str, str]]:
    """Every field by its key, with whose it is."""
    return [(LEFT, tr("Dibiarkan")), *((key, field_text(field)) for key, field in draft.fields.items())]


def field_text(field: MappingField) -> str:
    """A field and whose it is."""
    whose = {
        Level.FAMILY: tr("keluarga"),
        Level.MEMBER: tr("anggota"),
        Level.SURVEY: tr("pendataan"),
        Level.PROGRAM: tr("program"),
    }
    return f"{field_name(field.label)} · {whose[field.level]}"


def field_label(draft: LayoutDraft, column: MappedColumn) -> str:
    """The field of a column in a word."""
    field = draft.fields.get(column.field)
    return tr("Dibiarkan") if field is None else field_name(field.label)


def samples_text(column: MappedColumn) -> str:
    """Some contents beside each other; numbers of persons are masked."""
    return "  ·  ".join(map(masked_numbers, column.samples))


def masked_numbers(text: str) -> str:
    """A text of a file; of long numbers only the area digits."""
    return _NUMBER_OF_PERSON.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    digits = found[0]
    return digits[:_SHOWN] + MASK * (len(digits) - _SHOWN)


def state(column: MappedColumn) -> tuple[str, Tone]:
    """How well a column is mapped, in a word."""
    judged = column.judgement
    if judged is None:
        return tr("Dibiarkan"), Tone.QUIET
    if column.again:
        return tr("Kembar"), Tone.WARNING
    if column.unknown_words:
        return tr("{n} kata baru", n=formats.number(column.unknown_words)), Tone.WARNING
    if judged.share is not None and judged.share < _GOOD:
        return tr("Periksa"), Tone.WARNING
    return tr("Cocok"), Tone.SUCCESS


def reason(draft: LayoutDraft, column: MappedColumn) -> str:
    """Why a column is taken for its field, as a sentence."""
    judged, field = column.judgement, draft.fields.get(column.field)
    if judged is None or field is None:
        return tr("Kolom ini tidak dibaca.")
    heading = column.heading
    if column.unknown_words and judged.heading_fits:
        return tr(
            "Judul “{judul}” cocok, tetapi {n} kata belum dikenal. Beri artinya di bawah ini.",
            judul=heading, n=formats.number(column.unknown_words),
        )  # fmt: skip
    if judged.share is not None:
        return _with_contents(judged, judged.share, heading, contents(field))
    return tr("Judul “{judul}” cocok.", judul=heading) if judged.heading_fits else tr("Dipilih sendiri.")


def _with_contents(judged: Judgement, share: float, heading: str, what: str) -> str:
    part = formats.number(round(share * 100))
    if share < _DOUBTFUL:
        return tr("Hanya {n} % isinya {isi}. Periksa lagi isian yang dipilih.", n=part, isi=what)
    if judged.heading_fits:
        return tr("Judul “{judul}” cocok dan {n} % isinya {isi}.", judul=heading, n=part, isi=what)
    return tr("Judulnya tidak menentukan, tetapi {n} % isinya {isi}.", n=part, isi=what)


def contents(field: MappingField) -> str:
    """What should stand in the cells of a field."""
    if field.split:
        return tr("memuat keduanya")
    kind = field.targets[0].kind if field.targets else CellKind.LINE
    return _contents().get(kind, tr("berupa kata"))


def _contents() -> Mapping[CellKind, str]:
    return {
        CellKind.NIK: tr("16 angka"),
        CellKind.KK: tr("16 angka"),
        CellKind.DATE: tr("tanggal"),
        CellKind.YEAR: tr("tahun"),
        CellKind.NUMBER: tr("angka"),
        CellKind.PHONE: tr("nomor telepon"),
        CellKind.UNIT: tr("nomor RT atau RW"),
        CellKind.KELURAHAN: tr("nama kelurahan kota ini"),
        CellKind.CODE: tr("ada dalam daftar"),
    }
