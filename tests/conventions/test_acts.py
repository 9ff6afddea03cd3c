"""Acts: one to a file, named after what is done, knowing no page, and each within somebody's reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.process_files import load_process
from tests.reading_code import (
    ACTS,
    Act,
    act_files,
    acts,
    does_something,
    facts_of,
    files,
    imports,
    module_name,
    public_functions,
)

PROCESS = load_process()
KNOWN = frozenset(PROCESS.words.facts)
PAGES = ("django.http", "django.shortcuts", "django.template", "django.urls", "django.forms", "jinja2", "markupsafe")
REACHED_FROM = ("staff", "family", "access", "public", "heartbeat", "demo", "pages")
# Rules that stand in the files, and are tried by scenarios, before the service can do what they hold back.
AWAITS_AN_ACT = {
    "letters_kept_apart": "one letter to two people; today every letter goes to one",
}


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.name)
def test_an_act_stands_alone_in_a_file_of_its_name(act: Act) -> None:
    assert act.file.stem == act.name
    assert [each.name for each in public_functions(act.file)] == [act.name]


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.name)
def test_an_act_says_what_it_does(act: Act) -> None:
    assert act.says.endswith((".", "”")), f"{act.name} has no docstring, or one without an end."


@pytest.mark.parametrize("file", act_files(), ids=lambda file: file.stem)
def test_acts_know_no_request_and_no_page(file: Path) -> None:
    assert [each for each in imports(file) if each.startswith(PAGES)] == []


def test_every_act_is_reached_from_a_door_the_daily_round_or_the_demo() -> None:
    doors = [file for file in files(".py") if _behind_a_door(file)]
    reached = set().union(*(imports(file) for file in doors))
    by_acts = set().union(*(imports(file) for file in act_files()))
    out_of_reach = {act.name for act in acts() if f"{module_name(act.file)}.{act.name}" not in reached | by_acts}
    assert out_of_reach == set()


def _behind_a_door(file: Path) -> bool:
    parts = Path(module_name(file).replace(".", "/")).parts
    return len(parts) > 1 and parts[0] == "alongside" and parts[1] in REACHED_FROM


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.name)
def test_every_fact_an_act_appends_is_a_word_of_the_process_with_a_sentence_for_staff(act: Act) -> None:
    for kind in facts_of(act, KNOWN):
        assert kind in KNOWN, f"{act.name} appends {kind!r}, which process/words.yaml does not know."
        assert PROCESS.words.facts[kind].staff_say


def test_every_gate_in_the_files_is_asked_by_an_act() -> None:
    appended = set().union(*(facts_of(act, KNOWN) for act in acts()))
    never_asked = {gate.name for gate in PROCESS.gates if not {fact.kind for fact in gate.holds} & appended}
    assert never_asked == set(AWAITS_AN_ACT), "These gates hold nothing back that anybody could do."


def test_a_function_that_does_something_is_nowhere_but_in_acts() -> None:
    elsewhere = [
        f"{module_name(file)}.{function.name}"
        for file in files(".py")
        if module_name(file).startswith("alongside.") and ACTS not in file.parents
        for function in public_functions(file)
        if does_something(function)
    ]
    assert elsewhere == []
