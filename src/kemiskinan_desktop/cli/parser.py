"""The words of the command line, in Indonesian."""

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

WRONG_USAGE = 2


class _Formatter(argparse.RawDescriptionHelpFormatter):
    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],  # pyright: ignore[reportPrivateUsage] - argparse's own signature
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian and exits with 2 on wrong usage."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("formatter_class", _Formatter)
        kwargs["add_help"] = False
        super().__init__(*args, **kwargs)  # pyright: ignore[reportArgumentType] - passed through as it came
        self._positionals.title = "isian"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--bantuan", action="help", help="tampilkan bantuan ini")

    @override
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sys.stderr.write(f"Perintah belum lengkap atau salah tulis. {_told(message)}Lihat --bantuan.\n")
        raise SystemExit(WRONG_USAGE)


_SAID = (
    (re.compile(r"the following arguments are required: (.+)"), "Belum disebut: {}. "),
    (re.compile(r"one of the arguments (.+) is required"), "Sebut salah satu: {}. "),
    (re.compile(r"unrecognized arguments: (.+)"), "Tidak dikenal: {}. "),
    (re.compile(r"argument ([^:]+): "), "Periksa isian {}. "),
)


def _told(message: str) -> str:
    """What argparse says in English, where it names a part of the command."""
    for pattern, sentence in _SAID:
        match = pattern.match(message)
        if match:
            return sentence.format(match[1])
    return ""


def build_parser() -> Parser:
    """The whole command line."""
    parser = Parser(prog="kemiskinan-desktop", description="Basis data warga miskin kantor kecamatan.")
    parser.add_argument("--kantor", type=Path, metavar="BERKAS", help="berkas kantor yang dibuka di jendela")
    commands = parser.add_subparsers(
        title="perintah", dest="command", metavar="PERINTAH", parser_class=Parser
    )
    _founding(commands)
    _training(commands)
    _exchange(commands)
    _cards(commands)
    _papers(commands)
    _safety(commands)
    return parser


_Commands = argparse._SubParsersAction  # pyright: ignore[reportPrivateUsage] - argparse gives it no public name  # noqa: SLF001


def _founding(commands: "_Commands[Parser]") -> None:
    founding = commands.add_parser("buat", help="membuat kantor baru")
    founding.add_argument("berkas", type=Path, metavar="BERKAS.kantor")
    area = founding.add_mutually_exclusive_group(required=True)
    area.add_argument("--kecamatan", metavar="KODE", help="kode kecamatan, seperti 33.74.12")
    area.add_argument("--kota", metavar="KODE", help="kode kota, seperti 33.74: kantor kota")
    founding.add_argument("--nama", default="", help="nama lengkap administrator pertama")
    _password(founding)


def _training(commands: "_Commands[Parser]") -> None:
    office = commands.add_parser("latihan", help="membuat kantor latihan berisi warga rekaan")
    office.add_argument("berkas", type=Path, metavar="BERKAS")
    office.add_argument("--kecamatan", default="33.74.12", metavar="KODE")
    office.add_argument("--keluarga", type=int, default=500, metavar="N")
    office.add_argument("--benih", type=int, default=1, metavar="N")
    office.add_argument("--paksa", action="store_true", help="ganti berkas yang sudah ada")
    demo = commands.add_parser("demo", help="seluruh pekerjaan utama tanpa jendela, pada kantor latihan baru")
    demo.add_argument("--keluaran", type=Path, default=Path("out"), metavar="FOLDER")


def _exchange(commands: "_Commands[Parser]") -> None:
    bring = commands.add_parser("impor", help="membaca buku kerja kota")
    bring.add_argument("berkas", type=Path, metavar="BERKAS.xlsx")
    _office(bring)
    bring.add_argument("--profil", metavar="NAMA")
    bring.add_argument("--terapkan", action="store_true", help="simpan hasilnya; tanpa ini hanya diperiksa")
    bring.add_argument(
        "--kembali", type=Path, metavar="HASIL.xlsx", help="tulis berkas dengan sel bermasalah ditandai"
    )
    bring.add_argument("--json", action="store_true")
    give = commands.add_parser("ekspor", help="menulis buku kerja")
    give.add_argument("jenis", choices=("buku-data", "rekap", "daftar"))
    _office(give)
    give.add_argument("--keluaran", type=Path, required=True, metavar="HASIL.xlsx")
    give.add_argument("--kelurahan", metavar="KODE")
    give.add_argument("--periode", metavar="P", help="nama periode; tanpa ini periode yang berjalan")
    give.add_argument("--bulan", metavar="YYYY-MM")
    _purpose(give)


def _purpose(parser: Parser) -> None:
    parser.add_argument(
        "--tujuan", default="", metavar="KALIMAT", help="untuk apa dan untuk siapa; dicatat dalam riwayat"
    )


