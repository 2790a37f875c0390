"""Rows taken by pattern are those that a parser gives, and what a parser refuses is refused."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import workbook_files as files

from kemiskinan_desktop.workbooks import xlsx_cells
from kemiskinan_desktop.workbooks.messages import Message, Progress
from kemiskinan_desktop.workbooks.plain_xml import PlainPart
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS
from kemiskinan_desktop.workbooks.reading_child import parse
from kemiskinan_desktop.workbooks.xlsx_package import shared_strings

ONLY_A_PARSER = "<!-- a comment in the head -->"
TEXTS = st.sampled_from(
    [
        "biasa", "", " spasi ", "a &amp; b", "&lt;b&gt;", "&#65;&#x1F600;", "_x0041_", "dua\nbaris", "\ttab",
        "cafe\u0301", "&quot;&apos;", "&#13;", "\r\n", "]]&gt;",
    ]
)  # fmt: skip
BROKEN_TEXTS = st.sampled_from(
    ["&tidakada;", "a & b", "]]>", "\x01", "&#0;", "&#xD800;", "&#9999999;", "\ufffe"]
)
NUMBERS = st.sampled_from(["1", "9171025503820003", "3.37412120780001E15", " 7 ", "42211", ""])


@st.composite
def _cell(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    place = f'r="{draw(st.sampled_from(["A", "B", "C", "AA", "GS", "XFD"]))}1"'
    style = draw(st.sampled_from(["", ' s="1"', ' s="2"']))
    text, number = draw(texts), draw(NUMBERS)
    return draw(
        st.sampled_from(
            [
                f'<c {place}{style} t="inlineStr"><is><t>{text}</t></is></c>',
                f'<c {place}{style} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>',
                f"<c {place}{style}><v>{number}</v></c>",
                f'<c {place}{style} t="s"><v>0</v></c>',
                f"<c {place}{style}/>",
                f"<c {place}{style}></c>",
                f"<c {place}{style}><f>{text}</f><v>{number}</v></c>",
                f'<c {place}{style} t="str"><f t="shared" si="0"/><v>{text}</v></c>',
                f'<c {place}{style}><f ca="1">1+1</f><v/></c>',
                f'<c {place} t="e"><v>#REF!</v></c>',
                f'<c {place} t="b"><v>1</v></c>',
                f"<c {place} t='inlineStr'><is><t>{text}</t></is></c>",
                f'<c t="inlineStr"><is><t>{text}</t></is></c>',
                f'<c {place} t="inlineStr"><is><r><t>{text}</t></r></is></c>',
                f"<c {place}><v><![CDATA[5]]></v></c>",
                f'<c {place} foo="1"><v>{number}</v></c>',
                "<!-- x -->",
                " ",
            ]
        )
    )


@st.composite
def _sheet(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> str:
    rows: list[str] = []
    for number in range(1, draw(st.integers(1, 5))):
        tag = draw(
            st.sampled_from(
                [
                    f'<row r="{number}">', "<row>", f'<row r="{number}" hidden="1" ht="34">', "<row r='3'>",
                    '<row r="8"/><row>', '\n<row spans="1:3" r="2" >',
                ]
            )
        )  # fmt: skip
        rows.append(f"{tag}{''.join(draw(st.lists(_cell(texts), max_size=4)))}</row>")
    return "".join(rows)


def messages_of(rows: str, *, before: str = "") -> list[Message]:
    merges = '<mergeCells><mergeCell ref="B2:D3"/></mergeCells>'
    messages: list[Message] = []
    data = files.package(rows, before=before, after=merges, shared=["bersama"], formats=["dd/mm/yyyy"])
    parse(data, DEFAULT_LIMITS, messages.append)
    return [message for message in messages if not isinstance(message, Progress)]


@settings(deadline=None, max_examples=150)
@given(_sheet())
def test_that_patterns_and_parser_give_the_same_cells(rows: str) -> None:
    assert messages_of(rows) == messages_of(rows, before=ONLY_A_PARSER)


@settings(deadline=None, max_examples=150)
@given(_sheet(BROKEN_TEXTS))
def test_that_patterns_and_parser_refuse_the_same_files(rows: str) -> None:
    ended, by_parser = messages_of(rows)[-1], messages_of(rows, before=ONLY_A_PARSER)[-1]
    assert ended == by_parser


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1" r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1" x14ac:dyDescent="0.2"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row>',
        '<row r="1"><c r="A1"><v>1</v></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row>sisa<row',
    ],
)
def test_that_what_is_not_well_formed_is_refused(rows: str) -> None:
    assert type(messages_of(rows)[-1]).__name__ == "Refused"


def test_that_types_and_contents_that_do_not_belong_together_are_left_blank() -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"/><c r="B1"><is><t>x</t></is></c><c r="C1"><v>3</v></c></row>'
    assert messages_of(rows) == messages_of(rows, before=ONLY_A_PARSER)


def test_that_our_own_workbooks_never_need_the_parser_for_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(xlsx_cells.SheetCells, "_row_parts", refuse)
    data = files.package(f'<row r="1">{files.text_cell("A1", "ada")}<c r="B1" s="1"><v>42211</v></c></row>')
    messages: list[Message] = []
    parse(data, DEFAULT_LIMITS, messages.append)
    assert type(messages[-1]).__name__ == "BookEnds"


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        TEXTS.map(lambda text: f"<si><t>{text}</t></si>") | st.just("<si><r><t>x</t></r></si>"), max_size=5
    )
)
def test_that_shared_strings_are_the_same_by_pattern_and_parser(items: list[str]) -> None:
    def strings_of(before: str) -> list[str]:
        stream = BytesIO()
        part = f'<sst xmlns="{files.MAIN}" count="1">{before}{"".join(items)}</sst>'
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("strings.xml", part)
        return shared_strings(zipfile.ZipFile(stream), "strings.xml")

    assert strings_of("") == strings_of("<other/>")


@pytest.mark.parametrize("size", [1, 7, 64])
def test_that_pieces_may_be_cut_anywhere(size: int) -> None:
    with zipfile.ZipFile(BytesIO(files.package("<row r='1'/><row r=\"2\">é</row>"))) as archive:
        (name,) = (name for name in archive.namelist() if "sheet" in name and "_rels" not in name)
        data = archive.read(name).replace(b"<row r='1'/>", b"<row/>")
    part = PlainPart("sheetData", "row")
    pieces = (data[start : start + size] for start in range(0, len(data), size))
    assert list(part.items(pieces, str)) == ['<row/><row r="2">é']
    assert b"".join(part.rest).startswith(data[: data.index(b"<row")])
