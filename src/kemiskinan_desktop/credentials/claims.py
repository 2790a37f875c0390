"""What a card says of itself, signed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import MOST_MEMBERS
from kemiskinan_desktop.domain.names import holds_number
from kemiskinan_desktop.domain.poverty import PovertyClass

LONGEST_NAME: Final = 24
CARD_ZONE: Final = timezone(timedelta(hours=7), "WIB")
"""The zone in which a card's last day ends, the same for every office."""

_TRAINING: Final = "L"
_ISSUER = re.compile(r"[0-9A-Z][0-9A-Z.-]{1,15}")
_CARD_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z./-]{0,23}")
_KELURAHAN = re.compile(r"[1-9]\d\.\d\d\.\d\d\.\d{4}", re.ASCII)
LONGEST_PERIOD: Final = 16
LONGEST_SK: Final = 32
CHECK_TAGS: Final = 4096


def issuer_id(area: str, *, training: bool) -> str:
    """The id of an office on its cards; a training office's begins with L and so never passes as real."""
    return f"{_TRAINING}{area}" if training else area


def is_training_issuer(issuer: str) -> bool:
    """Whether an id is that of a training office."""
    return issuer.startswith(_TRAINING)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardClaims:
    """The content of a card code: no NIK, no KK. Raises InvalidValueError when a part does not fit."""

    issuer: str
    """Office, such as ``33.74.12``: 2–16 capital letters, digits, dots, dashes."""
    card_number: str
    """1–24 capital letters, digits, ``.``, ``/``, ``-``; digits alone are shortest in the code."""
    period: str
    """Name of the period, such as ``2026``; at most 16 characters."""
    issued_at: datetime
    """When the code was signed, with a time zone; whole seconds count."""
    valid_until: date
    """Last day of validity, in Western Indonesian Time."""
    head_name: str
    """Name of the head, 1–24 characters; `short_name` cuts a longer one."""
    kelurahan: str
    """Kemendagri code, ``33.74.12.1001``."""
    poverty_class: PovertyClass
    sk_number: str
    """Number of the decree; at most 32 characters."""
    members: int
    """Living members, 1–99."""
    check_tag: int
    """12 bits, from `check_tag.check_tag`."""

    def __post_init__(self) -> None:
        """Refuse what cannot be signed, and bring the issue time to whole seconds of UTC."""
        if self.issued_at.tzinfo is None:
            raise ValueError("issued_at needs a time zone")
        object.__setattr__(self, "issued_at", self.issued_at.astimezone(UTC).replace(microsecond=0))
        for right, what in self._checks():
            if not right:
                raise InvalidValueError(
                    f"{what} tidak dapat ditulis ke kode kartu.", "Perbaiki data itu dahulu."
                )

    def _checks(self) -> tuple[tuple[bool, str], ...]:
        texts = (self.card_number, self.period, self.head_name, self.sk_number, self.issuer)
        return (
            (_ISSUER.fullmatch(self.issuer) is not None, "Kode kantor"),
            (_CARD_NUMBER.fullmatch(self.card_number) is not None, "Nomor kartu"),
            (_is_line(self.period, LONGEST_PERIOD), "Nama periode"),
            (_is_line(self.head_name, LONGEST_NAME), "Nama kepala keluarga"),
            (_KELURAHAN.fullmatch(self.kelurahan) is not None, "Kode kelurahan"),
            (_is_line(self.sk_number, LONGEST_SK), "Nomor SK"),
            (1 <= self.members <= MOST_MEMBERS, "Jumlah anggota"),
            (0 <= self.check_tag < CHECK_TAGS, "Angka pencocokan KTP"),
            (self.expires_at > self.issued_at, "Tanggal akhir berlaku"),
            (not any(map(holds_number, texts)), "Angka 16 digit"),
        )

    @property
    def expires_at(self) -> datetime:
        """The first moment at which the card is no longer valid: midnight after its last day."""
        return datetime.combine(self.valid_until + timedelta(days=1), time(), CARD_ZONE).astimezone(UTC)


def short_name(name: str) -> str:
    """A name in single spaces, cut to the 24 characters a code carries."""
    return " ".join(name.split())[:LONGEST_NAME].strip()


def fits_code(text: str, longest: int) -> bool:
    """Whether a text can stand in a card's code: one line, not too long, no NIK or KK number in it."""
    return _is_line(text, longest) and not holds_number(text)


def _is_line(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and text == text.strip() and text.isprintable()
