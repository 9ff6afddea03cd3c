"""Early learning: what can be put right at once is agreed, passed on and told, without waiting for the report."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.roles import Can
from alongside.acts.desk import Doing
from alongside.acts.reviews.agree_early_learning import agree_early_learning
from alongside.acts.reviews.share_early_learning import share_early_learning
from alongside.acts.reviews.tell_early_learning import tell_early_learning
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day, day_year
from alongside.pages.question import question
from alongside.people.words import words_with
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.staff.families.about_person import ByAWay, about_person, way_field
from casebook import Entry, Position

Row = dict[str, Any]


class Agree(SeenAndOnce, Form):
    """What to do differently."""

    words = LongTextField(
        "What should be done differently, from now on?",
        hint="What to do, and nothing of the case: no name, no day, nothing that a court has to decide.",
        rows=5,
        missing="Write what should be done differently.",
    )
    on = DayField("When was it agreed?", missing="Say when it was agreed.")


class Share(SeenAndOnce, Form):
    """Who has it now, and since when."""

    with_whom = LongTextField(
        "Who has it now?", hint="The services and people who can act on it.", rows=3, missing="Say who has it now."
    )
    on = DayField("When was it passed on?", missing="Say when it was passed on.")


class TellLearning(SeenAndOnce, ByAWay, Form):
    """Which way, what was said, and when."""

    channel = way_field("How were they told?")
    words = LongTextField("What were they told?", rows=5, missing="Write down what they were told.")
    on = DayField("When?", missing="Say when they were told.")


def early_learning(request: HttpRequest) -> HttpResponse:
    """Everything agreed so far, who has it, and who in the family has heard."""
    review = request.entered.review
    position = position_now(review)
    agreed = position.facts("early_learning_agreed")
    kept = words_with(review.id, [entry.fact.fields.get("words") for entry in agreed])
    names = {member.id: member.name for member in members_of(review, position)}
    keeps = Can.KEEP_REVIEW in request.entered.can
    items = [_item(review.id, position, entry, kept, names, keeps) for entry in reversed(agreed)]
    return render(request, "staff/reviews/early_learning.jinja", {"items": items, "keeps": keeps})


def agree_learning(request: HttpRequest) -> HttpResponse:
    """Ask what was agreed and record it in the name of whoever is signed in."""
    return question(
        request,
        "staff/reviews/agree_learning.jinja",
        Agree,
        act=lambda doing, said: agree_early_learning(
            doing, words=said["words"], approver=request.entered.user.id, on=said["on"]
        ),
        then=reverse("staff:early-learning", args=[request.entered.review.id]),
        initial={"on": clock.today()},
    )


def share_learning(request: HttpRequest, learning: str) -> HttpResponse:
    """Ask who has it now and record it."""
    words = _words_of(request, learning)
    return question(
        request,
        "staff/reviews/share_learning.jinja",
        Share,
        act=lambda doing, said: share_early_learning(
            doing, learning=learning, with_whom=said["with_whom"], on=said["on"]
        ),
        then=reverse("staff:early-learning", args=[request.entered.review.id]),
        context={"words": words},
        initial={"on": clock.today()},
    )


def tell_learning(request: HttpRequest, learning: str, person: str) -> HttpResponse:
    """Record that this person was told what is being changed."""
    words = _words_of(request, learning)
    to_all = reverse("staff:early-learning", args=[request.entered.review.id])

    def act(doing: Doing, said: Row) -> None:
        how = {"channel": said["channel"], "words": said["words"], "on": said["on"]}
        tell_early_learning(doing, person=person, learning=learning, **how)

    return about_person(
        request,
        person,
        "staff/reviews/tell_learning.jinja",
        TellLearning,
        act=act,
        ask="early_learning_told",
        ask_fields={"learning": learning},
        ways=True,
        then=to_all,
        context={"words": words, "back_to": {"text": "Back to early learning", "href": to_all}},
    )


def _words_of(request: HttpRequest, learning: str) -> str:
    """What was agreed. Raises Http404 for what is not of this review."""
    review = request.entered.review
    entry = position_now(review).latest("early_learning_agreed", learning=learning)
    if entry is None:
        raise Http404
    kept = str(entry.fact.fields.get("words", ""))
    return words_with(review.id, [kept]).get(kept, "")


def _item(
    review: str, position: Position, entry: Entry, kept: dict[str, str], names: dict[str, str], keeps: bool
) -> Row:
    learning = str(entry.fact.fields["learning"])
    shared = position.latest("early_learning_shared", learning=learning)
    rows: list[Row] = []
    if shared is None:
        link = {"text": "Record who has it now", "href": reverse("staff:share-learning", args=[review, learning])}
        owed = position.duty("early_learning_shared", learning=learning)
        by = f" by {day(owed.due)}" if owed and owed.due else ""
        rows.append({"state": "due", "words": f"Pass it on{by}.", **({"link": link} if keeps else {})})
    else:
        rows.append({"state": "kept", "words": f"Passed on, {day_year(shared.fact.on)}."})
    for duty in position.duties_of("early_learning_told", learning=learning):
        person = str(duty.about["person"])
        if person in names:
            rows.append(_telling(review, learning, person, names[person], duty, keeps))
    words = kept.get(str(entry.fact.fields.get("words", "")), "")
    return {"on": day_year(entry.fact.on), "words": words, "rows": rows}


def _telling(review: str, learning: str, person: str, name: str, duty: Any, keeps: bool) -> Row:
    state = str(duty.state)
    if state in ("kept", "late_kept"):
        return {"state": state, "bold": name, "words": f"was told on {day_year(duty.done_on)}."}
    if state != "due":
        words = {"paused": "is on hold.", "not_wanted": "asked not to hear from us."}.get(state, "is not to be told.")
        return {"state": state, "bold": name, "words": words}
    row: Row = {"state": "not_kept" if duty.late else "due", "bold": name, "words": f"is owed it by {day(duty.due)}."}
    link = {"text": "Tell them", "href": reverse("staff:tell-learning", args=[review, learning, person])}
    return {**row, "link": link} if keeps else row
