"""After agreeing: what happens next, and how to take it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.impact_statements.withdraw_statement import withdraw_statement
from alongside.family.asked import OwnWords
from alongside.family.impact_statements.statement import my_statement
from alongside.family.impact_statements.statement_preview import USES_SHOWN
from alongside.family.showing import ask, show
from alongside.reading.family_page import standing_of
from alongside.reading.impact_statements import headed, signed


def statement_agreed(request: HttpRequest) -> HttpResponse:
    """The version they agreed to, for what, and what comes now."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if found.agreed is None:
        return HttpResponseRedirect(reverse("family:statement"))
    uses = [words for use, words in USES_SHOWN if use in found.agreed.uses]
    named = signed(standing.about, standing.me.relation, standing.me.name, found.agreed.name_form)
    heading = headed(standing.about, standing.me.relation)
    return show(
        request, "impact_statements/statement_agreed", standing, found=found, uses=uses, named=named, heading=heading
    )


def statement_withdraw(request: HttpRequest) -> HttpResponse:
    """One button. It holds from the moment it is pressed; nobody is asked first, and no reason is needed."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if not found.approved_file:
        return HttpResponseRedirect(reverse("family:statement"))

    def act(doing: Doing, said: dict) -> None:
        withdraw_statement(doing, person=standing.person, statement=found.id, words=said["words"])

    return ask(
        request,
        "impact_statements/statement_withdraw",
        OwnWords,
        standing=standing,
        act=act,
        then=reverse("family:statement-withdrawn"),
        found=found,
    )


def statement_withdrawn(request: HttpRequest) -> HttpResponse:
    """It is taken back: what that did, and that the door stays open."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if found.withdrawn_on is None:
        return HttpResponseRedirect(reverse("family:statement"))
    return show(request, "impact_statements/statement_withdrawn", standing, found=found)
