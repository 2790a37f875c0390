"""Every layout can be kept in a file, and is the same layout when it is read again."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.source import FAMILY_FIELDS, MEMBER_FIELDS, PROGRAM_FIELDS
from kemiskinan_desktop.workbooks.buku_data_profile import buku_data_profile
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Constant,
    Level,
    Part,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)
from kemiskinan_desktop.workbooks.profile_document import profile_document, profile_of
from kemiskinan_desktop.workbooks.profile_files import load_profile, profiles, save_profile

_FIELDS = {
    Level.FAMILY: st.sampled_from(FAMILY_FIELDS),
    Level.MEMBER: st.sampled_from(MEMBER_FIELDS),
    Level.PROGRAM: st.sampled_from(PROGRAM_FIELDS),
    Level.SURVEY: st.text("ABCT123.", min_size=1, max_size=4),
}
_words = st.text(max_size=6)
_some_words = st.lists(_words, max_size=2).map(tuple)


@st.composite
def _targets(draw: st.DrawFn) -> Target:
    level = draw(st.sampled_from(Level))
    return Target(
        level=level, field=draw(_FIELDS[level]), kind=draw(st.sampled_from(CellKind)), code_list=draw(_words),
        words=draw(st.dictionaries(_words, _words, max_size=2)), part=draw(st.sampled_from(Part)),
    )  # fmt: skip


_columns = st.builds(
    ProfileColumn, headings=_some_words, targets=st.lists(_targets(), max_size=2).map(tuple),
    required=st.booleans(), head_name=st.booleans(), join_key=st.booleans(),
    letter=st.text("ABH", max_size=2),
)  # fmt: skip
_layouts = st.builds(
    SheetLayout, records=st.sampled_from(Records), columns=st.lists(_columns, max_size=3).map(tuple),
    sheet=_words, heading_row=st.none() | st.integers(0, 60), end_mark=_words,
    constants=st.lists(
        st.builds(Constant, target=_targets(), value=_words, labels=_some_words), max_size=2
    ).map(tuple),
)  # fmt: skip
_profiles = st.builds(
    Profile, code=_words, name=_words, layouts=st.lists(_layouts, max_size=2).map(tuple),
    fingerprints=st.frozensets(_words, max_size=2), notes=_some_words,
)  # fmt: skip


@given(_profiles)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_a_profile_comes_back_from_its_document_without_loss(profile: Profile) -> None:
    text = json.dumps(profile_document(profile), ensure_ascii=False)
    assert profile_of(json.loads(text)) == profile


def test_that_every_built_in_profile_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "profil.json"
    for profile in profiles()[1:]:
        save_profile(profile, path)
        assert load_profile(path) == profile


def test_that_a_saved_profile_takes_the_place_of_the_one_before_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "profil.json"
    path.write_text("lama")
    save_profile(Profile(code="kota", name="Kota", layouts=()), path)
    assert load_profile(path).name == "Kota"
    assert [file.name for file in tmp_path.iterdir()] == ["profil.json"]


def test_that_our_own_buku_data_is_never_a_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="buku-data"):
        save_profile(buku_data_profile(None), tmp_path / "profil.json")
    assert list(tmp_path.iterdir()) == []


_COLUMN = {"judul": ["A"], "ke": ["keluarga.address"], "jenis": "baris"}


@pytest.mark.parametrize(
    "broken",
    [
        [],
        {"kode": "a"},
        {"kode": 1, "nama": "A", "lembar": []},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "entah", "kolom": []}]},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "kolom": [{**_COLUMN, "ke": ["a"]}]}]},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "kolom": [{**_COLUMN, "kata": [1]}]}]},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "kolom": [{**_COLUMN, "bagian": "?"}]}]},
        {
            "kode": "a", "nama": "A",
            "lembar": [{"susunan": "datar", "kolom": [{**_COLUMN, "ke": ["keluarga.gaji"]}]}],
        },
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "kolom": [{"judul": [], "huruf": "7"}]}]},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "baris_judul": -1, "kolom": []}]},
        {"kode": "a", "nama": "A", "lembar": [{"susunan": "datar", "baris_judul": True, "kolom": []}]},
    ],
)  # fmt: skip
def test_that_a_file_that_is_no_profile_is_refused_by_name(tmp_path: Path, broken: object) -> None:
    path = tmp_path / "kiriman.json"
    path.write_text(json.dumps(broken))
    with pytest.raises(UserError, match=r"Berkas profil kiriman\.json tidak dapat dibaca"):
        load_profile(path)


def test_that_a_profile_far_too_big_or_nested_too_deep_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "besar.json"
    for content in (" " * 2_000_001, "[" * 100_000):
        path.write_text(content)
        with pytest.raises(UserError):
            load_profile(path)
