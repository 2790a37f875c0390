"""The quick share of the restore drill."""

from pathlib import Path

from tests.proofs import restore_drill
from tests.proofs.results import SEED
from tests.support.offices import ADMIN, new_office, save, surveyed


def test_that_every_backup_comes_back_row_by_row() -> None:
    found = restore_drill.prove(12, SEED)
    assert found.done == 12
    assert found.losses == ()


def test_that_every_flipped_bit_of_a_backup_is_found() -> None:
    assert restore_drill.prove_flips(40, SEED).losses == ()


def test_that_the_live_file_is_found_whole_after_every_save(tmp_path: Path) -> None:
    workplace = new_office(tmp_path)
    for index in range(1, 25):
        save(workplace, surveyed(index))
        workplace.backups.check_live(ADMIN)
    workplace.close()
