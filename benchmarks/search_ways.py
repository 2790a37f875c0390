"""Every way of asking Ctrl+K, as docs/kecepatan.md shows it.

`python -m benchmarks.search_ways [families] [file]` makes a training office of so many families, 12,500
(40,000 members) unless told, or opens one that is kept.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import searching
from benchmarks.measure import percentile
from benchmarks.offices import training_office

from kemiskinan_desktop.services.workplace import Workplace, open_workplace

_FAMILIES = 12_500


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    families = int(arguments[0]) if arguments else _FAMILIES
    if len(arguments) > 1:
        workplace = open_workplace(Path(arguments[1]))
        try:
            _print(workplace)
        finally:
            workplace.close()
        return
    with TemporaryDirectory() as folder, training_office(Path(folder), families) as workplace:
        _print(workplace)


def _print(workplace: Workplace) -> None:
    print(f"{searching.people(workplace)} living members; milliseconds until the first 20 are there")
    print("| Asked by | p50 | p99 | worst | `LIKE '%x%'` p50 | p99 |\n|---|---|---|---|---|---|", flush=True)
    every: list[float] = []
    for way, ours, like in searching.ways(workplace):
        every += ours
        figures = (percentile(ours, 0.5), percentile(ours, 0.99), max(ours))
        peers = (percentile(like, 0.5), percentile(like, 0.99))
        print(f"| {way} | {' | '.join(f'{each:.1f}' for each in (*figures, *peers))} |", flush=True)
    print(
        f"| **all** | {percentile(every, 0.5):.1f} | {percentile(every, 0.99):.1f} | {max(every):.1f} | | |"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
