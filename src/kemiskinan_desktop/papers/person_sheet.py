"""The data sheet of one person: all that the office holds of them, whence, and who had it in hand."""

from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.privacy_values import PersonSheet, SurveyFacts
from kemiskinan_desktop.papers.statement import write_statement
from kemiskinan_desktop.papers.statement_values import Block, Facts, Grid, Heading, Paragraph, Statement
from kemiskinan_desktop.papers.values import ListColumn

_LAW: Final = (
    "Lembar ini diberikan atas permintaan orang yang bersangkutan menurut Undang-Undang Nomor 27 Tahun 2022 "
    "tentang Pelindungan Data Pribadi: hak memperoleh informasi tentang pemrosesan (Pasal 5), melengkapi dan "
    "memperbaiki (Pasal 6), memperoleh akses dan salinan (Pasal 7), serta mengakhiri pemrosesan dan "
    "memusnahkan sepanjang tidak ada kewajiban menyimpan (Pasal 8). Kantor memberi akses paling lambat "
    "3 × 24 jam sejak permintaan diterima (Pasal 32) dan memperbaiki kekeliruan dalam tenggat yang sama "
    "(Pasal 30)."
)
_PURPOSE: Final = (
    "Data diproses untuk pendataan, penilaian kelas kesejahteraan, penetapan warga miskin, dan penyaluran "
    "program bantuan, dalam pelaksanaan tugas pelayanan publik kecamatan."
)
_OTHERS: Final = "Anggota lain hanya disebut nama dan hubungannya, karena datanya milik mereka sendiri."
_FIX: Final = (
    "Bila ada yang keliru, sampaikan di loket kecamatan. Permintaan perbaikan dicatat dan dijawab paling "
    "lambat 3 × 24 jam."
)
_PROGRAMS: Final = (
    ListColumn(key="program", label="Program", width=70, gives=True),
    ListColumn(key="keadaan", label="Keadaan", width=28),
    ListColumn(key="sejak", label="Sejak", width=24),
    ListColumn(key="alasan", label="Alasan", width=50, gives=True),
)
_CARDS: Final = (
    ListColumn(key="nomor", label="Nomor kartu", width=34),
    ListColumn(key="keadaan", label="Keadaan", width=44, gives=True),
    ListColumn(key="terbit", label="Terbit", width=20),
    ListColumn(key="sampai", label="Berlaku sampai", width=24),
    ListColumn(key="diserahkan", label="Diserahkan", width=48, gives=True),
)
_DECREES: Final = (
    ListColumn(key="sk", label="Nomor SK", width=60),
    ListColumn(key="tanggal", label="Tanggal", width=30),
    ListColumn(key="nomor", label="Nomor urut", width=30),
    ListColumn(key="kk", label="Nomor KK waktu itu", width=50),
)
_OTHERS_SAID: Final = (
    ListColumn(key="isian", label="Isian", width=44, gives=True),
    ListColumn(key="kota", label="Menurut buku kerja", width=46, gives=True),
    ListColumn(key="kantor", label="Di kantor waktu itu", width=46, gives=True),
    ListColumn(key="pilihan", label="Yang dipakai", width=34),
)
_TRACES: Final = (
    ListColumn(key="waktu", label="Waktu", width=30),
    ListColumn(key="siapa", label="Siapa", width=38),
    ListColumn(key="apa", label="Apa", width=40, gives=True),
    ListColumn(key="rincian", label="Rincian dan tujuan", width=72, gives=True),
)
_OTHER_MEMBERS: Final = (
    ListColumn(key="nama", label="Nama", width=100, gives=True),
    ListColumn(key="hubungan", label="Hubungan dengan kepala keluarga", width=70),
)


def write_person_sheet(sheet: PersonSheet, target: Path | BinaryIO) -> int:
    """Write the sheet, F4 portrait; returns its pages. Raises UserError when the disk refuses."""
    statement = Statement(
        office=sheet.office, title="LEMBAR DATA PRIBADI",
        subtitles=(sheet.name, f"Nomor {sheet.number} · {format_date(sheet.printed_at.date())}"),
        blocks=_blocks(sheet), place_date=f"{sheet.office.place}, {format_date(sheet.printed_at.date())}",
        printed_by=sheet.printed_by, printed_at=sheet.printed_at,
        note=f"Ujung riwayat {sheet.history_head}",
    )  # fmt: skip
    return write_statement(statement, target)


def _blocks(sheet: PersonSheet) -> tuple[Block, ...]:
    return (
        Paragraph(_LAW, quiet=True),
        Facts((("Tujuan lembar ini", sheet.purpose),)),
        Heading("Data orang"),
        Facts(sheet.person),
        Heading("Data keluarga dan rumah"),
        Facts(sheet.household),
        Heading("Anggota keluarga lain"),
        Paragraph(_OTHERS, quiet=True),
        Grid(_OTHER_MEMBERS, sheet.others, "Tidak ada anggota lain."),
        *_surveys(sheet.surveys),
        Heading("Program bantuan"),
        Grid(_PROGRAMS, sheet.programs, "Tidak tercatat dalam program bantuan."),
        Heading("Kartu KIM"),
        Grid(_CARDS, sheet.cards, "Belum ada kartu."),
        Heading("Penetapan"),
        Grid(_DECREES, sheet.decrees, "Belum pernah ditetapkan."),
        Heading("Isian yang berbeda pada buku kerja kota"),
        Grid(_OTHERS_SAID, sheet.others_said),
        Heading("Tujuan, asal, dan masa simpan data"),
        Paragraph(_PURPOSE),
        *(Paragraph(source) for source in sheet.sources),
        Paragraph(sheet.kept),
        Heading("Siapa yang mengubah, melihat lengkap, mencetak, dan mengirim"),
        Grid(_TRACES, sheet.traces, "Tidak ada catatan."),
        Paragraph(_FIX),
    )


def _surveys(surveys: tuple[SurveyFacts, ...]) -> tuple[Block, ...]:
    if not surveys:
        return (Heading("Pendataan"), Paragraph("Keluarga ini belum didata.", quiet=True))
    blocks: list[Block] = []
    for survey in surveys:
        blocks += [
            Heading(f"Pendataan periode {survey.period}"),
            Facts(
                (
                    ("Kelas", survey.poverty_class), ("Keadaan", survey.state),
                    ("Kuesioner", survey.instrument), ("Dientri oleh", survey.entered_by), *survey.answers,
                )
            ),
        ]  # fmt: skip
    return tuple(blocks)
