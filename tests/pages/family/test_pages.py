"""What holds for every page of the family door."""

from __future__ import annotations

import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import brotli
import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from textstat import textstat

from alongside.access.models import Membership, User
from alongside.access.sessions import BESIDE_SESSION
from alongside.access.viewing import note_viewing
from alongside.acts.advocates.advocate_begins import advocate_begins
from alongside.acts.families.record_call import record_call
from tests.builders.access import sign_in
from tests.builders.family_reading import FOR_ABENA, FamilyReading, on
from tests.builders.partnerships import somebody
from tests.pages.family.door import every_page, fetch, main_words, press, words_of

OLDEST_READER = 11.0
# what stands under these is somebody's own text or a table of ours, not prose of the page
NEVER = re.compile(r"\b(please|unfortunately|engage\w*|overdue|submit|service user|passed away|!)\b", re.IGNORECASE)


def test_every_page_is_valid_and_neutral(abena: Any, reading: FamilyReading) -> None:
    for name, args, query in every_page(reading):
        html = fetch(abena, name, *args, query=query)
        html5lib.HTMLParser(strict=True).parse(html)
        assert html.count("<h1") == 1, name
        title = re.search(r"<title>(.*?)</title>", html)
        assert title is not None
        for each in ("Abena", "Jay", "Rowan", "Osei"):
            assert each not in title[1], (name, title[1])
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert sorted(ids) == sorted(set(ids)), name
        assert " style=" not in html, name
        assert not re.search(r"<script(?![^>]*\bsrc=)", html), name


def test_every_page_names_somebody_to_ring_and_a_way_on(abena: Any, reading: FamilyReading) -> None:
    for name, args, query in every_page(reading):
        html = fetch(abena, name, *args, query=query)
        main = html[html.index("<main") : html.index("</main>")]
        assert "tel:01632960214" in main, name
        assert "<a " in main, name


def test_no_page_uses_a_word_we_do_not_use(abena: Any, reading: FamilyReading) -> None:
    for name, args, query in every_page(reading):
        found = NEVER.search(main_words(fetch(abena, name, *args, query=query)))
        assert found is None, (name, found)


def test_every_page_can_be_read_at_eleven(abena: Any, reading: FamilyReading) -> None:
    """The age at which most can read it: Flesch-Kincaid grade plus five."""
    ages = {}
    for name, args, query in every_page(reading):
        prose = sentences(fetch(abena, name, *args, query=query))
        if len(prose.split()) >= 60:
            ages[f"{name}{query}"] = textstat.flesch_kincaid_grade(prose) + 5
    too_hard = {name: round(age, 1) for name, age in ages.items() if age > OLDEST_READER}
    assert len(ages) > 15
    assert too_hard == {}


def sentences(html: str) -> str:
    """The prose of a page's main part, one block a sentence, without the report itself and lists of choices."""
    main = html5lib.parse(html, namespaceHTMLElements=False).find(".//main")
    found = []
    for element in main.iter():
        if element.tag in ("p", "li") and "passage" not in (element.get("class") or ""):
            said = " ".join("".join(element.itertext()).replace("\u00a0", " ").split())
            if len(said.split()) >= 4 and element.find(".//p") is None:
                found.append(said if said.endswith((".", "?")) else f"{said}.")
    return " ".join(found)


def test_the_number_of_queries_does_not_grow_with_the_record(abena: Any, reading: FamilyReading) -> None:
    pages = [
        each
        for each in every_page(reading)
        if each[0] in ("home", "path", "promises", "notes", "what-to-look-at", "my-wishes")
    ]
    for name, args, query in pages:
        fetch(abena, name, *args, query=query)
    press(abena, "what-to-look-at", words="The first point")
    press(abena, "note", reading.version, "p1-1", text="The first note")
    before = {name: _queries(abena, name) for name, _, _ in pages}
    for number in range(20):
        record_call(
            reading.staff(), person=reading.abena, channel=reading.channel[reading.abena], words=f"Call {number}."
        )
        press(abena, "what-to-look-at", words=f"Point {number}")
        press(abena, "note", reading.version, "p1-1", text=f"Note {number}")
    assert {name: _queries(abena, name) for name, _, _ in pages} == before


