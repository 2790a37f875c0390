"""The user's manual: what it points at is there, and its pictures can be taken again."""

import re
from pathlib import Path

import pytest
from PIL import Image
from tests.support.pictures import ALL, DOOR, PEOPLE, TRUST

MANUAL = Path(__file__).parents[2] / "docs" / "panduan"
CHAPTERS = sorted(MANUAL.glob("*.md"))
_LINK = re.compile(r"\]\(([^)#]+)\)")
_MOST_BYTES = 150_000


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.stem)
def test_that_every_link_leads_somewhere(chapter: Path) -> None:
    links = [link for link in _LINK.findall(chapter.read_text(encoding="utf-8")) if "://" not in link]
    assert links
    assert [link for link in links if not (MANUAL / link).exists()] == []


def test_that_the_index_names_every_chapter() -> None:
    index = (MANUAL / "README.md").read_text(encoding="utf-8")
    assert [
        each.name for each in CHAPTERS if each.name != "README.md" and f"({each.name})" not in index
    ] == []


def test_that_every_picture_is_one_that_the_command_takes() -> None:
    shown = {
        Path(link).stem
        for chapter in CHAPTERS
        for link in _LINK.findall(chapter.read_text(encoding="utf-8"))
        if link.endswith(".png")
    }
    taken = {f"{name}{series.suffix}" for series in ALL for name in series.names}
    taken |= {*DOOR, *PEOPLE, *TRUST}
    assert {name for name in shown if not name.startswith("kertas-")} <= taken
    assert len(shown) > 20


def test_that_pictures_of_the_window_have_its_size_and_stay_small() -> None:
    for path in sorted((MANUAL / "gambar").glob("*.png")):
        assert path.stat().st_size <= _MOST_BYTES, path.name
        if not path.name.startswith("kertas-"):
            with Image.open(path) as picture:
                assert picture.size == (1366, 768), path.name
