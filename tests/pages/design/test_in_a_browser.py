"""The gallery in Chromium: contrast, targets, reflow, large text, forced colours, print.

Nothing is served: the browser is answered here.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path
from urllib.parse import urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.urls import resolve
from playwright.sync_api import Browser, Page, Route

HOST = "http://design.test"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'"
)
AAA = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
DOORS = {"family": "/design/", "staff": "/design/staff/", "public": "/design/public/"}


def answer(route: Route) -> None:
    path = urlparse(route.request.url).path
    if path.startswith("/static/"):
        found = finders.find(path.removeprefix("/static/"))
        body, kind = Path(found).read_bytes(), mimetypes.guess_type(found)[0] or "font/woff2"
    else:
        match = resolve(path)
        response = match.func(RequestFactory().get(path), *match.args, **match.kwargs)
        body, kind = response.content, response["Content-Type"]
    route.fulfill(
        body=body, content_type=kind, headers={"content-security-policy": POLICY, "access-control-allow-origin": "*"}
    )


def opened(browser: Browser, door: str, width: int, height: int = 900, **options: object) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}, **options).new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.route("**/*", answer)
    page.goto(HOST + DOORS[door])
    page.evaluate("document.fonts.ready")
    return page


def sideways(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("door", DOORS)
def test_axe_finds_nothing_up_to_aaa(browser, door, width, scheme):
    page = opened(browser, door, width, color_scheme=scheme)
    found = Axe().run(page, options=AAA).response["violations"]
    assert [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"][:3]] == []
    assert page.complaints == []


@pytest.mark.parametrize("door", DOORS)
def test_nothing_scrolls_sideways_on_the_smallest_screen(browser, door):
    assert sideways(opened(browser, door, 320)) == 0


@pytest.mark.parametrize("door", DOORS)
def test_nothing_scrolls_sideways_with_text_at_twice_its_size(browser, door):
    page = opened(browser, door, 640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) == 0


@pytest.mark.parametrize("door", DOORS)
def test_nothing_is_cut_with_the_spacing_a_reader_may_set(browser, door):
    page = opened(browser, door, 320, bypass_csp=True)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        "p { margin-bottom: 2em !important }"
    )
    assert sideways(page) == 0


def test_whatever_a_family_member_presses_is_large_enough(browser):
    page = opened(browser, "family", 390)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            'button, .govuk-button, .leave, .brand, .links a, .back a, .link-list a, .todo-row, .ring-number a, ' +
            'summary, input:not([type=hidden]), textarea, select, .passage-say a, .branches a')]
          .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect().height])
          .filter(([, height]) => height > 1 && height < 43.9)"""
    )
    assert [f"{round(height)} px: {html}" for html, height in small] == []


def test_a_chosen_answer_is_seen_in_forced_colours(browser):
    page = opened(browser, "family", 390, forced_colors="active")
    chosen = page.locator("input[type=radio]:checked").first
    assert chosen.evaluate("e => getComputedStyle(e).opacity") == "1"


def test_the_tick_is_cut_out_of_the_ground_it_stands_on(browser):
    page = opened(browser, "staff", 1280)
    seen = page.evaluate(
        """() => { const tick = document.querySelector('.ledger .cut'); const sheet = tick.closest('.sheet');
                   return [getComputedStyle(tick).stroke, getComputedStyle(sheet).backgroundColor] }"""
    )
    assert seen[0] == seen[1]


def test_escape_three_times_leaves_the_page(browser):
    page = opened(browser, "family", 390)
    left: list[str] = []
    page.unroute("**/*")
    page.route("**/*", lambda route: (left.append(route.request.url), route.fulfill(body="weather")))
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url("**/weather")
    assert left[0] == "https://www.bbc.co.uk/weather"
    assert page.evaluate("history.length") == 2  # the blank page and this one: the page left is not kept


def test_something_to_check_takes_the_focus_and_leads_to_the_box(browser):
    page = opened(browser, "family", 390)
    assert page.evaluate("document.activeElement.className") == "check-summary"
    page.get_by_role("link", name="June has 30 days. Which day did you mean?").click()
    assert page.evaluate("document.activeElement.id") == "id_when-day"


def test_on_paper_there_is_only_what_is_to_be_read(browser):
    page = opened(browser, "family", 800)
    page.emulate_media(media="print")
    shown = page.evaluate(
        """['.leave', 'form', '.back', '.govuk-skip-link'].filter(name => {
            const found = document.querySelector(name);
            return found && getComputedStyle(found).display != 'none' })"""
    )
    assert shown == []
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_partnerships_colour_reaches_links_and_buttons_but_not_the_dark_page(browser):
    def deep(scheme: str) -> str:
        page = opened(browser, "family", 390, color_scheme=scheme)
        page.add_style_tag(url="/design/theme/5a1a5c.css")  # and it waits until the sheet is there
        return page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--deep')")

    assert deep("light") == "#5a1a5c"
    assert deep("dark") == "#9fd6df"
