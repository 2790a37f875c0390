"""Files appear whole or not at all."""

from pathlib import Path

import pytest

from kemiskinan_desktop import whole_file
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import copy_whole, write_whole


def test_that_content_replaces_content(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"satu")
    write_whole(tmp_path / "a", b"dua")
    assert (tmp_path / "a").read_bytes() == b"dua"
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_that_a_copy_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    copy_whole(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == (tmp_path / "a").read_bytes()


@pytest.mark.parametrize("step", ["fsync", "write"])
def test_that_a_failure_leaves_the_old_content_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    write_whole(tmp_path / "a", b"lama")
    (tmp_path / "b").write_bytes(b"sumber")

    def full(*_: object) -> None:
        raise OSError(28, "an English text")

    if step == "fsync":
        monkeypatch.setattr(whole_file.os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="English"):
        write_whole(tmp_path / "a", b"baru")
    with pytest.raises(OSError, match="English"):
        copy_whole(tmp_path / "b", tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"lama"
    assert {file.name for file in tmp_path.iterdir()} == {"a", "b"}


def test_that_a_stream_becomes_the_file_when_it_ends_well(tmp_path: Path) -> None:
    with whole_file.whole_file(tmp_path / "a") as stream:
        stream.write(b"isi")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"isi"
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_that_an_error_in_the_block_passes_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError), whole_file.whole_file(tmp_path / "a"):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("code", "advice"), [(13, "Tutup berkas"), (28, "ruang penyimpanan")])
def test_that_a_refusing_disk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, advice: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, "an English text")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError) as caught, whole_file.whole_file(tmp_path / "a"):
        pass
    assert caught.value.title == "Berkas tidak dapat ditulis."
    assert advice in caught.value.advice
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["uji.kantor", "uji.kantor.kunci"])
def test_that_an_office_and_its_key_box_are_never_written_over(tmp_path: Path, name: str) -> None:
    for part in ("uji.kantor", "uji.kantor.kunci"):
        (tmp_path / part).write_bytes(b"lama")
    with pytest.raises(UserError, match="berkas kantor"), whole_file.whole_file(tmp_path / name):
        raise AssertionError
    assert (tmp_path / name).read_bytes() == b"lama"
    assert len(list(tmp_path.iterdir())) == 2