def _cards(commands: "_Commands[Parser]") -> None:
    kim = commands.add_parser("kim", help="kartu KIM")
    deeds = kim.add_subparsers(
        title="perintah", dest="deed", metavar="cetak|periksa", required=True, parser_class=Parser
    )
    printing = deeds.add_parser("cetak", help="mencetak kartu yang belum dicetak")
    _office(printing)
    printing.add_argument("--keluaran", type=Path, required=True, metavar="HASIL.pdf")
    printing.add_argument("--kelurahan", metavar="KODE")
    printing.add_argument("--kertas", choices=("A4", "F4", "ID1"), default="F4")
    printing.add_argument(
        "--mulai", type=int, default=1, metavar="N", help="posisi kartu pertama pada lembar"
    )
    printing.add_argument("--salinan", type=int, default=1, metavar="N", help="berapa kali setiap kartu")
    printing.add_argument("--json", action="store_true")
    commands.add_parser(
        "periksa-kartu", help="membuka jendela pemeriksaan kartu saja, tanpa kantor dan tanpa kata sandi"
    )
    check = deeds.add_parser("periksa", help="memeriksa keaslian kartu")
    check.add_argument("sumber", metavar="TEKS|GAMBAR|PDF|-")
    check.add_argument("--kepercayaan", type=Path, metavar="BERKAS")
    check.add_argument("--json", action="store_true")


def _papers(commands: "_Commands[Parser]") -> None:
    listing = commands.add_parser("daftar", help="mencetak daftar penerima")
    _office(listing)
    listing.add_argument("--keluaran", type=Path, required=True, metavar="HASIL.pdf")
    listing.add_argument("--program", metavar="KODE")
    listing.add_argument("--kelurahan", metavar="KODE")
    listing.add_argument("--nik-lengkap", action="store_true", help="dengan NIK dan nomor KK lengkap")
    _purpose(listing)
    recap = commands.add_parser("rekap", help="rekap bulanan sebagai PDF atau Excel")
    _office(recap)
    recap.add_argument("--bulan", required=True, metavar="YYYY-MM")
    recap.add_argument("--keluaran", type=Path, required=True, metavar="HASIL.pdf|HASIL.xlsx")


def _safety(commands: "_Commands[Parser]") -> None:
    backup = commands.add_parser("cadangan", help="cadangan berkas kantor")
    deeds = backup.add_subparsers(
        title="perintah", dest="deed", metavar="buat|daftar|uji|salin|pulihkan", required=True,
        parser_class=Parser,
    )  # fmt: skip
    _office(deeds.add_parser("buat", help="membuat dan menguji cadangan baru"))
    listing = deeds.add_parser("daftar", help="menyebut cadangan satu kantor, tanpa sandi")
    listing.add_argument("--kantor", type=Path, required=True, metavar="BERKAS")
    listing.add_argument("--dari", type=Path, metavar="FOLDER", help="folder atau flashdisk lain")
    listing.add_argument("--json", action="store_true")
    prove = deeds.add_parser("uji", help="menguji satu cadangan")
    _office(prove)
    prove.add_argument("cadangan", type=Path, metavar="FOLDER")
    copy = deeds.add_parser("salin", help="menyalin cadangan terbaru ke flashdisk dan mengujinya di sana")
    _office(copy)
    copy.add_argument("--ke", type=Path, required=True, metavar="FOLDER")
    _restoring(deeds.add_parser("pulihkan", help="memulihkan cadangan"))
    file = commands.add_parser("berkas", help="berkas kantor")
    checks = file.add_subparsers(
        title="perintah", dest="deed", metavar="periksa", required=True, parser_class=Parser
    )
    _office(checks.add_parser("periksa", help="memeriksa mesin, sandi, keutuhan, dan rantai riwayat"))


def _restoring(restore: Parser) -> None:
    restore.add_argument(
        "cadangan", type=Path, nargs="?", metavar="FOLDER", help="tanpa ini cadangan terbaru yang utuh"
    )
    target = restore.add_mutually_exclusive_group(required=True)
    target.add_argument(
        "--menjadi", type=Path, metavar="BERKAS", help="menjadi berkas baru di samping yang ada"
    )
    target.add_argument(
        "--menggantikan", type=Path, metavar="BERKAS",
        help="dengan nama berkas kantor yang rusak atau hilang; yang rusak disisihkan, tidak dihapus",
    )  # fmt: skip
    _password(restore)


def _office(parser: Parser) -> None:
    parser.add_argument("--kantor", type=Path, required=True, metavar="BERKAS")
    _password(parser)


def _password(parser: Parser) -> None:
    parser.add_argument("--pengguna", metavar="NAMA", help="nama pengguna di kantor yang memakai sandi")
    parser.add_argument(
        "--sandi-dari", metavar="FILE", help="baca sandi dari baris pertama berkas; - berarti masukan standar"
    )
