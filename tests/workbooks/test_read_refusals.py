"""Files that are no workbook, or one made to do harm: each gets its own sentence, nothing is left."""

import io
import os
import stat
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import PasswordError
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import chosen_file, refusals
from kemiskinan_desktop.workbooks.messages import BookAssembly, Message, Refused
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, Limits, RawBook
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.reading_child import parse


def sentence_of(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    messages: list[Message] = []
    parse(data, limits, messages.append)
    assert isinstance(messages[-1], Refused)
    return messages[-1].title


def book_of(data: bytes) -> RawBook:
    assembly = BookAssembly()
    parse(data, DEFAULT_LIMITS, assembly.take)
    assert assembly.book is not None
    return assembly.book


def flipped(data: bytes, after: bytes) -> bytes:
    """The data with one bit changed a little after a name."""
    place = data.index(after) + len(after) + 30
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


SOUND = files.saved({"Data": [["a", 1]]})
CASES: dict[str, tuple[Callable[[], bytes], UserError]] = {
    "empty": (lambda: b"", refusals.empty_file()),
    "only zeros": (lambda: bytes(9000), refusals.blank_bytes()),
    "cut zip": (lambda: SOUND[: len(SOUND) // 2], refusals.damaged()),
    "flipped bytes": (lambda: flipped(SOUND, b"xl/worksheets/sheet1.xml"), refusals.damaged()),
    "letter": (lambda: b"Kepada Yth. Camat Gunungpati\nDengan hormat\n", refusals.text_file()),
    "utf-16 cut in a letter": (lambda: "NIK\tNama".encode("utf-16")[:-1], refusals.text_file()),
    "csv with zero bytes": (lambda: b"NIK;Nama\n" + b"a" * 5000 + b"\0;b\n", refusals.text_file()),
    "csv with an open quote": (lambda: b'NIK;Nama\n1;"Budi\n2;Siti\n', refusals.broken_text()),
    "csv with an endless cell": (lambda: b"NIK;Nama\n1;" + b"a" * 200_000, refusals.broken_text()),
    "html": (lambda: b"\xef\xbb\xbf<!DOCTYPE html><table></table>", refusals.web_page()),
    "xhtml": (lambda: b"<?xml version='1.0'?><html/>", refusals.web_page()),
    "xml 2003": (lambda: b"<?xml version='1.0'?><Workbook/>", refusals.old_xml()),
    "pdf": (lambda: b"%PDF-1.7\n", refusals.pdf()),
    "photo": (lambda: b"\xff\xd8\xff\xe0JFIF", refusals.picture()),
    "noise": (lambda: bytes(range(1, 200)), refusals.unknown()),
    "password": (files.encrypted_workbook, refusals.password()),
    "encrypted member": (files.with_encrypted_member, refusals.password()),
    "old word": (files.word_document, refusals.other_document()),
    "new word": (
        lambda: files.zipped({"[Content_Types].xml": "", "word/document.xml": ""}),
        refusals.other_document(),
    ),
    "text document": (
        lambda: files.zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        refusals.other_document(),
    ),
    "archive": (lambda: files.zipped({"data.xlsx": SOUND}), refusals.archive()),
    "empty archive": (lambda: files.zipped({}), refusals.archive()),
    "strict": (lambda: files.package("", namespace=files.STRICT), refusals.strict()),
    "bomb": (files.zip_bomb, refusals.suspicious()),
    "external entity": (files.external_entity, refusals.suspicious()),
    "entity in ods": (
        lambda: files.zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
            }
        ),
        refusals.suspicious(),
    ),
    "utf-16 part": (
        lambda: files.package("", extra={"xl/styles.xml": "<styleSheet/>".encode("utf-16")}),
        refusals.suspicious(),
    ),
    "outside name": (
        lambda: files.package("", extra={"../../x.xml": "x"}),
        refusals.suspicious(),
    ),
    "too many members": (
        lambda: files.package("", extra={f"x/{n}": "" for n in range(2001)}),
        refusals.suspicious(),
    ),
    "no main part": (
        lambda: files.package("", extra={"_rels/.rels": "<Relationships/>"}),
        refusals.damaged(),
    ),
    "missing sheet": (
        lambda: files.package("", extra={"xl/_rels/workbook.xml.rels": "<a/>"}),
        refusals.damaged(),
    ),
    "broken xml": (lambda: files.package("<row r='1'><c>"), refusals.damaged()),
    "string that is not there": (
        lambda: files.package('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        refusals.damaged(),
    ),
    "broken xls": (
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le") + bytes(2000),
        refusals.damaged(),
    ),
    "broken ods": (
        lambda: files.zipped(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a"}
        ),
        refusals.damaged(),
    ),
    "broken xlsb": (
        lambda: files.zipped({"xl/workbook.bin": b"x", "[Content_Types].xml": ""}),
        refusals.damaged(),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_that_a_file_that_cannot_be_read_gets_its_own_sentence(case: str) -> None:
    make, expected = CASES[case]
    assert sentence_of(make()) == expected.title


def test_that_doubled_names_in_a_zip_are_refused() -> None:
    stream = io.BytesIO(SOUND)
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("xl/workbook.xml", "<x/>")
    assert sentence_of(stream.getvalue()) == refusals.suspicious().title


def test_that_more_rows_or_cells_than_are_read_are_refused() -> None:
    data = files.saved({"Data": [["a", "b"]] * 11})
    assert sentence_of(data, Limits(rows=10)) == refusals.too_big().title
    assert sentence_of(data, Limits(cells=20)) == refusals.too_big().title
    assert not isinstance(book_of(data), Refused)


def test_that_a_full_memory_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("kemiskinan_desktop.workbooks.reading_child.read_xlsx", full)
    assert sentence_of(SOUND) == refusals.too_big().title


def test_that_a_password_of_an_old_workbook_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PasswordError("locked")

    monkeypatch.setattr("kemiskinan_desktop.workbooks.calamine_reading.read_with_calamine", locked)
    old = bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le")
    assert sentence_of(old) == refusals.password().title


def test_that_a_sheet_which_claims_a_million_rows_is_read_for_what_it_holds() -> None:
    claim = '<dimension ref="A1:XFD1048576"/>'
    rows = f'<row r="1">{files.text_cell("A1", "NIK")}</row><row r="1048576"><c r="A1048576"/></row>'
    data = files.package(
        rows,
        extra={
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{files.MAIN}">{claim}'
            f"<sheetData>{rows}</sheetData></worksheet>"
        },
    )
    assert [row.number for row in book_of(data).sheets[0].rows] == [1]


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        read_book(path, load_reference())
    return caught.value


def test_that_a_csv_named_xlsx_is_read_as_the_text_it_is(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(b"NIK,Nama\n1,2\n")
    assert refusal(path).title == "Susunan kolom berkas ini belum dikenal."
    assert [entry.name for entry in tmp_path.iterdir()] == ["data.xlsx"]


def test_that_a_missing_file_a_folder_and_a_lock_file_say_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak-ada.xlsx").title == refusals.missing().title
    assert refusal(tmp_path).title == refusals.folder().title
    assert refusal(tmp_path / "~$data.xlsx").title == refusals.lock_file().title


def test_that_a_file_without_permission_or_held_by_excel_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(SOUND)

    def forbidden(self: Path, mode: str) -> object:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "open", forbidden)
    assert refusal(path).title == refusals.forbidden().title


def test_that_a_failing_stick_and_a_huge_file_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(SOUND)

    def failing(self: Path, mode: str) -> object:
        raise OSError(5, "input/output error")

    monkeypatch.setattr(Path, "open", failing)
    assert refusal(path).title == refusals.unreadable_medium().title

    def huge(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        return os.stat_result((stat.S_IFREG, 0, 0, 0, 0, 0, 10**9, 0, 0, 0))

    monkeypatch.setattr(Path, "stat", huge)
    assert refusal(path).title == refusals.too_big().title


def test_that_a_file_that_grows_while_it_is_read_is_not_read_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(SOUND)
    monkeypatch.setattr(chosen_file, "MOST_BYTES", len(SOUND) - 1)
    assert refusal(path).title == refusals.too_big().title

    def claims_nothing(self: Path) -> os.stat_result:
        return os.stat_result((stat.S_IFREG, *[0] * 9))

    monkeypatch.setattr(Path, "stat", claims_nothing)
    assert refusal(path).title == refusals.too_big().title


def test_that_a_workbook_without_cells_says_so(tmp_path: Path) -> None:
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(files.saved({"Lembar1": []}))
    assert refusal(path).title == refusals.no_sheets().title


def test_that_every_refusal_tells_what_to_do() -> None:
    for _, sentence in CASES.values():
        assert sentence.title.endswith(".")
        assert sentence.advice.endswith(".")
