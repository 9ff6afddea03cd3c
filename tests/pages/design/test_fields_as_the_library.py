"""Our fields are drawn as the GOV.UK Design System draws them, element by element, in every state they have."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import product

import pytest
from jinja2 import ChainableUndefined, Environment, PackageLoader, PrefixLoader, Template
from lxml import html

from alongside.design import fields
from alongside.design.fields import Form
from alongside.design.jinja_environment import pages

# how the library is asked for each kind of our fields
LIBRARY = """
{% from "govuk/components/input/macro.html" import govukInput %}
{% from "govuk/components/radios/macro.html" import govukRadios %}
{% from "govuk/components/checkboxes/macro.html" import govukCheckboxes %}
{% from "govuk/components/date-input/macro.html" import govukDateInput %}
{% from "govuk/components/select/macro.html" import govukSelect %}
{% from "govuk/components/file-upload/macro.html" import govukFileUpload %}
{% set more %} <span class="label-more">You can leave this out.</span>{% endset %}
{% set words = asked.label ~ (more if asked.label_more else "") %}
{% set id = bound.own_id %}
{% set options = {"id": id, "idPrefix": id, "name": bound.html_name,
  "hint": {"text": asked.help_text} if asked.help_text else none,
  "errorMessage": {"text": bound.fault, "visuallyHiddenText": "To check"} if bound.fault else none} %}
{% set hidden = "govuk-visually-hidden" if asked.label_hidden %}
{% set label = {"html": words, "isPageHeading": asked.label_is_heading,
  "classes": hidden or ("govuk-label--l" if asked.label_is_heading else "")} %}
{% set legend = {"legend": {"html": words, "isPageHeading": asked.label_is_heading,
  "classes": hidden or ("govuk-fieldset__legend--l" if asked.label_is_heading else "")}} %}
{% if asked.kind == "text" %}{{ govukInput(dict(options, label=label, value=bound.typed | string, type=asked.input_type,
  spellcheck=none, classes="govuk-input--width-" ~ asked.width if asked.width else "",
  autocomplete=asked.autocomplete or none, inputmode=asked.input_mode or none,
  suffix={"text": asked.unit} if asked.unit else none)) }}
{% elif asked.kind == "choice" %}{{ govukRadios(dict(options, fieldset=legend, items=answers,
  classes="govuk-radios--inline" if asked.side_by_side else "")) }}
{% elif asked.kind == "choices" %}{{ govukCheckboxes(dict(options, fieldset=legend, items=answers)) }}
{% elif asked.kind == "tick" %}{{ govukCheckboxes(dict(options, hint=none, items=answers)) }}
{% elif asked.kind == "select" %}
{{ govukSelect(dict(options, label=label, items=[{"value": "", "text": "Choose one"}] + answers)) }}
{% elif asked.kind == "file" %}{{ govukFileUpload(dict(options, label=label, attributes={"accept": ".docx"})) }}
{% elif asked.kind == "day" %}
{{ govukDateInput(dict(options, fieldset=legend, namePrefix=bound.html_name, items=boxes)) }}{% endif %}
"""
CHOICES = [("a", "An aunt & an uncle"), ("b", "A brother", "Or a half-brother."), ("c", "A cousin")]
KINDS = {
    "text": (fields.TextField, {}, "Ada <Reyes>"),
    "narrow text": (fields.TextField, {"width": 10, "autocomplete": "name"}, "Ada"),
    "number": (fields.NumberField, {"unit": "days", "at_least": 5}, "3"),
    "e-mail": (fields.EmailField, {}, "not an address"),
    "choice": (fields.ChoiceField, {"choices": CHOICES}, "b"),
    "side by side": (fields.ChoiceField, {"choices": CHOICES, "side_by_side": True}, "a"),
    "choices": (fields.ChoicesField, {"choices": CHOICES}, ["a", "c"]),
    "select": (fields.SelectField, {"choices": CHOICES}, "c"),
    "file": (fields.FileField, {}, None),
    "day": (fields.DayField, {}, date(2026, 10, 6)),
}


@cache
def library() -> Template:
    made = Environment(
        loader=PrefixLoader(
            {name: PackageLoader("govuk_frontend_jinja") for name in ("govuk", "govuk_frontend_jinja")}
        ),
        autoescape=True,
        undefined=ChainableUndefined,
    )
    made.globals["null"] = None
    return made.from_string(LIBRARY)


def elements(drawn: str) -> list[object]:
    """Each element with its attributes, and each text, in order; spaces and line ends as a browser reads them."""
    found: list[object] = []

    def look(element: html.HtmlElement) -> None:
        found.append((element.tag, {name: " ".join(value.split()) for name, value in element.attrib.items()}))
        found.append(" ".join((element.text or "").split()))
        for child in element:
            look(child)
            found.append(" ".join((child.tail or "").split()))

    look(html.fragment_fromstring(drawn, create_parent=True))
    return [each for each in found if each]


def as_the_library(bound: object) -> str:
    classes = {"day": "govuk-input--width-2", "month": "govuk-input--width-10", "year": "govuk-input--width-4"}
    wrong = " govuk-input--error" if bound.fault else ""
    kind = bound.field.kind
    boxes = [
        {**box._asdict(), "classes": classes[box.name] + wrong} for box in (bound.day_boxes if kind == "day" else ())
    ]
    answers = [
        {
            "value": answer.value, "text": answer.label, "checked": answer.chosen, "selected": answer.chosen,
            "hint": {"text": answer.hint} if answer.hint else None,
        }
        for answer in (bound.answers if kind in ("choice", "choices", "select", "tick") else ())
    ]  # fmt: skip
    return library().render(bound=bound, asked=bound.field, boxes=boxes, answers=answers)


def forms(made: type[Form], filled: object) -> list[Form]:
    """Empty, filled beforehand, sent empty, and sent with something that cannot be."""
    cannot_be = {"it": filled if isinstance(filled, str | list) else "??", "it-day": "40", "it-month": "x"}
    return [made(), made(initial={"it": filled}), made({}), made(cannot_be)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_has_the_elements_of_the_library(kind):
    field, options, filled = KINDS[kind]
    for hint, hidden, heading, optional in product(("", "On 6 days & <nights>."), *[(False, True)] * 3):
        needed = {"optional": True} if optional else {"missing": "Say which."}
        asked = field("Which one?", hint=hint, label_hidden=hidden, label_is_heading=heading, **needed, **options)
        for form in forms(type("Asked", (Form,), {"it": asked}), filled):
            assert elements(pages().globals["ui"].field(form["it"])) == elements(as_the_library(form["it"]))


@pytest.mark.parametrize("hint", ["", "You can change this later."])
@pytest.mark.parametrize("must", ["", "Tick to say so."])
def test_one_box_has_the_elements_of_the_library(hint, must):
    made = type("Asked", (Form,), {"it": fields.TickField("I agree", hint=hint, must=must)})
    for form in (made(), made({}), made({"it": "on"}), made(initial={"it": True})):
        assert elements(pages().globals["ui"].field(form["it"])) == elements(as_the_library(form["it"]))
