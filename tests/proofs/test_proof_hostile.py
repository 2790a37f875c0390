"""The quick share of tampering, clashes, changed codes, number cells and injections."""

from tests.proofs import card_tokens, hostile_files, injection, lost_updates, nik_cells, tampering
from tests.proofs.results import SEED


def test_that_every_tampered_history_is_caught_and_a_cut_tail_by_its_anchor_alone() -> None:
    found = tampering.prove(346, SEED)
    assert found.done >= 346
    assert found.holds, found


def test_that_no_update_is_lost_among_four_writers() -> None:
    found = lost_updates.prove(4, 12, SEED)
    assert found.done == 48
    assert found.holds, found


def test_that_no_changed_code_is_believed() -> None:
    assert card_tokens.prove(2500, SEED, processes=1).holds


def test_that_no_nik_is_taken_wrong_and_no_right_text_is_refused() -> None:
    found = nik_cells.prove(120, SEED)
    assert found.done == 120 * 9
    assert found.holds, found


def test_that_no_text_of_the_office_is_a_formula_in_a_workbook() -> None:
    found = injection.prove()
    assert found.done == 50
    assert found.holds, found


def test_that_hostile_files_have_their_outcome_in_a_process_of_their_own() -> None:
    found = hostile_files.prove(0.02)
    assert found.done >= 6
    assert found.holds, found
