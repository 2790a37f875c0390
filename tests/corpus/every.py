"""All files of the corpus."""

from tests.corpus.archives import ARCHIVES, HEAVY_ARCHIVES
from tests.corpus.entries import Corpus
from tests.corpus.layouts import HEAVY_LAYOUTS, LAYOUTS
from tests.corpus.numbers import NUMBERS
from tests.corpus.people import PEOPLE
from tests.corpus.places import PLACES
from tests.corpus.texts import BY_ANOTHER_READER, HEAVY_TEXTS, TEXTS
from tests.corpus.values import VALUES
from tests.corpus.xml_parts import XML_PARTS

CORPUS: Corpus = {
    **PLACES, **TEXTS, **BY_ANOTHER_READER, **ARCHIVES, **XML_PARTS, **LAYOUTS, **NUMBERS, **VALUES, **PEOPLE
}  # fmt: skip
"""Small files, for every day."""
HEAVY: Corpus = {**HEAVY_TEXTS, **HEAVY_ARCHIVES, **HEAVY_LAYOUTS}
"""Large ones, for the proof alone."""
