"""Who typed the answers of a family does not check them: a setting of the office."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

_KEY = "aturan_dua_orang"
OWN_ENTRY = (
    "Jawaban keluarga ini terakhir Anda isi sendiri. Menurut aturan dua orang, orang lain yang memeriksanya."
)


def two_persons_wanted(context: Context, session: Session) -> bool:
    """Whether the rule is in force; it is unless somebody said otherwise, except in a training office."""
    value = settings.get(session, _KEY)
    return value if isinstance(value, bool) else not context.database.training


def want_two_persons(session: Session, *, wanted: bool) -> None:
    """Keep the setting, in the caller's transaction."""
    settings.put(session, _KEY, wanted)


def is_own_entry(survey: Survey | None, who: Actor) -> bool:
    """Whether somebody typed or imported the answers as they stand."""
    return survey is not None and survey.entered_by == who.name
