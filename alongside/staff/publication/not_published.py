"""Whether the report is published: who asked us not to, the decision with its reasons, and what follows from it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside import clock
from alongside.access.roles import Can
from alongside.acts.desk import Doing
from alongside.acts.publication.decide_not_to_publish import decide_not_to_publish
from alongside.acts.publication.decide_to_publish_all_the_same import decide_to_publish_all_the_same
from alongside.acts.publication.send_improvements_to_panel import send_improvements_to_panel
from alongside.acts.publication.send_reasons_to_panel import send_reasons_to_panel
from alongside.design.fields import ChoiceField, DayField, Form, LongTextField, SeenAndOnce
from alongside.design.words import day_year
from alongside.pages.question import question
from alongside.reading.decisions import decisions_of
from alongside.reading.not_published import DECISIONS, INSTEAD, WISHES, NotPublished, not_published_of
from alongside.reading.publication import plan_of
from alongside.reading.reviews import said_of_type
from alongside.staff.drafts.of_review import OfReview, of_review
from alongside.staff.publication.steps import SIGNATURES

A_SENTENCE = 5  # words
Row = dict[str, Any]


class WithReasons(SeenAndOnce, Form):
    """The reasons each person is told, and the day."""

    reason = LongTextField(
        "The reasons",
        hint="Each family member is told them within seven days. Give away nothing that one of them told you.",
        rows=6,
        missing="Say why.",
    )
    on = DayField("When was it decided?", missing="Say when it was decided.")

    def clean_reason(self) -> str:
        reason = str(self.cleaned_data["reason"])
        if len(reason.split()) < A_SENTENCE:
            raise forms.ValidationError("Say why in a full sentence.")
        return reason


class NotToPublish(WithReasons):
    """On what basis, with whose wishes, and what is published instead."""

    basis = LongTextField(
        "What in the law or guidance allows it?",
        hint="As it stands in the minute, and who advised it.",
        rows=3,
        missing="Name what allows it.",
    )
    wishes = ChoiceField(
        "What do the person, or the family, wish?", choices=list(WISHES.items()), missing="Say what they wish."
    )
    instead = ChoiceField("What is published instead?", missing="Say what is published instead.")
    field_order = ("basis", "wishes", "instead", "reason", "on")

    def __init__(self, *args: Any, instead: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["instead"].choices = instead


class PanelTold(SeenAndOnce, Form):
    """What went, how we know that it arrived, and when."""

    what = ChoiceField(
        "What went?",
        choices=[
            ("reasons", "The reasons for not publishing, to the National Panel"),
            ("improvements", "What has improved, to the National Panel, the Secretary of State and Ofsted"),
        ],
        missing="Say what went.",
    )
    proof = LongTextField(
        "How do you know that it arrived?",
        hint="For example, the numbers of the receipts.",
        rows=3,
        missing="Say how you know that it arrived.",
    )
    on = DayField("When did it go?", missing="Say when it went.")


def not_published(request: HttpRequest) -> HttpResponse:
    """Where it stands, and each next step."""
    of = of_review(request)
    stands = not_published_of(of.review, of.position, of.members)
    context = {
        "stands": stands,
        "rows": _rows(of, stands) if stands.stays_unpublished else [],
        "may_decide": Can.APPROVE in of.can,
        "published": plan_of(of.review, of.position).published is not None,
        "child": is_child(of),
        "gate": _gate(of) if stands.stays_unpublished and not stands.published else None,
        "may_publish": Can.PUBLISH in of.can,
    }
    return render(request, "staff/publication/not_published.jinja", context)


def decide_unpublished(request: HttpRequest) -> HttpResponse:
    """Ask everything the decision needs, and record it in the name of whoever is signed in."""
    of = of_review(request)
    if not_published_of(of.review, of.position, of.members).stays_unpublished and request.method != "POST":
        raise Http404
    # a child's review: publish, or publish what has improved; there is no third
    offered = [(word, said) for word, said in INSTEAD.items() if not is_child(of) or word == "improvements"]
    return _decide(
        request,
        of,
        "decide_unpublished",
        NotToPublish,
        act=lambda doing, said: decide_not_to_publish(
            doing,
            approver=request.entered.user.id,
            reason=said["reason"],
            basis=said["basis"],
            wishes=said["wishes"],
            instead=said["instead"],
            on=said["on"],
        ),
        instead=offered,
    )


def publish_after_all(request: HttpRequest) -> HttpResponse:
    """Decide to publish: against somebody's wish, or against what was decided before."""
    of = of_review(request)
    if not (of.position.facts("asked_not_to_publish") or of.position.facts(*DECISIONS)):
        raise Http404
    return _decide(
        request,
        of,
        "publish_after_all",
        WithReasons,
        act=lambda doing, said: decide_to_publish_all_the_same(
            doing, approver=request.entered.user.id, reason=said["reason"], on=said["on"]
        ),
    )


