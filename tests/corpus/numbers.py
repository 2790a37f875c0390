"""NIK and KK cells in every state in which a person, a program or Excel leaves them."""

from tests.corpus.entries import Corpus, Entry, Taken, entry, letters, taken
from tests.corpus.making import HEAD_ROW, exact, form, head_with, number, rows_xml
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.plan import PlanCounts

NIK, KK = files.NIK, files.KK
_AT_NIK, _AT_KK = f"{letters('NIK')}{HEAD_ROW}", f"{letters('NO KK')}{HEAD_ROW}"
_SURE = taken(head={"nik": NIK})
_LOST = ("Digit terakhir NIK hilang",)
_ARABIC = NIK.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
_WIDE = NIK.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def stopped(
    *cells: str, people: tuple[str, ...] = ("I4", "I5"), says: tuple[str, ...] = (), families: int = 1
) -> Taken:
    """Families that are refused with all their `people` because of these cells."""
    return Taken(
        families=PlanCounts(refused=families), members=PlanCounts(refused=len(people)),
        cells=(*{*cells, *people},), says=says,
    )  # fmt: skip


def _text(nik: str, wanted: Taken = _SURE) -> Entry:
    return entry(lambda: head_with(NIK=nik), wanted)


def _stored(xml: str, wanted: Taken, heading: str = "NIK") -> Entry:
    return entry(lambda: exact({heading: xml}), wanted)


def _column_of_numbers() -> bytes:
    people = [
        {**files.HEAD, "NO KK": f"33741201012000{n:02}", "NAMA KEPALA KELUARGA": f"Warga {n}",
         "NAMA LENGKAP": f"Warga {n}", "NIK": 3374121207800000 + 10 * n + (n == 6)}
        for n in range(1, 8)
    ]  # fmt: skip
    return form(*people)


def _papua() -> bytes:
    cells = {"NIK": number("9171025503820003"), "L/P": files.text_cell("{at}", "P"),
             "TGL LAHIR": files.text_cell("{at}", "15-03-1982")}  # fmt: skip
    return files.package(rows_xml(cells, (files.HEAD,)))


NUMBERS: Corpus = {
    "nik with blanks": _text("3374 1212 0780 0005"),
    "nik with no-break spaces": _text("3374\u00a01212\u00a00780\u00a00005\u00a0"),
    "nik after an apostrophe": _text(f"'{NIK}"),
    "nik with dots and dashes": _text("337412.120780-0005"),
    "nik with invisible marks": _text(f"\u200f{NIK}\u200b\ufeff"),
    "nik in Arabic digits": _text(_ARABIC, stopped(_AT_NIK)),
    "nik in wide digits": _text(_WIDE, stopped(_AT_NIK)),
    "nik of 15 digits": _text(NIK[:-1], stopped(_AT_NIK, says=("15",))),
    "nik of 17 digits": _text(f"{NIK}1", stopped(_AT_NIK, says=("17",))),
    "nik with a letter O": _text(NIK.replace("0", "O", 1), stopped(_AT_NIK)),
    "nik of zeros": _text("0" * 16, stopped(_AT_NIK)),
    "nik as rounded text": _text("3,37412E+15", stopped(_AT_NIK)),
    "nik as a number that agrees": _stored(number(NIK), _SURE),
    "nik as a number with a fraction of zero": _stored(number(f"{NIK}.0"), _SURE),
    "nik as a number that ends in 0": _stored(number("3374121207800000"), stopped(_AT_NIK, says=_LOST)),
    "nik as a number of another birthday": _stored(
        number("3374121307800005"), stopped(_AT_NIK, says=("tidak cocok",))
    ),
    "nik rounded to an exponent": _stored(number("3.37412E+15"), stopped(_AT_NIK, says=_LOST)),
    "nik of Papua as a number": entry(_papua, stopped(_AT_NIK, says=_LOST, people=("I4",))),
    "nik as a number of 15 digits": _stored(number(NIK[:-1]), stopped(_AT_NIK)),
    "a whole column of rounded niks": entry(
        _column_of_numbers,
        stopped(
            *(f"H{row}" for row in range(4, 11)),
            people=tuple(f"I{row}" for row in range(4, 11)),
            families=7,
            says=("tidak dapat dipercaya",),
        ),
    ),
    "nik as a date": _stored(number("42211", 1), stopped(_AT_NIK)),
    "nik as a truth": _stored('<c r="{at}" t="b"><v>1</v></c>', stopped(_AT_NIK)),
    "kk as rounded text": entry(lambda: head_with(NO_KK="3.37412E+15"), stopped(_AT_KK)),
    "kk as a number": _stored(number(KK), taken(head={"kk_number": KK}), "NO KK"),
    "kk as a number that ends in 0": _stored(
        number("3374120101200010"), stopped(_AT_KK, says=("Digit terakhir Nomor KK",)), "NO KK"
    ),
    "kk of 15 digits": entry(lambda: head_with(NO_KK=KK[:-1]), stopped(_AT_KK)),
}
