"""The broad flowchart of one kind of review: its stages, gates and numbers in force, as values, SVG, list and PDF."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from alongside.design.words import first_upper
from alongside.documents.filled import filled
from alongside.documents.pdf import make_pdf
from alongside.guide.drawing import drawn
from alongside.guide.rules_in_words import numbers_in_force
from alongside.process_files import types_with, written_for
from casebook import Process
from casebook.process.rules import StepRule

CHARTS = types_with("flowchart")
"""One for each kind of review that has a flowchart.yaml in its folder of process files."""


@dataclass(frozen=True)
class Stage:
    """One stage: what must be true before it, what the office does, what the family meets. "" for nothing."""

    name: str
    title: str
    gate: str
    office: str
    clock: str
    family: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Flowchart:
    """The chart of one kind of review."""

    kind: str
    title: str
    partnership: str
    day: date
    stages: tuple[Stage, ...]

    @property
    def above(self) -> str:
        return f"{self.partnership}. The numbers are those in force."

    def svg(self) -> tuple[Markup, ...]:
        """One drawing for each sheet of A4."""
        return drawn(self)

    def told(self) -> dict[str, Any]:
        """Drawing and list as plain values, for a PDF."""
        return {
            "title": self.title,
            "above": self.above,
            "sheets": list(map(str, self.svg())),
            "stages": [asdict(stage) for stage in self.stages],
        }

    def pdf(self) -> bytes:
        """The drawing on A4 and after it the same as a list, tagged (PDF/UA-1, PDF/A-2a)."""
        return make_pdf("guide/flowchart.typ", {"title": self.title, "day": self.day.isoformat(), "chart": self.told()})


@cache
def chart_source() -> list[dict[str, Any]]:
    """What flowchart.yaml says of each stage of every review, in order."""
    told = yaml.safe_load((Path(__file__).parent / "flowchart.yaml").read_text(encoding="utf-8"))
    stages: list[dict[str, Any]] = told["stages"]
    return stages


def flowchart(kind: str, process: Process, day: date, partnership: str) -> Flowchart:
    """The chart of a kind of review with the numbers in force on `day`. Raises KeyError for a kind without one."""
    if kind not in CHARTS:
        raise KeyError(kind)
    type_words, numbers = process.types[kind], numbers_in_force(process, day, kind)
    titles = {stage.name: stage.staff_see for stage in process.stages if stage.review_type in (None, kind)}
    steps = {step.name: step for step in process.steps if step.review_type in (None, kind)}
    family = {stage.name: stage.family_see for stage in process.stages}

    own = written_for(kind, "flowchart", day)

    def words(told: str) -> str:
        return first_upper(filled(told, {"type": type_words, "numbers": numbers}))

    stages = []
    for told in chart_source():
        name = told["stage"]
        told = {**told, **own.get(name, {})}
        gate = [told["gate"]["says"]] if "gate" in told else []
        gate += [told["gate_also"]] if "gate_also" in told else []
        stages.append(
            Stage(
                name=name,
                title=titles[name],
                gate=words("; ".join(gate)),
                office=words(told["office"]),
                clock=words(told.get("clock", "")),
                family=tuple(
                    _title(steps[step], titles[name]).replace("{called}", type_words["about"])
                    for step in told["family"]
                )
                or (family[name],),
            )
        )
    title = f"The path of a {type_words['name']}"
    return Flowchart(kind, title, partnership, day, tuple(stages))


def _title(step: StepRule, of_stage: str) -> str:
    """What a step is called; where that is only the stage's own name, what it means."""
    return step.words_ahead if step.title == of_stage else step.title