def panel_told(request: HttpRequest) -> HttpResponse:
    """Record that the National Panel has the reasons, or what has improved."""
    of = of_review(request)
    if not is_child(of) or not not_published_of(of.review, of.position, of.members).stays_unpublished:
        raise Http404

    def act(doing: Doing, said: dict[str, Any]) -> None:
        if said["what"] == "reasons":
            send_reasons_to_panel(doing, words=said["proof"], on=said["on"])
        else:
            send_improvements_to_panel(doing, proof=said["proof"], on=said["on"])

    return question(
        request,
        "staff/publication/panel_told.jinja",
        PanelTold,
        act=act,
        then=reverse("staff:not-published", args=[of.review.id]),
        initial={"on": clock.today()},
    )


def is_child(of: OfReview) -> bool:
    """A children's review has a part in it: the National Panel is told, and what has improved is published."""
    return bool(said_of_type(of.review, "about_a_child"))


def _decide(request: HttpRequest, of: OfReview, template: str, form: type, **more: Any) -> HttpResponse:
    return question(
        request,
        f"staff/publication/{template}.jinja",
        form,
        then=reverse("staff:not-published", args=[of.review.id]),
        context={"stands": not_published_of(of.review, of.position, of.members), "child": is_child(of)},
        initial={"on": clock.today()},
        **more,
    )


def _gate(of: OfReview) -> dict[str, Any] | None:
    return of.gate("Publishing it in place of the report", of.position.ask("improvements_published"))


def _rows(of: OfReview, stands: NotPublished) -> list[Row]:
    """What follows from the decision, in order, each with its next step."""
    assert stands.decided is not None

    def link(text: str, name: str, needs: Can) -> Row:
        return (
            {"link": {"text": text, "href": reverse(f"staff:{name}", args=[of.review.id])}} if needs in of.can else {}
        )

    rows = [_told(of, link)]
    if is_child(of):
        for bold, sent in (
            ("The reasons, to the National Panel,", stands.reasons_sent),
            ("What has improved, to the National Panel, the Secretary of State and Ofsted,", stands.improvements_sent),
        ):
            rows.append(_sent(bold, sent, link))
    if stands.decided.instead_word != "nothing":
        rows += _file(of, stands, link)
    return rows


def _told(of: OfReview, link: Any) -> Row:
    found = [each for each in decisions_of(of.review, of.position, of.members) if each.kind == "decided_not_to_publish"]
    waiting = [telling.member.name for each in found for telling in each.still_to_tell if telling.state == "due"]
    if not waiting:
        return {"state": "kept", "bold": "The family", "words": "has been told, each person by themself."}
    said = "still has to hear it." if len(waiting) == 1 else "still have to hear it."
    bold = waiting[0] if len(waiting) == 1 else f"{', '.join(waiting[:-1])} and {waiting[-1]}"
    return {"state": "due", "bold": bold, "words": said, **link("Tell them", "decisions", Can.SEE_REVIEW)}


def _sent(bold: str, sent: Any, link: Any) -> Row:
    if sent:
        return {"state": "kept", "bold": bold, "words": f"went on {day_year(sent)}."}
    return {
        "state": "due",
        "bold": bold,
        "words": "still to go.",
        **link("Record that it went", "panel-told", Can.PUBLISH),
    }


def _file(of: OfReview, stands: NotPublished, link: Any) -> list[Row]:
    plan, decided = plan_of(of.review, of.position), stands.decided
    assert decided is not None
    if stands.published:
        return [
            {"state": "kept", "bold": f"{decided.instead}:", "words": f"published on {day_year(stands.published)}."}
        ]
    made = of.position.latest("publication_file_made")
    if made is None or made.number < decided.number:
        write = link("Write it", "in-place-of-report", Can.PUBLISH)
        return [{"state": "due", "bold": f"{decided.instead}", "words": "is not written yet.", **write}]
    again = link("Write it anew", "in-place-of-report", Can.PUBLISH)
    signed = len(plan.signers)
    rows = [{"state": "kept", "bold": f"{decided.instead}", "words": f"is written, file {plan.file[:12]}.", **again}]
    sign = link("Look at it and sign", "sign-anonymity", Can.PUBLISH) if signed < SIGNATURES else {}
    words = "both signatures are there." if signed >= SIGNATURES else "two different people sign."
    state = "kept" if signed >= SIGNATURES else "due"
    return [*rows, {"state": state, "bold": "Nobody can be recognised:", "words": words, **sign}]
