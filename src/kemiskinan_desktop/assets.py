"""Where the files of `resources/` are: beside `src/` in a checkout, beside the package when installed."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of resources."""
    package = Path(__file__).resolve().parent
    checkout = package.parents[1] / "resources"
    return checkout if checkout.is_dir() else package.with_name("kemiskinan_desktop_resources")


def resource(*parts: str) -> Path:
    """The path of one resource, such as ``resource("fonts", "IBMPlexSans-Regular.ttf")``."""
    return resources().joinpath(*parts)
