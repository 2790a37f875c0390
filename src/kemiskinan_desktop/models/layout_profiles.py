"""The layouts of workbooks that this office has mapped, as documents by their codes."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.models import settings
from kemiskinan_desktop.models.documents import Document

LAYOUT = "susunan"
"""Kind of item in the history; the document holds ``name`` and ``profil``."""
_KEY = "susunan-kolom"


def every(session: Session) -> Mapping[str, Document]:
    """Code → document, in the order in which they were first saved."""
    return settings.get(session, _KEY) or {}


def put(session: Session, code: str, document: Document | None) -> None:
    """Keep a document under a code in place of the one there; None forgets it."""
    kept = dict(every(session))
    if document is None:
        kept.pop(code, None)
    else:
        kept[code] = document
    settings.put(session, _KEY, kept)
