"""The quick share of the three-way merge on a real office and a real workbook."""

import pytest
from tests.proofs import merge
from tests.proofs.results import SEED

from kemiskinan_desktop.domain import merging
from kemiskinan_desktop.domain.merging import Outcome


def test_that_edits_of_both_sides_end_merged_or_named() -> None:
    found = merge.prove(120, SEED)
    assert found.done == found.asked == 120
    assert found.holds, found.losses


def test_that_a_merge_that_takes_everything_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(given: str, theirs: str, ours: str) -> Outcome:
        del given
        return Outcome.SAME if theirs == ours else Outcome.THEIRS

    monkeypatch.setattr(merging, "outcome", greedy)
    assert not merge.prove(120, SEED).holds
