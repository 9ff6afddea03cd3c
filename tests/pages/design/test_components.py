"""Every component is drawn from the example beside it, and the pages hold to the house's rules."""

from __future__ import annotations

import re
from types import SimpleNamespace

import html5lib
import pytest
from django.template.backends.utils import csrf_input_lazy
from django.test import RequestFactory
from jinja2 import UndefinedError, nodes
from markupsafe import escape

from alongside.design.fields import DayField, Form, LongTextField
from alongside.design.gallery import COMPONENTS, DOORS, FILLED, EveryField, drawn, gallery, read_examples
from alongside.design.jinja_environment import ALONGSIDE, macro_names, pages, strict_environment

EXAMPLES = read_examples()
README = (COMPONENTS.parent / "README.md").read_text()
ALL_MACROS = {name: path for path in COMPONENTS.glob("*/macro.jinja") for name in macro_names(path)}


def fetch(door: str) -> str:
    return gallery(RequestFactory().get("/design/"), door).content.decode()


@pytest.fixture
def form():
    made = EveryField(FILLED)
    made.is_valid()
    return made


def test_every_component_has_an_example():
    assert {path.parent.name for path in ALL_MACROS.values()} == set(EXAMPLES)


@pytest.mark.parametrize("component", EXAMPLES)
def test_the_example_is_drawn(component, form):
    for example in EXAMPLES[component]["examples"]:
        html = drawn(example, form)
        html5lib.parseFragment(str(html).strip(), treebuilder="dom")
        assert re.search(r"\w", html), example["says"]


QUIET_KEYS = {"href", "state", "kind", "door", "shape", "level", "marked"}


def told_in(value, key=""):
    """Every text of an example that a reader should meet."""
    if isinstance(value, dict):
        assert all(isinstance(name, str) for name in value), f"quote the key: {value}"
        return [text for name, inner in value.items() for text in told_in(inner, name)]
    if isinstance(value, list):
        return [text for inner in value for text in told_in(inner, key)]
    return [value] if isinstance(value, str) and key not in QUIET_KEYS else []


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


@pytest.mark.parametrize("component", EXAMPLES)
def test_nothing_said_in_an_example_gets_lost(component, form):
    for example in EXAMPLES[component]["examples"]:
        html = str(drawn(example, form))
        read = plain(" ".join(html5lib.parseFragment(html).itertext())) + plain(html)
        said = [plain(text) for paragraph in told_in(example["with"]) for text in paragraph.split("\n")]
        assert [text for text in said if text not in read and str(escape(text)) not in read] == []


def asked_of(template: str) -> list[tuple[str, set[str]]]:
    """Every component a template asks for, with the names of the options it gives."""
    tree = pages().parse((ALONGSIDE / template).read_text())
    return [
        (call.node.attr, {option.key for option in call.kwargs})
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Getattr)
        and isinstance(call.node.node, nodes.Name)
        and call.node.node.name == "ui"
    ]


def test_pages_ask_only_for_components_and_options_that_exist():
    ui = pages().globals["ui"]
    unknown = []
    for path in ALONGSIDE.rglob("*.jinja"):
        for name, options in asked_of(str(path.relative_to(ALONGSIDE))):
            if name not in ALL_MACROS or options - {*getattr(ui, name).arguments, "caller"}:
                unknown.append(f"{path.relative_to(ALONGSIDE)}: ui.{name}({', '.join(sorted(options))})")
    assert unknown == []


def test_every_component_is_explained_to_page_builders():
    quiet = {"brand_mark", "hidden_fields", "held_back"}  # the layouts draw these
    assert [name for name in ALL_MACROS if name not in quiet and f"ui.{name}" not in README] == []


@pytest.mark.parametrize("door", DOORS)
def test_a_whole_page_is_valid_html_without_inline_style_or_script(door):
    html = fetch(door)
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(html)
    assert " style=" not in html
    assert "<style" not in html
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)
    assert not re.search(r"\son[a-z]+=", html)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


