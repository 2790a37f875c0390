"""Rows that contradict each other or what is known: doubled keys, a shifted column, strangers."""

from collections.abc import Mapping

from tests.corpus.entries import Corpus, Taken, entry, taken
from tests.corpus.making import form
from tests.corpus.numbers import stopped
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.plan import PlanCounts

Person = Mapping[str, object]
_HEAD, _WIFE = files.HEAD, files.WIFE
_OF_A_FAMILY = ("NO", "NO KK", "NAMA KEPALA KELUARGA", "KELURAHAN", "RT", "RW")


def _other(number: int, **over: object) -> Person:
    """Another head with a family of his own."""
    return {
        **_HEAD, "NO KK": f"33741201012000{20 + number}", "NAMA KEPALA KELUARGA": f"Warga {number}",
        "NAMA LENGKAP": f"WARGA {'ABCDEFGH'[number]}", "NIK": f"33741212078000{10 + number}", **over,
    }  # fmt: skip


def _shifted() -> bytes:
    """The second head's cells from the NIK on stand one column to the right."""
    rows = files.dinsos_rows(_HEAD, _WIFE, _other(1))
    cells = rows[-1]
    rows[-1] = [*cells[:7], None, *cells[7:-1]]
    return files.saved({"Data": rows})


_ONE_REFUSED = PlanCounts(new=1, refused=1)
_SLIPPED = tuple(f"{letter}6" for letter in "BJKLMNOPQRST")
PEOPLE: Corpus = {
    "one nik twice": entry(
        lambda: form(_HEAD, _other(1, NIK=_HEAD["NIK"])),
        stopped("H4", "H5", people=("I4", "I5"), families=2, says=("NIK yang sama ada juga di Data H5",)),
    ),
    "one kk for two heads": entry(
        lambda: form(_HEAD, _other(1, **{"NO KK": _HEAD["NO KK"]})),
        Taken(
            families=PlanCounts(new=1), members=_ONE_REFUSED, cells=("L5",),
            says=("Kepala keluarga lebih dari satu",),
        ),
    ),
    "the same rows twice": entry(
        lambda: form(_HEAD, _WIFE, _HEAD, _WIFE),
        stopped("I4", people=("H4", "H5", "H6", "H7"), says=("NIK yang sama ada juga di Data H6",)),
    ),
    "a row that slipped by a column": entry(
        _shifted,
        Taken(
            families=_ONE_REFUSED, members=PlanCounts(new=2, refused=1), cells=_SLIPPED,
            says=("baris 6 tampaknya bergeser satu kolom",),
        ),
    ),
    "two heads": entry(
        lambda: form(_HEAD, {**_WIFE, "HUBUNGAN": "Kepala Keluarga"}),
        Taken(families=PlanCounts(new=1), members=_ONE_REFUSED, cells=("L5",)),
    ),
    "no head": entry(
        lambda: form({**_HEAD, "HUBUNGAN": "Anak"}, _WIFE), stopped("B4", says=("Belum ada kepala keluarga",))
    ),
    "a woman by the letter, a man by the nik": entry(
        lambda: form({**_HEAD, "L/P": "P"}, _WIFE), taken(says=("Jenis kelamin berbeda dengan NIK",))
    ),
    "a person without a family": entry(
        lambda: form(_WIFE),
        Taken(members=PlanCounts(refused=1), cells=("I4",), says=("tidak ada di berkas maupun",)),
    ),
    "a family without people": entry(
        lambda: form({name: _HEAD[name] for name in _OF_A_FAMILY}),
        Taken(families=PlanCounts(refused=1), cells=("B4",)),
    ),
    "a kelurahan of another kecamatan": entry(
        lambda: form({**_HEAD, "KELURAHAN": "Tembalang"}, _WIFE), stopped("G4", says=("tidak ada di",))
    ),
    "a kk number in the place of the nik": entry(
        lambda: form({**_HEAD, "NIK": _HEAD["NO KK"]}, _WIFE),
        taken(says=("Tanggal lahir berbeda dengan NIK",)),
    ),
    "a good family beside a bad one": entry(
        lambda: form(_HEAD, _WIFE, _other(1, NIK="12")),
        Taken(
            families=_ONE_REFUSED, members=PlanCounts(new=2, refused=1), cells=("H6", "I6"),
            head={"name": "TUKIMAN"},
        ),
    ),
}  # fmt: skip
