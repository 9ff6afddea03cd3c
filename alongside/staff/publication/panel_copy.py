"""Record that the signed report went to the National Panel, the Secretary of State and Ofsted."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from alongside import clock
from alongside.acts.publication.send_to_national_panel import send_to_national_panel
from alongside.design.fields import DayField, Form, HiddenField, LongTextField, SeenAndOnce
from alongside.pages.question import question
from alongside.reading.publication import plan_of
from alongside.staff.drafts.of_review import of_review


class PanelCopy(SeenAndOnce, Form):
    """The proof, and the day; and which version the page was drawn for."""

    version = HiddenField()
    proof = LongTextField(
        "How do you know that all three have it?", hint="For example, the numbers of the receipts.", rows=3,
        missing="Say how you know that it arrived.",
    )  # fmt: skip
    on = DayField("When did it go?", missing="Say when it went.")


def panel_copy(request: HttpRequest) -> HttpResponse:
    """Ask for the proof and record it. Only the version that was signed can be sent."""
    of = of_review(request)
    plan = plan_of(of.review, of.position)
    newest = of.newest
    if not plan.needs_panel_copy or newest is None:
        raise Http404
    row = of.version(plan.signed) if plan.signed else newest
    closed = of.position.ask("final_report_sent_to_panel", version=row.id)
    return question(
        request,
        "staff/publication/panel_copy.jinja",
        PanelCopy,
        act=lambda doing, said: send_to_national_panel(
            doing, version=said["version"], proof=said["proof"], on=said["on"]
        ),
        then=reverse("staff:publication", args=[of.review.id]),
        context={"row": row, "gate": of.gate("The copy for the National Panel", closed, version=row.id)},
        initial={"version": row.id, "on": clock.today()},
    )