def _queries(client: Any, name: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        fetch(client, name)
    return len(captured)


def test_the_first_view_of_the_first_page_is_under_30_kb(abena: Any) -> None:
    """All of it over the wire, compressed: page, stylesheet, script and the two fonts."""
    html = fetch(abena, "home")
    named = re.findall(r'(?:href|src)="/static/(design/[^"?]+\.(?:css|js|woff2|svg))', html)
    weight = len(brotli.compress(html.encode()))
    for path in dict.fromkeys(named):
        with open(finders.find(path), "rb") as file:
            content = file.read()
        weight += len(content) if path.endswith(".woff2") else len(brotli.compress(content))
    assert len(set(named)) >= 4
    assert weight < 30_000


def test_who_looked_names_staff_and_never_a_relative(abena: Any, reading: FamilyReading) -> None:
    helen = SimpleNamespace(by=f"staff:{reading.helen.id}", review=reading.review)
    with on(date(2026, 10, 3)):
        note_viewing(helen, "addresses", reading.abena)  # type: ignore[arg-type]
        note_viewing(helen, "addresses", reading.mark)  # type: ignore[arg-type]
    said = words_of(fetch(abena, "who-looked"))
    assert "Helen Marsh, Review officer , 3 October 2026: how to reach you" in said
    assert said.count("3 October 2026") == 1


@pytest.fixture
def ruth(partnership: Any, reading: FamilyReading, client: Any) -> Any:
    """Abena's advocate, at Abena's page. She began on 20 September: before the draft came, after the first meeting."""
    ruth = somebody(partnership, "Ruth Bell", "Advocate")
    User.objects.filter(id=ruth.id).update(advocate=True)
    ruth.refresh_from_db()
    with on(date(2026, 9, 20)):
        advocate_begins(reading.staff(), person=reading.abena, user=ruth.id)
    sign_in(client, ruth)
    session = client.session
    session[BESIDE_SESSION] = Membership.objects.get(user=ruth, person=reading.abena).id
    session.save()
    return client


def test_an_advocate_reads_every_page_and_can_fill_in_none(ruth: Any, reading: FamilyReading) -> None:
    for name, args, query in every_page(reading):
        if name == "update":
            continue  # given before she began
        html = fetch(ruth, name, *args, query=query)
        main = html[html.index("<main") : html.index("</main>")]
        assert "<form" not in main, name
        assert "Abena" in words_of(html), name


def test_an_advocate_reads_nothing_from_before_she_began(ruth: Any, reading: FamilyReading) -> None:
    assert "You read it as their advocate." in words_of(fetch(ruth, "home"))
    assert ruth.get(f"/yours/updates/{reading.first_meeting}/").status_code == 404


def test_the_person_can_let_their_advocate_see_what_came_before(ruth: Any, abena: Any, reading: FamilyReading) -> None:
    press(abena, "share-what-came-before")
    assert FOR_ABENA in words_of(fetch(ruth, "update", reading.first_meeting))


def test_an_advocate_sees_no_private_note_and_no_unfinished_statement(
    ruth: Any, abena: Any, reading: FamilyReading
) -> None:
    press(abena, "note", reading.version, "p1-2", text="They rang three times.")
    press(abena, "statement", text="Jay sang in the bath.")
    assert "They rang three times." not in fetch(ruth, "notes")
    assert "Jay sang in the bath." not in fetch(ruth, "statement")


def test_an_advocate_does_not_see_how_the_person_is_reached(ruth: Any) -> None:
    assert "Tanner" not in fetch(ruth, "how-you-reach-me")
