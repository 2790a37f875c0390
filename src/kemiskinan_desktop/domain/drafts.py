"""What somebody was typing and has not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """The state of a form as it was last kept."""

    who: str
    """Who typed it."""
    form: str
    """Name of the form, such as ``keluarga``."""
    record_id: str
    """Key of the record that is changed or made."""
    body: Mapping[str, Any]
    """JSON object that the form itself reads and writes."""
    updated_at: datetime
