"""The notice of a failure to protect personal data, for the people concerned and the authority."""

from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.moments import at_words
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.papers.privacy_values import BreachReport
from kemiskinan_desktop.papers.statement import write_statement
from kemiskinan_desktop.papers.statement_values import Block, Facts, Grid, Heading, Paragraph, Statement
from kemiskinan_desktop.papers.values import Align, ListColumn

_LAW: Final = (
    "Pemberitahuan tertulis menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, "
    "Pasal 46: disampaikan kepada subjek data pribadi dan kepada lembaga pelindungan data pribadi paling "
    "lambat 3 × 24 jam, dan memuat data pribadi yang terungkap, kapan dan bagaimana terungkap, serta upaya "
    "penanganan dan pemulihannya."
)
_AREAS: Final = (
    ListColumn(key="kelurahan", label="Kelurahan", width=100, gives=True),
    ListColumn(key="kk", label="KK", width=35, align=Align.RIGHT),
    ListColumn(key="jiwa", label="Jiwa", width=35, align=Align.RIGHT),
)
_GIVEN: Final = (
    ListColumn(key="waktu", label="Waktu", width=30),
    ListColumn(key="siapa", label="Siapa", width=38),
    ListColumn(key="apa", label="Apa", width=38, gives=True),
    ListColumn(key="rincian", label="Rincian dan tujuan", width=74, gives=True),
)
_BACKUPS: Final = (
    ListColumn(key="dibuat", label="Dibuat", width=45),
    ListColumn(key="tempat", label="Tempat", width=65, gives=True),
    ListColumn(key="keluarga", label="Keluarga", width=30, align=Align.RIGHT),
    ListColumn(key="kunci", label="Terkunci dengan kata sandi", width=40),
)


def write_breach_report(report: BreachReport, target: Path | BinaryIO) -> int:
    """Write the notice, F4 portrait; returns the pages. Raises UserError when the disk refuses."""
    statement = Statement(
        office=report.office, title="LAPORAN KEGAGALAN PELINDUNGAN DATA PRIBADI",
        subtitles=(f"Nomor {report.number} · {format_date(report.printed_at.date())}",),
        blocks=_blocks(report),
        place_date=f"{report.office.place}, {format_date(report.printed_at.date())}",
        printed_by=report.printed_by, printed_at=report.printed_at,
        note=f"Ujung riwayat {report.history_head}",
    )  # fmt: skip
    return write_statement(statement, target)


def _blocks(report: BreachReport) -> tuple[Block, ...]:
    counts = f"{format_number(report.total.kk)} KK, {format_number(report.total.jiwa)} jiwa"
    rows = tuple((name, format_number(n.kk), format_number(n.jiwa)) for name, n in report.areas)
    return (
        Paragraph(_LAW, quiet=True),
        Heading("Kapan dan bagaimana"),
        Facts(
            (
                ("Diketahui", at_words(report.noticed_at)),
                ("Kurun kejadian", f"{at_words(report.since)} sampai {at_words(report.until)}"),
                ("Batas pemberitahuan", at_words(report.due_at)),
                ("Apa yang terjadi", report.what),
                ("Bagaimana terjadinya", report.how),
            )
        ),
        Heading("Data pribadi yang terungkap"),
        Facts((("Cakupan", report.scope), ("Jumlah", counts), ("Jenis data", "; ".join(report.kinds)))),
        Grid(_AREAS, rows, "Tidak ada keluarga yang tercatat."),
        Heading("Yang dilihat lengkap, dicetak, atau dikirim dalam kurun itu"),
        Grid(_GIVEN, report.given_out, "Tidak ada catatan dalam kurun itu."),
        Heading("Cadangan di luar komputer kantor"),
        Grid(_BACKUPS, report.backups, "Tidak ada cadangan yang diketahui di luar komputer ini."),
        Heading("Upaya penanganan dan pemulihan"),
        Paragraph(report.done),
        Facts((("Hubungi", report.contact),)),
    )
