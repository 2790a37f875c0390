"""Reading the hidden sheets of a Buku Data that came back: what was given out, as the file itself says."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import partial

from kemiskinan_desktop.domain.given import BookBase, GivenFamily
from kemiskinan_desktop.workbooks.columns import BASE, FAMILIES, META, SURVEYS
from kemiskinan_desktop.workbooks.hidden_sheets import BASE_DIGEST, row_seal
from kemiskinan_desktop.workbooks.raw import RawBook, RawSheet

_SEAL, _FIRST_PIECE = 2, 3
Texts = list[str]


def base_of(raw: RawBook) -> BookBase | None:
    """What a workbook says of its own export, trusted by nobody yet; None without hidden sheets."""
    meta, base = _sheet(raw, META), _sheet(raw, BASE)
    if meta is None:
        return None
    facts = {row.texts[0]: row.texts[1] for row in meta.rows[1:] if len(row.texts) > 1}
    return BookBase(facts=facts, families=partial(_families, base, facts.get(BASE_DIGEST, "")))


def _sheet(raw: RawBook, name: str) -> RawSheet | None:
    return next((sheet for sheet in raw.sheets if sheet.name == name), None)


def _families(base: RawSheet | None, digest: str) -> Mapping[str, GivenFamily] | None:
    """The families of `_dasar`; None when a row is not what it was."""
    if base is None:
        return None
    whole = hashlib.sha256()
    found: dict[str, Texts] = {}
    texts: Texts = []
    family = ""
    for row in base.rows[1:]:
        sheet, key, seal = row.texts[:_FIRST_PIECE] if len(row.texts) > _SEAL else ("", "", "")
        text = "".join(row.texts[_FIRST_PIECE:])
        if row_seal(text) != seal:
            return None
        whole.update(seal.encode())
        family = key if sheet == FAMILIES else family
        texts.append(text)
        if sheet == SURVEYS:
            found[family], texts = texts, []
    return GivenTexts(found) if whole.hexdigest() == digest and not texts else None


class GivenTexts(Mapping[str, GivenFamily]):
    """Family id → its rows, read from their texts when somebody asks."""

    def __init__(self, texts: Mapping[str, Texts]) -> None:
        self._texts = texts

    def __getitem__(self, key: str) -> GivenFamily:
        own, *members, answers = (json.loads(text) for text in self._texts[key])
        return GivenFamily(values=own, members={row["id"]: row for row in members}, answers=answers)

    def __contains__(self, key: object) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
