"""The quick share of the restore drill."""

from pathlib import Path

from tests.proofs import restore_drill
from tests.proofs.results import SEED
from tests.support.offices import ADMIN, new_office, save, surveyed


def test_that_every_backup_comes_back_row_by_row_and_every_flipped_bit_is_found() -> None:
    restored, flipped = restore_drill.prove(12, 40, SEED)
    assert restored.done == 12
    assert restored.losses == ()
    assert flipped.losses == ()


def test_that_the_live_file_is_found_whole_after_every_save(tmp_path: Path) -> None:
    workplace = new_office(tmp_path)
    for index in range(1, 25):
        save(workplace, surveyed(index))
        workplace.backups.check_live(ADMIN)
    workplace.close()
