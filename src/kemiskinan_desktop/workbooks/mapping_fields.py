"""What a column of a foreign sheet may feed: every field with its name, headings and words, as data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made
from functools import cache
from typing import Any

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.instrument import Instrument, Question, QuestionKind
from kemiskinan_desktop.workbooks.columns import ANSWER_LIST
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Part, ProfileColumn, Target

NOTHING = ""
"""Key of no field: the column is known and left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingField:
    """One choice for a column: a field, or several that stand in one cell."""

    key: str
    label: str
    targets: tuple[Target, ...] = ()
    headings: tuple[str, ...] = ()
    """Ways in which people head such a column."""
    words: Mapping[str, str] = made(default_factory=dict[str, str])
    """With a list: how people write its answers, beside its own codes and labels."""
    required: bool = False
    """Without it no row of a person or family can be taken."""
    strong: bool = False
    """Whether the contents alone can tell it."""
    split: bool = False
    """Whether one cell holds several fields."""
    head_name: bool = False
    join_key: bool = False

    @property
    def level(self) -> Level:
        """Whose field it is; of the family when it feeds none."""
        return self.targets[0].level if self.targets else Level.FAMILY

    @property
    def coded(self) -> Target | None:
        """The target that is chosen from a list; None when there is none."""
        return next((t for t in self.targets if t.kind in (CellKind.CODE, CellKind.KELURAHAN)), None)

    def with_words(self, words: Mapping[str, str]) -> tuple[Target, ...]:
        """Its targets, the coded ones with the words of this layout."""
        return tuple(
            replace(target, words=dict(words)) if target is self.coded else target for target in self.targets
        )


@cache
def mapping_data() -> Mapping[str, Any]:
    """The file of fields, headings and words."""
    return json.loads(resource("mapping", "isian.json").read_text(encoding="utf-8"))


def mapping_fields(instrument: Instrument | None) -> tuple[MappingField, ...]:
    """Every field, those of the family first, then of its members, then the questions of the instrument."""
    asked = () if instrument is None else instrument.asked
    known = {question.code for question in asked}
    fixed = [_field(entry, known) for entry in mapping_data()["isian"]]
    fed = {target.field for field in fixed for target in field.targets if target.level is Level.SURVEY}
    return (*fixed, *(_question(each) for each in asked if each.code not in fed))


def field_of(column: ProfileColumn, fields: tuple[MappingField, ...]) -> MappingField | None:
    """The field that a column of a profile feeds; None when it is left alone or feeds something else."""
    if not column.targets:
        return next((f for f in fields if _marks(f) == (column.head_name, column.join_key) != _PLAIN), None)
    wanted = _places(column.targets)
    same = next((field for field in fields if _places(field.targets) == wanted), None)
    return same or next(
        (field for field in fields if field.targets and _places(field.targets) <= wanted), None
    )


_PLAIN = (False, False)


def _marks(field: MappingField) -> tuple[bool, bool]:
    return field.head_name, field.join_key


def _places(targets: tuple[Target, ...]) -> frozenset[tuple[Level, str, Part]]:
    return frozenset((target.level, target.field, target.part) for target in targets)


def _field(entry: Mapping[str, Any], questions: set[str]) -> MappingField:
    targets = (_target(each) for each in entry["ke"])
    own = (t for t in targets if t.level is not Level.SURVEY or t.field in questions | _OF_INTERVIEW)
    return MappingField(
        key=entry["kunci"], label=entry["nama"], targets=tuple(own), headings=tuple(entry["judul"]),
        words=entry.get("kata", {}), required=entry.get("wajib", False), strong=entry.get("kuat", False),
        split=entry.get("pisah", False), head_name=entry.get("nama_kepala", False),
        join_key=entry.get("kunci_berkas", False),
    )  # fmt: skip


_OF_INTERVIEW = {"interviewed_on", "surveyor"}


def _target(entry: Mapping[str, str]) -> Target:
    level, _, name = entry["ke"].partition(".")
    return Target(
        level=Level(level), field=name, kind=CellKind(entry["jenis"]), code_list=entry.get("daftar", ""),
        part=Part(entry.get("bagian", Part.WHOLE)),
    )  # fmt: skip


def _question(question: Question) -> MappingField:
    entry: Mapping[str, Any] = mapping_data()["pertanyaan"].get(question.code, {})
    coded = question.kind is QuestionKind.CHOICE
    target = Target(
        level=Level.SURVEY,
        field=question.code,
        kind=CellKind.CODE if coded else CellKind.NUMBER,
        code_list=ANSWER_LIST + question.code if coded else "",
    )
    return MappingField(
        key=f"pendataan.{question.code}", label=question.text, targets=(target,),
        headings=(question.text, f"{question.code} {question.text}", *entry.get("judul", ())),
        words=entry.get("kata", {}),
    )  # fmt: skip
