"""An invented card, to show what a design looks like."""

from datetime import date

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.models.card_designs import CardLook
from kemiskinan_desktop.papers.values import CardFace, CardMember

_CODE = "CONTOH KARTU KIM - BELUM BERLAKU - " * 5
"""As long as a real code; a text no checker takes for a card."""
_MEMBERS = (
    ("Siti Contoh Rekaan", "Kepala keluarga", 1979),
    ("Budi Contoh Rekaan", "Suami", 1976),
    ("Ayu Contoh Rekaan", "Anak", 2008),
    ("Bagus Contoh Rekaan", "Anak", 2014),
)


def sample_face(
    look: CardLook, profile: OfficeProfile, contact: str, period: Period | None, today: date
) -> CardFace:
    """A card of a family that does not exist, in this office and period."""
    code = qr_matrix(_CODE)
    return CardFace(
        number="26.12.000123", head=_MEMBERS[0][0], masked_nik="3374••••••••••••",
        address="Jl. Contoh Raya No. 12", rt="004", rw="002", kelurahan="Contoh",
        kecamatan=profile.kecamatan_name, period=period.name if period else str(today.year),
        valid_until=period.valid_until if period else date(today.year, 12, 31),
        government=look.government, emblem=look.emblem, design=look.design,
        qr_size=code.size, qr_rows=code.rows,
        members=tuple(CardMember(name=name, relation=kin, birth_year=year) for name, kin, year in _MEMBERS),
        sk_number=(period.sk_number if period else "") or "000/00/CONTOH",
        sk_date=(period.sk_date if period else None) or today, issue_place=profile.place, issue_date=today,
        signatory=profile.signatory, contact=contact, training=profile.training,
    )  # fmt: skip
