"""A mistake in a process file is told with file, line and the nearest word we know, and nothing half-read is used."""

from datetime import date
from pathlib import Path

import pytest

from alongside.process_files import load_process
from alongside.process_files.check import main as check
from casebook.process import ProcessFaults, SettingFrom
from tests.casebook.told import WORDS, gate, process_of, promise

UPDATE = "for_each: [contact, meeting]\nopened_by: [met]\ndue: {working_days: 5}\nkept_by: [told]\n"
HOLDS = "holds: [tabled]\nclosed_until: "


def faults(**files: str) -> list[str]:
    with pytest.raises(ProcessFaults) as caught:
        process_of(**files)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            UPDATE.replace("opened_by: [met]", "opened_by: [mett]"),
            "promises.yaml:3: There is no fact 'mett'. Did you mean 'met'?",
        ),
        (
            UPDATE + "kept_bye: [told]",
            "promises.yaml:6: The promise owed has no key 'kept_bye'. Did you mean 'kept_by'?",
        ),
        (
            UPDATE.replace("for_each: [contact, meeting]", "for_each: [contacts]"),
            "promises.yaml:2: for_each 'contacts' is not known. Did you mean 'contact'?",
        ),
        (
            UPDATE.replace("{working_days: 5}", "{working_days: update_witin}"),
            "promises.yaml:4: The setting 'update_witin' is not known. Did you mean 'update_within'?",
        ),
        (
            UPDATE + "not_wanted: [update]",
            "promises.yaml:6: The thing to decline 'update' is not known. Did you mean 'updates'?",
        ),
        (
            UPDATE.replace("{working_days: 5}", "{workingdays: 5}"),
            "promises.yaml:4: due has no key 'workingdays'. Did you mean 'working_days'?",
        ),
        (
            UPDATE.replace("kept_by: [told]", "kept_by: [{told: {chanel: a}}]"),
            "promises.yaml:5: told has no field 'chanel'. Did you mean 'channel'?",
        ),
        (
            UPDATE.replace("[told]", "[{tried: {kind: posst}}]"),
            "promises.yaml:5: tried.kind can't be 'posst'. Did you mean 'post'?",
        ),
        (
            UPDATE + "only_if: {condition: no_more_contct}",
            "promises.yaml:6: The condition 'no_more_contct' is not known. Did you mean 'no_more_contact'?",
        ),
        (
            UPDATE + "change_of_mind: brings_bak",
            "promises.yaml:6: change_of_mind 'brings_bak' is not known. Did you mean 'brings_back'?",
        ),
        (
            UPDATE + "alerts: {day_before: [1]}",
            "promises.yaml:6: alerts has no key 'day_before'. Did you mean 'days_before'?",
        ),
        (
            UPDATE + "kept_earlier_counts: yes",
            "promises.yaml:6: kept_earlier_counts should be true or false, not 'yes'.",
        ),
        (
            UPDATE + "eased_by: [called]",
            "promises.yaml:6: called is not the person's own word, so it can't stand under eased_by.",
        ),
        (UPDATE + "only_if: {settled: owed}", "promises.yaml:6: A duty can't depend on whether another is settled."),
        (UPDATE.replace("{working_days: 5}", "{on: days}"), "promises.yaml:4: met has no field 'days'."),
        (
            UPDATE.replace("{working_days: 5}", "{before: date}"),
            "promises.yaml:4: due needs working_days, days or months.",
        ),
        (
            UPDATE.replace("{working_days: 5}", "{next_day_of_year: 13}"),
            "promises.yaml:4: next_day_of_year should be text, not '13'.",
        ),
        (
            UPDATE.replace("{working_days: 5}", "{next_day_of_year: 13-41}"),
            'promises.yaml:4: next_day_of_year should be a month and a day like "03-31".',
        ),
        (
            UPDATE.replace("[contact, meeting]", "[contact, version]"),
            "promises.yaml:2: for_each 'version' is not known.",
        ),
        (
            UPDATE.replace("[met]", "[met, decided]"),
            "promises.yaml:2: decided opens this but does not concern a meeting.",
        ),
        (
            UPDATE.replace("[told]", "[had_enough]"),
            "promises.yaml:5: had_enough is about a version the rule does not point at; write `version: any`.",
        ),
        (
            UPDATE.replace("[told]", "3"),
            "promises.yaml:5: kept_by should name a fact, or a fact with field values, not '3'.",
        ),
        (
            UPDATE.replace("[told]", "[{told: {meeting: [[1]]}}]"),
            "promises.yaml:5: Here should stand a single value, not a list.",
        ),
    ],
)
def test_in_a_promise(rule: str, told: str) -> None:
    assert told in faults(promises=promise(rule))


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("{happend: met}", "gates.yaml:3: A condition has no key 'happend'. Did you mean 'happened'?"),
        ("{happened: met, setting: x}", "gates.yaml:3: A condition needs one operator, not happened and setting."),
        ("{where: {a: b}}", "gates.yaml:3: A condition needs one operator, not none."),
        ("{happened: met, if_no_one: open}", "gates.yaml:3: 'if_no_one' does not go with happened."),
        ("{every: contact, happened: called}", "gates.yaml:3: `every: contact` must say if_no_one: open or closed."),
        ("{every: contact, if_no_one: open}", "gates.yaml:3: `every: contact` must say what holds for each."),
        (
            "{every: contacts, if_no_one: open, happened: met}",
            "gates.yaml:3: The set 'contacts' is not known. Did you mean 'contact'?",
        ),
        (
            "{happened: called}",
            "gates.yaml:3: called is about a person the rule does not point at; write `person: any`.",
        ),
        (
            "{happened: met, since: [called]}",
            "gates.yaml:3: called is about a person the rule does not point at; write `person: any`.",
        ),
        ("{settled: owd}", "gates.yaml:3: The promise 'owd' is not known. Did you mean 'owed'?"),
        ("{setting: silense, is: off}", "gates.yaml:3: The setting 'silense' is not known. Did you mean 'silence'?"),
        ("{setting: silence}", "gates.yaml:3: setting needs `is`."),
        ("{latest_of: [met]}", "gates.yaml:3: latest_of needs `is`."),
        ("{happened: met, within: {weeks: 2}}", "gates.yaml:3: within has no key 'weeks'."),
        ("{happened: met, different: kind}", "gates.yaml:3: met has no field 'kind'."),
        ("{leaves: {days: 7, until: today}}", "gates.yaml:3: leaves needs `from` or `from_first`."),
        ("{leaves: {days: 7, from: met}}", "gates.yaml:3: Which day? Name a field that holds it, or today."),
        (
            "{leaves: {days: 7, from: met, until: dat}}",
            "gates.yaml:3: The day 'dat' is not known. Did you mean 'today'?",
        ),
        ("{all_of: []}", "gates.yaml:3: There should be at least one condition here."),
        ("{happened: {met: {meeting: {nott: x}}}}", "gates.yaml:3: meeting has no key 'nott'. Did you mean 'not'?"),
        (
            "{happened: contact_made, where: {chanel: x, person: any}}",
            "gates.yaml:3: any of these facts has no field 'chanel'. Did you mean 'channel'?",
        ),
        ("3", "gates.yaml:3: A condition should be a mapping of words to values."),
    ],
)
def test_in_a_condition(condition: str, told: str) -> None:
    assert told in faults(promises=promise(UPDATE), gates=gate(HOLDS + condition))


