"""Every component on one page, drawn from the example beside it. In the demo only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from alongside.design.fields import (
    AddressField,
    ChoiceField,
    ChoicesField,
    DayField,
    EmailField,
    FileField,
    Form,
    LongTextField,
    NumberField,
    PhoneField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    YesNoField,
)
from alongside.design.jinja_environment import pages
from alongside.design.words import paragraphs

COMPONENTS = Path(__file__).resolve().parent / "components"
DOORS = ("family", "staff", "public")


class EveryField(Form):
    when = DayField(
        "Which day?", hint="For example, 14 January. It counts every year.", missing="Say which day.", with_year=False
    )
    what = TextField("What is this day?", optional=True)
    code = TextField("Your code", hint="For example, K7MP 4RTW.", missing="Type the code.", width=10, large=True)
    words = LongTextField(
        "Words for the family", hint="The family will read this. Start with what they asked.", missing="Write to them."
    )
    note = LongTextField(
        "Internal note", hint="Staff on this review only. It may be disclosed to a court.", optional=True
    )
    about = ChoiceField(
        "When you want to, tell us",
        choices=[
            ("longer", "I need longer", "No reason needed."),
            ("enough", "I have had long enough", "Then it can go to the Sub-Group, once we have answered you."),
            ("not_read", "I would rather not read it", "You can change your mind at any time."),
        ],
        missing="Choose one.",
    )
    uses = ChoicesField(
        "Where may this version be used?",
        choices=[("website", "With the review on our website"), ("library", "In the national library of reviews")],
        optional=True,
    )
    together = YesNoField("May we write to you both in one letter?", missing="Choose one.", side_by_side=True)
    shared = TickField("Other people use this phone", hint="We sign you out sooner and keep nothing on it.")
    kind = SelectField("What kind of meeting?", choices=[("panel", "Review Panel")], missing="Choose one.")
    from_time = TimeField("From what time?", hint="For example, 2 pm", missing="Say from what time.")
    days = NumberField("How many days before?", at_least=1, unit="days", missing="Say how many.")
    email = EmailField("Your e-mail address", optional=True)
    phone = PhoneField("A number that is safe", missing="Type a number.")
    address = AddressField("Where may we write to?", optional=True)
    draft = FileField("The draft as a Word file", missing="Choose the file.")


FILLED = {
    "when-day": "31", "when-month": "June", "what": "His confirmation", "code": "K7MP 4RTW", "about": "longer",
    "words": "The family asked why the school rang only one number.", "uses": ["website"], "together": "yes",
    "shared": "on", "kind": "panel", "from_time": "2 pm", "days": "5", "phone": "01632 960 200",
}  # fmt: skip


def read_examples() -> dict[str, dict[str, Any]]:
    """Every component's example, by its folder's name."""
    return {path.parent.name: yaml.safe_load(path.read_text()) for path in sorted(COMPONENTS.glob("*/example.yaml"))}


def drawn(example: dict[str, Any], form: Form) -> Markup:
    """One example as the component draws it."""
    macro = getattr(pages().globals["ui"], example["draw"])
    options = dict(example["with"])
    options |= {name: form[field] for name, field in example.get("fields", {}).items()}
    if "form" in example:
        options["form"] = form
    if "each_of" in example:
        return Markup(" ").join(macro(**options, **{example["as"]: value}) for value in example["each_of"])
    inside = [drawn(one, form) for one in example.get("inside", ())]
    if "words" in example:
        inside.append(paragraphs(example["words"]))
    if inside:
        options["caller"] = lambda: Markup("\n").join(inside)
    made: Markup = macro(**options)
    return made


def gallery(request: HttpRequest, door: str) -> HttpResponse:
    """GET design/ and design/<door>/"""
    if door not in DOORS:
        raise Http404
    form = EveryField(FILLED)
    form.is_valid()
    shared = "family" if door == "public" else door  # the public's pages use the family's components
    found = [(name, each) for name, each in read_examples().items() if each["door"] == shared]
    found.sort(key=lambda one: not one[1].get("heading"))
    shown = [
        (f"{name}: {example['says']}", drawn(example, form)) for name, each in found for example in each["examples"]
    ]
    return render(request, f"design/gallery_{door}.jinja", {"shown": shown, "doors": DOORS})
