"""Programs started by tests: they find the same source as the test itself."""

import os
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def child_environment() -> dict[str, str]:
    """The environment of a Python that imports this source tree and its tests."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)])}
