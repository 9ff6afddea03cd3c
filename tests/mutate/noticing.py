"""Whether any scenario notices a change, told only to the scenarios that could."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from alongside.process_files.scenario import story_in
from alongside.process_files.story import Story
from alongside.process_files.telling import tell
from casebook.plan import _plans
from casebook.process import Process
from tests.mutate.changes import Change


class Told:
    """A scenario, read once, and what it speaks of."""

    def __init__(self, path: Path, process: Process) -> None:
        self.text = path.read_text()
        self.story: Story = story_in(path, process)
        happened = [fact.kind for block in self.story.blocks for fact in block.facts]
        came = [coming.kind for kind in happened for coming in process.words.facts[kind].then]
        self.happened = frozenset([*happened, *came])
        asked = [expected for block in self.story.blocks for expected in block.expected]
        self.asked = frozenset(rule for expected in asked for rule in expected.rules)
        self.tried = frozenset(expected.name for expected in asked if expected.sort == "try")
        self.named = self.asked | {gate for e in asked for words in e.named.values() for word in words for gate in word}

    def notices(self, process: Process) -> bool:
        try:
            return not all(line.met for line in tell(self.story, process))
        except (KeyError, ValueError, TypeError):
            return True


class Scenarios:
    """All scenarios, and which of them a rule could matter to."""

    def __init__(self, paths: Iterable[Path], process: Process) -> None:
        self.process = process
        self.told = [Told(path, process) for path in paths]

    @cached_property
    def _facts_before(self) -> dict[str, frozenset[str]]:
        """By gate: the facts it holds back."""
        return {gate.name: frozenset(fact.kind for fact in gate.holds) for gate in self.process.gates}

    @cached_property
    def _openers(self) -> dict[str, frozenset[str]]:
        """By promise or clock: the facts that can open it. Where none of them happens, it is not there."""
        found: dict[str, frozenset[str]] = {}
        for rule in self.process.duties:
            found[rule.name] = found.get(rule.name, frozenset()) | {fact.kind for fact in rule.opened_by}
        return found

    def that_could_notice(self, change: Change) -> list[Told]:
        """Those that name the rule first."""
        match change.kind:
            case "duty":
                could = [each for each in self.told if each.happened & self._openers[change.rule]]
            case "gate":
                held = self._facts_before[change.rule]
                could = [each for each in self.told if each.tried & held or change.rule in each.named]
            case _:
                could = self.told
        return sorted(could, key=lambda each: (change.rule not in each.named, change.rule not in each.text))

    def notice(self, change: Change) -> bool:
        process = change.made_to(self.process)
        try:
            return any(each.notices(process) for each in self.that_could_notice(change))
        finally:
            _plans.pop(process, None)  # a plan holds on to its process; a thousand of them fill the memory
