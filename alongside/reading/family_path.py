"""The path of one family member, ready to be drawn: on screen, as a list, and on paper, all from these values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from alongside import clock
from alongside.design.words import day, day_year, first_upper, names
from alongside.process_files import type_words
from alongside.reading.family_page import Standing
from alongside.reading.impact_statements import statement_of
from alongside.reading.own_plan import LEFT_OUT, OwnText, own_texts
from alongside.reading.publication_for import day_in
from casebook import Choice, Duty, Step

# What can be done at a step: the name of the page for it. A choice whose page is not known is left out.
PAGES = {
    "advocate_yes": "family:advocate",
    "advocate_no": "family:advocate",
    "say_what_to_look_at": "family:what-to-look-at",
    "nothing_to_add": "family:what-to-look-at",
    "updates_off": "family:my-wishes",
    "meet_panel_yes": "family:meet-the-panel",
    "meet_panel_no": "family:meet-the-panel",
    "read_draft": "family:draft",
    "need_paper": "family:send-me-paper",
    "rather_not_read": "family:time-with-draft",
    "see_recommendations": "family:recommendations",
    "recommendations_no": "family:my-wishes",
    "statement_go_on": "family:statement",
    "statement_leave": "family:statement-answer",
    "statement_no": "family:statement-answer",
    "publication_plan": "family:publication",
    "days_to_keep_clear": "family:quiet-days",
}
HEARD_OF_IN_WORDS = 4


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step as it is read.

    `mark` is done, here, ahead or not_wanted; `when` a day or nothing; `choices`: words and the name of their page.
    """

    name: str
    title: str
    mark: str
    when: str
    words: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Path:
    """The steps in order, and one sentence for each that was left out."""

    steps: tuple[PathStep, ...]
    why_left_out: tuple[str, ...]

    @property
    def here(self) -> int:
        """The place of the step they are at."""
        return next(
            (place for place, step in enumerate(self.steps) if step.mark == "here"), max(len(self.steps) - 1, 0)
        )

    @property
    def next_three(self) -> tuple[PathStep, ...]:
        """Where they are and the two steps after it that are still to come, in few words."""
        ahead = [step for step in self.steps[self.here + 1 :] if step.mark == "ahead"]
        return tuple(_in_short(step) for step in (*self.steps[self.here : self.here + 1], *ahead[:2]))


# How a step reads where it stands among the next three only.
IN_SHORT = {
    "got_in_touch": ("", "In the way that is safe for you."),
    "advocate": ("", "Someone who works for you, not for us."),
    "scope": ("", "Nothing is settled without asking you."),
    "panel_meets": ("", ""),
    "meet_panel": ("", "With someone beside you, if you want to."),
    "draft": ("You read the draft, or choose not to", "In your own time."),
    "answers": ("", "In writing, with reasons."),
    "recommendations": ("", ""),
    "statement": ("Your Impact Statement", "A choice, open until publication."),
    "signed_off": ("", "They see only what you could read."),
    "published": ("", "You know the day well before."),
    "afterwards": ("", "In the week after, and after 6 and 12 months."),
}


def _in_short(step: PathStep) -> PathStep:
    title, words = IN_SHORT.get(step.name, ("", step.words))
    return replace(step, title=title or step.title, words=words, when="", choices=())


def path_of(standing: Standing) -> Path:
    """This person's path as it is today."""
    told = _telling(standing)
    steps = standing.position.path_for(standing.person)
    own = own_texts(standing.review.id, steps)
    steps = tuple(_named(step, own.get(step.name)) for step in steps)
    return Path(
        steps=tuple(_step(standing, step, told) for step in steps if not step.left_out),
        why_left_out=tuple(why for step in steps if step.left_out and (why := _why_left_out(step, told))),
    )


def _named(step: Step, own: OwnText | None) -> Step:
    """A step of their own stands under its name, with their own words."""
    if own is None:
        return step
    return step._replace(title=own.title, words=f"In your words: “{own.words}”" if own.words else "")


def _why_left_out(step: Step, told: dict[str, str]) -> str:
    """What they had left out themselves is named; what is not for them says so by itself."""
    if not step.tailored_by:
        return _filled(step.why_left_out, told)
    return _filled(f"{step.title}: {step.why_left_out or LEFT_OUT}", told)


