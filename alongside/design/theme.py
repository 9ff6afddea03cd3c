"""A partnership's own colour. It takes the place of `deep` only, and must reach 7:1 wherever `deep` is used."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from alongside.design.contrast import darker, mixed, ratio

ENOUGH = 7.0
# The grounds of the light pages on which text or a mark in the colour stands (design-build/sass/_tokens.scss).
PAPER, SHEET, WASH = "#faf7f1", "#ffffff", "#f1ece1"


def deep_wash(colour: str) -> str:
    """The pale ground that goes with a colour: a tenth of it on white."""
    return mixed(colour, SHEET, 0.1)


def theme_faults(colour: str) -> list[str]:
    """What is wrong with a colour (“#114b57”) as the one colour of the pages; empty if it may be used."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return ["Write the colour as # and six figures or letters from a to f, like #114b57."]
    grounds = {
        "the family’s page": PAPER,
        "a white sheet": SHEET,
        "the foot of the page": WASH,
        "its own pale ground": deep_wash(colour),
    }
    found = [(name, ratio(colour, ground)) for name, ground in grounds.items()]
    found.append(("a button, for the words on it", ratio(PAPER, colour)))
    return [
        f"On {name} the contrast is {reached:.1f} to 1. It has to be 7 to 1. Choose a darker colour."
        for name, reached in found
        if reached < ENOUGH
    ]


def theme_css(colour: str) -> str:
    """The stylesheet that puts the colour in its place. The dark pages and the higher contrast keep their own."""
    own = f"--deep:{colour};--deep-hover:{darker(colour)};--deep-wash:{deep_wash(colour)}"
    return f"@media not all and (prefers-color-scheme:dark){{:root:not([data-contrast]){{{own}}}}}\n"


@cache_control(public=True, max_age=31536000, immutable=True)
def theme(request: HttpRequest, colour: str) -> HttpResponse:
    """GET design/theme/114b57.css. A colour that may not be used has no stylesheet."""
    if theme_faults(f"#{colour}"):
        raise Http404
    return HttpResponse(theme_css(f"#{colour}"), content_type="text/css")
