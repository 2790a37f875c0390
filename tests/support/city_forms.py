"""The city's form with a kop, as it comes back half filled: for the manual's picture and for journeys."""

from collections.abc import Sequence

from tests.support.workbook_files import HEAD, dinsos_rows, saved

from kemiskinan_desktop.domain.family import Family, Member

_RELATIONS = {
    "1": "Kepala Keluarga", "2": "Suami", "3": "Istri", "4": "Anak", "5": "Menantu", "6": "Cucu",
    "7": "Orang Tua", "8": "Mertua", "9": "Famili Lain", "10": "Pembantu", "11": "Lainnya",
}  # fmt: skip
_BLANK_EVERY, _OLD_EVERY = 3, 7


def half_filled_form(families: Sequence[Family]) -> bytes:
    """The form with these families, every third birth date blank, every seventh address an old one.

    A family that no office knows stands at its end.
    """
    rows: list[dict[str, object]] = []
    for place, family in enumerate(families):
        rows += _rows(family, old=place % _OLD_EVERY == 0)
    for row in rows[::_BLANK_EVERY]:
        row["TGL LAHIR"] = None
    return saved({"Data Warga Miskin": dinsos_rows(*rows, dict(HEAD)), "Petunjuk": [["Isi mulai baris 4."]]})


def _rows(family: Family, *, old: bool) -> list[dict[str, object]]:
    head = family.head
    first = {
        "NO KK": family.kk_number.text, "NAMA KEPALA KELUARGA": "" if head is None else head.name,
        "JALAN": "Alamat lama" if old else family.address, "RT": family.rt, "RW": family.rw,
        "KELURAHAN": family.kelurahan,
    }  # fmt: skip
    people = sorted(family.living, key=lambda member: not member.is_head)
    return [{**(first if place == 0 else {}), **_person(member)} for place, member in enumerate(people)]


def _person(member: Member) -> dict[str, object]:
    born = member.birth_date
    return {
        "NIK": "" if member.nik is None else member.nik.text, "NAMA LENGKAP": member.name,
        "L/P": str(member.sex), "TGL LAHIR": None if born is None else f"{born:%d-%m-%Y}",
        "HUBUNGAN": _RELATIONS[member.relation],
    }  # fmt: skip