def test_the_public_page_brings_no_script_and_may_be_found_by_search_engines():
    html = fetch("public")
    assert "<script" not in html
    assert "noindex" not in html
    assert "noindex" in fetch("family")


@pytest.mark.parametrize(
    "mistake", ["{{ nmae }}", "{{ person.nmae }}", "{{ ui.no_such_component() }}", "{% if nmae %}{% endif %}"]
)
def test_a_misspelt_name_raises_instead_of_printing_nothing(mistake):
    with pytest.raises(UndefinedError):
        pages().from_string(mistake).render(person=SimpleNamespace(name="Abena"))


def test_an_option_left_out_of_a_dict_prints_nothing():
    assert pages().from_string("[{{ step.when }}{{ step.more.deeper }}]").render(step={"title": "x"}) == "[]"


def test_a_letter_raises_even_for_an_option_left_out():
    with pytest.raises(UndefinedError):
        strict_environment().from_string("{{ letter.day }}").render(letter={})


def test_words_from_people_are_escaped_everywhere(form):
    bad = "<script>alert(1)</script>"
    ui = pages().globals["ui"]
    made = [
        ui.statement(bad, bad, signed=bad, note=bad),
        ui.passage("3.4", bad, marked="alert"),
        ui.ring_card(bad, role=bad, number=bad, hours=bad),
        ui.notes([{"state": "kept", "words": bad, "more": bad, "bold": bad}]),
        ui.table(bad, [bad, bad], [[bad, {"words": bad, "soft": bad}]]),
        ui.todo_row(bad, '"><script>', bad),
        ui.gate(bad, bad, [{"state": "due", "name": bad, "words": bad}]),
        ui.path([{"state": "here", "title": bad, "when": bad, "words": bad, "choices": [{"text": bad, "href": bad}]}]),
    ]

    class Bad(Form):
        words = LongTextField(bad, hint=bad, missing=bad)
        when = DayField(bad, hint=bad, missing=bad)

    unsafe = Bad({"words": "", "when-day": bad})
    unsafe.is_valid()
    made += [ui.fields(unsafe), ui.check_summary(unsafe), unsafe["words"].as_field_group()]
    assert [html for html in made if "<script" in html] == []


def test_a_closed_gate_stands_where_the_button_would_be():
    ui = pages().globals["ui"]
    closed = SimpleNamespace(waiting_for=("abena",), staff_see="It waits for Abena.")
    shut = ui.gate_button(closed, "Take it to the Sub-Group", title="Taking draft 2 to the Sub-Group")
    assert "<button" not in shut
    assert "Closed. It waits for Abena." in shut
    assert "<button" in ui.gate_button(SimpleNamespace(), "Take it to the Sub-Group")


def test_the_path_says_aloud_what_it_shows_by_shape():
    steps = [{"state": "done", "title": "One"}, {"state": "here", "title": "Two"}, {"state": "ahead", "title": "Three"}]
    html = pages().globals["ui"].path(steps)
    assert 'hidden">Done: </span>One' in html
    assert html.count('aria-current="step"') == 1
    assert 'hidden">Still to come: </span>Three' in html
    assert "You are here" in html


def test_a_typed_first_line_end_survives_the_textarea():
    class Words(Form):
        words = LongTextField("Your words", missing="Write something.")

    html = Words({"words": "\nJay sang"})["words"].as_field_group()
    # a browser drops one line end after <textarea>; the person's own has to be the second
    assert re.search(r"<textarea[^>]*>\n\nJay sang</textarea>", html)


def test_a_posted_form_carries_the_field_against_forgery():
    request = RequestFactory().get("/design/")
    form = EveryField()
    page = pages().from_string('{% extends "design/layouts/question.jinja" %}{% block title %}A day{% endblock %}')
    html = page.render(form=form, csrf_input=csrf_input_lazy(request))
    assert html.count('name="csrfmiddlewaretoken"') == 1
