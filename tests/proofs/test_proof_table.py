"""The table of proofs: it fails when anything was lost, and when a control found nothing."""

from collections.abc import Callable

import pytest
from tests.proofs import __main__ as table
from tests.proofs.results import Found

GOOD = Found(what="baik", asked=3, done=3)
LOST = Found(what="hilang", asked=3, done=3, losses=("cut 2: half a change",))
BLIND = Found(what="buta", asked=1, done=0, unseen=("synchronous=OFF",))


@pytest.mark.parametrize(("found", "code"), [(GOOD, 0), (LOST, 1), (BLIND, 1)])
def test_that_a_loss_or_a_blind_control_fails_the_run(
    found: Found, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def proofs(_seed: int, _share: float) -> dict[str, tuple[Callable[[], Found], ...]]:
        return {"satu": (lambda: GOOD, lambda: found)}

    monkeypatch.setattr(table, "proofs", proofs)
    assert table.main(["--seed", "7"]) == code
    said = capsys.readouterr().out
    assert "seed 7" in said
    assert f"| {found.what} | {found.asked} | {found.done} | {code} |" in said
    assert all(problem in said for problem in (*found.losses, *found.unseen))
