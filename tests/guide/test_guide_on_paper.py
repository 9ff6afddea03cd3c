"""The guide as PDF and as HTML: tagged, accessible, on A4, with nothing lost and nothing slipped in."""

from __future__ import annotations

import re
from datetime import date

import html5lib
import pytest

from alongside.documents.as_html import html
from alongside.documents.widths import width
from alongside.guide import Guide, flowchart, page_names, the_guide
from alongside.guide.drawing import LAST_Y, RIGHT
from alongside.guide.flowchart import CHARTS
from alongside.guide.local_text import local_blocks
from alongside.guide.on_paper import guide_pdf, page_pdf
from alongside.local.pages import LocalPage
from alongside.process_files import load_process
from tests.builders.pdf_reading import faults, pages_of, tags, words_in

PROCESS = load_process()
TODAY = date(2026, 11, 26)
OWN = (
    "Ring **Thornmere Family Advocacy**.\n\n# For children\n- Ask for Marcus.\n- He comes to school.\n\n> “I can ring.”"
)
TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*?( font-weight="600")?>([^<]*)</text>')


@pytest.fixture(scope="module")
def guide() -> Guide:
    local = (LocalPage("a", "advocate", "Who offers advocacy here", OWN),)
    return the_guide(PROCESS, TODAY, "Thornmere Safeguarding Children Partnership", local)


def plain(pdf: bytes) -> str:
    return " ".join(words_in(pdf).replace("\u00a0", " ").split())


@pytest.mark.parametrize("page", page_names())
def test_each_page_is_an_accessible_pdf(page: str, guide: Guide) -> None:
    pdf = page_pdf(guide, guide.page(page))
    assert faults(pdf, "ua1") == []
    assert faults(pdf, "2a") == []
    assert sum(tag["/S"] == "/H1" for tag in tags(pdf)) == 1


def test_the_whole_guide_is_one_accessible_pdf_with_both_flowcharts(guide: Guide) -> None:
    charts = tuple(flowchart(kind, PROCESS, TODAY, "Thornmere") for kind in CHARTS)
    pdf = guide_pdf(guide, charts)
    assert faults(pdf, "ua1") == []
    assert faults(pdf, "2a") == []
    told = plain(pdf)
    for page in guide.pages:
        assert page.title in told
    assert all(f"{chart.title}, in words" in told for chart in charts)
    assert sum(tag["/S"] == "/Figure" for tag in tags(pdf)) == sum(len(chart.svg()) for chart in charts)


def test_a_partnerships_own_page_stands_in_the_pdf_under_its_name(guide: Guide) -> None:
    told = plain(page_pdf(guide, guide.page("advocate")))
    assert "Here in Thornmere Safeguarding Children Partnership Who offers advocacy here" in told
    assert "Ask for Marcus." in told
    assert "Here in" not in plain(page_pdf(guide, guide.page("scope")))


@pytest.mark.parametrize("kind", CHARTS)
def test_a_flowchart_is_drawn_on_two_sheets_of_a4_at_most_and_told_as_a_list(kind: str) -> None:
    chart = flowchart(kind, PROCESS, TODAY, "Thornmere Safeguarding Children Partnership")
    pdf = chart.pdf()
    assert faults(pdf, "ua1") == []
    assert faults(pdf, "2a") == []
    assert len(chart.svg()) <= 2
    assert pages_of(pdf) == len(chart.svg()) + 2
    assert "1. Before the decision" in plain(pdf)
    assert "11. Afterwards" in plain(pdf)


@pytest.mark.parametrize("kind", CHARTS)
def test_nothing_of_a_flowchart_runs_off_its_sheet_or_is_too_small_to_read(kind: str) -> None:
    for sheet in flowchart(kind, PROCESS, TODAY, "Thornmere Safeguarding Children Partnership").svg():
        found = TEXT.findall(str(sheet))
        assert len(found) > 10
        for x, y, size, bold, words in found:
            assert float(size) >= 15  # px on A4 at 96 to the inch: 11.25 pt
            assert float(x) + width(words, float(size), "semibold" if bold else "regular") <= RIGHT + 1
            assert float(y) <= LAST_Y + 5


@pytest.mark.parametrize("page", page_names())
def test_each_page_is_valid_html_with_places_to_jump_to(page: str, guide: Guide) -> None:
    made = guide.page(page)
    html5lib.HTMLParser(strict=True).parse(
        f"<!DOCTYPE html><html lang=en><title>x</title><body>{made.html()}</body></html>"
    )
    ids = re.findall(r' id="([^"]+)"', str(made.html()))
    assert len(ids) == len(set(ids))
    assert {anchor for anchor, _ in made.anchors} | set(made.words) == set(ids)


def test_the_signs_of_a_local_page_become_headings_lists_and_words_to_use() -> None:
    assert str(html(local_blocks(OWN), first_heading=1)) == (
        "<p>Ring <strong>Thornmere Family Advocacy</strong>.</p><h4>For children</h4>"
        "<ul><li>Ask for Marcus.</li><li>He comes to school.</li></ul><blockquote><p>“I can ring.”</p></blockquote>"
    )


def test_numbers_and_safe_addresses_are_read_and_lines_of_one_paragraph_stay_together() -> None:
    told = "1. First\n2. [The form](https://thornmere.example/form)\n\nOne line\nand its next"
    assert str(html(local_blocks(told))) == (
        '<ol><li>First</li><li><a href="https://thornmere.example/form" rel="noreferrer">The form</a></li></ol>'
        "<p>One line and its next</p>"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](data:text/html)",
        "[x](http://plain.example)", '[x](https://a.example/" onclick="x)', "**<b>**", "> <i>", "- <a href=x>",
        "# <h1>",
    ],
)  # fmt: skip
def test_nothing_typed_becomes_markup_of_its_own(typed: str) -> None:
    made = str(html(local_blocks(typed), first_heading=1))
    tree = html5lib.parse(f"<!DOCTYPE html><title>x</title><body>{made}", namespaceHTMLElements=False)
    body = tree.find("body")
    assert body is not None
    assert {each.tag for each in body.iter()} <= {"body", "p", "strong", "blockquote", "ul", "li", "h4"}


def test_nothing_typed_is_nothing_drawn() -> None:
    assert local_blocks("") == ()
    assert local_blocks(" \n\n ") == ()
