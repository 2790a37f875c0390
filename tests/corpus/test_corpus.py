"""Every hostile or broken file has exactly its wanted outcome, and nothing of it stays anywhere."""

import logging
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.corpus.every import CORPUS
from tests.corpus.judging import differences
from tests.corpus.texts import BY_ANOTHER_READER
from tests.support.offices import new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly, Message, Refused
from kemiskinan_desktop.workbooks.raw import Limits, RawBook
from kemiskinan_desktop.workbooks.reading_child import parse

_SIXTEEN = re.compile(r"\d{16}")
_FILLED = ("families", "members", "surveys", "former_kk_numbers", "imports")
NOTHING_STORED = (0,) * len(_FILLED)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    place = new_office(tmp_path_factory.mktemp("kantor"))
    yield place
    place.close()


def read_here(data: bytes, report: Report, limits: Limits) -> RawBook:
    """What the reading process does, without a process for each of the files."""
    assembly = BookAssembly()
    sentences: list[Refused] = []

    def take(message: Message) -> None:
        report(0, 1)
        if isinstance(message, Refused):
            sentences.append(message)
        assembly.take(message)

    parse(data, limits, take)
    if assembly.book is None:
        raise UserError(sentences[0].title, sentences[0].advice)
    return assembly.book


@pytest.mark.parametrize("name", CORPUS)
def test_that_each_file_of_the_corpus_has_its_outcome(
    name: str,
    office: Workplace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    wanted = CORPUS[name]
    if name not in BY_ANOTHER_READER:
        monkeypatch.setattr(reader, "read_raw", read_here)
    folder, temporary = tmp_path / "stik", tmp_path / "sementara"
    folder.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = wanted.place(folder)
    around = sorted(folder.rglob("*"))
    with caplog.at_level(logging.DEBUG):
        assert differences(office, path, wanted.wanted) == []
    assert _rows(office) == NOTHING_STORED
    assert list(temporary.iterdir()) == []
    assert sorted(folder.rglob("*")) == around
    assert not _SIXTEEN.search(caplog.text)
    assert "TUKIMAN" not in caplog.text.upper()


def test_that_the_corpus_is_as_large_as_was_asked() -> None:
    assert len(CORPUS) >= 120


def _rows(office: Workplace) -> tuple[int, ...]:
    """How many rows the tables have that an import fills."""
    with office.context.database.read() as session:
        driver = session.connection()
        return tuple(
            driver.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - our own names
            for table in _FILLED
        )
