"""`python -m tests.proofs`: every proof in its full count, one row each; not zero when anything was lost."""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.proofs import (
    card_tokens,
    clocks,
    decode_matrix,
    faults,
    full_disks,
    hostile_files,
    injection,
    kills,
    locales,
    lost_updates,
    merge,
    nik_cells,
    plain_text,
    power_cuts,
    restore_drill,
    tampering,
    token_oracles,
)
from tests.proofs.results import SEED, Found
from tests.support.worn_cards import WAYS

_HEAD = "| what | asked | done | losses | seconds | |"
_RULE = "|---|---:|---:|---:|---:|---|"
_LEAST_WEAK = 60
"""Fewer cuts than these may miss what a weak setting loses."""


def _full_disks(runs: int) -> Found:
    try:
        return full_disks.prove(runs)
    except full_disks.NotPermittedError:
        note = "not done: only root may mount a small disk"
        return Found(what="really full disks", asked=runs, done=0, note=note)


def proofs(seed: int, share: float) -> dict[str, tuple[Callable[[], Found], ...]]:
    """Name → the proofs of its rows; `share` makes every count smaller, 1 is what is asked for."""

    def n(count: int) -> int:
        return max(1, round(count * share))

    return {
        "cuts": (
            lambda: power_cuts.prove(n(10_000), seed),
            lambda: power_cuts.prove_weak(max(_LEAST_WEAK, n(400)), seed),
        ),
        "kills": tuple(partial(kills.prove, act, n(1000), seed) for act in kills.acts()),
        "faults": (
            lambda: faults.prove(n(3000), seed, every=share >= 1),
            lambda: _full_disks(n(350)),
        ),
        "restore": (
            lambda: restore_drill.prove(n(500), seed),
            lambda: restore_drill.prove_flips(n(1000), seed),
        ),
        "plain": (plain_text.prove,),
        "niks": (lambda: nik_cells.prove(n(10_000), seed),),
        "injection": (injection.prove,),
        "updates": (lambda: lost_updates.prove(4, n(500), seed),),
        "tokens": (
            lambda: card_tokens.prove(n(1_000_000), seed),
            lambda: token_oracles.prove(n(1000), seed),
        ),
        "codes": tuple(partial(decode_matrix.prove, kind, n(200), seed) for kind in WAYS),
        "clocks": (lambda: clocks.prove(n(5)), locales.prove),
        "hostile": (lambda: hostile_files.prove(share),),
        "merge": (
            lambda: merge.prove(n(10_000), seed),
            lambda: merge.prove_through_libreoffice(n(10_000), seed),
        ),
        "tampering": (lambda: tampering.prove(346, seed),),
    }


def row(found: Found, seconds: float) -> str:
    """The row of the table, and under it what was lost."""
    lost = len(found.losses) + len(found.unseen)
    cells = (found.what, f"{found.asked:,}", f"{found.done:,}", str(lost), f"{seconds:.0f}", found.note)
    worst = (f"    {problem}" for problem in (*found.losses[:10], *found.unseen))
    return "\n".join((f"| {' | '.join(cells)} |", *worst))


def main(arguments: list[str]) -> int:
    """0 when nothing was lost and every weak setting was caught; 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--share", type=float, default=1.0, help="part of the full counts")
    parser.add_argument("names", nargs="*", help=f"only these: {', '.join(proofs(0, 1))}")
    wanted = parser.parse_args(arguments)
    every = proofs(wanted.seed, wanted.share)
    _say(f"seed {wanted.seed}, share {wanted.share:g}, Python {sys.version.split()[0]}\n\n{_HEAD}\n{_RULE}")
    holds = True
    for name in wanted.names or every:
        for prove in every[name]:
            began = time.monotonic()
            found = prove()
            _say(row(found, time.monotonic() - began))
            holds = holds and found.holds
    _say("\nnothing lost" if holds else "\nSOMETHING WAS LOST")
    return 0 if holds else 1


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    assert Path("pyproject.toml").exists(), "run it at the top of the tree"
    sys.exit(main(sys.argv[1:]))
