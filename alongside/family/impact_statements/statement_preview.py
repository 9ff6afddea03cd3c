"""The statement exactly as it would be published, and the agreement to exactly that."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.acts.desk import Doing, Refused
from alongside.acts.impact_statements.agree_to_statement import agree_to_statement
from alongside.acts.impact_statements.consent_to_statement import consent_to_statement
from alongside.design.fields import ChoiceField, ChoicesField, Form, HiddenField, SeenAndOnce
from alongside.documents.statement_texts import file_of
from alongside.family.impact_statements.statement import my_statement
from alongside.family.showing import ask
from alongside.reading.family_page import Standing, standing_of
from alongside.reading.impact_statements import USES, AsPublished, as_published, headed, signed

OWN_NAME = "own"
USES_SHOWN = [
    ("web", "With the review on our website"),
    ("training", "In training for staff"),
    ("press", "When newspapers or television ask"),
    ("launch", "At a meeting where the report is presented"),
]


class Agree(SeenAndOnce, Form):
    """Each use apart, nothing ticked beforehand; how they are named; and the hash of the text that was on the page."""

    uses = ChoicesField(
        "Where may this version be used?",
        hint="Tick each one you agree to. You can take any of them back with one press, and it is gone from our "
        "website at once. We cannot call back copies other people have made.",
        choices=USES_SHOWN,
        missing="Tick at least one use, or press “Not yet”.",
    )
    name_form = ChoiceField("How should you be named under it?", missing="Choose how you want to be named.")
    file = HiddenField()

    def __init__(self, *args: Any, names: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name_form"].choices = names


class TextChanged(Refused):
    """The text is not the one that was on the page when they pressed."""


def statement_preview(request: HttpRequest) -> HttpResponse:
    """See it as it would be published; agree to exactly this."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if found.written is None:
        return HttpResponseRedirect(reverse("family:statement"))
    own_name = OWN_NAME in (request.GET.get("name"), request.POST.get("name"))
    shown = as_published(found.written.text, standing.about, own_name=own_name)

    def act(doing: Doing, said: dict) -> None:
        if said["file"] != file_of(shown.text):
            raise TextChanged
        uses = {use: use in said["uses"] for use in USES}
        agree_to_statement(doing, person=standing.person, text=shown.text, uses=uses, name_form=said["name_form"])

    try:
        return _asked(request, standing, found, shown, own_name, act)
    except TextChanged:
        return HttpResponseRedirect(reverse("family:statement-preview"))


def _asked(
    request: HttpRequest, standing: Standing, found: Any, shown: AsPublished, own_name: bool, act: Any
) -> HttpResponse:
    names = names_to_choose(standing)

    def form(*args: Any, **kwargs: Any) -> Agree:
        return Agree(*args, names=names, **kwargs)

    return ask(
        request,
        "impact_statements/statement_preview",
        form,
        standing=standing,
        act=act,
        then=reverse("family:statement-agreed"),
        initial={"file": file_of(shown.text)},
        found=found,
        shown=shown,
        heading=headed(standing.about, standing.me.relation),
        own_name=own_name,
        already=found.agreed is not None and found.agreed.file == file_of(shown.text),
    )


def names_to_choose(standing: Standing) -> list[tuple[str, str]]:
    """How they can be named: always first the one that names nobody."""
    about, me = standing.about, standing.me
    whose = signed(about, me.relation, me.name, "none")
    return [("none", whose), ("first", signed(about, me.relation, me.name, "first")), ("full", me.name)]


class Uses(Agree):
    """The uses alone, for a version that is already agreed to."""


def statement_consent(request: HttpRequest) -> HttpResponse:
    """Change where the agreed version may be used. The words themselves stay as they are."""
    standing = standing_of(request.entered)
    found = my_statement(standing)
    if found.agreed is None:
        return HttpResponseRedirect(reverse("family:statement"))
    agreed = found.agreed

    def act(doing: Doing, said: dict) -> None:
        consent_to_statement(
            doing,
            person=standing.person,
            statement=found.id,
            file=agreed.file,
            name_form=said["name_form"],
            web="web" in said["uses"],
            training="training" in said["uses"],
            press="press" in said["uses"],
            launch="launch" in said["uses"],
        )

    def form(*args: Any, **kwargs: Any) -> Uses:
        return Uses(*args, names=names_to_choose(standing), **kwargs)

    return ask(
        request,
        "impact_statements/statement_consent",
        form,
        standing=standing,
        act=act,
        then=reverse("family:statement-agreed"),
        initial={"uses": sorted(agreed.uses), "name_form": agreed.name_form},
        found=found,
    )
