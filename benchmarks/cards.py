"""Cards and codes against gLabels' batch printing and libqrencode, in the same run.

`python -m benchmarks.cards` prints 200, 500 and 2,000 cards with both and 10,000 with ours alone, reads the
10,000 codes back; CPU seconds, memory and size are told. gLabels and qrencode are Debian's packages `glabels`
and `qrencode`; without them their lines are left out.
"""

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import zxingcpp
from benchmarks import glabels
from benchmarks.measure import Line, cpu_seconds, print_table
from tests.support.printed_papers import MASKED, SIGNATORY, member, token

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.cards import write_cards
from kemiskinan_desktop.papers.values import CardFace, SheetOptions

_BOTH = (200, 500, 2000)
_MANY = 10_000
_CODES = 500
_SEEN_DPI = 300
_MEMBERS = (member(1, relation="Kepala keluarga"), member(2, relation="Istri"), member(3))
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a process took: CPU seconds, most memory in MB."""

    cpu: float
    memory: float


def lines(sizes: Sequence[int] = _BOTH) -> Iterator[Line]:
    """Fronts on A4 from the same CSV, each in a process of its own; then single codes."""
    with TemporaryDirectory() as folder:
        for count in sizes:
            yield from _against_glabels(count, Path(folder))
    yield from _codes()


def report_many(count: int = _MANY) -> None:
    """Print what so many cards with backs take, and how many of their codes are read back."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "kartu.pdf"
        spent = _spent(_ours(_source(count, Path(folder)), target, Duplex.LONG_EDGE))
        size = target.stat().st_size / 1e6
        read = _read_back(target, count)
    rate = f"{read / count:.2%} of the codes read"
    print(
        f"{count:,} cards, both sides: {spent.cpu:.1f} s, {spent.memory:.0f} MB, {size:.2f} MB file, {rate}"
    )


def _against_glabels(count: int, folder: Path) -> Iterator[Line]:
    if not glabels.is_there():
        return
    source = _source(count, folder)
    ours = _spent(_ours(source, folder / "kami.pdf", Duplex.FRONTS))
    template, target = glabels.write_template(source, folder), folder / "glabels.pdf"
    theirs = _spent(glabels.command(template, target))
    job = f"{count:,} fronts"
    yield Line(job=job, ours=ours.cpu, peer="gLabels", theirs=theirs.cpu, goal=0.2)
    yield Line(job=job, ours=ours.memory, peer="gLabels", theirs=theirs.memory, goal=None, unit="MB")
    sizes = [path.stat().st_size / 1e6 for path in (folder / "kami.pdf", target)]
    yield Line(job=job, ours=sizes[0], peer="gLabels, file", theirs=sizes[1], goal=None, unit="MB")


def _codes() -> Iterator[Line]:
    """One code after another; the peer is one process a code, less a process that makes an empty one."""
    texts = [token(number) for number in range(_CODES)]
    qr_matrix(texts[0])
    ours = cpu_seconds(lambda: [qr_matrix(text) for text in texts]) / _CODES * 1000
    if shutil.which("qrencode") is None:
        return
    theirs = (_qrencode(texts) - _qrencode(["A"] * _CODES)) / _CODES * 1000
    peer = "libqrencode by qrencode, start left out"
    yield Line(job="one code", ours=ours, peer=peer, theirs=theirs, goal=2.5, unit="ms")


def _qrencode(texts: list[str]) -> float:
    def make() -> None:
        for text in texts:
            subprocess.run(
                ["qrencode", "-l", "Q", "-t", "ASCII", "-o", "-", text], check=True, capture_output=True
            )

    return cpu_seconds(make)


def _source(count: int, folder: Path) -> Path:
    """The CSV of so many invented cards."""
    path = folder / "kartu.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(glabels.FIELDS)
        for number in range(count):
            rows.writerow(
                (
                    f"26.12.{number:06}", f"Warga Rekaan {number}", MASKED, f"Jl. Rekaan No. {number}",
                    "004", "Kandri", "2026", "2026-12-31", token(number),
                )
            )  # fmt: skip
    return path


def _ours(source: Path, target: Path, duplex: Duplex) -> tuple[str, ...]:
    return sys.executable, "-m", "benchmarks.cards", str(source), str(target), duplex.value


def _spent(command: Sequence[str]) -> Spent:
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    process = os.posix_spawnp(command[0], list(command), os.environ, file_actions=quiet)
    _, status, used = os.wait4(process, 0)
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    return Spent(cpu=used.ru_utime + used.ru_stime, memory=used.ru_maxrss / 1024)


def _read_back(target: Path, count: int) -> int:
    wanted = {token(number) for number in range(count)}
    document = pypdfium2.PdfDocument(target)
    try:
        for at in range(0, len(document), 2):
            bitmap = document[at].render(scale=_SEEN_DPI / 72, grayscale=True)  # pyright: ignore[reportArgumentType] - its annotation says int
            wanted -= {found.text for found in zxingcpp.read_barcodes(bitmap.to_pil(), formats=_QR)}
    finally:
        document.close()
    return count - len(wanted)


def _write(source: Path, target: Path, duplex: Duplex) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    write_cards(map(_face, rows), len(rows), SheetOptions(paper=Paper.A4, duplex=duplex), target)


def _face(row: dict[str, str]) -> CardFace:
    code = qr_matrix(row["kode"])
    return CardFace(
        number=row["nomor"], head=row["nama"], masked_nik=row["nik"], address=row["alamat"], rt=row["rt"],
        rw="002", kelurahan=row["kelurahan"], kecamatan="Gunungpati", period=row["periode"],
        valid_until=date.fromisoformat(row["berlaku"]), qr_size=code.size, qr_rows=code.rows,
        members=_MEMBERS, sk_number="400.9/12/2026", sk_date=date(2026, 7, 10), issue_place="Semarang",
        issue_date=date(2026, 7, 13), signatory=SIGNATORY, contact="Kecamatan Gunungpati, (024) 000000",
    )  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _write(Path(sys.argv[1]), Path(sys.argv[2]), Duplex(sys.argv[3]))
    else:
        print_table(lines())
        report_many()
