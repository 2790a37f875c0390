"""A second operator with a paper in hand: types what is stored, with chosen slips."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Right
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.keyings import KeyedMember, Keying
from kemiskinan_desktop.services.reference import load_reference

AREA_NAMES = {area.code: area.name for area in load_reference().kelurahan}


def typed_again(
    first: Keying,
    family: Mapping[str, str] | None = None,
    members: Mapping[int, Mapping[str, str]] | None = None,
    answers: Mapping[str, str] | None = None,
) -> Keying:
    """The same paper typed by somebody who knows no keys; an empty answer is left out."""
    slips = members or {}
    people = [
        KeyedMember(values={**each.values, **slips.get(at, {})}) for at, each in enumerate(first.members)
    ]
    given = {**first.answers, **(answers or {})}
    return replace(
        first, family={**first.family, **(family or {})}, members=tuple(people),
        answers={code: text for code, text in given.items() if text},
    )  # fmt: skip


def all_decided(found: Sequence[Difference], right: Right) -> list[tuple[Difference, Decision]]:
    """Every difference decided the same way."""
    return [(each, Decision(right=right)) for each in found]


def paper_keys(first: Keying, instrument: Instrument, slips: Mapping[str, str]) -> list[str]:
    """What somebody types field after field; ``+`` adds a member, ``>`` goes on to the questions."""
    keys = [slips.get(name, first.family[name]) for name in ("kk_number", "rt", "rw")]
    keys.append("Gunungpati")
    for at, member in enumerate(first.members):
        values = member.values
        born = "".join(reversed(values["birth"].split("-")))
        keys += ["+"] * bool(at)
        keys += [
            values["name"],
            values["nik"],
            values["relation"],
            "1" if values["sex"] == "L" else "2",
            born,
        ]
    keys.append(">")
    return keys + [slips.get(q.code, first.answers.get(q.code, "")) for q in instrument.asked]


def form_document(typed: Keying) -> dict[str, object]:
    """A typing as the blind form keeps it among the drafts."""
    texts = dict(typed.family)
    for at, member in enumerate(typed.members):
        for name, value in member.values.items():
            day = "-".join(reversed(value.split("-"))) if name == "birth" else value
            texts[f"members.{at}.{name}"] = ("1" if value == "L" else "2") if name == "sex" else day
    texts |= {f"answers.{code}": value for code, value in typed.answers.items()}
    texts["kelurahan"] = AREA_NAMES.get(texts["kelurahan"], texts["kelurahan"])
    return {"anggota": len(typed.members), "isian": texts}
