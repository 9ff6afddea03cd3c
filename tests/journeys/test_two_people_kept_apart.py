"""Jay's mother and Jay's father must not learn of one another: no name, no number, not that the other takes part."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urldefrag, urlsplit

import pytest

from tests.journeys.somebody import Somebody

MOTHER, FATHER = "Abena Osei", "Mark Dellow"
TELLS = {
    MOTHER: ("Mark", "Dellow"),
    FATHER: ("Abena", "Boateng", "Daniel", "Grace", "Kofi", "Ruth", "07700 900118"),
}
LINKS = re.compile(r'href="([^"#]+)')


def everything_behind(person: Somebody) -> dict[str, str]:
    """Every page they can come to from their own, by address."""
    todo, pages = ["/yours/"], {}
    while todo:
        address = todo.pop()
        if address in pages:
            continue
        answer = person.browser_window.request.get(address)
        assert answer.ok, f"{address}: {answer.status}"
        is_page = "text/html" in answer.headers["content-type"]
        pages[address] = answer.text() if is_page else ""
        links = (urldefrag(link.replace("&amp;", "&"))[0] for link in LINKS.findall(pages[address]))
        todo += [link for link in links if link.startswith("/yours/") and "?" not in link]
    return pages


@pytest.mark.parametrize("name", [MOTHER, FATHER])
def test_nothing_behind_their_door_tells_of_the_other(family: Callable[[str], Somebody], name: str) -> None:
    pages = everything_behind(family(name))
    assert len(pages) > 15
    for address, html in pages.items():
        words = re.sub(r"<[^>]+>", " ", html)
        told = [word for word in TELLS[name] if re.search(rf"\b{re.escape(word)}\b", words)]
        assert told == [], f"{name} reads {told} on {address}"


def test_a_note_of_hers_does_not_exist_for_him(family: Callable[[str], Somebody]) -> None:
    mother, father = family(MOTHER), family(FATHER)
    notes = [address for address in everything_behind(mother) if re.search(r"/draft/notes/\w{16}/", address)]
    assert notes
    for address in notes:
        assert father.browser_window.request.get(address).status == 404, address


def test_her_number_cannot_be_noted_for_him_and_nobody_is_told_whose_it_is(staff: Callable[[str], Somebody]) -> None:
    helen = staff("Helen Marsh").follows("Reviews").follows("Jay").follows(MOTHER).presses("Show how to reach")
    number = re.search(r"07\d{3} \d{6}", helen.text)
    assert number
    helen.opens("/staff/reviews/").follows("Jay").follows(FATHER).reads("Kept apart from Abena Osei")
    helen.follows("Note a way to reach").answers("What kind of way?", "Phone").answers("The address, number", number[0])
    helen.answers("Is it safe and theirs?", "Yes, they told us themself")
    today = helen.page.get_by_role("group", name=re.compile("When were you told"))
    for box, value in (("Day", "30"), ("Month", "11"), ("Year", "2026")):
        today.get_by_label(box).first.fill(value)
    helen.presses_in_vain("Keep this way")
    helen.reads("This cannot be noted for this person. Look at the address again, then talk to the business manager.")


def test_who_looked_at_an_address_can_be_read_by_the_person(
    staff: Callable[[str], Somebody], family: Callable[[str], Somebody]
) -> None:
    staff("Helen Marsh").follows("Reviews").follows("Jay").follows(MOTHER).presses("Show how to reach")
    family(MOTHER).follows("Who has looked at my information").reads("Helen Marsh")


def test_addresses_are_seen_by_those_who_keep_the_review_and_by_nobody_else(staff: Callable[[str], Somebody]) -> None:
    chair = staff("Carol Whitfield").follows("All your reviews").follows("Jay").follows(MOTHER)
    chair.sees_no_button("Show how to reach").does_not_read("07700 900118")
    assert urlsplit(chair.page.url).path.startswith("/staff/reviews/")
