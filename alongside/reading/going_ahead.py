"""Going ahead without someone: what a senior person may decide now and what it costs, and what was ever decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from alongside.access.doors import Entered
from alongside.access.roles import Can
from alongside.design.words import day, day_year
from alongside.people.words import words_with
from alongside.reading.decisions import decision_id
from alongside.reading.families import members_of
from alongside.reading.history import labels_of
from alongside.reading.ledger_cells import NOT_KEPT_BY_GOING_LIVE, deciders_of
from alongside.reading.publication import day_set
from alongside.reading.reviews import position_now
from alongside.record.process_in_force import process_in_force
from casebook import Closed, Duty, Entry, Position
from casebook.process.rules import DutyRule

# what it means to go ahead at each gate where that is allowed
SAID = {
    "voices_of_children": "A draft without the voice of {name}",
    "terms_fixed": "Fixing the terms of reference, without {name}",
    "draft_to_subgroup": "Taking draft {version} to the Sub-Group, without {name}",
    "draft_to_executive": "Taking draft {version} to the Executive Members, without {name}",
    "words_about_people": "Taking draft {version} to the Sub-Group, before {name} answered about the words on them",
    "kind_date": "Publishing on {day}, near a day that matters to {name}",
    "time_to_tell_everyone": "Setting {day} as the day, although {name} would hear of it too late",
    "publication_notice_given": "Publishing on {day}, although {name} was not told long enough before",
    "last_call_made": "Publishing on {day}, without ringing {name} before",
    "improvements_after_the_decision": "Publishing what has improved, before {name} was told the decision",
    "protected_step": "Taking away or moving “{step}” in the path of {name}, which protects them",
    "coroner_consulted": "Publishing on {day}, without asking the coroner",
}
WITH_NOBODY = ("coroner_consulted",)  # gates that wait for no family member


@dataclass(frozen=True, slots=True)
class MayGoAhead:
    """One thing that could be decided: at which gate, without whom, and the promise that it breaks for good."""

    gate: str
    person: str
    version: str
    day: date | None
    step: str
    words: str
    cost: str

    @property
    def value(self) -> str:
        """As a form holds it."""
        parts = [self.gate, self.person, self.version, self.day.isoformat() if self.day else ""]
        return "|".join([*parts, self.step] if self.step else parts)


@dataclass(frozen=True, slots=True)
class Tried:
    """What somebody would like to do and could not: set this day of publication, or take this step from a path."""

    day: date | None = None
    person: str = ""
    step: str = ""


def may_go_ahead(
    position: Position, names: Mapping[str, str], labels: Mapping[str, str], tried: Tried
) -> list[MayGoAhead]:
    """Everything a senior person may go ahead with now."""
    found: dict[str, MayGoAhead] = {}
    for fields, closed in _shut(position, tried):
        if not may_be_stepped_over(closed):
            continue
        people = closed.waiting_for or (("",) if closed.gate in WITH_NOBODY else ())
        for person in people:
            if person and person not in names:
                continue
            one = _one(closed, fields, person, names, labels)
            found.setdefault(one.value, one)
    return list(found.values())


def may_be_stepped_over(closed: Closed) -> bool:
    """Whether a senior person may go ahead here: the rule allows it, and it waits for somebody, or for nobody."""
    return closed.may_be_overridden and (bool(closed.waiting_for) or closed.gate in WITH_NOBODY)


def _one(
    closed: Closed, fields: Mapping[str, Any], person: str, names: Mapping[str, str], labels: Mapping[str, str]
) -> MayGoAhead:
    version, on, step = str(fields.get("version", "")), fields.get("date"), str(fields.get("step", ""))
    words = SAID[closed.gate].format(
        name=names.get(person, ""),
        version=labels.get(version, ""),
        day=day_year(on) if on else "",
        step=_title_of(step),
    )
    return MayGoAhead(closed.gate, person, version, on, step, " ".join(words.split()), cost_of(closed.gate, step))


def _title_of(step: str) -> str:
    titles = {rule.name: rule.title for rule in process_in_force().steps}
    return titles.get(step, "A step").replace("{called}", "the person")


def _shut(position: Position, tried: Tried) -> Iterator[tuple[dict[str, Any], Closed]]:
    """Each closed gate before what may come next in this review, with the fields of the act it holds back."""
    for kind, fields in _acts_ahead(position, tried):
        for closed in position.ask(kind, **fields):
            yield fields, closed


def _acts_ahead(position: Position, tried: Tried) -> Iterator[tuple[str, dict[str, Any]]]:
    if tried.person and tried.step:
        yield "plan_step_dropped", {"person": tried.person, "step": tried.step}
    if position.latest("published") is not None:
        return
    yield "draft_version_ready", {}
    if position.latest("terms_drafted") and not position.latest("terms_fixed"):
        yield "terms_fixed", {}
    ready = position.latest("draft_version_ready")
    version = {"version": ready.fact.fields["version"]} if ready else {}
    if ready and position.latest("subgroup_passed", **version) is None:
        yield "put_on_subgroup_agenda", version
    elif ready:
        yield "put_on_executive_agenda", version
    standing, _ = day_set(position)
    if tried.day is not None and tried.day != standing:
        yield "publication_date_set", {"date": tried.day}
    if standing is not None:
        yield "published", {**version, "date": standing}
    decided = position.latest("decided_not_to_publish", "decided_to_publish_all_the_same")
    if decided is not None and decided.fact.kind == "decided_not_to_publish":
        yield "improvements_published", {}


def cost_of(gate: str, step: str = "") -> str:
    """What it costs: the promises that then stand as not kept, for ever; of a step left out, those made at it."""
    made = {name for rule in process_in_force().steps if rule.name == step for name in rule.promises}
    broken = [rule.promises for rule in process_in_force().duties if _breaks(rule, gate) or rule.name in made]
    if not broken:
        return "It stands on the list of these decisions, for ever."
    said = " and ".join(f"“{promise}”" for promise in dict.fromkeys(broken))
    return f"{said} {'shows' if len(set(broken)) == 1 else 'show'} as not kept, for ever."


def _breaks(rule: DutyRule, gate: str) -> bool:
    if NOT_KEPT_BY_GOING_LIVE.get(rule.name) == gate:
        return True
    return any(fact.kind == "override_approved" and fact.admits({"gate": gate}) for fact in rule.too_late_when)


@dataclass(frozen=True, slots=True)
class WentAhead:
    """One decision that was made. `reason`, `why_unsafe`: empty for whoever may not read them."""

    on: str
    words: str
    by: str
    reason: str
    why_unsafe: str
    cost: str
    told: str
    link: dict[str, str] | None


def went_ahead(entered: Entered) -> list[WentAhead]:
    """Every decision to go ahead in this review, newest first. The number of queries is always the same."""
    review = entered.review
    position = position_now(review)
    names = {member.id: member.name for member in members_of(review, position)}
    labels, deciders = labels_of(review.id), deciders_of(position)
    decisions = list(reversed(position.facts("override_approved")))
    reads = bool({Can.KEEP_REVIEW, Can.APPROVE} & entered.can)
    ids = [entry.fact.fields.get(name) for entry in decisions for name in ("reason", "why_unsafe")]
    kept = words_with(review.id, ids) if reads else {}
    return [_decided(entered, position, entry, names, labels, deciders, kept) for entry in decisions]


def _decided(
    entered: Entered,
    position: Position,
    entry: Entry,
    names: Mapping[str, str],
    labels: Mapping[str, str],
    deciders: Mapping[str, str],
    kept: Mapping[str, str],
) -> WentAhead:
    fields = entry.fact.fields
    person, gate, on = str(fields.get("person", "")), str(fields.get("gate", "")), fields.get("date")
    pattern = SAID.get(gate, "Going ahead without {name}")
    words = pattern.format(
        name=names.get(person, ""),
        version=labels.get(str(fields.get("version", "")), ""),
        day=day_year(on) if isinstance(on, date) else "that day",
        step=_title_of(str(fields.get("step", ""))),
    )
    told, link = _told(entered, position, entry, person)
    return WentAhead(
        on=day_year(entry.fact.on),
        words=" ".join(words.split()),
        by=deciders.get(str(fields.get("approver", "")), ""),
        reason=kept.get(str(fields.get("reason", "")), ""),
        why_unsafe=kept.get(str(fields.get("why_unsafe", "")), ""),
        cost=cost_of(gate, str(fields.get("step", ""))),
        told=told,
        link=link,
    )


def _told(entered: Entered, position: Position, entry: Entry, person: str) -> tuple[str, dict[str, str] | None]:
    """Whether they were told the reasons, or by when they are to be, and where to do it."""
    if entry.fact.fields.get("unsafe_to_tell"):
        asked = [duty for duty in position.duties_of("safe_to_tell_yet") if _opened_by(duty, entry) and duty.due]
        again = f" Ask again by {day(asked[-1].due)} whether it is safe." if asked and asked[-1].due else ""
        return f"Not told: telling them would put someone at risk.{again}", None
    owed = [duty for duty in position.duties_of("decisions_told") if _opened_by(duty, entry)]
    open_ = next((duty for duty in owed if str(duty.state) == "due"), None)
    if open_ is not None and open_.due:
        address = [entered.review.id, decision_id(entry), str(open_.about["person"])]
        link = {"text": "Tell them, with the reasons", "href": reverse("staff:tell-decision", args=address)}
        late = "They were to be told by" if open_.late else "They are told the reasons by"
        return f"{late} {day(open_.due)}.", link if Can.KEEP_REVIEW in entered.can else None
    done = next((duty for duty in owed if duty.done_on), None)
    if done is not None and str(done.state) in ("kept", "late_kept") and done.done_on:
        return f"They were told the reasons on {day_year(done.done_on)}.", None
    return "Nobody is to be told now: a hold stands, or they want to hear nothing." if person else "", None


def _opened_by(duty: Duty, entry: Entry) -> bool:
    return duty.opened_by.number == entry.number
