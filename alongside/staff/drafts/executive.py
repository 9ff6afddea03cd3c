"""Taking the report to the Executive Members: their agenda, their signature, or sending it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.acts.drafts.put_on_executive_agenda import put_on_executive_agenda
from alongside.acts.drafts.send_back_from_executive import send_back_from_executive
from alongside.acts.drafts.sign_at_executive import sign_at_executive
from alongside.design.fields import Form, HiddenField, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.strands import strands_of
from alongside.staff.drafts.of_review import of_review
from alongside.staff.drafts.sign_off import EXECUTIVE, agenda, decide, of_board, tabled


class SendBack(SeenAndOnce, Form):
    """The reason, and which version the page was drawn for."""

    version = HiddenField()
    reason = LongTextField(
        "Why?",
        hint="Each family member is told this reason within seven days. Write it so that they can read it.",
        rows=5,
        missing="Say why. The family is told.",
    )


def executive(request: HttpRequest, strand: str = "") -> HttpResponse:
    """Where the report stands with the Executive Members, and the next step, or the gate in its place."""
    return agenda(
        request,
        EXECUTIVE,
        strand,
        act=lambda doing, said: put_on_executive_agenda(doing, version=said["version"], day=said["day"], strand=strand),
    )


def sign_executive(request: HttpRequest, strand: str = "") -> HttpResponse:
    """Record the signature, naming the version by its label and its file."""
    return decide(
        request,
        EXECUTIVE,
        strand,
        act=lambda doing, said: sign_at_executive(
            doing, version=said["version"], minute=said["minute"], strand=strand, on=said["on"]
        ),
    )


def send_back(request: HttpRequest, strand: str = "") -> HttpResponse:
    """Send it back with a reason. It becomes a new version, and is read anew."""
    of = of_review(request)
    group = of_board(EXECUTIVE, strands_of(of.position), strand)
    row = tabled(of, group)
    return question(
        request,
        "staff/drafts/send_back.jinja",
        SendBack,
        act=lambda doing, said: send_back_from_executive(
            doing, version=said["version"], reason=said["reason"], strand=strand
        ),
        then=group.address(of.review.id),
        context={"row": row, "group": group},
        initial={"version": row.id},
        day_field="reason",
    )