def _step(standing: Standing, step: Step, told: dict[str, str]) -> PathStep:
    mark = str(step.mark)
    if step.name == "panel_meets" and mark == "done" and _untold(standing):
        step = step._replace(title="The Panel met")
    words = [_filled(step.words, told)]
    more = MORE.get((step.name, mark))
    if more is not None:
        words.append(more(standing))
    return PathStep(
        name=step.name,
        title=f"{_filled(step.title, told)}, once more" if step.again else _filled(step.title, told),
        mark=mark,
        when=_when(standing, step),
        words=" ".join(filter(None, words)),
        choices=tuple(_choices(standing, step.choices)),
    )


def _choices(standing: Standing, choices: tuple[Choice, ...]) -> list[tuple[str, str]]:
    if standing.advocate_reading:
        return [(choice.words, "") for choice in choices]
    return [(choice.words, PAGES[choice.name]) for choice in choices if choice.name in PAGES]


def _when(standing: Standing, step: Step) -> str:
    if step.paused:
        return "Rests for now"
    if step.name == "panel_meets" and step.mark in ("done", "here"):
        return _meeting_days(standing)
    if step.name == "draft" and step.mark == "here":
        opened = standing.latest("draft_opened_to")
        return f"Since {day(opened.fact.on)}" if opened else ""
    if step.mark in ("done", "not_wanted") and step.on:
        return day_year(step.on) if step.name == "decided" else day(step.on)
    return ""


def _meeting_days(standing: Standing) -> str:
    """The meetings we owe or owed them word about; another meeting has no day here."""
    about = {duty.about["meeting"] for duty in standing.promises("panel_update") if str(duty.state) != "fell_away"}
    held = [e.fact.on for e in standing.position.facts("panel_meeting_held") if e.fact.fields["meeting"] in about]
    return ", ".join(day(on) for on in held[-HEARD_OF_IN_WORDS:])


def _untold(standing: Standing) -> list[Duty]:
    """Meetings we did not tell them about in time, and still have not: then the path may not say that we did."""
    owed = standing.promises("panel_update")
    return [duty for duty in owed if str(duty.state) == "not_kept" or (duty.late and str(duty.state) == "due")]


def _owed_update(standing: Standing) -> str:
    """What we still owe about a meeting: in time, or late and said so."""
    missed = [day(on) for duty in _untold(standing) if (on := _met_on(standing, duty))]
    if missed:
        return f"We did not tell you about {names(missed)} in time. We are sorry, and we still owe it to you."
    owed = [
        duty for duty in standing.promises("panel_update") if str(duty.state) == "due" and duty.due and not duty.late
    ]
    if not owed:
        return ""
    met_on, by = _met_on(standing, owed[-1]), owed[-1].due
    return f"You are owed word about {day(met_on)}. It will reach you by {day(by)}." if met_on and by else ""


def _met_on(standing: Standing, duty: Duty) -> date | None:
    held = standing.position.latest("panel_meeting_held", meeting=duty.about["meeting"])
    return held.fact.on if held else None


def _points(standing: Standing) -> str:
    given = {e.fact.fields["item"] for e in standing.facts("scope_input_given")} - {"none"}
    if not given:
        return ""
    answered = [e for e in standing.facts("terms_input_answered") if e.fact.fields["item"] in given]
    inside = sum(e.fact.fields.get("fate") != "not_in_the_terms" for e in answered)
    if len(answered) < len(given):
        return "You told us what matters. We are still answering."
    return (
        "Every point of yours is in."
        if inside == len(given)
        else "We told you what became of each of your points, and why."
    )


def _advocate(standing: Standing) -> str:
    return f"{standing.advocate.name} is yours." if standing.advocate else ""


def _begun(standing: Standing) -> str:
    statement = statement_of(standing.review, standing.position, standing.person)
    return "You have made a start." if statement.written and not standing.advocate_reading else ""


def _keeps_clear(standing: Standing) -> str:
    days = [day(day_in(entry, "first_day")) for entry in standing.facts("sensitive_day_given")]
    unique = list(dict.fromkeys(days))
    return f"You told us {names(unique)}." if unique else ""


MORE = {
    ("panel_meets", "done"): _owed_update,
    ("panel_meets", "here"): _owed_update,
    ("scope", "done"): _points,
    ("advocate", "done"): _advocate,
    ("statement", "here"): _begun,
    ("statement", "ahead"): _begun,
    ("published", "ahead"): _keeps_clear,
    ("published", "here"): _keeps_clear,
}


def _telling(standing: Standing) -> dict[str, str]:
    kind = standing.review.types.split()[0]
    return {
        **type_words(kind, clock.day_of(standing.review.begun_at)),
        "called": standing.about.called,
        "named_contact": standing.ring.first,
    }


def _filled(words: str, told: dict[str, str]) -> str:
    for name, value in told.items():
        words = words.replace(f"{{{name}}}", value)
    return first_upper(words)
