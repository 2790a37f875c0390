"""Instrument files: what is wrong is named in a sentence."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument, QuestionKind
from kemiskinan_desktop.domain.instrument_checks import second_opinion_faults
from kemiskinan_desktop.domain.instrument_file import parse_instrument

TEXT = resource("instruments", "smg7-1.json").read_text(encoding="utf-8")
BPS = resource("instruments", "bps14-1.json").read_text(encoding="utf-8")
Tree = dict[str, Any]


def question(tree: Tree, code: str) -> Tree:
    found: list[Tree] = [q for i in tree["indikator"] for q in i["pertanyaan"] if q["kode"] == code]
    return found[0]


def refused(change: Callable[[Tree], object], text: str = TEXT) -> str:
    tree: Tree = json.loads(text)
    change(tree)
    with pytest.raises(UserError) as caught:
        parse_instrument(json.dumps(tree), "uji.json")
    return caught.value.sentence


def put(*path: str | int, value: object) -> Callable[[Tree], object]:
    def change(tree: Tree) -> None:
        place: Any = tree
        for key in path[:-1]:
            place = question(tree, key[1:]) if isinstance(key, str) and key.startswith("@") else place[key]
        place[path[-1]] = value

    return change


def test_that_a_file_becomes_an_instrument() -> None:
    instrument = parse_instrument(TEXT, "smg7-1.json")
    assert (instrument.code, instrument.version, instrument.status) == ("SMG7", 1, "belum disahkan")
    assert len(instrument.questions) == 24
    assert instrument.question("T3").answers[3].regsosek == "303=7,8,9"
    assert instrument.question("LUAS").kind is QuestionKind.NUMBER
    assert instrument.question("H1").answers[0].minimum == Decimal("1.5")
    assert instrument.point_step == 1


def test_that_the_checksum_follows_the_content_and_not_the_layout() -> None:
    tree: Tree = json.loads(TEXT)
    same = parse_instrument(json.dumps(dict(reversed(tree.items())), indent=7), "a.json")
    tree["nama"] = "Lain"
    other = parse_instrument(json.dumps(tree), "a.json")
    original = parse_instrument(TEXT, "smg7-1.json")
    assert same.checksum == original.checksum
    assert len(original.checksum) == 64
    assert other.checksum != original.checksum


FAULTS: list[tuple[Callable[[Tree], object], str]] = [
    (put("kelas", 2, "kode", value="X"), "kelas “X” tidak dikenal; yang ada: TM, HM, M, SM"),
    (put("kelas", 1, "mulai", value=25), "Ambang kelas Tidak Miskin dan Hampir Miskin bertumpang-tindih."),
    (put("kelas", 1, "mulai", value=31), "Ada celah antara kelas Tidak Miskin dan Hampir Miskin."),
    (
        put("kelas", 1, "kode", value="TM"),
        "Urutan kelas Tidak Miskin dan Tidak Miskin terbalik atau berulang.",
    ),
    (put("kelas", 0, "mulai", value=1), "Kelas pertama harus mulai dari 0, bukan 1."),
    (put("kelas", 3, "sampai_kurang_dari", value=100), "Kelas terakhir tidak boleh punya batas atas."),
    (put("kelas", 1, "sampai_kurang_dari", value=30), "Batas atas kelas Hampir Miskin harus lebih besar"),
    (put("kelas", 1, "mulai_parameter", value="x"), "Parameter ambang kelas Tidak Miskin dan Hampir Miskin"),
    (put("kelas", 1, "mulai_parameter", value="x"), "Parameter x pada ambang kelas tidak ada"),
    (put("kelas", value=[]), "Instrumen tidak memiliki kelas."),
    (put("indikator", value=[]), "Instrumen tidak memiliki pertanyaan."),
    (put("indikator", 0, "bobot", value=19), "Bobot indikator PANGAN 19, padahal jumlah nilai maksimum"),
    (put("indikator", 1, "kode", value="PANGAN"), "Kode indikator PANGAN dipakai lebih dari sekali."),
    (put("@T3", "kode", value="P1"), "Kode pertanyaan P1 dipakai lebih dari sekali."),
    (put("@T3", "kode", value="T 3"), "Kode pertanyaan “T 3” hanya boleh berisi huruf, angka"),
    (put("@P1", "nilai_maks", value=9), "P1: nilai maksimum 9, padahal jawaban tertinggi 8."),
    (put("@P1", "jawaban", 1, "kode", value="1"), "P1: kode jawaban 1 dipakai lebih dari sekali."),
    (put("@P1", "jawaban", 1, "kode", value="TB"), "P1: kode jawaban TB dipakai program"),
    (put("@P1", "jawaban", 1, "nilai", value=-1), "P1: nilai jawaban tidak boleh kurang dari 0."),
    (put("@P1", "jawaban", value=[]), "P1: harus punya paling sedikit dua jawaban."),
    (put("@P1", "tipe", value="bebas"), "tipe “bebas” tidak dikenal; yang ada: pilihan, angka, hitung"),
    (put("@P1", "tipe", value="hitung"), "P1: pertanyaan hitung harus menyebut aturan atau asal jawabannya."),
    (put("@P1", "tipe", value="angka"), "P1: pertanyaan angka tidak boleh punya jawaban atau nilai."),
    (put("@D2", "aturan", value="tebak"), "D2: aturan tebak tidak dikenal."),
    (put("@T2", "masukan", value=[]), "T2: aturan ini memerlukan satu masukan angka."),
    (put("@T2", "masukan", value=["T3"]), "T2: masukan T3 bukan pertanyaan angka dari instrumen ini."),
    (put("@T2", "jawaban", 2, "mulai", value=2), "T2: tepat satu jawaban harus tanpa batas “mulai”."),
    (put("@D2", "jawaban", 2, "mulai", value=1), "D2: dua jawaban punya batas “mulai” yang sama."),
    (
        put("@H1", "jawaban", 1, "mulai_parameter", value="gk"),
        "H1: parameter gk tidak ada dalam daftar parameter.",
    ),
    (put("@LUAS", "minimum", value=6000), "LUAS: minimum 6.000 lebih besar daripada maksimum 5.000."),
    (
        put("@T3", "tidak_berlaku_bila", 0, "pertanyaan", value="T7"),
        "T3: aturan tidak berlaku menunjuk T7, yang",
    ),
    (
        put("@T3", "tidak_berlaku_bila", 0, "jawaban", value=["8"]),
        "T3: aturan tidak berlaku menunjuk jawaban",
    ),
    (
        put("@T3", "tidak_berlaku_bila", 0, "nilai", value=5),
        "T3: nilai saat tidak berlaku harus antara 0 dan 4.",
    ),
    (
        put("aturan_khusus", 0, "pertanyaan", value="T9"),
        "Aturan khusus R1 menunjuk pertanyaan T9 yang tidak ada.",
    ),
    (
        put("aturan_khusus", 0, "jawaban", value=["7"]),
        "Aturan khusus R1 menunjuk jawaban 7 yang tidak ada pada T1.",
    ),
    (put("aturan_khusus", 0, "jawaban", value=[]), "Aturan khusus R1 tidak menyebut jawaban."),
    (put("aturan_khusus", 0, "minimal", value="XX"), "aturan khusus R1: kelas “XX” tidak dikenal"),
    (put("kode", value=""), "Berkas uji.json: bagian “kode” harus berupa teks."),
    (put("versi", value=0), "bagian “versi” harus bilangan bulat mulai 1."),
    (put("versi", value=None), "bagian “versi” harus berupa angka."),
    (put("versi", value="1"), "bagian “versi” harus berupa angka."),
    (put("wajib_lengkap", value=1), "bagian “wajib_lengkap” harus true atau false."),
    (put("indikator", value={}), "bagian “indikator” harus berupa daftar."),
    (put("indikator", value=[1]), "bagian “indikator” harus berupa daftar indikator."),
    (put("@P1", "sumber", value=[1]), "bagian “sumber” harus berupa daftar teks."),
    (put("@P1", "nilia", value=1), "pertanyaan P1: bagian “nilia” tidak dikenal."),
    (put("@LUAS", "maksimum", value=1e300), "angka pada bagian “maksimum” terlalu besar atau terlalu kecil."),
    (put("indikator", 0, "kode", value=None), "indikator 1: bagian “kode” harus berupa teks."),
]


@pytest.mark.parametrize(("change", "words"), FAULTS)
def test_that_a_fault_is_named(change: Callable[[Tree], object], words: str) -> None:
    assert words in refused(change)


def test_that_an_override_to_a_class_the_instrument_lacks_is_named() -> None:
    def change(tree: Tree) -> None:
        tree["kelas"] = tree["kelas"][:2]
        tree["kelas"][1]["sampai_kurang_dari"] = None

    assert "Aturan khusus R1 menunjuk kelas Miskin yang tidak ada di sini." in refused(change)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            put("@BPS02", "tipe", value="pilihan"),
            "BPS02: pertanyaan dengan asal jawaban harus bertipe hitung",
        ),
        (put("@BPS02", "dari", 0, value={}), "BPS02: asal jawaban harus menyebut pertanyaan atau aturan."),
        (
            put("@BPS02", "dari", 0, "tidak", value=["3"]),
            "BPS02: jawaban T3 yang sama berarti ya dan juga tidak.",
        ),
    ],
)
def test_that_a_wrong_derivation_is_named(change: Callable[[Tree], object], words: str) -> None:
    assert words in refused(change, BPS)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (put("@BPS02", "dari", 0, "pertanyaan", value="Z1"), "BPS14 BPS02: Z1 tidak ada pada SMG7"),
        (
            put("@BPS02", "dari", 0, "tidak", value=["1"]),
            "BPS14 BPS02: kode ya dan tidak harus memuat setiap jawaban T3 tepat satu kali",
        ),
        (put("@BPS01", "masukan", value=["LEBAR"]), "BPS14 BPS01: masukan LEBAR tidak ada pada SMG7"),
    ],
)
def test_that_a_second_opinion_must_fit_the_main_instrument(
    change: Callable[[Tree], object], fault: str
) -> None:
    tree: Tree = json.loads(BPS)
    change(tree)
    other: Instrument = parse_instrument(json.dumps(tree), "bps.json")
    assert second_opinion_faults(parse_instrument(TEXT, "a.json"), other) == (fault,)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a": NaN}', "9" * 5_000])
def test_that_a_file_that_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=r"uji\.json bukan berkas instrumen yang utuh"):
        parse_instrument(text, "uji.json")


@pytest.mark.parametrize("text", ["[]", "1", "null"])
def test_that_json_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=r"uji\.json bukan berkas instrumen"):
        parse_instrument(text, "uji.json")


SCRAP = st.none() | st.booleans() | st.integers(-5, 200) | st.text(max_size=3) | st.just([]) | st.just({})


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_that_any_damage_is_refused_with_a_sentence_or_harmless(data: st.DataObject) -> None:
    tree: Tree = json.loads(TEXT)
    place: Any = tree
    while True:
        key = data.draw(st.sampled_from(range(len(place)) if isinstance(place, list) else sorted(place)))
        if not place[key] or not isinstance(place[key], (list, dict)) or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(SCRAP)
    assert reading(json.dumps(tree)) == "" or "uji.json" in reading(json.dumps(tree))


def reading(text: str) -> str:
    """Why a text is refused; empty when it is an instrument."""
    try:
        parse_instrument(text, "uji.json")
    except UserError as error:
        return error.title
    return ""
