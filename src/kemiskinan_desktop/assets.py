"""Where the files of `resources/` are: inside the installed package, or beside `src/` in a checkout."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of resources."""
    here = Path(__file__).resolve().parent
    inside = here / "resources"
    return inside if inside.is_dir() else here.parents[1] / "resources"


def resource(*parts: str) -> Path:
    """The path of one resource, such as ``resource("fonts", "IBMPlexSans-Regular.ttf")``."""
    return resources().joinpath(*parts)
