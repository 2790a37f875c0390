"""What somebody typed into the form and did not save, as it is kept and brought back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kemiskinan_desktop.ui.families.form.texts import FormTexts, texts_of

FORM = "keluarga"
"""Name of this form among the drafts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The texts of a form, what they were before, and where the cursor stood."""

    record_id: str
    version: int
    """Version of the family when it was opened; 0 for one that was never saved."""
    before: FormTexts
    """What stood in the fields before anything was typed."""
    texts: FormTexts
    place: str = ""
    """Path of the field with the cursor."""
    cursor: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the family was never saved."""
        return self.version == 0

    @property
    def name(self) -> str:
        """Name of the first member as it was typed; may be empty."""
        names = (self.texts.of_member(key).get("name", "").strip() for key in self.texts.members)
        return next((name for name in names if name), "")

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "versi": self.version, "sebelum": self.before.document(), "kini": self.texts.document(),
            "tempat": self.place, "kursor": self.cursor,
        }  # fmt: skip


def typed_of(record_id: str, document: Mapping[str, Any]) -> Typed | None:
    """What a draft holds; None when it was written in a form this program does not know."""
    try:
        return Typed(
            record_id=record_id, version=int(document["versi"]), before=texts_of(document["sebelum"]),
            texts=texts_of(document["kini"]), place=str(document["tempat"]), cursor=int(document["kursor"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError):
        return None
