"""The one tree of blocks and its forms: JSON, HTML, plain text."""

from __future__ import annotations

import json

import html5lib
from lxml import html as lxml_html
from markupsafe import Markup

from alongside.documents.as_html import html
from alongside.documents.as_text import text
from alongside.documents.blocks import (
    Cell,
    Footnote,
    Heading,
    Item,
    List,
    Paragraph,
    Quote,
    Row,
    Run,
    Table,
    dots,
    from_json,
    heading,
    paragraph,
    to_json,
)

TABLE = Table(
    (
        Row((Cell((paragraph("Service"),), head=True), Cell((paragraph("Number"),), head=True))),
        Row((Cell((paragraph("School"),), head=True), Cell((paragraph("One"),)))),
    ),
    caption="Table 1: What was written down",
    anchor="t1",
)
EVERYTHING = (
    heading("The last school year", 1, number="3", anchor="h3"),
    Paragraph((Run("Jay "), Run("sang", bold=True, italic=True), Run("1", note="note-1")), "3.4", "p3-4"),
    Paragraph((Run("Dzień dobry", lang="pl"),), anchor="n1"),
    List((Item((paragraph("one"), dots("inside")), "p3-4-i1"), Item((paragraph("two"),), "p3-4-i2")), "a", 3),
    TABLE,
    Quote((paragraph("I rang back."),), "n2"),
    Paragraph((Run("a page", href="https://example.org/?a=1&b=2"),), anchor="n3", kind="recommendation"),
)
NOTES = (Footnote("note-1", "1", (paragraph("Working Together, 2023."),)),)


def drawn(markup: Markup) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(str(markup), create_parent="main")


def test_the_tree_comes_back_whole_from_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(EVERYTHING)))) == EVERYTHING
    assert from_json(json.loads(json.dumps(to_json(NOTES)))) == NOTES


def test_nothing_anybody_wrote_becomes_markup() -> None:
    nasty = '<script>alert("x")</script>&<b>'
    blocks = (
        heading(nasty, anchor='"><i>'),
        Paragraph((Run(nasty, href='"><i>', lang='"><i>'), Run(nasty, note='"><i>')), nasty, '"><i>', lang='"><i>'),
        List((Item((paragraph(nasty),), '"><i>'),)),
        Table((Row((Cell((paragraph(nasty),), head=True),)), Row((Cell((paragraph(nasty),)),))), caption=nasty),
        Quote((paragraph(nasty),)),
    )
    made = str(html(blocks, (Footnote('"><i>', '"><i>', (paragraph(nasty),)),)))
    assert "<script" not in made
    assert "<b>" not in made
    assert "<i>" not in made


def test_the_fragment_is_valid_html() -> None:
    page = f"<!DOCTYPE html><html lang=en><title>x</title><body><main>{html(EVERYTHING, NOTES)}</main></body></html>"
    html5lib.HTMLParser(strict=True).parse(page)


def test_headings_begin_where_the_page_says() -> None:
    blocks = (heading("one", 1), heading("two", 2), heading("six", 6))
    assert [element.tag for element in drawn(html(blocks))] == ["h2", "h3", "h6"]
    assert [element.tag for element in drawn(html(blocks, first_heading=1))] == ["h1", "h2", "h6"]


def test_a_table_names_its_columns_and_rows_for_every_cell() -> None:
    table = drawn(html((TABLE,)))[0]
    assert [th.get("scope") for th in table.iter("th")] == ["col", "col", "row"]
    assert table.xpath('.//span[@class="cell-name"]')[0].text == "Number"
    assert table.xpath(".//caption")[0].text == "Table 1: What was written down"
    assert table.xpath(".//table")[0].get("role") == "table"


def test_a_footnote_leads_there_and_back() -> None:
    page = drawn(html(EVERYTHING, NOTES))
    mark = page.xpath('//a[@class="note-mark"]')[0]
    note = page.xpath(f'//li[@id="{mark.get("href")[1:]}"]')[0]
    assert note.xpath(".//a")[-1].get("href") == f"#{mark.get('id')}"


def test_foreign_words_carry_their_language() -> None:
    assert drawn(html(EVERYTHING)).xpath('//*[@lang="pl"]')[0].text == "Dzień dobry"


def test_lists_keep_how_the_writer_marked_them() -> None:
    listed = drawn(html(EVERYTHING)).find("ol")
    assert (listed.get("type"), listed.get("start")) == ("a", "3")
    assert "c) one" in text(EVERYTHING)
    assert text((List((Item((paragraph("x"),)),), "i", 4),)) == "iv) x"


def test_something_may_stand_after_and_before_each_passage() -> None:
    made = html(
        EVERYTHING,
        after=lambda anchor: Markup("[say something about {}]").format(anchor),
        before=lambda anchor: Markup("[careful]") if anchor == "p3-4" else Markup(""),
    )
    for anchor in ("p3-4", "n1", "p3-4-i1", "p3-4-i2", "t1", "n2", "n3"):
        assert str(made).count(f"[say something about {anchor}]") == 1
    assert str(made).index("[careful]") < str(made).index('id="p3-4"')


def test_plain_text_reads_in_order_with_numbers_and_notes() -> None:
    told = text(EVERYTHING, NOTES)
    assert told.startswith("3 The last school year\n\n3.4 Jay sang\n\n")
    assert "Service | Number\nSchool | One" in told
    assert told.endswith("[1] Working Together, 2023.")


def test_a_heading_says_its_level_even_without_an_anchor() -> None:
    assert str(html((Heading((Run("x"),), 3),))) == "<h4>x</h4>"
