"""The quick share of the kills."""

import pytest
from tests.proofs.kills import Killing, acts
from tests.proofs.results import SEED
from tests.support.proof_acts import Act


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.name)
def test_that_a_killed_program_loses_nothing(act: Act) -> None:
    assert list(Killing(act).lost(5, SEED)) == []
