"""Ask for something on paper, larger, read aloud, or in another language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.record_reply import record_reply
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.showing import ask, show
from alongside.reading.family_page import standing_of

WAYS = {
    "draft": "Send me the draft on paper",
    "large": "Send it to me in larger print",
    "read_to_me": "Read it to me, or with me",
    "language": "I need it in another language, or signed",
    "path": "Post my path to me",
    "other": "Something else",
}


class Paper(SeenAndOnce, Form):
    """What they would like, and anything we should know."""

    what = ChoiceField("What would you like?", choices=list(WAYS.items()), missing="Choose what you would like.")
    words = LongTextField(
        "Anything we should know?",
        hint="For example, where to send it, or when nobody else is at home.",
        optional=True,
        rows=3,
    )


def send_me_paper(request: HttpRequest) -> HttpResponse:
    """It is written down as their own word, for the person they ring to do something about."""
    standing = standing_of(request.entered)

    def act(doing: Doing, said: dict) -> None:
        words = f"{WAYS[said['what']]}. {said['words']}".strip()
        record_reply(doing, person=standing.person, words=words)

    what = request.GET.get("what", "")
    initial = {"what": what} if what in WAYS else None
    then = reverse("family:paper-asked")
    return ask(request, "drafts/send_me_paper", Paper, standing=standing, act=act, then=then, initial=initial)


def paper_asked(request: HttpRequest) -> HttpResponse:
    """What happens now."""
    return show(request, "drafts/paper_asked", standing_of(request.entered))
