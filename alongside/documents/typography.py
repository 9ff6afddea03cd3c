"""Small rules of setting text that hold everywhere: one space between words, a day never parted from its month."""

from __future__ import annotations

import re

from alongside.design.words import KEPT as NO_BREAK

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}(?:st|nd|rd|th)?) ({MONTHS})\b(?: (\d{{4}})\b)?")
_MONTH_YEAR = re.compile(rf"\b({MONTHS}) (\d{{4}})\b")
_HOUR = re.compile(r"\b(\d{1,2}(?:[.:]\d{2})?) (am|pm)\b")
_PHONE = re.compile(r"\b0\d{2,4}(?: \d{3,4}){1,2}\b|\b116 \d{3}\b")


def keep_together(text: str) -> str:
    """The text with no-break spaces inside dates, hours and telephone numbers."""
    text = _DAY_MONTH.sub(lambda m: NO_BREAK.join(filter(None, m.groups())), text)
    text = _MONTH_YEAR.sub(rf"\1{NO_BREAK}\2", text)
    text = _HOUR.sub(rf"\1{NO_BREAK}\2", text)
    return _PHONE.sub(lambda m: m[0].replace(" ", NO_BREAK), text)


def plain(text: str) -> str:
    """The text for comparing: ordinary spaces, one between words, straight apostrophes and quotes."""
    for curly, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(curly, straight)
    return " ".join(text.split())
