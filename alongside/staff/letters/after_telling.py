"""Where one comes from and goes back to, for each kind of thing that is told; and where its words are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

# letter -> what the way back is called, the page's name, and whether what it is about stands in its address
BACK: dict[str, tuple[str, str, bool]] = {
    "decision": ("Back to the decisions", "decisions", False),
    "scope_question": ("Back to the terms of reference", "terms", False),
    "panel_date": ("Back to the meeting", "meeting", True),
    "panel_change": ("Back to the meeting", "meeting", True),
    "panel_update": ("Back to the meeting", "meeting", True),
    "draft_shared": ("Back to the draft", "draft", True),
    "new_version": ("Back to the draft", "draft", True),
    "check_in": ("Back to the draft", "draft", True),
    "comments_answered": ("Back to the comments", "comments", False),
    "recommendations_invite": ("Recommendations", "recommendations", False),
    "recommendation_fate": ("Recommendations", "recommendations", False),
    "statement_offer": ("Back to the statements", "statements", False),
    "statement_withdrawn_confirmed": ("Back to the statements", "statements", False),
    "publication_date": ("Back to publication", "publication", False),
    "last_call": ("Back to publication", "publication", False),
    "publication_day": ("Back to publication", "publication", False),
    "name_decision": ("Back to the name", "choose-name", False),
    "five_days_after": ("Contact after publication", "follow-ups", False),
    "follow_up": ("Contact after publication", "follow-ups", False),
}


# letter -> the page of the guide that says more about it
GUIDE = {
    "advocate_offer": "advocate",
    "draft_shared": "draft",
    "new_version": "draft",
    "check_in": "draft",
    "statement_offer": "impact-statement",
    "meet_the_panel": "meet-the-panel",
    "panel_change": "updates",
    "panel_update": "updates",
    "publication_date": "publication",
    "last_call": "publication",
    "publication_day": "publication",
    "scope_question": "scope",
    "five_days_after": "change",
    "follow_up": "change",
}


def back_from(request: HttpRequest, letter: str, about: str, person: str) -> dict[str, str]:
    """The way back, as a link: to the list it came from, else to the person."""
    review = request.entered.review.id
    if letter not in BACK:
        return {"text": "Back to this person", "href": reverse("staff:person", args=[review, person])}
    text, name, with_about = BACK[letter]
    return {"text": text, "href": reverse(f"staff:{name}", args=[review, about] if with_about else [review])}


def words_page(request: HttpRequest, found: Any) -> str:
    """Where the words for this person are written."""
    own: dict[str, Callable[[], str]] = {
        "panel_update": lambda: _update_page(found),
        "follow_up": lambda: reverse("staff:what-changed", args=[found.reader.review.id, found.reader.about]),
    }
    return own[found.letter]() if found.letter in own else found.address("tell-words")


def _update_page(found: Any) -> str:
    review, meeting = found.reader.review.id, found.reader.about
    if not found.reader.text:
        return reverse("staff:update", args=[review, meeting])
    return reverse("staff:update-for", args=[review, meeting, found.member.id])
