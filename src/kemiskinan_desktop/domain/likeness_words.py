"""Why two records may be one person, in plain words."""

from collections.abc import Mapping
from enum import StrEnum

from kemiskinan_desktop.domain.same_person import NEARLY_SURE, STRONG, Clue, Evidence, Likeness


class Strength(StrEnum):
    """How strong a likeness is."""

    NEARLY_SURE = "hampir pasti"
    STRONG = "kuat"
    POSSIBLE = "mungkin"


_SAID: Mapping[Clue, str] = {
    Clue.NIK_SAME: "NIK sama",
    Clue.NIK_SLIP: "NIK berbeda satu kekeliruan",
    Clue.NIK_CLOSE: "NIK hampir sama",
    Clue.NIK_OTHER: "NIK berbeda",
    Clue.NAME_SAME: "nama sama",
    Clue.NAME_SPELLING: "nama sama dengan ejaan lain",
    Clue.NAME_SHORTENED: "satu nama lebih singkat",
    Clue.NAME_PARTLY: "nama sebagian sama",
    Clue.NAME_OTHER: "nama berbeda",
    Clue.BORN_SAME: "tanggal lahir sama",
    Clue.BORN_COMMON: "tanggal lahir sama, tetapi hari yang umum ditulis",
    Clue.BORN_SWAPPED: "tanggal dan bulan lahir tertukar",
    Clue.BORN_NEAR: "tanggal lahir hampir sama",
    Clue.BORN_YEAR: "tahun lahir hampir sama",
    Clue.BORN_OTHER: "tanggal lahir berbeda",
    Clue.SEX_OTHER: "jenis kelamin berbeda",
    Clue.HOME_SAME: "alamat sama",
    Clue.RT_SAME: "RT dan RW sama",
    Clue.RW_SAME: "RW sama",
    Clue.AREA_SAME: "kelurahan sama",
    Clue.AREA_OTHER: "kelurahan berbeda",
    Clue.HOUSEHOLD_OTHER: "teman serumah berbeda",
}


def strength_of(score: float) -> Strength:
    """The strength of a score in bits."""
    if score >= NEARLY_SURE:
        return Strength.NEARLY_SURE
    return Strength.STRONG if score >= STRONG else Strength.POSSIBLE


def evidence_words(likeness: Likeness) -> tuple[str, str]:
    """What speaks for one person and what against, the heaviest first; either may be empty."""
    ordered = sorted(likeness.evidence, key=lambda each: -abs(each.bits))
    speaking = [(each.bits, words) for each in ordered if (words := _words(each))]
    return (
        "; ".join(words for bits, words in speaking if bits > 0),
        "; ".join(words for bits, words in speaking if bits <= 0),
    )


def _words(evidence: Evidence) -> str:
    if evidence.clue is Clue.HOUSEHOLD:
        return f"{evidence.detail} teman serumah juga cocok"
    return _SAID.get(evidence.clue, "")
