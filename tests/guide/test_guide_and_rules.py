"""The guide cannot drift from the rules: what it names is there, what is there is named, numbers come from settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import textstat
import yaml

from alongside.documents.as_text import text
from alongside.documents.filled import WordsMissing
from alongside.guide import SITUATIONS, Guide, flowchart, page_names, the_guide
from alongside.guide import guide as made_by
from alongside.guide.flowchart import CHARTS, chart_source
from alongside.guide.guide import HERE, source
from alongside.guide.rules_in_words import numbers_in_force, rules_named
from alongside.local.in_words import kinds_with
from alongside.process_files import SettingFrom, load_process, written_for
from casebook.process import Setting

PROCESS = load_process()
TODAY = date(2026, 11, 26)
PARTNERSHIP = "Thornmere Safeguarding Children Partnership"
STEPS = ("advocate", "scope", "medium", "meet_the_panel", "updates", "draft", "change")
WITH_WORDS = ("early_contact", *STEPS, "impact_statement", "publication", "holds")
COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety"
BARE = re.compile(rf"\b(\d+|{COUNTS})[ \u00a0-](working[ \u00a0])?(day|week|month|year)s?\b", re.IGNORECASE)
# reaching somebody is held back by the same gates at every stage; they are drawn once, before first contact
CONTACT = {"first_contact_made", "six_month_contact_made", "twelve_month_contact_made"}
NOT_SAID = (
    "please", "unfortunately", "engagement", "overdue", "submit", "deadline", "service user", "stakeholder", "closure",
    "perpetrator", "!", "'", '"', "--", "SAR", "LCSPR",
)  # fmt: skip


@pytest.fixture(scope="module")
def guide() -> Guide:
    return the_guide(PROCESS, TODAY, PARTNERSHIP)


def prose(told: Any) -> Iterator[str]:
    """Every sentence of a source; what is quoted from elsewhere with its source is not our prose."""
    if isinstance(told, dict):
        if "says" in told and "source" in told:
            return
        for key, value in told.items():
            if key not in ("rests_on", "stage", "rules", "family", "step"):
                yield from prose(value)
    elif isinstance(told, list):
        for each in told:
            yield from prose(each)
    else:
        yield str(told)


def test_every_promise_and_every_gate_stands_in_a_page_of_the_guide() -> None:
    named = {name for page in page_names() for name in source(page).get("rests_on", [])}
    rules = {rule.name for rule in (*PROCESS.duties, *PROCESS.gates) if getattr(rule, "nature", "") != "clock"}
    assert rules - named == set()


@pytest.mark.parametrize("page", page_names())
def test_a_page_names_only_rules_that_are_there(page: str) -> None:
    for name in source(page).get("rests_on", []):
        assert rules_named(name, PROCESS, TODAY)


def test_a_rule_that_is_not_there_stops_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "source", lambda name: {**source(name), "rests_on": ["early_contakt"]})
    with pytest.raises(KeyError, match="early_contakt"):
        the_guide(PROCESS, TODAY, PARTNERSHIP)


def test_a_setting_that_is_not_there_stops_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "source", lambda name: {**source(name), "in_short": "{{ numbers.first_contakt }}"})
    with pytest.raises(WordsMissing, match="first_contakt"):
        the_guide(PROCESS, TODAY, PARTNERSHIP)


@pytest.mark.parametrize("page", page_names())
def test_no_page_holds_a_number_of_days_of_its_own(page: str) -> None:
    assert [said for said in prose(source(page)) if BARE.search(said)] == []


def test_the_flowchart_holds_no_number_of_days_of_its_own() -> None:
    assert [said for said in prose(chart_source()) if BARE.search(said)] == []


@pytest.mark.parametrize(
    "said",
    ["within 10 working days", "after five working days", "for 3 months", "ten days", "a six-month wait", "Two weeks"],
)
def test_a_bare_number_would_be_found(said: str) -> None:
    assert BARE.search(said)


def test_the_numbers_are_those_in_force_with_their_day(guide: Guide) -> None:
    assert "within 10 working days of the decision" in guide.page("early_contact").in_short
    own = PROCESS.with_settings((SettingFrom("first_contact_within", date(2026, 11, 2), 8),))
    theirs = the_guide(own, TODAY, PARTNERSHIP).page("early_contact")
    assert "within 8 working days of the decision" in theirs.in_short
    assert "8 working days, since 2 November 2026." in text(theirs.blocks).replace("\u00a0", " ")


def test_a_number_that_is_coming_is_told_with_its_day() -> None:
    own = PROCESS.with_settings((SettingFrom("first_contact_within", date(2027, 2, 1), 8),))
    page = the_guide(own, TODAY, PARTNERSHIP).page("early_contact")
    told = text(page.blocks).replace("\u00a0", " ")
    assert "10 working days, since 1 January 2019; from 1 February 2027: 8 working days." in told
    assert "within 10 working days" in page.in_short


@pytest.mark.parametrize("page", page_names())
def test_each_rule_is_shown_with_its_source_and_how_sure_it_is(page: str, guide: Guide) -> None:
    told = text(guide.page(page).blocks)
    for name in source(page).get("rests_on", []):
        for rule in rules_named(name, PROCESS, TODAY):
            assert f"Source: {rule.source['document']}." in told
            if rule.source["status"] == "to_be_confirmed":
                assert "Not yet checked in the original, so never call it the law." in told


@pytest.mark.parametrize("page", WITH_WORDS)
def test_each_step_gives_words_for_every_situation(page: str, guide: Guide) -> None:
    assert set(guide.page(page).words) == set(SITUATIONS)
    for situation, sentences in guide.page(page).words.items():
        assert all("“" in sentence for sentence in sentences), f"{situation}: say it as it is said."


def test_the_seven_steps_are_numbered_in_order(guide: Guide) -> None:
    assert [page.name for page in guide.pages if page.step] == list(STEPS)
    assert [page.step for page in guide.pages if page.step] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("page", page_names())
def test_a_figure_is_never_without_its_source(page: str) -> None:
    for entry in source(page).get("goes_wrong", []):
        if isinstance(entry, str):
            assert not re.search(r"\d", entry), entry
        else:
            assert entry["source"]


@pytest.mark.parametrize("page", page_names())
def test_the_guide_keeps_the_voice_of_the_house(page: str) -> None:
    told = source(page)
    for said in prose({key: value for key, value in told.items() if key != "more" or page != "tone"}):
        assert [word for word in NOT_SAID if word in said] == [], said


def test_every_page_that_is_written_stands_in_the_contents() -> None:
    written = {file.stem for file in (HERE / "pages").glob("*.yaml")}
    assert written == set(page_names())
    assert yaml.safe_load((HERE / "contents.yaml").read_text())["title"] == "The Good Practice Guide"


# ------------------------------------------------------------ the flowchart


@pytest.mark.parametrize("kind", CHARTS)
def test_every_stage_stands_in_the_flowchart_once_in_the_order_of_the_files(kind: str) -> None:
    stages = [stage.name for stage in PROCESS.stages if stage.review_type in (None, kind)]
    assert [stage.name for stage in flowchart(kind, PROCESS, TODAY, PARTNERSHIP).stages] == stages


def test_every_step_of_a_familys_path_stands_beside_a_stage_once() -> None:
    beside = [step for told in chart_source() for step in told["family"]]
    assert sorted(beside) == sorted(step.name for step in PROCESS.steps)


def drawn_gates() -> dict[str, list[str]]:
    """The gates before each stage: those of every review, and those that one kind of review has of its own."""
    drawn = {told["stage"]: list(told.get("gate", {}).get("rules", [])) for told in chart_source()}
    for kind in CHARTS:
        for stage, own in written_for(kind, "flowchart", TODAY).items():
            drawn[stage] += own.get("gates", [])
    return drawn


def test_the_gates_of_the_flowchart_are_gates_of_the_process_each_once() -> None:
    gates = [rule for rules in drawn_gates().values() for rule in rules]
    assert len(gates) == len(set(gates))
    assert set(gates) <= {gate.name for gate in PROCESS.gates}


def test_a_gate_that_holds_back_a_stage_is_drawn_before_that_stage() -> None:
    drawn = drawn_gates()
    for stage in PROCESS.stages:
        begins = {fact.kind for fact in stage.begun_by} - CONTACT
        for gate in PROCESS.gates:
            if gate.review_type in (None, *CHARTS) and begins & {fact.kind for fact in gate.holds}:
                assert gate.name in drawn[stage.name], f"{gate.name} is shut before {stage.name}"


@pytest.mark.parametrize("kind", CHARTS)
def test_the_drawing_and_the_list_say_the_same(kind: str) -> None:
    chart = flowchart(kind, PROCESS, TODAY, PARTNERSHIP)
    drawn = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", "".join(chart.svg())))
    drawn = drawn.replace("&#39;", "'").replace("&amp;", "&")
    for stage in chart.stages:
        for said in (stage.title, stage.gate, stage.office, stage.clock, *stage.family):
            assert said in drawn, said


@pytest.mark.parametrize("kind", CHARTS)
def test_the_numbers_of_a_flowchart_are_those_in_force(kind: str) -> None:
    own = PROCESS.with_settings((SettingFrom("first_contact_within", date(2026, 11, 2), 8),))
    clocks = {stage.name: stage.clock for stage in flowchart(kind, own, TODAY, PARTNERSHIP).stages}
    assert clocks["first_contact"] == "8 working days to first contact"


def test_what_holds_in_one_kind_of_review_only_stands_in_that_flowchart_only() -> None:
    child, adult, homicide = (
        flowchart(kind, PROCESS, TODAY, PARTNERSHIP) for kind in ("lcspr", "safeguarding_adults_review", "dhr")
    )
    assert "National Panel" in child.stages[0].office
    assert "National Panel" not in " ".join(stage.office + stage.clock for stage in adult.stages)
    assert "an advocate where the law says so" in " ".join(stage.gate for stage in adult.stages)
    assert "an advocate where the law says so" not in " ".join(stage.gate for stage in child.stages)
    gates = {stage.name: stage.gate for stage in homicide.stages}
    assert gates["published"].endswith("; the Home Office has checked this very text")
    assert next(stage for stage in homicide.stages if stage.name == "before").clock == "1 month to decide"
    assert "Home Office" not in " ".join(stage.gate + stage.office for stage in (*child.stages, *adult.stages))


def test_a_page_of_the_guide_says_what_one_kind_of_review_has_of_its_own_under_its_name(guide: Guide) -> None:
    told = text(guide.page("publication").blocks)
    assert "In a Domestic Homicide Review" in told
    assert "Nothing is published before its letter about this very text." in told
    assert "Home Office" not in text(guide.page("scope").blocks)


def test_what_one_kind_of_review_says_of_its_own_stands_on_pages_and_stages_there_are() -> None:
    for kind in CHARTS:
        assert set(written_for(kind, "guide", TODAY)) <= set(page_names())
        assert set(written_for(kind, "flowchart", TODAY)) <= {stage.name for stage in PROCESS.stages}
        assert [said for said in prose(written_for(kind, "guide", TODAY)) if BARE.search(said)] == []


def test_a_rule_with_a_number_of_its_own_can_be_named_too() -> None:
    assert numbers_in_force(PROCESS, TODAY)["six_month_contact"] == "6 months"


@pytest.mark.parametrize("kind", ["", *CHARTS])
def test_a_number_is_off_only_where_nobody_asked_for_it(kind: str) -> None:
    numbers = numbers_in_force(PROCESS, TODAY, kind)
    named = {name for name, words in numbers.items() if words == "off" and _of(name) in (None, kind or None)}
    assert named <= {"longest_silence"}
    assert numbers_in_force(PROCESS, TODAY)["review_finished_within_months"] == "6 months"


def _of(name: str) -> str | None:
    """The only kind of review that has this number, or None."""
    kinds = kinds_with(PROCESS.settings[name])
    return kinds[0] if len(kinds) == 1 else None


@pytest.mark.parametrize("kind", CHARTS)
def test_no_clock_of_a_flowchart_is_off(kind: str) -> None:
    clocks = [stage.clock for stage in flowchart(kind, PROCESS, TODAY, PARTNERSHIP).stages]
    assert [clock for clock in clocks if re.search(r"\boff\b(?!-)", clock.replace("sign-off", ""))] == []


@pytest.mark.parametrize("setting", PROCESS.settings.values(), ids=lambda setting: setting.name)
def test_every_setting_says_what_it_may_be_and_every_value_in_the_files_is_that(setting: Setting) -> None:
    assert setting.may_be, f"{setting.name} has no may_be: nobody could change it safely."
    assert [dated.value for dated in setting.values if not setting.may_be.allow(dated.value)] == []


def test_a_setting_is_counted_as_the_rules_count_it() -> None:
    for rule in PROCESS.duties:
        span = rule.due.span
        if span is not None and isinstance(span.amount, str):
            bounds = PROCESS.settings[span.amount].may_be
            assert bounds
            assert bounds.unit == span.unit, f"{rule.name} counts {span.amount} in {span.unit}"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_words_to_use_can_be_followed_by_someone_of_eleven_and_a_childs_by_a_child(
    situation: str, guide: Guide
) -> None:
    said = " ".join(sentence for page in guide.pages for sentence in page.words.get(situation, ()))
    assert textstat.flesch_kincaid_grade(said) <= (3 if situation == "child" else 6)
