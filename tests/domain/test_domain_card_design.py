"""What an office may decide about its cards, and which colours can be read."""

import pytest

from kemiskinan_desktop.domain.card_colours import WHITE, Colour, contrast
from kemiskinan_desktop.domain.card_design import PALETTES, CardDesign, design_problems
from kemiskinan_desktop.domain.errors import InvalidValueError


def test_that_the_usual_design_and_every_palette_have_no_problem() -> None:
    assert design_problems(CardDesign()) == ()
    for palette in PALETTES:
        assert design_problems(CardDesign(ground=palette.ground, accent=palette.accent)) == ()


@pytest.mark.parametrize(
    ("design", "field", "code"),
    [
        (CardDesign(title="  "), "title", "card_design.no_title"),
        (CardDesign(mark="KIMKU"), "mark", "card_design.too_long"),
        (CardDesign(purpose="x" * 161), "purpose", "card_design.too_long"),
        (CardDesign(ground="0E3A4"), "ground", "card_design.colour"),
        (CardDesign(accent="emas"), "accent", "card_design.colour"),
        (CardDesign(ground="#8899AA"), "ground", "card_design.too_light"),
        (CardDesign(accent="#1B4B57"), "accent", "card_design.too_close"),
    ],
)
def test_that_a_problem_stands_beside_its_field(design: CardDesign, field: str, code: str) -> None:
    assert [(problem.field, problem.code) for problem in design_problems(design)] == [(field, code)]


def test_that_a_colour_is_read_with_and_without_its_sign() -> None:
    assert Colour.parse(" 0e3a44 ") == Colour.parse("#0E3A44")
    assert Colour.parse("0e3a44").code == "#0E3A44"
    with pytest.raises(InvalidValueError, match="tidak dikenal"):
        Colour.parse("#12345G")


def test_that_contrast_is_reckoned_as_wcag_does() -> None:
    black = Colour.parse("#000000")
    assert contrast(WHITE, black) == contrast(black, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(WHITE, Colour.parse("#767676")) == pytest.approx(4.54, abs=0.01)


def test_that_colours_mix_and_lift() -> None:
    black = Colour.parse("#000000")
    assert black.mixed(WHITE, 0.5).code == "#808080"
    assert Colour.parse("#0E3A44").lifted(1.4).luminance > Colour.parse("#0E3A44").luminance
