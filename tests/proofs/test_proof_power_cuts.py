"""The quick share of the power cuts."""

import shutil
from pathlib import Path

from tests.proofs import power_cuts
from tests.proofs.results import SEED
from tests.support.crash_disk import SECTOR
from tests.support.offices import ADMIN, new_office, save, surveyed
from tests.support.proof_acts import OFFICE, opened


def test_that_no_power_cut_loses_what_was_told_as_saved() -> None:
    found = power_cuts.prove(100, SEED)
    assert found.done == found.asked
    assert found.losses == ()


def test_that_every_weak_setting_is_caught_losing() -> None:
    assert power_cuts.prove_weak(60, SEED, enough=1).unseen == ()


def test_that_a_first_sector_spoiled_while_it_was_brought_home_is_mended_from_the_log(tmp_path: Path) -> None:
    workplace = new_office(tmp_path, fresh=True)  # its log still holds the first page
    save(workplace, surveyed(1))
    (cut := tmp_path / "putus").mkdir()
    for part in tmp_path.glob(f"{OFFICE}*"):
        if not part.name.endswith("-shm"):
            shutil.copy(part, cut)
    workplace.close()
    with (cut / OFFICE).open("r+b") as file:
        file.write(b"\xaa" * SECTOR)
    with opened(cut) as after:
        assert after.families.get(ADMIN, surveyed(1).id).family.kk_number == surveyed(1).kk_number
        after.backups.check_live(ADMIN)
