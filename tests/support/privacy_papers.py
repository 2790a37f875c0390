"""Invented papers about personal data."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.printed_papers import PRINTED_AT, PROFILE

from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.papers.privacy_values import (
    BreachReport,
    DestructionMinutes,
    PersonSheet,
    SurveyFacts,
)

CHECKSUM = "8aa02573fe4a5c41510431feac8a0999" * 2
NAME = "Siti Rekaan Aminah"


def person_sheet(**changes: Any) -> PersonSheet:
    """The sheet of an invented woman, with changes."""
    survey = SurveyFacts(
        period="2026", instrument="SMG7 versi 1", poverty_class="Miskin, skor 62", state="Ditetapkan",
        entered_by="budi",
        answers=tuple((f"P{n} · Pertanyaan rekaan nomor {n}", f"Jawaban {n}") for n in range(1, 23)),
    )  # fmt: skip
    usual = PersonSheet(
        office=PROFILE, number="7", name=NAME, purpose="permintaan nomor 7",
        person=(("NIK", "3374125105800001"), ("Nama", NAME), ("Tanggal lahir", "11/05/1980")),
        household=(("No. KK", "3374 1215 0700 0001"), ("No. KK lama", ""), ("Alamat", "Jl. Rekaan No. 1")),
        others=(("Warga Rekaan", "Kepala keluarga"), ("Anak Rekaan", "Anak")),
        surveys=(survey,), programs=(("Program Rekaan", "menerima", "01/02/2026", "memenuhi syarat"),),
        cards=(("2026-12-000001", "diserahkan, 20/07/2026", "13/07/2026", "31/12/2027",
                "20/07/2026 kepada Warga Rekaan (kepala keluarga)"),),
        decrees=(("400.9/12/2026", "10/07/2026", "1", "3374 1215 0700 0001"),),
        others_said=(("Alamat", "Jl. Lama 2", "Jl. Rekaan No. 1", "data kantor"),),
        sources=("Diketik di kantor ini oleh budi dari formulir pendataan.",),
        traces=tuple(
            (f"{day:02}/07/2026 09.30", "budi (petugas)", "ubah keluarga", "1 keluarga: alamat pindah rumah")
            for day in range(1, 13)
        ),
        kept="Data disimpan 5 tahun sesudah keluar.", printed_by="Rini", printed_at=PRINTED_AT,
        history_head="120-0123456789ab",
    )  # fmt: skip
    return replace(usual, **changes)


def destruction_minutes(**changes: Any) -> DestructionMinutes:
    """The minutes of an invented run, with changes."""
    usual = DestructionMinutes(
        office=PROFILE, number=3, at=datetime(2033, 1, 3, 9, 0, tzinfo=UTC), who="rini", years=5,
        total=Count(1204, 3811), documents=5120,
        areas=(("Kandri", Count(700, 2200)), ("Sadeng", Count(504, 1611))), checksum=CHECKSUM, entry=40218,
        printed_by="Rini", printed_at=PRINTED_AT,
    )  # fmt: skip
    return replace(usual, **changes)


def breach_report(**changes: Any) -> BreachReport:
    """The notice of an invented failure, with changes."""
    usual = BreachReport(
        office=PROFILE, number="512", since=PRINTED_AT - timedelta(days=2), until=PRINTED_AT,
        noticed_at=PRINTED_AT, due_at=PRINTED_AT + timedelta(hours=72),
        what="Daftar penerima terkirim ke alamat yang keliru.", how="Lampiran salah dipilih.",
        done="Penerima diminta menghapus berkas dan memberi pernyataan tertulis.",
        contact="Camat Gunungpati, (024) 000000",
        scope="Keluarga yang nomornya dikirim dalam kurun kejadian.",
        kinds=("nama, NIK, nomor KK", "kelas kesejahteraan"), total=Count(3, 12),
        areas=(("Kandri", Count(3, 12)),),
        given_out=(
            ("12/07/2026 09.30", "budi (petugas)", "cetak NIK lengkap", "3 KK, 12 jiwa · daftar.pdf"),
        ),
        backups=(("11/07/2026 08.00", "media cadangan", "5.120", "ya"),), printed_by="Rini",
        printed_at=PRINTED_AT, history_head="512-0123456789ab",
    )  # fmt: skip
    return replace(usual, **changes)
