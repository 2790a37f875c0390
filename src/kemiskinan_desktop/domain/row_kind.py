"""The kinds of rows that are exchanged."""

from enum import StrEnum


class RowKind(StrEnum):
    """What a row is about."""

    FAMILY = "keluarga"
    MEMBER = "anggota"
    ENROLMENT = "kepesertaan"
    """Taking part in a programme."""
