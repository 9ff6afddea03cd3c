"""Going through the family door as a reader does: fetch a page, fill in what stands on it, press its button."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import html5lib
from django.urls import reverse

from tests.builders.family_reading import FamilyReading

HIDDEN = re.compile(r'<input type="hidden" name="(?P<name>[^"]+)" value="(?P<value>[^"]*)"')


def fetch(client: Any, name: str, *args: str, query: str = "") -> str:
    """A page's HTML; it must be there."""
    answer = client.get(reverse(f"family:{name}", args=args) + query)
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.content.decode()


def press(client: Any, name: str, *args: str, query: str = "", page: str = "", **typed: Any) -> Any:
    """Fill in the form of a page (or of `page`, already fetched) and press its button."""
    html = page or fetch(client, name, *args, query=query)
    hidden = {found["name"]: unescape(found["value"]) for found in HIDDEN.finditer(html)}
    return client.post(reverse(f"family:{name}", args=args), {**hidden, **typed})


def words_of(html: str) -> str:
    """What stands on a page to be read, spaces made plain."""
    body = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    return " ".join(" ".join(body.itertext()).replace("\u00a0", " ").split())


def main_words(html: str) -> str:
    """The same, of its main part alone."""
    main = html5lib.parse(html, namespaceHTMLElements=False).find(".//main")
    return " ".join(" ".join(main.itertext()).replace("\u00a0", " ").split())


def every_page(reading: FamilyReading) -> list[tuple[str, tuple[str, ...], str]]:
    """Each page of the door that can be looked at: its name, what is in its address, and a query."""
    version = reading.version
    return [
        ("home", (), ""),
        ("path", (), ""),
        ("path-list", (), ""),
        ("my-path", (), ""),
        ("change-my-path", ("afterwards", "pause"), ""),
        ("how-often", ("longest_silence",), ""),
        ("promises", (), ""),
        ("ring", (), ""),
        ("what-to-look-at", (), ""),
        ("nothing-to-add", (), ""),
        ("advocate", (), ""),
        ("updates", (), ""),
        ("update", (reading.first_meeting,), ""),
        ("meet-the-panel", (), ""),
        ("draft", (), ""),
        ("notes", (), ""),
        ("start-reading", (version,), ""),
        ("draft-part", (version, "1"), ""),
        ("draft-part", (version, "1"), "?say=p1-2"),
        ("draft-part", (version, "2"), ""),
        ("draft-part", (version, "2"), "?read=p2-2"),
        ("note", (version, "p1-2"), ""),
        ("time-with-draft-version", (version,), ""),
        ("rather-not-read", (version,), ""),
        ("send-me-paper", (), "?what=draft"),
        ("paper-asked", (), ""),
        ("recommendations", (), ""),
        ("that-is-what-i-think", (), ""),
        ("my-view", (reading.recommendation,), ""),
        ("statement", (), ""),
        ("statement-answer", (), ""),
        ("publication", (), ""),
        ("quiet-days", (), ""),
        ("my-wishes", (), ""),
        ("how-i-take-part", (), ""),
        ("step-back", ("panel_updates",), ""),
        ("take-up", ("panel_updates",), ""),
        ("how-you-reach-me", (), ""),
        ("stay-safe", (), ""),
        ("shared-phone", (), ""),
        ("who-looked", (), ""),
    ]
