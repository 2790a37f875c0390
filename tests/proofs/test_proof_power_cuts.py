"""The quick share of the power cuts."""

from tests.proofs import power_cuts
from tests.proofs.results import SEED


def test_that_no_power_cut_loses_what_was_told_as_saved() -> None:
    found = power_cuts.prove(100, SEED)
    assert found.done == found.asked
    assert found.losses == ()


def test_that_every_weak_setting_is_caught_losing() -> None:
    assert power_cuts.prove_weak(60, SEED, enough=1).unseen == ()
