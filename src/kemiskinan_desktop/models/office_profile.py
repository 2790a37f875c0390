"""The office's profile, kept among the settings."""

import base64
from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole, Signatory
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.models.documents import Document

_KEY = "office"
_TEXT = ("kecamatan", "kecamatan_name", "city", "government", "name", "address", "phone", "place", "training")
_SIGNATORY = ("position", "name", "rank", "nip")


def get(session: Session) -> OfficeProfile:
    """The profile; raises UserError in a file that never became an office."""
    stored = settings.get(session, _KEY)
    if stored is None:
        raise UserError("Berkas ini belum berisi data kantor.", "Buka berkas kantor yang lain.")
    return profile_of(stored)


def put(session: Session, profile: OfficeProfile) -> None:
    """Store the profile."""
    settings.put(session, _KEY, profile_document(profile))


def profile_document(profile: OfficeProfile) -> Document:
    """The profile as JSON values."""
    document: Document = {name: getattr(profile, name) for name in _TEXT}
    document["signatory"] = {name: getattr(profile.signatory, name) for name in _SIGNATORY}
    emblem = profile.emblem
    document["role"] = profile.role.value
    document["emblem"] = None if emblem is None else base64.b64encode(emblem).decode()
    return document


def profile_of(document: Document) -> OfficeProfile:
    """The profile of JSON values."""
    profile = OfficeProfile(**{name: document[name] for name in _TEXT})
    emblem = document["emblem"]
    return replace(
        profile,
        signatory=Signatory(**document["signatory"]),
        emblem=None if emblem is None else base64.b64decode(emblem),
        role=OfficeRole(document.get("role", OfficeRole.KECAMATAN)),
    )