def test_what_a_rule_must_have() -> None:
    told = " ".join(
        faults(promises="bare: {not_wanted: 3}", gates="bare_gate: {override: maybe}", clocks="c: {due: no_date}")
    )
    for missing in ("for_each", "opened_by", "due", "kept_by", "staff_see", "source", "promises", "family_see"):
        assert f"The promise bare needs {missing}." in told
    for missing in ("holds", "closed_until", "staff_see", "family_see", "source"):
        assert f"The gate bare_gate needs {missing}." in told
    assert "override 'maybe' is not known." in told
    assert "not_wanted should be a list." in told
    assert "The clock c needs kept_by." in told
    assert "The clock c needs family_see." not in told


def test_a_source_names_its_document_and_status() -> None:
    rule = promise(UPDATE).replace('{document: "A test", status: read}', "{page: 3}")
    assert {"promises.yaml:9: source needs document.", "promises.yaml:9: source needs status."} <= set(
        faults(promises=rule)
    )


def test_a_name_belongs_to_one_rule_but_each_review_type_may_have_its_own() -> None:
    rule = gate(HOLDS + "{happened: met}")
    assert faults(gates=rule, type_gates=rule) == ["gates.yaml:1: 'the_gate' stands already in gates.yaml:1."]
    assert process_of(type_gates=rule).gates[0].review_type == "lcspr"


def test_a_misspelt_file_is_not_passed_over() -> None:
    assert faults(promisses="") == [
        "promisses.yaml:1: A process folder has no file promisses.yaml. Did you mean 'promises'?"
    ]


def test_settings_have_values_of_which_each_has_its_day() -> None:
    told = faults(settings="a: {means: A}\nb: {values: [{from: soon, value: 1}, {from: 2026-01-01}]}")
    assert told == [
        "settings.yaml:1: The setting a needs values.",
        "settings.yaml:2: from should be a day like 2026-04-02, not 'soon'.",
        "settings.yaml:2: A value of a setting needs `value`.",
    ]


