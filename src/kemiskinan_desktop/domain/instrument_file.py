"""The program's own file format of an instrument: JSON text in, a checked `Instrument` out."""

import hashlib
from decimal import Decimal

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import (
    Answer,
    Band,
    Derivation,
    Indicator,
    Instrument,
    OverrideRule,
    Parameter,
    Question,
    QuestionKind,
    Skip,
)
from kemiskinan_desktop.domain.instrument_checks import instrument_faults
from kemiskinan_desktop.domain.json_node import ADVICE, Node, canonical, listed
from kemiskinan_desktop.domain.poverty import PovertyClass

SHOWN_FAULTS = 5
"""How many faults one message names."""


def parse_instrument(text: str, file_name: str) -> Instrument:
    """Read and check an instrument; raises UserError naming the file, the place and what is wrong there."""
    node = Node.parse(text, f"Berkas {file_name}")
    instrument = _instrument(node, hashlib.sha256(canonical(text).encode()).hexdigest())
    faults = instrument_faults(instrument)
    if faults:
        raise UserError(f"Berkas {file_name} tidak dapat dipakai. {listed(faults[:SHOWN_FAULTS])}", ADVICE)
    return instrument


def _instrument(node: Node, checksum: str) -> Instrument:
    node.only(
        "kode", "versi", "nama", "status", "dasar_hukum", "wajib_lengkap",
        "parameter", "kelas", "aturan_khusus", "indikator",
    )  # fmt: skip
    return Instrument(
        code=node.text("kode"),
        version=node.whole("versi"),
        name=node.text("nama"),
        status=node.text("status"),
        legal_basis=node.text("dasar_hukum"),
        complete_required=node.flag("wajib_lengkap", default=True),
        parameters=tuple(_parameter(n) for n in node.nodes("parameter", "parameter")),
        bands=tuple(_band(n) for n in node.nodes("kelas", "kelas")),
        overrides=tuple(_override(n) for n in node.nodes("aturan_khusus", "aturan khusus")),
        indicators=tuple(_indicator(n) for n in node.nodes("indikator", "indikator")),
        checksum=checksum,
    )


def _parameter(node: Node) -> Parameter:
    node.only("kode", "label", "satuan", "bawaan", "sumber")
    return Parameter(
        code=node.text("kode"),
        label=node.text("label"),
        unit=node.text("satuan"),
        default=node.optional_number("bawaan"),
        source=node.text("sumber", ""),
    )


def _poverty_class(node: Node, key: str) -> PovertyClass:
    code = node.text(key)
    if code not in set(PovertyClass):
        node.refuse(f"kelas “{code}” tidak dikenal; yang ada: {', '.join(PovertyClass)}")
    return PovertyClass(code)


def _band(node: Node) -> Band:
    node.only("kode", "mulai", "sampai_kurang_dari", "mulai_parameter", "sampai_parameter")
    return Band(
        poverty_class=_poverty_class(node, "kode"),
        minimum=node.number("mulai"),
        upper=node.optional_number("sampai_kurang_dari"),
        minimum_parameter=node.text("mulai_parameter", ""),
        upper_parameter=node.text("sampai_parameter", ""),
    )


def _override(node: Node) -> OverrideRule:
    node.only("kode", "pertanyaan", "jawaban", "minimal", "teks", "sumber")
    return OverrideRule(
        code=node.text("kode"),
        question=node.text("pertanyaan"),
        answers=node.texts("jawaban"),
        at_least=_poverty_class(node, "minimal"),
        text=node.text("teks"),
        source=node.text("sumber"),
    )


def _indicator(node: Node) -> Indicator:
    node.only("kode", "nama", "bobot", "pertanyaan")
    return Indicator(
        code=node.text("kode"),
        name=node.text("nama"),
        weight=node.number("bobot"),
        questions=tuple(_question(n) for n in node.nodes("pertanyaan", "pertanyaan")),
    )


def _question(node: Node) -> Question:
    node.only(
        "kode", "teks", "tipe", "nilai_maks", "jawaban", "aturan", "masukan", "satuan", "minimum", "maksimum",
        "sumber", "bantuan", "tidak_berlaku_bila", "dari",
    )  # fmt: skip
    kind = node.text("tipe")
    if kind not in set(QuestionKind):
        node.refuse(f"tipe “{kind}” tidak dikenal; yang ada: {', '.join(QuestionKind)}")
    return Question(
        code=node.text("kode"),
        text=node.text("teks"),
        kind=QuestionKind(kind),
        answers=tuple(_answer(n) for n in node.nodes("jawaban", "jawaban")),
        max_points=node.optional_number("nilai_maks") or Decimal(0),
        rule=node.text("aturan", ""),
        inputs=node.texts("masukan"),
        unit=node.text("satuan", ""),
        minimum=node.optional_number("minimum"),
        maximum=node.optional_number("maksimum"),
        sources=node.texts("sumber"),
        help=node.text("bantuan", ""),
        skips=tuple(_skip(n) for n in node.nodes("tidak_berlaku_bila", "aturan tidak berlaku")),
        derivations=tuple(_derivation(n) for n in node.nodes("dari", "asal")),
    )


def _answer(node: Node) -> Answer:
    node.only("kode", "label", "nilai", "regsosek", "tidak_berlaku", "mulai", "mulai_parameter")
    return Answer(
        code=node.text("kode"),
        label=node.text("label"),
        points=node.number("nilai"),
        regsosek=node.text("regsosek", ""),
        not_applicable=node.flag("tidak_berlaku", default=False),
        minimum=node.optional_number("mulai"),
        minimum_parameter=node.text("mulai_parameter", ""),
    )


def _skip(node: Node) -> Skip:
    node.only("pertanyaan", "jawaban", "nilai", "alasan")
    return Skip(
        question=node.text("pertanyaan"),
        answers=node.texts("jawaban"),
        points=node.number("nilai"),
        why=node.text("alasan"),
    )


def _derivation(node: Node) -> Derivation:
    node.only("pertanyaan", "ya", "tidak", "aturan")
    return Derivation(
        question=node.text("pertanyaan", ""),
        yes=node.texts("ya"),
        no=node.texts("tidak"),
        rule=node.text("aturan", ""),
    )
