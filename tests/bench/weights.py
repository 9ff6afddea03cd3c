"""What comes over the wire when somebody opens a page for the first time: the page, its stylesheet, script and mark,
and the fonts its letters need. Compressed as a browser asks for it, headers included.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import html

from tests.bench.browser import Browser

HOST = "127.0.0.1"  # where the demo is
FACE = re.compile(r"@font-face\{([^}]*)\}")


def first_view(browser: Browser, address: str) -> dict[str, int]:
    """Bytes by what they are, and all of them."""
    page = browser.opens(address)
    tree = html.fromstring(page.text)
    styles = [browser.opens(each) for each in tree.xpath("//link[@rel='stylesheet']/@href")]
    small = [browser.opens(each) for each in tree.xpath("//script/@src | //link[@rel='icon']/@href")]
    fonts = [browser.opens(f"/static/design/{each}") for style in styles for each in fonts_of(style.text, tree)]
    weight = {
        "page": page.weight,
        "style": sum(each.weight for each in styles),
        "fonts": sum(each.weight for each in fonts),
        "script and mark": sum(each.weight for each in small),
    }
    return {**weight, "in all": sum(weight.values())}


def fonts_of(style: str, tree: Any) -> list[str]:
    """The files of the faces that some letter of the page stands in, as a browser chooses them: both weights upright,
    and the slanted ones where something is slanted.
    """
    letters = {ord(letter) for letter in tree.text_content()}
    slanted = bool(tree.xpath("//em | //i | //cite"))
    faces = [face for face in FACE.findall(style) if slanted or "font-style:italic" not in face]
    return [
        str(re.search(r"url\(([^)]+)\)", face)[1])  # type: ignore[index]
        for face in faces
        if _holds(re.search(r"unicode-range:([^;]+)", face)[1], letters)  # type: ignore[index]
    ]


def _holds(ranges: str, letters: set[int]) -> bool:
    spans = [span.strip().removeprefix("U+").partition("-") for span in ranges.split(",")]
    return any(int(low, 16) <= letter <= int(high or low, 16) for low, _, high in spans for letter in letters)


FIRST_VIEWS = (
    ("A mother’s home (aim: under 30,000)", "abena", "family:home"),
    ("An officer’s Today", "helen", "staff:today"),
    ("The public list of reviews", "", "public:reviews"),
)


def told() -> list[str]:
    """The lines for docs/performance.md, from the demo's own data."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import Client
    from django.urls import reverse

    from alongside.demo.prepare import prepare

    prepare()
    lines = [
        "Bytes over the wire when a browser opens a page of the demo for the first time: compressed, headers included.",
        "",
        "| first view | page | style | fonts | script and mark | in all |",
        "|---|---|---|---|---|---|",
    ]
    for words, persona, page in FIRST_VIEWS:
        client = Client(headers={"host": HOST})
        if persona:
            client.post(reverse("demo-sign-in", args=[persona]))
        cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items())
        weight = first_view(Browser(WSGIHandler(), cookies, HOST), reverse(page))
        lines.append(f"| {words} | {' | '.join(f'{each:,}' for each in weight.values())} |")
    return lines
