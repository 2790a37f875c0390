"""The quick share of the plain-text hunt is the whole of it."""

from tests.proofs import plain_text


def test_that_a_killed_program_leaves_nobody_readable() -> None:
    found = plain_text.prove()
    assert found.done > 800
    assert found.holds, found
