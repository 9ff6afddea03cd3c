"""Why a gate is shut: what it waits for and for whom, what is met already, and the rule it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.access.doors import Entered
from alongside.design.words import first_upper
from alongside.reading.families import members_of
from alongside.reading.gates import gate_box, want_words
from alongside.reading.history import labels_of, sentences
from alongside.reading.refusals import staff_sentence
from alongside.reading.reviews import position_now
from alongside.reading.why import facts_told
from alongside.reading.why_words import setting_sentences, source_sentences, sum_sentences
from alongside.record.process_in_force import process_in_force
from casebook import Closed, Entry, Position, Value, Weighed, WhyGate

ABOUT_A_DAY = "date"


@dataclass(frozen=True, slots=True)
class WhyShut:
    """What the page shows. `box`: what ui.gate draws, None when it is open; `met`: what is in place already; `days`,
    `number`: how its first day was found. Where the reason is somebody's secret there is a sentence and no more.
    """

    title: str
    box: dict[str, Any] | None
    secret: str
    met: list[dict[str, Any]]
    days: list[str]
    number: list[str]
    facts: list[dict[str, Any]]
    lifted: list[dict[str, Any]]
    family_reads: str
    source: list[str]
    may_go_ahead: bool


def why_shut(entered: Entered, gate: str, asked: Mapping[str, str]) -> WhyShut | None:
    """The explanation; None when there is no such gate, or it is asked about something that is not in this review.

    The number of queries is always the same.
    """
    rules = [rule for rule in process_in_force().gates if rule.name == gate]
    position = position_now(entered.review)
    about = _about(position, asked)
    if not rules or about is None:
        return None
    why = position.why_gate(gate, **about)
    names = {member.id: member.name for member in members_of(entered.review, position)}
    closed = why.answer if isinstance(why.answer, Closed) else None
    title = first_upper(rules[0].family_see)
    secret = closed is not None and closed.names_no_one
    leaves = [] if rules[0].names_no_one else list(_leaves(why.condition))
    once = {entry.number: entry for leaf in leaves for entry in leaf.facts}
    lines = {
        (line.number, line.kind): line
        for line in sentences(entered.review, [*once.values(), *why.lifted_by], can=entered.can)
    }
    labels = labels_of(entered.review.id)
    return WhyShut(
        title=title,
        box=None
        if closed is None or secret
        else gate_box(
            staff_sentence(closed, names),
            [closed],
            review=entered.review.id,
            family=names,
            labels=labels,
            can=entered.can,
        )
        | {"why": None},
        secret=staff_sentence(closed, {}) if closed is not None and secret else "",
        met=_met(leaves, names, labels),
        days=[sentence for leaf in leaves if leaf.sum for sentence in sum_sentences(leaf.sum)][:MOST_SENTENCES],
        number=[sentence for leaf in leaves[:1] if leaf.setting for sentence in setting_sentences(leaf.setting)],
        facts=facts_told(entered, [("", entry) for entry in _in_order(once)], lines),
        lifted=facts_told(entered, [("Gone ahead", entry) for entry in why.lifted_by], lines),
        family_reads=rules[0].family_see,
        source=source_sentences(rules[0].source),
        may_go_ahead=rules[0].may_be_overridden,
    )
