"""The one way a form page works, in every door: ask, check, do, go on. And what happens when it cannot be done.

    def plan_meeting(request):
        return question(request, "staff/panel_meetings/plan_meeting.jinja", PlanMeeting,
                        act=lambda doing, said: acts.plan_panel_meeting(doing, on=said["when"]),
                        then=reverse("staff:review", args=[request.entered.review.id]))

A page whose act is refused is drawn again with everything typed still in it: a day out of order beside its field, a
closed gate as `refusals` (sentences with names), a record that moved on as `meanwhile` (what was recorded since), the
same words a moment after they were kept (a page gone back to) as `said_before`; the last two a second press accepts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from alongside.acts.desk import AlreadyDone, Doing, GateClosed, RecordMovedOn, SaidBefore
from alongside.acts.kept_apart import NamesSomeoneKeptApart
from alongside.acts.order import OutOfOrder
from alongside.design.words import names
from alongside.pages.kept import handed_back, let_go
from alongside.pages.once import mark_of_what_was_said, means_a_second_one, once_token
from alongside.reading.refusals import meanwhile_sentences, refusal_sentences

TO_CHECK, REFUSED = 422, 409
Said = dict[str, Any]
Act = Callable[[Doing, Said], str | None]


def question(
    request: HttpRequest,
    template: str,
    form_class: Callable[..., Any],
    *,
    act: Act,
    then: str | Callable[[str | None], str],
    context: dict[str, Any] | None = None,
    initial: Said | None = None,
    day_field: str = "on",
    **form_options: Any,
) -> HttpResponse:
    """A page that asks, and does what was asked when it is answered.

    `act(doing, cleaned_data)` does it and may give an id; `then` is where to go afterwards (an address, or a function
    of that id). `day_field`: the field beside which a day out of order is explained. `form_options` go to the form.
    """
    page = {**(context or {}), "refusals": [], "meanwhile": [], "said_before": None}
    if request.method != "POST":
        taken = handed_back(request, request.entered.by)
        start = {**(initial or {}), **_fields_of(taken), **_hidden(request)}
        page |= {"form": form_class(initial=start, **form_options), "taken_back": taken is not None}
        return render(request, template, page)
    form = form_class(request.POST, request.FILES or None, **form_options)
    page["form"] = form
    if not form.is_valid():
        return render(request, template, page, status=TO_CHECK)
    try:
        result = act(_doing(request, form), form.cleaned_data)
    except AlreadyDone:
        result = None
    except OutOfOrder as fault:
        form.check(day_field if day_field in form.fields else None, fault.says)
        return render(request, template, page, status=TO_CHECK)
    except NamesSomeoneKeptApart as fault:
        form.check(None, f"These words name {names(fault.names)}, kept apart from the reader. Take that out first.")
        return render(request, template, page, status=TO_CHECK)
    except SaidBefore as fault:
        page["said_before"] = fault
        form.data = form.data.copy()
        form.data["once"] = once_token(request.entered.by, again=True)
        return render(request, template, page, status=REFUSED)
    except GateClosed as fault:
        page["refusals"] = refusal_sentences(request.entered, fault.closed)
        return render(request, template, page, status=REFUSED)
    except RecordMovedOn as fault:
        page["meanwhile"] = meanwhile_sentences(request.entered.review, fault.since)
        form.data = form.data.copy()
        form.data["seen"] = str(fault.last_number)
        return render(request, template, page, status=REFUSED)
    let_go(request, request.entered.by)
    return HttpResponseRedirect(then(result) if callable(then) else then)


def _hidden(request: HttpRequest) -> Said:
    review = request.entered.review
    return {"once": once_token(request.entered.by), "seen": review.last_number if review else 0}


def _doing(request: HttpRequest, form: Any) -> Doing:
    entered = request.entered
    seen = form.cleaned_data.get("seen") if entered.user is not None else None
    once = form.cleaned_data.get("once") or ""
    return Doing(
        review=entered.review.id if entered.review else "",
        by=entered.by,
        once=once,
        seen=int(seen) if seen not in (None, "") else None,
        said=mark_of_what_was_said(request),
        again=means_a_second_one(once, entered.by),
    )


def _fields_of(taken: Any) -> Said:
    if taken is None:
        return {}
    return {name: values if len(values) > 1 else values[0] for name, values in taken.lists() if values}
