"""The office itself: who it is on paper and who signs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """The person whose name stands under a paper."""

    position: str = ""
    """Jabatan, such as ``Camat Gunungpati``."""
    name: str = ""
    rank: str = ""
    """Pangkat."""
    nip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeProfile:
    """What papers and screens say of the office."""

    kecamatan: str
    """Kemendagri code, ``33.74.12``."""
    kecamatan_name: str
    city: str = "Kota Semarang"
    government: str = "PEMERINTAH KOTA SEMARANG"
    name: str = ""
    """Office name in the letterhead, such as ``KECAMATAN GUNUNGPATI``."""
    address: str = ""
    phone: str = ""
    place: str = "Semarang"
    """Place before the date in a signature block."""
    emblem: bytes | None = None
    """PNG or JPEG of the emblem; None leaves the slot empty."""
    signatory: Signatory = Signatory()
    training: bool = False
    """A training office: banner on screen, watermark on every print."""
