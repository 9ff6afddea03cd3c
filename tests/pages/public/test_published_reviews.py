"""What anybody may read: the person first, their family's own words, the report. Nothing that leads back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.acts.publication.take_down_report import take_down_report
from alongside.published.models import PublishedReview, PublishedStatement
from tests.builders.pdf_reading import faults, words_in
from tests.builders.reports import IMRANS_WORDS, Scene
from tests.pages.public.conftest import text

PAGES = [
    "/", "/reviews/", "/reviews/rowan/", "/reviews/rowan/report/", "/reviews/rowan/report/1/",
    "/reviews/rowan/report/2/", "/leaflets/", "/leaflets/lcspr/", "/leaflets/safeguarding_adults_review/",
    "/what-we-keep/",
]  # fmt: skip


def test_nothing_is_public_before_the_press(ready: Scene, stranger: Client) -> None:
    assert "There is none now." in text(stranger.get("/reviews/"))
    for address in ("/reviews/rowan/", "/reviews/rowan/report/", "/reviews/rowan/report.pdf"):
        assert stranger.get(address).status_code == 404
    assert "rowan" not in text(stranger.get("/sitemap.xml"))


def test_the_person_comes_first_then_their_familys_words_then_the_findings(scene: Scene, stranger: Client) -> None:
    page = text(stranger.get("/reviews/rowan/"))
    places = [
        page.index(words)
        for words in (
            "<h1>Rowan</h1>", "Rowan was 15.", "His family chose the name Rowan.",
            "I still put two cups out in the morning.",
            "What the review found", "Each service knew one of his homes.", "What should change",
        )
    ]  # fmt: skip
    assert places == sorted(places)
    assert "Thornmere Safeguarding Children Partnership" in page
    assert "2 March 2027, until at least 2 March 2028" in page
    assert "agreed to these very words on 26 January 2027" in page


@pytest.mark.parametrize("address", PAGES)
def test_no_public_page_holds_a_real_name_or_an_id(scene: Scene, stranger: Client, address: str) -> None:
    response = stranger.get(address)
    assert response.status_code == 200
    without_demo = re.sub(r"(?s)Sign in as one of these people.*", "", text(response))
    for secret in ("Holloway", "Jean", "Imran", "Jay", scene.review.id, scene.jean, scene.version, "2026-03"):
        assert secret not in without_demo


def test_the_list_names_each_review_with_its_day(scene: Scene, stranger: Client) -> None:
    page = text(stranger.get("/reviews/"))
    assert 'href="/reviews/rowan/"' in page
    assert "Local Child Safeguarding Practice Review. Published 2 March 2027." in page


def test_the_report_is_web_pages_with_a_warning_before_what_is_hard(scene: Scene, stranger: Client) -> None:
    part = text(stranger.get("/reviews/rowan/report/2/"))
    assert "The next paragraph says how Rowan was found" in part
    assert "He was found by the river." not in part
    assert "Skip to what comes after (3.3)" in part
    assert "He was found by the river." in text(stranger.get("/reviews/rowan/report/2/?read=p3-2"))
    assert stranger.get("/reviews/rowan/report/9/").status_code == 404


def test_every_pdf_is_accessible_and_holds_only_its_own(scene: Scene, stranger: Client) -> None:
    report = stranger.get("/reviews/rowan/report.pdf").content
    assert report == bytes(PublishedReview.objects.get(slug="rowan").report_pdf)
    his = PublishedStatement.objects.get(text=IMRANS_WORDS)
    statement = stranger.get(f"/reviews/rowan/words/{his.id}.pdf").content
    for made in (report, statement, stranger.get("/leaflets/lcspr.pdf").content):
        assert (faults(made), faults(made, "2a")) == ([], [])
    assert "He mended bicycles" in words_in(statement)
    assert "He mended bicycles" not in words_in(report)
    for made in (report, statement):
        assert "Holloway" not in words_in(made)


def test_the_addresses_for_search_engines_are_those_that_are_live(scene: Scene, stranger: Client) -> None:
    listed = re.findall("<loc>http://testserver([^<]+)</loc>", text(stranger.get("/sitemap.xml")))
    assert "/reviews/rowan/report/2/" in listed
    assert sum("/words/" in address for address in listed) == 2
    for address in listed:
        assert stranger.get(address).status_code == 200
    robots = text(stranger.get("/robots.txt"))
    assert "Disallow: /staff/" in robots
    assert "Sitemap: http://testserver/sitemap.xml" in robots


def test_a_report_that_was_taken_down_is_not_found_anywhere(scene: Scene, stranger: Client) -> None:
    addresses = re.findall("<loc>http://testserver([^<]+)</loc>", text(stranger.get("/sitemap.xml")))
    take_down_report(scene.by(), reason="A court ordered it.")
    for address in (each for each in addresses if "rowan" in each):
        assert stranger.get(address).status_code == 404
    for address in ("/sitemap.xml", "/reviews/"):
        assert "rowan" not in text(stranger.get(address)).lower()


def test_another_partnership_shows_nothing_of_it(scene: Scene) -> None:
    from tests.builders.partnerships import thornmere

    thornmere("elsewhere.example")
    client = Client(headers={"host": "elsewhere.example"})
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["*"]):
        assert client.get("/reviews/rowan/").status_code == 404
        assert "There is none now." in text(client.get("/reviews/"))


def test_public_pages_set_no_cookie_and_are_asked_for_anew(scene: Scene, stranger: Client) -> None:
    for address in ("/reviews/rowan/", "/reviews/rowan/report/1/", "/reviews/rowan/report.pdf", "/sitemap.xml"):
        response = stranger.get(address)
        assert response["Cache-Control"] == "no-cache"
        assert not response.cookies


def test_the_contrast_a_reader_chose_stays_in_their_own_browser(scene: Scene, stranger: Client) -> None:
    chosen = stranger.get("/contrast/higher/?back=/reviews/rowan/")
    assert chosen["Location"] == "/reviews/rowan/"
    assert 'data-contrast="higher"' in text(stranger.get("/reviews/rowan/"))
    stranger.get("/contrast/standard/")
    assert "data-contrast" not in text(stranger.get("/reviews/rowan/"))
    assert stranger.get("/contrast/dark/?back=https://elsewhere.example/")["Location"] == "/"


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 1),
        ("/reviews/", 2),
        ("/reviews/rowan/", 3),
        ("/reviews/rowan/report/2/", 3),
        ("/reviews/rowan/report.pdf", 3),
    ],
)
def test_a_public_page_asks_few_questions(scene: Scene, stranger: Client, address: str, most: int) -> None:
    """The partnership, then what stands on the page."""
    stranger.get(address)
    with CaptureQueriesContext(connection) as asked:
        stranger.get(address)
    said = [query["sql"] for query in asked if "set_config" not in query["sql"] and "SAVEPOINT" not in query["sql"]]
    assert len(said) <= most, said


def test_the_first_page_of_the_real_service_shows_nobody_to_sign_in_as(
    partnership: Any, stranger: Client, settings: Any
) -> None:
    assert "Sign in as one of these people" in text(stranger.get("/"))
    settings.DEMO = False
    page = text(stranger.get("/"))
    assert "Sign in as one of these people" not in page
    assert "Come in to your page" in page
