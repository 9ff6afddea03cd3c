"""A family member's own path: what is done, where they are, what is to come, what they said no to."""

from dataclasses import replace
from datetime import date

from casebook import Step
from tests.casebook.told import Told, process_of, promise

UPDATE = """
for_each: [contact]
opened_by: [decided]
due: {working_days: 5}
kept_by: [called]
not_wanted: [updates]
"""
PATH = """
steps:
  - {name: decided, title: It is decided, title_done: It was decided,
     words_done: Done, words_here: Here, words_ahead: Ahead,
     done_when: {happened: decided}, here_when: {happened: strand_opened}}
  - {name: call, title: We call, words_done: We called, words_here: We will call, words_ahead: Later,
     words_not_wanted: You said no, done_when: {any_of: [{settled: owed}, {happened: [answered, told]}]},
     here_when: {happened: decided},
     not_wanted_when: {latest_of: [said_not_wanted, said_wanted], is: [said_not_wanted]}}
  - {name: child, title: For children, words_done: x, words_here: x, words_ahead: x,
     done_when: {happened: turned_eighteen},
     left_out_when: {not: {happened: child_recorded}}, why_left_out: This is for children}
  - {name: read, title: You read, words_done: Read, words_here: Read now, words_ahead: Read later,
     done_when: {all_of: [{latest_of: [{had_enough: {version: any}}], is: [had_enough]},
       {every: contact, if_no_one: open, settled: owed}]},
     choices: [{name: say, words: Say something}]}
  - {name: statement, title: Your words, words_done: x, words_here: x, words_ahead: Your words come later,
     done_when: {not: {happened: strand_opened}}, on: [called],
     choices: [{name: write, words: Write}], choices_open_when: {happened: decided}}
"""


def story(**files: str) -> Told:
    return Told(process_of(promises=promise(UPDATE), path=PATH, **files), "ann")


def marks(path: tuple[Step, ...]) -> list[str]:
    return ["left out" if step.left_out else step.mark for step in path]


def test_at_first_everything_is_ahead_but_the_first_step() -> None:
    assert marks(story().now().path_for("ann")) == ["here", "ahead", "left out", "ahead", "ahead"]


def test_a_done_step_carries_its_day_and_its_words() -> None:
    told = story().on(3, 3)("decided", strand="main").on(3, 5)("called", person="ann")
    path = told.now().path_for("ann")
    assert marks(path) == ["done", "done", "left out", "here", "ahead"]
    assert (path[0].title, path[0].on, path[0].words) == ("It was decided", date(2026, 3, 3), "Done")
    assert (path[1].on, path[1].words) == (date(2026, 3, 5), "We called")
    assert [choice.name for choice in path[3].choices] == ["say"]
    assert [choice.name for choice in path[4].choices] == ["write"]
    assert path[2].why_left_out == "This is for children"


def test_what_someone_said_no_to_is_neither_done_nor_here() -> None:
    told = story()("decided", strand="main")("said_not_wanted", person="ann", what="updates")
    path = told.now().path_for("ann")
    assert (path[1].mark, path[1].words) == ("not_wanted", "You said no")
    assert marks(path).count("here") == 1


def test_the_last_open_step_that_says_so_is_here() -> None:
    path = story()("decided", strand="main").now().path_for("ann")
    assert marks(path) == ["done", "here", "left out", "ahead", "ahead"]


def test_when_everything_is_done_the_last_step_is_here() -> None:
    only = PATH.split("  - {name: call")[0]
    told = Told(process_of(path=only), "ann")("decided", strand="main")
    assert marks(told.now().path_for("ann")) == ["here"]


def test_no_steps_no_path() -> None:
    assert Told(process_of(), "ann").now().path_for("ann") == ()


def test_an_open_step_before_the_done_ones_is_here_if_nothing_is_left_after() -> None:
    steps = """
steps:
  - {name: a, title: A, words_done: x, words_here: x, words_ahead: x, done_when: {happened: answered}}
  - {name: b, title: B, words_done: x, words_here: x, words_ahead: x, done_when: {happened: called}}
"""
    told = Told(process_of(path=steps), "ann")("called", person="ann")
    assert marks(told.now().path_for("ann")) == ["here", "done"]


def test_a_review_type_can_have_its_own_path() -> None:
    own = (
        "steps:\n  - {name: a, title: A, words_done: x, words_here: x, words_ahead: x, done_when: {happened: answered}}"
    )
    assert [step.name for step in story(type_path=own).now().path_for("ann")] == ["a"]


def test_the_day_of_a_step_may_be_said_by_the_rule() -> None:
    steps = """
steps:
  - {name: a, title: A, words_done: x, words_here: x, words_ahead: x, done_when: {settled: owed}, on: [answered]}
  - {name: b, title: B, words_done: x, words_here: x, words_ahead: x, done_when: {happened: told}}
"""
    told = Told(process_of(promises=promise(UPDATE), path=steps), "ann").on(3, 3)("answered", person="ann")
    path = told.on(3, 9)("decided", strand="main")("called", person="ann").now().path_for("ann")
    assert (path[0].mark, path[0].on) == ("done", date(2026, 3, 3))


def test_stages_for_every_review_stand_once_and_those_of_a_later_folder_not_yet() -> None:
    stages = "stages: [{name: a, begun_by: [decided], staff_see: A, family_see: A}]"
    process = process_of(stages=stages)
    assert [stage.strand for stage in Told(process).now().stages] == [None]
    later = type(process)(**{**vars(process), "stages": (replace(process.stages[0], first_day=date(2027, 1, 1)),)})
    assert Told(later).now().stages == ()
