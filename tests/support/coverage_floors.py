"""Refuses a coverage report below the floors: 95 % of the lines below `ui`, 85 % in it and its starters."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLOORS = {"below ui": 95.0, "ui": 85.0}
_FRONT = ("ui/", "app.py", "cli.py", "__main__.py")
_PACKAGE = "src/kemiskinan_desktop/"


def shares(report: Mapping[str, Any]) -> dict[str, float]:
    """Per cent of the statements that ran, per part; a part without statements is left out."""
    ran = dict.fromkeys(FLOORS, 0)
    all_of_them = dict.fromkeys(FLOORS, 0)
    for path, file in report["files"].items():
        inside = Path(path).as_posix().partition(_PACKAGE)[2]
        part = "ui" if inside.startswith(_FRONT) else "below ui"
        ran[part] += file["summary"]["covered_lines"]
        all_of_them[part] += file["summary"]["num_statements"]
    return {part: 100 * ran[part] / count for part, count in all_of_them.items() if count}


def main(path: Path) -> int:
    """Print the shares; 1 when one of them is below its floor or the report is empty."""
    found = shares(json.loads(path.read_text("utf-8")))
    for part, share in found.items():
        sys.stdout.write(f"coverage {part}: {share:.1f} % (at least {FLOORS[part]:.0f} %)\n")
    return int(not found or any(share < FLOORS[part] for part, share in found.items()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
