"""An invented round of visits, as its sheets are printed."""

from datetime import date

from tests.support.printed_papers import MASKED, PRINTED_AT, PROFILE

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.statement_values import Photo
from kemiskinan_desktop.papers.verification_sheet import VerificationRound, VerificationSheet


def visit_round(families: int = 1) -> VerificationRound:
    """Sheets of so many families with three members, four answers and an empty frame for a photo."""
    return VerificationRound(
        office=PROFILE, period="2026", sheets=[_sheet(number) for number in range(1, families + 1)],
        printed_by="Rini Rekaan", printed_at=PRINTED_AT, history_head="12-0123456789ab",
    )  # fmt: skip


def _sheet(number: int) -> VerificationSheet:
    name, born = f"Warga Rekaan {number}", format_date(date(1980, 2, 1))
    members = (
        ("1", name, MASKED, "L", "Kepala keluarga", born),
        ("2", f"Ibu Rekaan {number}", MASKED, "P", "Istri", born),
        ("3", f"Anak Rekaan {number}", "", "P", "Anak", format_date(date(2012, 12, 30))),
    )
    answers = (
        ("1", "Status penguasaan bangunan tempat tinggal", "Milik sendiri"),
        ("2", "Sumber air minum utama", "Sumur terlindung"),
        ("3", "Daya listrik terpasang", ""),
        ("4", "Jenis lantai terluas", "Semen"),
    )
    return VerificationSheet(
        name=name, place="Kelurahan Kandri, RT 004 RW 002", state="menunggu verifikasi",
        household=(("Nomor KK", MASKED), ("Alamat", f"Jl. Rekaan No. {number}")), members=members,
        answers=answers, photos=(Photo("Rumah tampak depan", None),),
    )  # fmt: skip
