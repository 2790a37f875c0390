"""Every job against a named peer in the same run: `python -m benchmarks [families]`, 10,000 unless told.

It imports little by itself, because a process that reads workbooks begins by importing it again.
"""

import sys

_FAMILIES = 10_000

if __name__ == "__main__":
    from benchmarks.run import run

    run(int(sys.argv[1]) if len(sys.argv) > 1 else _FAMILIES)