def test_a_setting_of_a_type_adds_to_the_one_for_every_review() -> None:
    process = process_of(type_settings="notice: {values: [{from: 2026-06-01, value: 7}]}")
    notice = process.settings["notice"]
    assert [notice.on(date(2026, month, 1), ["lcspr"]) for month in (5, 6)] == [10, 7]
    assert [notice.on(date(2026, month, 1), ["another"]) for month in (5, 6)] == [10, 10]


def test_a_partnerships_setting_must_be_one_there_is() -> None:
    with pytest.raises(ProcessFaults, match="no setting 'notise'. Did you mean 'notice'"):
        process_of((SettingFrom("notise", date(2026, 1, 1), 3),))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "  met: {concerns: [meeting]",
            "  met: {concern: [meeting]",
            "met has no key 'concern'. Did you mean 'concerns'?",
        ),
        ("staff_say: The Panel met,", "", "met needs staff_say, the sentence of the history."),
        (
            "both_ways: [person, other], audience",
            "both_ways: [person], audience",
            "both_ways of order_made should name two fields it concerns.",
        ),
        (
            "{day: last_day, days_later: 1}",
            "{days_later: 1}",
            "order_ran_out needs `day`, the field that holds its day.",
        ),
        (
            "{day: last_day, days_later: 1}",
            "{day: lastday}",
            "order_made has no field 'lastday'. Did you mean 'last_day'?",
        ),
        (
            "then: {order_ran_out: {day: last_day, days_later: 1}}",
            "then: {order_ran_out: {day: last_day, where: {outcome: granted}}}",
            "order_made has no field 'outcome'. Did you mean 'other'?",
        ),
        (
            "then: {order_ran_out:",
            "then: {order_run_out:",
            "There is no fact 'order_run_out'. Did you mean 'order_ran_out'?",
        ),
        (
            "{found_to_be_a_risk: {who: through}}",
            "{found_to_be_risk: {who: through}}",
            "There is no fact 'found_to_be_risk'. Did you mean 'found_to_be_a_risk'?",
        ),
        (
            "{found_to_be_a_risk: {who: through}}",
            "{found_to_be_a_risk: {who: whom}}",
            "does_not_count_if of had_enough names a field that is not there.",
        ),
        ("{found_to_be_a_risk: {who: through}}", "{}", "does_not_count_if should be {fact: {its field: my field}}."),
        (
            "comment: {field: comment",
            "comment: {field: coment",
            "commented has no field 'coment'. Did you mean 'comment'?",
        ),
        (
            "strand: {field: strand, joined_by: [strand_opened]}",
            "strand: {field: strand}",
            "The set strand needs `field` and `joined_by`.",
        ),
        (
            "{made_by: not_material,",
            "{made_by: not_materiel,",
            "The fact 'not_materiel' is not known. Did you mean 'not_material'?",
        ),
        ("different: by}", "different: whom}", "not_material has no field 'whom'."),
        ("fields: {type: id}", "fields: {type: idd}", "The type of type 'idd' is not known. Did you mean 'id'?"),
        ("fields: {type: id}", "fields: {strand: id}", "strand_opened names its field 'strand' twice."),
        ("  contact_made: [", "  met: [", "'met' is a fact already."),
        (
            "contact_made: [called,",
            "contact_made: [{called: {person: any}},",
            "The group contact_made names kinds of fact only: narrow them where the group is used.",
        ),
        (
            "  contact_died: {concerns: [person], staff_say: Died}",
            "  contact_died:",
            "contact_died needs at least staff_say.",
        ),
        ("facts:\n", "factz: {}\nfacts:\n", "words.yaml has no key 'factz'. Did you mean 'facts'?"),
    ],
)
def test_in_the_vocabulary(old: str, new: str, told: str) -> None:
    assert old in WORDS
    with pytest.raises(ProcessFaults) as caught:
        process_of(words=WORDS.replace(old, new))
    assert told in [str(fault).split(": ", 1)[1] for fault in caught.value.faults]


def test_a_condition_that_contains_itself_is_told_where_it_stands() -> None:
    words = WORDS.replace("conditions:\n", "conditions:\n  round: {not: {condition: round}}\n")
    with pytest.raises(ProcessFaults, match="In the condition round .*contains itself"):
        process_of(words=words, gates=gate(HOLDS + "{condition: round}"))


