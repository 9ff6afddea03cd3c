"""The offer of an advocate: yes, no, later, or I have one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.advocates.answer_advocate_offer import answer_advocate_offer
from alongside.acts.advocates.share_earlier_notes import share_earlier_notes
from alongside.acts.desk import Doing
from alongside.design.fields import ChoiceField, Form, LongTextField, SeenAndOnce
from alongside.family.asked import OnlyAPress
from alongside.family.showing import ask
from alongside.reading.family_page import standing_of


class AdvocateAnswer(SeenAndOnce, Form):
    """Would they like an advocate?"""

    answer = ChoiceField(
        "Would you like an advocate?",
        choices=[
            ("yes", "Yes", "We find someone, and they ring you. You can say no to them too."),
            ("has_one", "I have someone already", "Tell us who, so that we can write to them as well."),
            ("later", "Ask me later"),
            ("no", "No", "You can ask for one on any day."),
        ],
        missing="Choose an answer, or go back and leave it for now.",
    )
    words = LongTextField("Anything you want to say with it?", optional=True, rows=4)


def advocate(request: HttpRequest) -> HttpResponse:
    """What an advocate is, what they said before, and the answer."""
    standing = standing_of(request.entered)
    answered = standing.latest("advocate_offer_answered")

    def act(doing: Doing, said: dict) -> None:
        answer_advocate_offer(doing, person=standing.person, answer=said["answer"], words=said["words"])

    return ask(
        request,
        "advocates/advocate",
        AdvocateAnswer,
        standing=standing,
        act=act,
        then=reverse("family:advocate"),
        answered=answered,
    )


def share_what_came_before(request: HttpRequest) -> HttpResponse:
    """Let their advocate see what came before the advocate began. Only the person can."""
    standing = standing_of(request.entered)
    began = standing.position.latest("advocate_began", "advocate_ended", person=standing.person)
    if began is None or began.fact.kind == "advocate_ended":
        raise Http404
    advocate_id = str(began.fact.fields["advocate"])

    def act(doing: Doing, said: dict) -> None:
        share_earlier_notes(doing, person=standing.person, advocate=advocate_id)

    then = reverse("family:advocate")
    return ask(request, "advocates/share_what_came_before", OnlyAPress, standing=standing, act=act, then=then)
