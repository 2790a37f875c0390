"""How far an instrument is approved, in words that cannot be mistaken for law."""

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.ui.translations import tr, translated

_APPROVED = "disahkan oleh"


def is_approved(instrument: Instrument) -> bool:
    """Whether its status names who approved it."""
    return instrument.status.strip().lower().startswith(_APPROVED)


def approval_words(instrument: Instrument) -> str:
    """Its status; a proposal is always called one."""
    return translated(instrument.status) if is_approved(instrument) else tr("Usulan – belum disahkan")