def test_things_to_decline_may_have_their_wording() -> None:
    old = "declinable: [taking_part, updates, reading, any_contact]"
    new = "declinable:\n  any_contact: {staff_say: any contact, family_say: hearing from us}\n  updates: {}"
    process = process_of(words=WORDS.replace(old, new))
    assert process.words.declinable["any_contact"]["family_say"] == "hearing from us"


def test_stages_and_paths_have_what_they_need() -> None:
    told = faults(stages="stages: [{name: a}]", path="steps: [{name: a, here_when: {happend: met}}]")
    assert "stages.yaml:1: A stage needs begun_by." in told
    assert "path.yaml:1: A step needs done_when." in told
    assert "path.yaml:1: A condition has no key 'happend'. Did you mean 'happened'?" in told


def folder(tmp_path: Path, **files: str) -> Path:
    """A process folder with one calendar and these files for every review."""
    (tmp_path / "every_review" / "2026-01-01").mkdir(parents=True)
    (tmp_path / "calendars").mkdir()
    (tmp_path / "words.yaml").write_text(WORDS)
    (tmp_path / "calendars" / "one.yaml").write_text("bank_holidays: {2026-01-01: New Year’s Day}")
    for name, text in files.items():
        (tmp_path / "every_review" / "2026-01-01" / f"{name}.yaml").write_text(text)
    return tmp_path


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    process = load_process(folder(tmp_path, promises=promise(UPDATE)))
    assert [rule.name for rule in process.duties] == ["owed"]
    assert process.calendars[0].bank_holidays == frozenset({date(2026, 1, 1)})


def test_faults_of_all_files_are_told_together(tmp_path: Path) -> None:
    where = folder(tmp_path, promises="a: 1\na: 2", gates="[")
    (where / "calendars" / "two.yaml").write_text("bank_holidays: {soon: A day}\nknown_form: 2026-01-01")
    (where / "calendars" / "three.yaml").write_text("bank_holidays: [2026-01-01]")
    (where / "every_review" / "later").mkdir()
    with pytest.raises(ProcessFaults) as caught:
        load_process(where)
    told = "\n".join(map(str, caught.value.faults))
    for says in (
        "written twice",
        "not YAML",
        "'soon' is not a day",
        "Did you mean 'known_from'",
        "days with their names",
    ):
        assert says in told
    assert "named for the day" in told


def test_nothing_is_no_process(tmp_path: Path) -> None:
    with pytest.raises(ProcessFaults):
        load_process(tmp_path / "nowhere")
    (folder(tmp_path) / "calendars" / "one.yaml").unlink()
    with pytest.raises(ProcessFaults, match="no calendar"):
        load_process(tmp_path)


def test_a_later_folder_takes_over_on_its_day(tmp_path: Path) -> None:
    where = folder(tmp_path, gates=gate(HOLDS + "{happened: met}"))
    (where / "every_review" / "2027-01-01").mkdir()
    (where / "every_review" / "2027-01-01" / "gates.yaml").write_text(gate(HOLDS + "{happened: decided}"))
    old, new = load_process(where).gates
    assert (old.first_day, old.last_day) == (date.min, date(2026, 12, 31))
    assert (new.first_day, new.last_day) == (date(2027, 1, 1), date.max)


def test_the_check_says_every_fault_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check([str(folder(tmp_path, promises="a: 1\na: 2"))]) == 1
    assert "written twice" in capsys.readouterr().out
    assert check([]) == 0
    assert "The process files hold" in capsys.readouterr().out


def test_numbers_texts_and_flags_are_told_apart() -> None:
    told = faults(settings="a: {values: [{value: 1}], means: [x], person_may: 3}", promises="3", stages="stages: 3")
    assert "settings.yaml:1: means should be text, not a list." in told
    assert "settings.yaml:1: person_may should be true or false, not '3'." in told
    assert "promises.yaml:1: promises.yaml should be a mapping of words to values." in told
    rule = promise(UPDATE.replace("{working_days: 5}", "{working_days: true}") + "alerts: {days_before: [null, {}]}")
    told = faults(promises=rule)
    assert "promises.yaml:4: The length should be a whole number, not 'True'." in told
    assert "promises.yaml:6: alerts should be a whole number, not nothing." in told
    assert "promises.yaml:6: alerts should be a whole number, not a mapping." in told


def test_a_list_where_facts_should_stand_is_no_vocabulary() -> None:
    with pytest.raises(ProcessFaults):
        process_of(words="facts: [a]\nsets: 3")


def test_a_setting_named_by_something_that_is_no_word_is_a_fault() -> None:
    rule = gate(HOLDS + "{setting: [silence], is: off}")
    assert "gates.yaml:3: The setting should be text, not a list." in faults(promises=promise(UPDATE), gates=rule)
