"""How rare the words of names are in the office, remembered while somebody types."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.same_person import WordWeights
from kemiskinan_desktop.models import member_traces

_FEW, _ASKED_MOST = 2_000, 500


class WordCounts:
    """Counts a word once: what a word says moves by a hair while a few hundred families are typed.

    After 500 questions, and in an office of fewer than 2,000 people at each, everything is counted anew.
    """

    def __init__(self) -> None:
        self._people = self._asked = 0
        self._counts: dict[str, int] = {}

    def weights(self, session: Session, name: str) -> WordWeights:
        """The weights of the words of a name."""
        if self._people < _FEW or self._asked >= _ASKED_MOST:
            self._people, self._asked, self._counts = member_traces.people(session), 0, {}
        self._asked += 1
        for word, key in member_traces.word_keys(name).items():
            if word not in self._counts:
                self._counts[word] = member_traces.count_of(session, key)
        return WordWeights(self._counts, self._people)
