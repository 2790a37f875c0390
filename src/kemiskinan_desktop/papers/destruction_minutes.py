"""The minutes of destruction (berita acara pemusnahan): what went, by which rule, under which checksum."""

from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.moments import at_words
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.papers.privacy_values import DestructionMinutes
from kemiskinan_desktop.papers.statement import write_statement
from kemiskinan_desktop.papers.statement_values import Block, Facts, Grid, Heading, Paragraph, Statement
from kemiskinan_desktop.papers.values import Align, ListColumn

_LAW: Final = (
    "Dasar: Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Pasal 44 (pemusnahan data "
    "pribadi yang telah habis masa retensinya), dan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan, "
    "Pasal 51 (pemusnahan arsip yang telah habis retensinya menurut jadwal retensi)."
)
_WHAT: Final = (
    "Yang dimusnahkan: data keluarga dan anggotanya, jawaban pendataan, foto rumah, nomor KK lama, kartu "
    "KIM, kepesertaan program, isian yang belum disimpan, dan isi dokumen mereka di dalam riwayat. "
    "Tempatnya di dalam berkas ditimpa."
)
_STAYS: Final = (
    "Yang tetap: lampiran keputusan penetapan, karena merupakan arsip; angka rekap tanpa nama; serta catatan "
    "riwayat bahwa sesuatu pernah terjadi, tanpa isinya. Rantai riwayat tetap dapat diperiksa."
)
_BACKUPS: Final = (
    "Cadangan yang dibuat sebelum pemusnahan masih memuat data ini sampai terhapus menurut jadwal penipisan "
    "cadangan, paling lama sembilan bulan. Cadangan di media lain dihapus oleh pemegangnya, dan tidak "
    "dipulihkan tanpa mengulangi pemusnahan ini."
)
_AREAS: Final = (
    ListColumn(key="kelurahan", label="Kelurahan", width=100, gives=True),
    ListColumn(key="kk", label="KK", width=35, align=Align.RIGHT),
    ListColumn(key="orang", label="Jiwa", width=35, align=Align.RIGHT),
)


def write_destruction_minutes(minutes: DestructionMinutes, target: Path | BinaryIO) -> int:
    """Write the minutes, F4 portrait; returns the pages. Raises UserError when the disk refuses."""
    office, day = minutes.office, format_date(minutes.at.date())
    statement = Statement(
        office=office, title="BERITA ACARA PEMUSNAHAN DATA PRIBADI",
        subtitles=(f"Nomor {minutes.number} · {day}",), blocks=_blocks(minutes),
        place_date=f"{office.place}, {format_date(minutes.printed_at.date())}",
        printed_by=minutes.printed_by, printed_at=minutes.printed_at,
        note=f"Jumlah periksa {minutes.checksum[:16]}",
    )  # fmt: skip
    return write_statement(statement, target)


def _blocks(minutes: DestructionMinutes) -> tuple[Block, ...]:
    opening = (
        f"Pada {at_words(minutes.at)} telah dimusnahkan data pribadi {_counts(minutes.total)} yang telah "
        f"keluar dari basis data warga miskin dan lewat masa simpan {minutes.years} tahun."
    )
    rows = tuple((name, format_number(n.kk), format_number(n.jiwa)) for name, n in minutes.areas)
    total = ("Jumlah", format_number(minutes.total.kk), format_number(minutes.total.jiwa))
    return (
        Paragraph(opening),
        Paragraph(_LAW, quiet=True),
        Heading("Yang dimusnahkan"),
        Paragraph(_WHAT),
        Grid(_AREAS, (*rows, total)),
        Facts(
            (
                ("Dokumen dalam riwayat", format_number(minutes.documents)),
                ("Dilaksanakan oleh", minutes.who),
                ("Catatan riwayat nomor", format_number(minutes.entry)),
                ("Jumlah periksa (SHA-256)", f"{minutes.checksum[:32]} {minutes.checksum[32:]}"),
            )
        ),
        Heading("Yang tetap disimpan"),
        Paragraph(_STAYS),
        Paragraph(_BACKUPS),
        Paragraph("Demikian berita acara ini dibuat untuk dipergunakan sebagaimana mestinya."),
    )


def _counts(total: Count) -> str:
    return f"{format_number(total.kk)} KK, {format_number(total.jiwa)} jiwa"
