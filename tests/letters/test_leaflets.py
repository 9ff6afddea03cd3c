"""The leaflets: what a review is, the promises, and the partnership's own contacts, on two sides of A4."""

from __future__ import annotations

from dataclasses import replace

import html5lib
import pytest
import textstat

from alongside.leaflets import LEAFLETS, Leaflet, example_contacts, leaflet
from alongside.process_files import types_there, types_with
from tests.builders.pdf_reading import faults, pages_of, tags, words_in

PROMISES = (
    "We get in touch early.",
    "We offer you an advocate",
    "after every Panel meeting.",
    "You can meet the Panel.",
    "as long as you need with the draft, before anyone signs it off.",
    "You help shape what should change.",
    "You know when it will be published, and every change to that.",
    "your own words are published with it.",
)


@pytest.fixture(params=LEAFLETS)
def made(request: pytest.FixtureRequest) -> Leaflet:
    return leaflet(request.param, example_contacts(request.param))


def test_a_leaflet_is_accessible_and_has_two_sides(made: Leaflet) -> None:
    pdf = made.pdf()
    assert faults(pdf, "ua1") == []
    assert faults(pdf, "2a") == []
    assert pages_of(pdf) == 2
    assert len(pdf) < 100_000
    assert sum(tag["/S"] == "/H1" for tag in tags(pdf)) == 1


def test_the_seven_promises_and_the_impact_statement_are_all_there(made: Leaflet) -> None:
    told = " ".join(made.text().split())
    assert [promise for promise in PROMISES if promise not in told] == []
    on_paper = " ".join(words_in(made.pdf()).split())
    assert [promise for promise in PROMISES if promise not in on_paper] == []


@pytest.mark.parametrize(
    "words",
    [
        "does not decide who is to blame", "not an inquest",
        "You can say no, or not now. You can come back on any day.",
        "An advocate is free", "cannot promise to keep it secret", "You can ask to see what we hold about you",
        "you can take it back at any time, even after it is published", "large print, Easy Read, British Sign Language",
        "The difference you make", "Each person in a family chooses alone",
    ],
)  # fmt: skip
def test_a_leaflet_says_what_practice_asks_for(made: Leaflet, words: str) -> None:
    assert words in made.text()


def test_each_leaflet_names_its_own_kind_of_review_in_full() -> None:
    child = leaflet("lcspr", example_contacts("lcspr")).text()
    adult = leaflet("safeguarding_adults_review", example_contacts("safeguarding_adults_review")).text()
    assert "Local Child Safeguarding Practice Review" in child
    assert "Safeguarding Adults Review" in adult
    assert "Local Child" not in adult
    assert "SAR" not in adult
    assert "LCSPR" not in child


def test_every_kind_of_review_has_a_leaflet_a_flowchart_and_words_in_the_guide() -> None:
    assert set(types_with("leaflet")) == set(types_with("flowchart")) == set(types_with("guide")) == set(types_there())


def test_a_death_after_domestic_abuse_has_what_is_its_own() -> None:
    told = leaflet("dhr", example_contacts("dhr")).text().replace("\u00a0", " ")
    assert "Thornmere Community Safety Partnership" in told
    for words in (
        "Domestic Homicide Review", "Domestic Abuse Related Death Review", "AAFDA",
        "You can give the name that it uses",
        "the Home Office checks it. Nothing is published before that.", "you can read it again", "0808 2000 247",
    ):  # fmt: skip
        assert words in told, words
    assert "DHR" not in told
    assert "the law" not in told


def test_a_leaflet_can_be_read_by_someone_of_eleven(made: Leaflet) -> None:
    told = " ".join(line.rstrip(".:") + "." for line in made.text().split("\n") if line.strip())
    assert textstat.flesch_kincaid_grade(told) <= 6


def test_no_leaflet_uses_a_word_we_do_not_use(made: Leaflet) -> None:
    told = made.text().lower()
    for word in ("please", "unfortunately", "engagement", "overdue", "submit", "deadline", "service user", "!", "'"):
        assert word not in told, word


def test_the_partnerships_own_contacts_are_in_it(made: Leaflet) -> None:
    other = replace(
        made.contacts, partnership="Elsewhere Partnership", phone="01632 960 555", address=("1 High Street",)
    )
    told = " ".join(words_in(leaflet(made.kind, other).pdf()).replace("\u00a0", " ").split())
    assert "Elsewhere Partnership" in told
    assert "01632 960 555" in told
    assert "1 High Street" in told
    assert "Thornmere Safeguarding" not in told


def test_a_leaflet_as_a_page_is_valid_html(made: Leaflet) -> None:
    page = f"<!DOCTYPE html><html lang=en><title>x</title><body>{made.html(first_heading=1)}</body></html>"
    html5lib.HTMLParser(strict=True).parse(page)
    assert page.count("<h1>") == 1


def test_a_leaflet_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        leaflet("every_review", example_contacts("dhr"))
