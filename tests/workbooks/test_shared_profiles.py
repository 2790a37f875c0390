"""A layout from another office is read as if a stranger had written it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.profile_files import profile_named
from kemiskinan_desktop.workbooks.shared_profiles import read_shared, write_shared

REFERENCE = load_reference()
Document = dict[str, Any]

SPOILING: list[Callable[[Document], object]] = [
    lambda d: d.pop("profil"),
    lambda d: d["profil"].pop("lembar"),
    lambda d: d["profil"].update(lembar=[]),
    lambda d: d["profil"].update(nama=7),
    lambda d: d["profil"].update(nama="x" * 500),
    lambda d: d["profil"].update(nama="a\x00b"),
    lambda d: d["profil"].update(lembar=d["profil"]["lembar"] * 30),
    lambda d: first_column(d).update(judul=["x"] * 30_000),
    lambda d: first_column(d).update(ke=[{"isian": "keluarga.rahasia", "jenis": "baris"}]),
    lambda d: first_column(d).update(ke=[{"isian": "keluarga.address", "jenis": "perintah"}]),
    lambda d: first_column(d).update(huruf="../../x"),
]


def first_column(document: Document) -> Document:
    return document["profil"]["lembar"][0]["kolom"][1]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dinsos.kdprofil"
    write_shared(profile_named("dinsos-kop"), path)
    return path


def spoil(file: Path, change: Callable[[Document], object]) -> UserError:
    """What is said of the file once its document was changed."""
    document = json.loads(file.read_text(encoding="utf-8"))
    change(document)
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_shared(file, REFERENCE)
    return caught.value


def test_that_a_layout_comes_back_as_it_was(file: Path) -> None:
    assert read_shared(file, REFERENCE) == profile_named("dinsos-kop")


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"\xff\xfe\x00", b"[1, 2]", b"{", b"null", b"[" * 100_000, b'{"berkas": 1}'],
)
def test_that_what_is_no_layout_is_refused_with_a_sentence(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_shared(file, REFERENCE)
    assert caught.value.title.endswith(".")
    assert caught.value.advice.endswith(".")


def test_that_a_file_that_is_gone_or_huge_is_refused(file: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        read_shared(tmp_path / "tidak-ada.kdprofil", REFERENCE)
    file.write_bytes(b" " * 1_000_001)
    with pytest.raises(UserError, match="terlalu besar"):
        read_shared(file, REFERENCE)


@pytest.mark.parametrize("change", SPOILING)
def test_that_a_spoiled_layout_is_refused_and_not_half_read(
    file: Path, change: Callable[[Document], object]
) -> None:
    assert "rusak" in spoil(file, change).title


def test_that_lists_that_are_not_here_are_named_as_the_reason(file: Path) -> None:
    target = {"isian": "anggota.religion", "jenis": "kode", "daftar": "agama_baru"}
    assert "daftar isian" in spoil(file, lambda d: first_column(d).update(ke=[target])).title


def test_that_a_newer_file_asks_for_a_newer_program(file: Path) -> None:
    assert "lebih baru" in spoil(file, lambda d: d.update(versi=2)).title
