"""Record that someone was told something we owe them: what they missed, that the door is open, a pause."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.families.give_catch_up import give_catch_up
from alongside.acts.families.invite import invite
from alongside.acts.families.offer_pause import offer_pause
from alongside.acts.families.offer_return import offer_return
from alongside.acts.families.send_holding_letter import send_holding_letter
from alongside.acts.families.tell_refusal_outcome import tell_refusal_outcome
from alongside.acts.proceedings.tell_proceedings_news import tell_proceedings_news
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.staff.families.about_person import ByAWay, about_person, way_field


class Told(SeenAndOnce, ByAWay, Form):
    """Which way, what was said, and when."""

    channel = way_field()
    words = LongTextField("What were they told?", rows=6, missing="Write down what they were told.")
    on = DayField("When?", missing="Say when they were told.")


class Telling(NamedTuple):
    """One thing to tell: the act, the fact it records, and the words of the page."""

    act: Callable[..., None]
    fact: str
    title: str
    lead: str


TELLINGS = {
    "invitation": Telling(
        invite, "invited", "Ask them to take part",
        "In whatever way suits them: talking, writing, through somebody else, or not at all. There is no hurry, and no "
        "is fine.",
    ),
    "refusal-outcome": Telling(
        tell_refusal_outcome, "refusal_outcome_told", "Tell what was decided after their no",
        "They did not agree to the review. Say whether it goes on, who decided it, and why; and what they can do if "
        "they disagree. They can still take part, or not, as they like.",
    ),
    "catch-up": Telling(
        give_catch_up, "catch_up_given", "Tell what was missed",
        "What happened while they were away from the review, in the order it happened. Nothing of it is a reproach.",
    ),
    "return": Telling(
        offer_return, "return_of_declined_offered", "Say that the door is open",
        "They stepped back. Say once that they can still take part. Do not ask for an answer.",
    ),
    "pause": Telling(
        offer_pause, "pause_offered", "Offer a pause",
        "Somebody in the family died. Say only what this person may know of it. Nothing is lost by pausing.",
    ),
    "holding-letter": Telling(
        send_holding_letter, "holding_letter_sent", "Send a holding letter",
        "In the words agreed with those who asked for the hold, and no others.",
    ),
    "proceedings": Telling(
        tell_proceedings_news, "proceedings_news_told", "Tell news of a court or inquest",
        "So that they do not hear it there first. Agree with the police or the coroner’s officer who tells them what.",
    ),
}  # fmt: skip


def told(request: HttpRequest, person: str, what: str) -> HttpResponse:
    """Ask what was said and record that they were told."""
    telling = TELLINGS.get(what)
    if telling is None:
        raise Http404
    return about_person(
        request,
        person,
        "staff/families/told.jinja",
        Told,
        act=lambda doing, said: telling.act(
            doing, person=person, channel=said["channel"], words=said["words"], on=said["on"]
        ),
        ask=telling.fact,
        ways=True,
        context={"telling": telling},
    )
