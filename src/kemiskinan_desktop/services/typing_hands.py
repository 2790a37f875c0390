"""Whose hands typed a family in a period: they know what is stored, and do not type it a second time."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.models.typists import typed_by

TYPED = frozenset({"keluarga baru", "ubah keluarga"})
"""Acts of the form."""


def typists_of(session: Session, family_ids: Sequence[str], period: Period) -> dict[str, frozenset[str]]:
    """Family key → logins of those who saved it in the form since the period was opened."""
    return typed_by(session, family_ids, TYPED, period.opened_on)
