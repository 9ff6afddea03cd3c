"""Say where readers are warned, and in which words. The report itself is not touched."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.drafts.warn_readers import warn_readers
from alongside.design.fields import ChoicesField, Form, LongTextField, SeenAndOnce, SelectField, TextField
from alongside.documents.kept_drafts import KeptDraft, Upsetting, kept_draft
from alongside.pages.question import question
from alongside.staff.drafts.of_review import of_review

AT_LEAST = 12


class WarnReaders(SeenAndOnce, Form):
    """A new warning, or some to take away."""

    first = SelectField("From which passage?", optional=True)
    last = SelectField("To which passage?", optional=True)
    title = TextField(
        "What comes, in one line",
        hint="For example: The next six passages describe the night Rowan died",
        optional=True,
    )
    words = LongTextField(
        "What they say, and what they do not",
        hint="For example: They say where he was found and who was with him. They do not describe injuries.",
        rows=3,
        optional=True,
    )
    away = ChoicesField("Take away these", optional=True)

    def __init__(self, *args: Any, kept: KeptDraft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = kept
        passages = [(each.anchor, f"{each.number} {each.text[:60]}…") for each in kept.draft.passages if each.number]
        self.fields["first"].choices = self.fields["last"].choices = passages
        self.fields["away"].choices = [(str(n), each.title) for n, each in enumerate(kept.upsetting)]
        if not kept.upsetting:
            del self.fields["away"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if any(said.get(name) for name in ("first", "last", "title", "words")):
            for name, missing in (
                ("first", "Choose where it begins."), ("last", "Choose where it ends."),
                ("title", "Say in one line what comes."), ("words", "Say what the passages say, and what they do not."),
            ):  # fmt: skip
                if not said.get(name):
                    self.add_error(name, forms.ValidationError(missing))
            order = [each.anchor for each in self.kept.draft.passages]
            if said.get("first") and said.get("last") and order.index(said["first"]) > order.index(said["last"]):
                self.add_error("last", forms.ValidationError("That passage stands before the first one."))
        elif not said.get("away"):
            raise forms.ValidationError("Choose the passages, or a warning to take away.")
        return said


def warnings_in_draft(request: HttpRequest, version: str) -> HttpResponse:
    """Ask for a warning and keep it with the version."""
    of = of_review(request)
    row = of.version(version)
    kept = kept_draft(of.review.id, version)
    order = {each.anchor: place for place, each in enumerate(kept.draft.passages)}

    def act(doing: Doing, said: dict[str, Any]) -> None:
        stays = [each for n, each in enumerate(kept.upsetting) if str(n) not in (said.get("away") or [])]
        if said.get("first"):
            stays.append(Upsetting(said["first"], said["last"], said["title"], said["words"]))
        warn_readers(doing, version=version, upsetting=sorted(stays, key=lambda each: order.get(each.first, 0)))

    return question(
        request,
        "staff/drafts/warnings_in_draft.jinja",
        WarnReaders,
        act=act,
        then=reverse("staff:draft", args=[of.review.id, version]),
        context={"row": row},
        kept=kept,
    )
