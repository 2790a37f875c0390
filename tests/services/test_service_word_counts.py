from pathlib import Path

import pytest
from tests.support import offices
from tests.support.offices import save, surveyed

from kemiskinan_desktop.models import member_traces
from kemiskinan_desktop.services import word_counts
from kemiskinan_desktop.services.word_counts import WordCounts


def test_that_a_word_is_counted_once_in_a_large_office_and_anew_after_many_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = offices.new_office(tmp_path)
    save(workplace, surveyed(3))
    name = surveyed(3).members[0].name
    words = tuple(member_traces.word_keys(name))
    small, large = WordCounts(), WordCounts()
    with workplace.context.database.read() as session:
        before = small.weights(session, name).bits(words)
        monkeypatch.setattr(word_counts, "_FEW", 1)
        monkeypatch.setattr(word_counts, "_ASKED_MOST", 2)
        assert large.weights(session, name).bits(words) == before
    save(workplace, surveyed(4))
    save(workplace, surveyed(5))
    with workplace.context.database.read() as session:
        assert large.weights(session, name).bits(words) == before
        anew = large.weights(session, name).bits(words)
        monkeypatch.setattr(word_counts, "_FEW", 2_000)
        assert small.weights(session, name).bits(words) == anew
    assert member_traces.word_keys("H. Sity Aminah") != {}
    workplace.close()
