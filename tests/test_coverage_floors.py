"""The floors of coverage, on invented reports."""

import json
from pathlib import Path

import pytest
from tests.support.coverage_floors import main, shares


def _report(**ran_of_hundred: int) -> dict[str, object]:
    return {
        "files": {
            f"src/kemiskinan_desktop/{name.replace('__', '/')}.py": {
                "summary": {"covered_lines": ran, "num_statements": 100}
            }
            for name, ran in ran_of_hundred.items()
        }
    }


def test_that_what_starts_the_window_counts_with_it() -> None:
    assert shares(_report(domain__family=100, cli=80, ui__page=90)) == {"below ui": 100.0, "ui": 85.0}


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (_report(domain__family=95, ui__page=85), 0),
        (_report(domain__family=94, ui__page=100), 1),
        (_report(domain__family=100, ui__page=84), 1),
        (_report(), 1),
    ],
)
def test_that_a_report_below_a_floor_is_refused(tmp_path: Path, report: dict[str, object], code: int) -> None:
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps(report), "utf-8")
    assert main(path) == code
