"""A file beside a transaction: it takes its place at the end, or everything is as it was."""

from pathlib import Path

import pytest

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.put_in_place import drafted


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("before", [None, b"lama"])
def test_that_a_draft_takes_its_place(tmp_path: Path, before: bytes | None) -> None:
    target = tmp_path / "kartu.pdf"
    if before is not None:
        target.write_bytes(before)
    with drafted(target) as draft:
        draft.path.write_bytes(b"baru")
        assert content(tmp_path).get("kartu.pdf") == before
        draft.take_place()
    assert content(tmp_path) == {"kartu.pdf": b"baru"}


@pytest.mark.parametrize("before", [None, b"lama"])
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_that_a_failure_at_any_step_leaves_everything_as_it_was(
    tmp_path: Path, before: bytes | None, steps: int
) -> None:
    target = tmp_path / "kartu.pdf"
    if before is not None:
        target.write_bytes(before)

    def fail_after(steps: int) -> None:
        with drafted(target) as draft:
            if steps > 0:
                draft.path.write_bytes(b"baru")
            if steps > 1:
                draft.take_place()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after(steps)
    assert content(tmp_path) == ({} if before is None else {"kartu.pdf": before})


def test_that_a_draft_that_was_never_written_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "kartu.pdf"
    target.write_bytes(b"lama")
    with pytest.raises(UserError, match=r"kartu\.pdf tidak dapat diganti"), drafted(target) as draft:
        draft.take_place()
    assert content(tmp_path) == {"kartu.pdf": b"lama"}
