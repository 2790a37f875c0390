"""Notes beside the fields and reasons of warnings, while the form is typed into."""

from collections.abc import Mapping
from dataclasses import replace

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.remarks import reason_key
from kemiskinan_desktop.ui.families.form.texts import PREFIX

NOTE, REASON = "catatan/", "alasan/"
"""Before the path of a field: what was noted there; before a reason's key: why a warning may stay."""


class Remarks:
    """What was written beside fields; a reason lapses when its field says something else than it did."""

    def __init__(self) -> None:
        self._written: dict[str, str] = {}
        self._seen: dict[str, str] = {}

    @property
    def written(self) -> Mapping[str, str]:
        """All of them, by ``catatan/path`` and ``alasan/path:code``."""
        return self._written

    def show(self, family: Family, fields: Mapping[str, str]) -> None:
        """Those of a stored family, whose fields hold these texts."""
        written = {NOTE + path: text for path, text in family.field_notes.items()}
        self.put_back(written | {REASON + key: text for key, text in family.kept_reasons.items()}, fields)

    def put_back(self, written: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Those of a draft or of an earlier moment."""
        self._written = {key: text for key, text in written.items() if text}
        self._seen = {key: _text_at(key, fields) for key in self._written}

    def note(self, path: str) -> str:
        """The note beside a field; empty without one."""
        return self._written.get(NOTE + path, "")

    def write_note(self, path: str, text: str, fields: Mapping[str, str]) -> None:
        """Replace the note of a field; an empty one takes it away."""
        self._write(NOTE + path, text, fields)

    def reason(self, problem: Problem, members: tuple[str, ...]) -> str:
        """Why a warning may stay; empty while it is open."""
        return self._written.get(REASON + reason_key(problem, members), "")

    def give_reason(
        self, problem: Problem, text: str, members: tuple[str, ...], fields: Mapping[str, str]
    ) -> None:
        """Let a warning stay; an empty reason opens it again."""
        self._write(REASON + reason_key(problem, members), text, fields)

    def follow(self, fields: Mapping[str, str]) -> None:
        """Forget the reasons whose field was changed since."""
        for key in [key for key in self._written if key.startswith(REASON)]:
            if _text_at(key, fields) != self._seen[key]:
                del self._written[key], self._seen[key]

    def read(self, family: Family) -> Family:
        """The family with what was written; remarks of members who are gone are left out."""
        keys = {member.id for member in family.members}
        kept = {key: text for key, text in self._written.items() if _member(key) in {"", *keys}}
        return replace(
            family,
            field_notes={k.removeprefix(NOTE): text for k, text in kept.items() if k.startswith(NOTE)},
            kept_reasons={k.removeprefix(REASON): text for k, text in kept.items() if k.startswith(REASON)},
        )

    def _write(self, key: str, text: str, fields: Mapping[str, str]) -> None:
        self._written.pop(key, None)
        self._seen.pop(key, None)
        if text.strip():
            self._written[key] = " ".join(text.split())
            self._seen[key] = _text_at(key, fields)


def is_remark(path: str) -> bool:
    """Whether a path of the form's texts is a note or a reason."""
    return path.startswith((NOTE, REASON))


def field_of(path: str) -> str:
    """The field a note or reason belongs to; the path itself for a field."""
    if path.startswith(REASON):
        path = path.removeprefix(REASON).rsplit(":", 1)[0]
    return path.removeprefix(NOTE).replace(".birth_year", ".birth_date")


def _text_at(key: str, fields: Mapping[str, str]) -> str:
    return fields.get(field_of(key), "")


def _member(key: str) -> str:
    head, member, _ = [*field_of(key).split(".", 2), "", ""][:3]
    return member if head == PREFIX else ""
