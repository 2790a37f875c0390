"""What the panel says of a family, in sentences."""

from collections.abc import Iterator
from datetime import date

from kemiskinan_desktop.domain.class_changes import ClassChange
from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.computed_answers import IN_SCHOOL, NO_ILLNESS, SCHOOL_AGE, SECONDARY_FINISHED
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.translations import tr, translated

_NO_DISABILITY = "7"
_NAMED = 6
"""So many missing questions are named; more are counted."""


def place(family: Family, reference: Reference) -> str:
    """``KK 3374 1245 8811 0003 · Kandri RT 004/002``."""
    where = reference.kelurahan_name(family.kelurahan) or tr("kelurahan belum diisi")
    return tr(
        "KK {kk} · {where} RT {rt}/{rw}",
        kk=formats.grouped(family.kk_number.text), where=where, rt=family.rt or "–", rw=family.rw or "–",
    )  # fmt: skip


def member_line(member: Member, on: date, reference: Reference) -> str:
    """``Parno · 63 th · suami · disabilitas``."""
    age = member.age_on(on)
    words = [member.name or tr("(tanpa nama)")]
    if age is not None:
        words.append(tr("{n} th", n=age))
    words.append(reference.label("hubungan", member.relation).lower())
    words += member_notes(member)
    return " · ".join(word for word in words if word)


def member_notes(member: Member) -> Iterator[str]:
    """What else matters of a member, in a word each."""
    if member.disability and member.disability != _NO_DISABILITY:
        yield tr("disabilitas")
    if member.chronic_illness and member.chronic_illness not in NO_ILLNESS:
        yield tr("penyakit kronis")
    if member.pregnant:
        yield tr("hamil")


def is_out_of_school(member: Member, on: date) -> bool:
    """Whether a child of 7 to 18 who has not finished school is known not to go there."""
    finished = member.education or ""
    if finished.isdecimal() and int(finished) >= SECONDARY_FINISHED:
        return False
    return (
        member.age_on(on) in SCHOOL_AGE and member.schooling is not None and member.schooling not in IN_SCHOOL
    )


def change_sentence(result: Classification) -> str:
    """The nearest change of class in one sentence; empty when there is none."""
    ways = [way for way in (result.up, result.down) if way is not None]
    if not ways:
        return ""
    nearest = min(ways, key=lambda way: way.points)
    return _change(nearest, up=nearest is result.up)


def _change(way: ClassChange, *, up: bool) -> str:
    values = {
        "kelas": labels.class_label(way.to),
        "n": formats.number(way.points),
        "soal": ", ".join(way.questions),
    }
    if not way.questions:
        return tr("Perubahan terdekat: {kelas}, selisih {n} poin.", kelas=values["kelas"], n=values["n"])
    if up:
        return tr("Naik menjadi {kelas} bila bertambah {n} poin, misalnya dari {soal}.", **values)
    return tr("Turun menjadi {kelas} bila berkurang {n} poin, misalnya dari {soal}.", **values)


def opinion(result: Classification) -> str:
    """A second opinion in a few words: ``BPS14: Miskin``."""
    if result.poverty_class is None:
        return tr("{kode}: belum lengkap", kode=result.instrument_code)
    return tr("{kode}: {kelas}", kode=result.instrument_code, kelas=labels.class_label(result.poverty_class))


def score_line(result: Classification) -> str:
    """``skor 78 (ambang ≥ 75)``."""
    if not result.complete:
        return tr("skor sementara {n}", n=formats.points(result.points))
    if not result.band_text:
        return tr("skor {n}", n=formats.points(result.points))
    return tr("skor {n} ({ambang})", n=formats.points(result.points), ambang=translated(result.band_text))


def missing_line(result: Classification) -> str:
    """What is still to be filled in, by name when it is little; empty when nothing is."""
    questions = [code for code in result.missing if "." not in code and code != "members"]
    others = len(result.missing) - len(questions)
    if not result.missing:
        return ""
    if len(questions) > _NAMED:
        return tr("{n} jawaban belum diisi.", n=len(result.missing))
    if not questions:
        return tr("Data anggota belum lengkap.")
    said = tr("Belum dijawab: {soal}.", soal=", ".join(questions))
    return f"{said} {tr('Data anggota belum lengkap.')}" if others else said
