"""Trust lists in a file: a new root is asked about, an older list refused, what is kept is listed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.support.kim_cards import FOUNDED, NOW, OFFICE_NAME, founding

from kemiskinan_desktop.credentials import trust_file
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.trust_intake import SUFFIX, OfferedList, look_at, standings, take_in
from kemiskinan_desktop.services.trust_store import known_lists


def brought(folder: Path, sequence: int) -> Path:
    trust = replace(founding().trust, sequence=sequence, issued_at=NOW - timedelta(days=2))
    path = folder / f"daftar-{sequence}{SUFFIX}"
    path.write_bytes(trust_file.write(trust, founding().root))
    return path


def kept(tmp_path: Path, sequence: int) -> tuple[Path, OfferedList]:
    folder = tmp_path / "kepercayaan"
    offered = look_at(brought(tmp_path, sequence), folder, NOW)
    take_in(offered, folder)
    return folder, offered


def test_that_a_first_list_shows_its_root_for_a_person_to_compare_and_is_then_kept(tmp_path: Path) -> None:
    folder, offered = kept(tmp_path, 3)
    assert offered.new_root
    assert offered.fingerprint == founding().trust.fingerprint
    standing = offered.standing
    assert (standing.name, standing.issuers, standing.withdrawn) == (OFFICE_NAME, 1, 0)
    assert (standing.sequence, standing.age_days, standing.old) == (3, 2, False)
    assert [known.sequence for known in known_lists(folder)] == [3]


def test_that_a_newer_list_of_a_known_root_asks_nothing(tmp_path: Path) -> None:
    folder, _ = kept(tmp_path, 3)
    offered = look_at(brought(tmp_path, 4), folder, NOW)
    assert not offered.new_root
    take_in(offered, folder)
    assert [known.sequence for known in known_lists(folder)] == [4]


@pytest.mark.parametrize("sequence", [2, 3])
def test_that_a_list_that_is_not_newer_is_refused_and_the_present_one_stays(
    tmp_path: Path, sequence: int
) -> None:
    folder, _ = kept(tmp_path, 3)
    with pytest.raises(UserError, match="tidak lebih baru"):
        look_at(brought(tmp_path, sequence), folder, NOW)
    assert [known.sequence for known in known_lists(folder)] == [3]


def test_that_a_file_that_is_missing_no_list_or_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "surat.kimtrust").write_text("bukan daftar", encoding="utf-8")
    for name, said in (("tiada.kimtrust", "tidak ditemukan"), ("surat.kimtrust", "bukan daftar")):
        with pytest.raises(UserError, match=said):
            look_at(tmp_path / name, tmp_path, NOW)
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        look_at(tmp_path, tmp_path, NOW)


def test_that_a_list_older_than_ninety_days_is_old_and_one_of_tomorrow_has_a_negative_age() -> None:
    [young] = standings((founding().trust,), FOUNDED + timedelta(days=90))
    [old] = standings((founding().trust,), FOUNDED + timedelta(days=91))
    [tomorrow] = standings((founding().trust,), FOUNDED - timedelta(days=1))
    assert (young.old, old.old, tomorrow.age_days < 0) == (False, True, True)
