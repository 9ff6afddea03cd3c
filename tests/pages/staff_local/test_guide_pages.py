"""The guide on the page: open to everyone, one press from where it is needed, with a partnership's own pages in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from alongside.guide import CHARTS, SITUATIONS, page_names
from alongside.local.models import LocalPageEntry
from alongside.local.pages import published_pages
from alongside.staff.letters.after_telling import GUIDE
from alongside.tenancy.here import at
from tests.builders.partnerships import thornmere
from tests.builders.pressing import form_on, press
from tests.pages.house_checks import faults
from tests.pages.staff_local.conftest import Office
from tests.reading_code import HERE

OPENED, NOT_FOUND, MOVED, REFUSED = 200, 404, 302, 409
WRITE = "/staff/local-pages/write/"
WORDS = {"beside": "advocate", "title": "Who offers it here", "text": "Ring **the Lantern**.\n<b>Not bold</b>"}


def written(browser: Client, **more: str) -> str:
    """A page of our own, written and not published. Gives its address."""
    answer = press(browser, WRITE, **{**WORDS, **more})
    assert answer.status_code == MOVED
    return answer["Location"]


def published(browser: Client, page: str) -> Any:
    return press(browser, f"{page}publish/")


def pages(door: str) -> Iterator[str]:
    yield f"{door}guide/"
    yield from (f"{door}guide/{name.replace('_', '-')}/" for name in page_names())
    yield from (f"{door}guide/words/{situation}/" for situation in SITUATIONS)
    yield from (f"{door}guide/paths/{kind}/" for kind in CHARTS)


def test_everyone_may_read_the_guide_and_every_page_of_it_is_well_made(office: Office) -> None:
    for path in pages("/"):
        answer = office.browser().get(path)
        assert answer.status_code == OPENED, path
        assert list(faults(answer.text, answer.headers, public=True)) == [], path


def test_staff_read_the_same_inside_their_door(office: Office) -> None:
    browser = office.browser(office.helen)
    for path in pages("/staff/"):
        answer = browser.get(path)
        assert answer.status_code == OPENED, path
        assert list(faults(answer.text, answer.headers, public=False)) == [], path


@pytest.mark.parametrize("path", ["good-practice-guide.pdf", "advocate.pdf", "paths/lcspr.pdf"])
def test_it_can_be_printed(office: Office, path: str) -> None:
    answer = office.browser().get(f"/guide/{path}")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "path", ["nothing/", "nothing.pdf", "words/nothing/", "paths/every-review/", "paths/every_review.pdf"]
)
def test_a_page_that_is_not_there_is_not_found(office: Office, path: str) -> None:
    assert office.browser().get(f"/guide/{path}").status_code == NOT_FOUND


def test_the_words_for_one_situation_stand_on_one_page_step_by_step(office: Office) -> None:
    told = office.browser().get("/guide/words/phone/").text
    assert told.index("An advocate of their own") < told.index("Publication, and the day itself")
    assert "“You need not decide now. When shall I ask again?”" in told


def test_a_page_of_our_own_is_in_the_guide_only_after_it_was_looked_at_and_published(office: Office) -> None:
    browser, stranger = office.browser(office.samuel), office.browser()
    page = written(browser)
    assert "Who offers it here" not in stranger.get("/guide/advocate/").text
    assert "Not in the guide" in browser.get("/staff/local-pages/").text
    assert "<strong>the Lantern</strong>" in browser.get(page).text
    assert published(browser, page).status_code == MOVED
    told = stranger.get("/guide/advocate/").text
    assert "Here in Thornmere Safeguarding Children Partnership" in told
    assert "<strong>the Lantern</strong>" in told
    assert "&lt;b&gt;Not bold&lt;/b&gt;" in told
    assert "Who offers it here" not in stranger.get("/guide/scope/").text


def test_newer_words_wait_while_the_old_ones_stand(office: Office) -> None:
    browser, stranger = office.browser(office.samuel), office.browser()
    page = written(browser)
    published(browser, page)
    press(browser, f"{page}write/", text="Ring the Beacon.")
    assert "the Lantern" in stranger.get("/guide/advocate/").text
    assert "In the guide; newer words are not" in browser.get(page).text
    published(browser, page)
    told = stranger.get("/guide/advocate/").text
    assert "the Beacon" in told
    assert "the Lantern" not in told
    history = browser.get(page).text
    assert history.count("Published:") == 2
    assert "the Lantern" in history  # the earlier words can still be read


def test_nobody_publishes_words_they_have_not_seen(office: Office) -> None:
    browser = office.browser(office.samuel)
    page = written(browser)
    looked_at = form_on(browser, f"{page}publish/")
    press(browser, f"{page}write/", text="Ring the Beacon.")
    answer = browser.post(f"{page}publish/", looked_at)
    assert answer.status_code == REFUSED
    assert "Newer words were written since you looked." in answer.text
    assert "the Beacon" in answer.text
    assert published_pages() == ()


def test_a_page_taken_out_is_gone_at_once_and_its_words_stay(office: Office) -> None:
    browser, stranger = office.browser(office.samuel), office.browser()
    page = written(browser)
    published(browser, page)
    press(browser, f"{page}take-down/")
    assert "Who offers it here" not in stranger.get("/guide/advocate/").text
    assert "Taken out of the guide" in browser.get(page).text
    assert [row.did for row in LocalPageEntry.objects.all()] == ["wrote", "published", "took_down"]


def test_writing_twice_with_one_press_is_one_page(office: Office) -> None:
    browser = office.browser(office.samuel)
    sent = {**form_on(browser, WRITE), **WORDS}
    for _ in range(2):
        browser.post(WRITE, sent)
    assert LocalPageEntry.objects.count() == 1


def test_an_officer_reads_our_pages_and_cannot_write_them(office: Office) -> None:
    page = written(office.browser(office.samuel))
    browser = office.browser(office.helen)
    assert browser.get(page).status_code == OPENED
    assert "Write it anew" not in browser.get(page).text
    for path in (WRITE, f"{page}write/", f"{page}publish/", f"{page}take-down/"):
        assert browser.get(path).status_code == NOT_FOUND
        assert browser.post(path, WORDS).status_code == NOT_FOUND


def test_the_pages_of_one_partnership_are_not_in_the_guide_of_another(office: Office) -> None:
    browser = office.browser(office.samuel)
    published(browser, written(browser))
    other = thornmere("eastmarsh.test")
    with at(other):
        assert published_pages() == ()
    assert "Who offers it here" not in Client(SERVER_NAME="eastmarsh.test").get("/guide/advocate/").text


def test_the_guide_costs_the_same_however_many_pages_we_wrote(office: Office) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser = office.browser(office.samuel)
    counts = []
    for _ in range(3):
        published(browser, written(browser))
        with CaptureQueriesContext(connection) as counted:
            office.browser().get("/guide/advocate/")
        counts.append(len(counted))
    assert len(set(counts)) == 1


def test_every_link_to_the_guide_leads_to_a_page_of_it() -> None:
    slugs = {name.replace("_", "-") for name in page_names()}
    told = dict(GUIDE)
    for file in (HERE / "alongside" / "staff").rglob("*.jinja"):
        for line in file.read_text().splitlines():
            if line.startswith("{% set guide_says"):
                told[file.stem] = line.split('"')[1]
    assert set(told.values()) <= slugs
    for page in (
        "first_contact", "advocate_offer", "terms", "update", "meet_the_panel", "draft_shared", "recommendations",
        "statement_offer", "publication",
    ):  # fmt: skip
        assert page in told, page


def test_an_officer_finds_the_guide_where_she_needs_it(office: Office) -> None:
    browser = office.browser(office.helen)
    told = browser.get(f"/staff/reviews/{office.review.id}/terms/").text
    assert '<a href="/staff/guide/scope/">What the guide says</a>' in told
    assert Path(HERE / "alongside" / "guide" / "pages" / "scope.yaml").exists()
