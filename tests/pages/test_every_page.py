"""Every page of every door, as the people of the demo come to it by following links: does it open, is it well made, can
everybody use it?

The demo is served as it is; each person walks from where they land through every link they find. Of pages that differ
only in whose they are, each person opens two. Then every kind of page is opened once more in a browser: axe up to AAA
and best practice at the width of a desk and of a phone, and no scrolling sideways on the smallest screen.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import NoReverseMatch, Resolver404, URLPattern, URLResolver, get_resolver, resolve, reverse
from playwright.sync_api import APIRequestContext, Browser, Page

from tests.journeys.service import Service
from tests.journeys.somebody import Somebody
from tests.pages.house_checks import faults

FAMILY = ("Abena Osei", "Mark Dellow", "Daniel Osei", "Catherine Lowe")
STAFF = ("Helen Marsh", "Nasreen Akhtar", "Samuel Adeyemi", "Carol Whitfield", "Joanna Reeve", "Anil Mehta")
OTHERS = ("Ruth Bell", "")  # an advocate; anybody
MOST_OF_A_KIND = 2
OPENED = 200
LINKS = re.compile(r'<a\b[^>]*?\bhref="([^"]+)"')
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
DESK, PHONE, SMALLEST = 1280, 390, 320


# Kinds of page that nobody can open in the demo as it stands, by the reason
SECRET = ("come-in-by-link", "first-time")  # the address itself is a secret of one person
IN_A_ROW = (
    "come-in-code",
    "second-step",
    "mfa_authenticate",
    "your-short-address",
    "account_reauthenticate",
    "staff:tell",
)
ONLY_PRESSED = ("sign-out", "family:sign-out", "go-beside", "family:note", "passkey-sign-in", "account_inactive")
# the demo's one press has no second step: tests/journeys/test_signing_in.py sets one up
WITH_A_SECOND_STEP = (
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "recovery-codes", "take-app-away", "take-passkey-away",
)  # fmt: skip
# a state that none of the three reviews is in today; the journeys come through most of them
NOT_IN_THIS_STATE = (
    "family:statement-withdrawn", "staff:advocacy-duty", "staff:answer-scope-input", "staff:call-off-panel",
    "staff:confirm-withdrawal", "staff:consent", "staff:hold", "staff:letter-not-posted", "staff:letter-pdf",
    "staff:letter-posted", "staff:pass-subgroup", "staff:publish", "staff:read-back-statement", "staff:send-back",
    "staff:sign-executive", "staff:take-down-statement", "staff:tell-change", "staff:tell-fate", "staff:tell-name",
    "staff:tell-new-version",
    "staff:told", "staff:way-in-letter", "staff:withdraw-way-in",
    # nobody is left out, nothing stays unpublished, no two boards share a review, every complaint is answered
    "family:about-you", "family:not-involved", "staff:words-about-answered",
    "staff:capacity", "staff:complaint-acknowledge", "staff:complaint-answer",
    "staff:complaint-withdrawn", "staff:exclusion", "staff:executive-of", "staff:handover", "staff:in-place-of-report",
    "staff:panel-told", "staff:pass-subgroup-of", "staff:publication-hold", "staff:publish-after-all",
    "staff:publish-in-place", "staff:send-back-of", "staff:share-learning", "staff:sign-executive-of",
    "staff:subgroup-of", "staff:tell-learning", "staff:tell-publication-hold",
)  # fmt: skip
NOT_BY_A_LINK = {*SECRET, *IN_A_ROW, *ONLY_PRESSED, *WITH_A_SECOND_STEP, *NOT_IN_THIS_STATE}


@dataclass
class Found:
    """A page that somebody came to."""

    who: str
    view: str
    path: str
    html: str
    headers: dict[str, str]


@dataclass
class Walked:
    """What everyone found: pages, files, and what did not open."""

    pages: list[Found] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    views: set[str] = field(default_factory=set)
    ids: dict[str, list[dict[str, str]]] = field(default_factory=lambda: defaultdict(list))  # who -> those in addresses
    windows: dict[str, Somebody] = field(default_factory=dict)


def view_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return ""


def walk(who: str, somebody: Somebody, start: str, walked: Walked) -> None:
    """Follow every link from here, two of each kind of page."""
    todo, seen = deque([start]), {start}
    of_a_kind: dict[str, int] = defaultdict(int)
    while todo:
        path = todo.popleft()
        view = view_of(path)
        if of_a_kind[view] >= MOST_OF_A_KIND:
            continue
        of_a_kind[view] += 1
        for link in open_page(who, view, path, somebody.browser_window.request, walked):
            if link not in seen:
                seen.add(link)
                todo.append(link)


def open_page(who: str, view: str, path: str, request: APIRequestContext, walked: Walked) -> Iterator[str]:
    answer = request.get(path)
    walked.views.add(view)
    walked.ids[who].append(resolve(urlsplit(path).path).kwargs)
    if answer.status != OPENED:
        walked.broken.append(f"{who or 'anybody'}: {path} ({view}): {answer.status}")
        return
    if "text/html" not in answer.headers["content-type"]:
        walked.files.append(path)
        return
    html = answer.text()
    walked.pages.append(Found(who, view, path, html, answer.headers))
    for href in LINKS.findall(html):
        target = urldefrag(urljoin(answer.url, href.replace("&amp;", "&")))[0]
        if urlsplit(target).netloc == urlsplit(answer.url).netloc and not href.startswith(("tel:", "mailto:")):
            yield target.split(urlsplit(target).netloc, 1)[1]


def try_the_rest(walked: Walked) -> None:
    """Pages that no link leads to as the demo stands: open them all the same, with ids from other addresses."""
    for view in sorted(set(kinds_of_page(get_resolver())) - walked.views - NOT_BY_A_LINK):
        for who, path in addresses_for(view, walked):
            answer = walked.windows[who].browser_window.request.get(path, max_redirects=0)
            if answer.status == OPENED:
                walked.views.add(view)
                if "text/html" in answer.headers["content-type"]:
                    walked.pages.append(Found(who, view, path, answer.text(), answer.headers))
                break


def addresses_for(view: str, walked: Walked) -> Iterator[tuple[str, str]]:
    """(who, address) worth trying for this page: ids that stood together in an address somebody opened."""
    for who, known in walked.ids.items():
        tried: set[str] = set()
        for ids in known:
            try:
                tried.add(reverse(view, kwargs=ids))
            except NoReverseMatch:
                for name in ("review", "person", "version"):
                    fewer = {key: value for key, value in ids.items() if key != name}
                    try:
                        tried.add(reverse(view, kwargs=fewer))
                    except NoReverseMatch:
                        continue
        yield from ((who, path) for path in sorted(tried)[:12])


@pytest.fixture(scope="module")
def walked(browser: Browser, service: Service) -> Iterator[Walked]:
    everything = Walked()
    for who in (*FAMILY, *STAFF, *OTHERS):
        # axe is JavaScript itself; that pages work without is what the plain walk shows, and the journeys
        somebody = Somebody(browser, service)
        everything.windows[who] = somebody
        somebody.signs_in_as(who) if who else somebody.opens("/")
        walk(who, somebody, urlsplit(somebody.page.url).path, everything)
    try_the_rest(everything)
    yield everything
    for somebody in everything.windows.values():
        somebody.leaves()


def test_every_link_leads_somewhere(walked: Walked) -> None:
    assert walked.broken == []


def test_every_page_is_well_made(walked: Walked) -> None:
    found = defaultdict(list)
    for page in walked.pages:
        for fault in faults(page.html, page.headers, public=page.view.startswith("public:")):
            found[fault].append(f"{page.path} ({page.who})")
    assert {fault: pages[:3] for fault, pages in found.items()} == {}


def kinds_of_page(resolver: URLResolver, before: str = "", namespace: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            if getattr(each.callback, "may", None) is not None and not str(each.pattern).startswith("demo/"):
                yield f"{namespace}{each.name}"
        else:
            yield from kinds_of_page(each, before, f"{each.namespace}:" if each.namespace else namespace)


def test_every_kind_of_page_was_opened_or_has_its_reason(walked: Walked) -> None:
    there = set(kinds_of_page(get_resolver()))
    assert sorted(there - walked.views - NOT_BY_A_LINK) == []
    assert sorted(NOT_BY_A_LINK - there) == [], "There is no such page any more: take it off the list."


def sorts(walked: Walked) -> list[Found]:
    """One page of each kind, for each sort of people who come to it."""
    first: dict[tuple[str, str], Found] = {}
    for page in walked.pages:
        sort = "family" if page.who in FAMILY else "staff" if page.who in STAFF else page.who
        first.setdefault((page.view, sort), page)
    return list(first.values())


def test_everybody_can_use_every_kind_of_page(walked: Walked) -> None:
    found = defaultdict(list)
    for each in sorts(walked):
        page = walked.windows[each.who].page
        page.set_viewport_size({"width": DESK, "height": 900})
        page.goto(each.path)
        for fault in (*axe_at(page, DESK), *axe_at(page, PHONE), *sideways_at(page, SMALLEST)):
            found[fault].append(f"{each.path} ({each.who or 'anybody'})")
    assert {fault: pages[:3] for fault, pages in found.items()} == {}


def axe_at(page: Page, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 900})
    for each in Axe().run(page, options=AXE).response["violations"]:
        yield from (f"{width}: {each['id']}: {node['html'][:140]}" for node in each["nodes"][:2])


def sideways_at(page: Page, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 900})
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if over > 0:
        yield f"{width}: scrolls {over} px sideways"
