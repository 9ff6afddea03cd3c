"""Record the test whether the law gives the adult a review is about a right to an advocate."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from alongside.acts.advocates.check_advocacy_duty import check_advocacy_duty
from alongside.design.fields import DayField, Form, LongTextField, SeenAndOnce, YesNoField
from alongside.reading.living_adult import is_the_adult
from alongside.staff.families.about_person import about_person, family_of


class AdvocacyDuty(SeenAndOnce, Form):
    """The two questions of the law, why, and when."""

    substantial_difficulty = YesNoField(
        "Would it be very hard for them to take part?",
        hint="To understand what is said, keep it in mind, weigh it, or say what they wish. One of these is enough.",
        missing="Say whether it would be very hard for them to take part.",
    )
    somebody_suitable = YesNoField(
        "Is there somebody suitable who helps them?",
        hint="Somebody they want, who is willing and able. Never somebody who is paid to care for them, "
        "and never somebody they may need to be kept safe from.",
        missing="Say whether somebody suitable helps them.",
    )
    reason = LongTextField(
        "How do you know?",
        hint="What you looked at, whom you asked, and who helps them if somebody does.",
        rows=5,
        missing="Say in a sentence how you know.",
    )
    on = DayField("When was this tested?", missing="Say when it was tested.")


def advocacy_duty(request: HttpRequest, person: str) -> HttpResponse:
    """Ask both questions; what follows from them is the law’s, not a choice. Raises Http404 for anyone the review is
    not about.
    """
    if not is_the_adult(family_of(request, person)[2]):
        raise Http404
    return about_person(
        request,
        person,
        "staff/advocates/advocacy_duty.jinja",
        AdvocacyDuty,
        act=lambda doing, said: check_advocacy_duty(
            doing,
            person=person,
            substantial_difficulty=said["substantial_difficulty"],
            somebody_suitable=said["somebody_suitable"],
            reason=said["reason"],
            on=said["on"],
        ),
    )
