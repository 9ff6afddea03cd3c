"""What we promised one family member and whether we kept it, in their words. The same states as everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from alongside.design.words import count_word, day, day_year, first_upper, whole_days
from alongside.people.words import words_of_sort
from alongside.reading.family_page import Standing
from casebook import Duty

# The eight, in order: what each is called, and the rules of the process that make it up.
EIGHT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("We get in touch early", ("early_contact", "preferred_medium", "holding_letter")),
    ("We offer you an advocate", ("advocate_offered", "advocate_offered_again")),
    ("We tell you after each Panel meeting", ("panel_update", "panel_change_told", "catch_up")),
    ("You can meet the Panel", ("meet_the_panel",)),
    (
        "You have as long as you need with the draft",
        ("long_enough_with_draft", "new_version_told", "comment_answered"),
    ),
    (
        "You help to shape what should change",
        ("recommendations_shaped", "recommendation_fate_told", "scope_input_asked", "scope_input_answered"),
    ),
    (
        "You know when and how the report is published",
        (
            "publication_notice", "publication_change_told", "last_call", "publication_day_contact",
            "five_day_contact", "six_month_contact", "twelve_month_contact",
        ),
    ),
    (
        "You can add your own words, an Impact Statement",
        ("statement_offered", "statement_offered_again", "withdrawal_confirmed"),
    ),
)  # fmt: skip

TO = {
    "early_contact": "To get in touch with you early.",
    "preferred_medium": "To let you choose how you take part.",
    "advocate_offered": "To offer you an advocate, and hear your answer.",
    "advocate_offered_again": "To offer you an advocate again.",
    "panel_update": "To tell you what the Panel talked about{when}.",
    "panel_change_told": "To tell you that the Panel meeting changed.",
    "catch_up": "To tell you what happened while you were away from the review.",
    "meet_the_panel": "To offer you a meeting with the Panel.",
    "long_enough_with_draft": "To give you as long as you need with the draft.",
    "new_version_told": "To tell you that there is a new draft.",
    "comment_answered": "To answer what you said about the draft.",
    "recommendations_shaped": "To shape with you what should change.",
    "recommendation_fate_told": "To tell you what became of your view on a recommendation.",
    "scope_input_asked": "To ask you what the review should look at.",
    "scope_input_answered": "To tell you what became of your point about what the review looks at.",
    "late_scope_input_answered": "To tell you what became of your late point.",
    "statement_offered": "To offer you an Impact Statement.",
    "statement_offered_again": "To ask once more about an Impact Statement.",
    "withdrawal_confirmed": "To tell you the same day that your statement is out.",
    "publication_notice": "To tell you the day of publication well before.",
    "publication_change_told": "To tell you that the day of publication changed.",
    "last_call": "To ring you before the report goes live.",
    "publication_day_contact": "To be there for you on the day.",
    "five_day_contact": "To ask how you are in the week after.",
    "six_month_contact": "To tell you what has changed, after six months.",
    "twelve_month_contact": "To tell you what has changed, after a year.",
    "exclusion_told": "To tell you why you are not involved for now.",
    "complaint_acknowledged": "To tell you that your complaint has come, and who answers it.",
    "complaint_answered": "To answer your complaint.",
    "hold_told": "To tell you that the review has to wait, and why, as far as we may.",
    "word_while_waiting": "To write to you again while we have to wait.",
    "early_learning_told": "To tell you what is already being changed.",
    "words_about_you": "To ask you about the passages that quote or describe you.",
    "decisions_told": "To tell you of a decision, and why it was made.",
    "pseudonym_told": "To tell you which name the report uses, and why.",
    "holding_letter": "To write to you while we have to wait.",
    "pause_offered": "To offer you a pause.",
}
# A no is about a thing; here it can be taken back.
TAKE_UP = {
    "advocate_offered": "advocate", "advocate_offered_again": "advocate", "panel_update": "panel_updates",
    "panel_change_told": "panel_updates", "meet_the_panel": "meeting_panel", "long_enough_with_draft": "reading",
    "recommendations_shaped": "recommendations", "statement_offered": "statement",
    "statement_offered_again": "statement", "scope_input_asked": "scope_input", "preferred_medium": "medium",
    "last_call": "publication_details", "publication_day_contact": "publication_details",
    "five_day_contact": "afterwards", "six_month_contact": "afterwards", "twelve_month_contact": "afterwards",
}  # fmt: skip
# Those shown while they last as going on: they end when the person says so.
GOING_ON = {"long_enough_with_draft": "It ends when you say so."}
# An offer that waits for the person's answer, and the fact that made it.
OFFERED_BY = {"advocate_offered": "advocate_offered", "scope_input_asked": "asked_what_to_look_at"}
# Why something was late, in words for the person: kept apart under the number of the fact that kept it at last.
LATE = "late"
MOST_LATE, MOST_KEPT = 2, 3
ORDER = ("not_kept", "due", "on_hold", "late_kept", "not_possible", "kept", "not_wanted", "later")


@dataclass(frozen=True, slots=True)
class Promise:
    """One line of the ledger.

    `state` is the shape, `word` the word beside it, `more` what happened and what is being done.
    `take_up`: what the person can say yes to again, or empty.
    """

    rule: str
    state: str
    word: str
    promise: str
    more: str
    take_up: str
    on: date


def promises_of(standing: Standing) -> list[Promise]:
    """Every promise to this person that still means something, newest first within its shape."""
    why_late = words_of_sort(standing.review.id, standing.person, LATE)
    shown = (duty for duty in standing.position.promises_to(standing.person) if _is_shown(duty))
    told = [_promise(standing, duty, why_late) for duty in shown]
    return sorted(told, key=lambda one: (ORDER.index(one.state), -one.on.toordinal()))


def eight_promises(standing: Standing) -> list[tuple[str, list[Promise]]]:
    """The eight with what each came to; one that has not begun yet has an empty list."""
    told = promises_of(standing)
    return [(title, alike_once(one for one in told if one.rule in rules)) for title, rules in EIGHT]


def alike_once(promises: Iterable[Promise]) -> list[Promise]:
    """Lines that read the same become one that says how often; of a no, whenever it was said, only that it stands."""
    found: dict[Promise, int] = {}
    no: set[str] = set()
    for one in promises:
        if one.state == "not_wanted" and one.promise in no:
            continue
        if one.state == "not_wanted":
            no.add(one.promise)
        found[one] = found.get(one, 0) + 1
    return [
        one if times == 1 else replace(one, more=f"{one.more} {_times(times)}".strip()) for one, times in found.items()
    ]


def _times(times: int) -> str:
    return "Twice." if times == 2 else f"{first_upper(count_word(times, 'time'))}."


def _is_shown(duty: Duty) -> bool:
    """Clocks are for staff; what fell away with a cancelled meeting is no promise any more."""
    return duty.nature == "promise" and duty.state != "fell_away" and duty.rule in TO


def _promise(standing: Standing, duty: Duty, why_late: dict[str, str]) -> Promise:
    when = _meeting_day(standing, duty)
    promise = TO[duty.rule].format(when=f" on {day(when)}" if when else "")
    take_up = TAKE_UP.get(duty.rule, "") if duty.state == "not_wanted" else ""
    number = duty.ended_by.number if duty.ended_by else 0
    state, word, more = _said(standing, duty, why_late.get(f"{LATE}:{number}", ""))
    return Promise(duty.rule, state, word, promise, more, take_up, duty.done_on or duty.opened_on)


def _said(standing: Standing, duty: Duty, why_late: str) -> tuple[str, str, str]:
    helper = standing.ring.first
    match duty.state:
        case "due" if duty.rule in GOING_ON and not standing.latest("draft_opened_to", version=duty.about["version"]):
            return "later", "Still to come.", ""
        case "due" if duty.rule in GOING_ON:
            return "due", "Going on.", GOING_ON[duty.rule]
        case "due" if duty.late and duty.due:
            return (
                "not_kept",
                "We did not keep this in time.",
                (f"We said by {day(duty.due)}. We are sorry. {helper} is putting it right, and you can ring about it."),
            )
        case "due" if duty.due:
            return "due", f"Due by {day(duty.due)}.", ""
        case "due" if duty.rule in OFFERED_BY and standing.latest(OFFERED_BY[duty.rule]):
            return "due", "Going on.", "We asked you. There is no hurry with your answer."
        case "due":
            return "later", "Still to come.", ""
        case "late_kept":
            said = f"We said by {day(duty.due or duty.opened_on)}. It was {day(duty.done_on or duty.opened_on)}."
            if duty.done_on and day(duty.done_on) in whole_days(why_late):
                said = ""
            return "late_kept", "Kept, but late.", f"{said} {why_late or _why_late(duty)}".strip()
        case "kept" | "late_kept" if duty.rule in GOING_ON and _needs_longer(standing, duty):
            return "due", "Going on.", GOING_ON[duty.rule]
        case "kept":
            return "kept", "Kept.", _kept(standing, duty)
        case "not_wanted":
            return "not_wanted", "You said not for now.", "You can change your mind."
        case "not_possible":
            return "not_possible", "We could not.", _why_not_possible(standing, duty)
        case "paused":
            return "on_hold", "On hold.", f"We have to wait for now. {helper} can tell you what we may say."
    sorry = f"We are sorry. {helper} will tell you what happened and how we put it right."
    return "not_kept", "We did not keep this.", sorry


def _kept(standing: Standing, duty: Duty) -> str:
    if duty.rule == "advocate_offered" and standing.advocate:
        began = standing.position.latest("advocate_began", person=standing.person)
        return f"{standing.advocate.name}, since {day(began.fact.on)}." if began else standing.advocate.name
    return f"On {day_year(duty.done_on)}." if duty.done_on else ""


def _why_not_possible(standing: Standing, duty: Duty) -> str:
    told = standing.position.latest("decision_told", person=standing.person)
    if told is not None and duty.done_on is not None and told.fact.on >= duty.done_on:
        return f"We told you why, on {day(told.fact.on)}."
    return f"We owe you the reason. {standing.ring.first} can tell you."


def _needs_longer(standing: Standing, duty: Duty) -> bool:
    """They said long enough, and afterwards that they need longer: then it goes on."""
    newest = standing.position.latest(
        "said_had_long_enough", "said_needs_longer", person=standing.person, version=duty.about["version"]
    )
    return newest is not None and newest.fact.kind == "said_needs_longer"


def _why_late(duty: Duty) -> str:
    if duty.explained:
        return "The way we had to reach you no longer worked, and we had to find another. We are sorry."
    return "We are sorry."


def _meeting_day(standing: Standing, duty: Duty) -> date | None:
    if "meeting" not in duty.about:
        return None
    held = standing.position.latest("panel_meeting_held", meeting=duty.about["meeting"])
    return held.fact.on if held else None


def home_promises(standing: Standing) -> list[Promise]:
    """The ledger as the first page shows it: all that is open or went wrong, and the newest of what was kept.

    What is still to come stands on the path instead.
    """
    told = [one for one in promises_of(standing) if one.state != "later"]
    open_or_wrong = _soonest_of_each(one for one in told if one.state in ("not_kept", "due", "on_hold"))
    not_possible = _newest_of_each(one for one in told if one.state == "not_possible")
    late = _newest_of_each(one for one in told if one.state == "late_kept")
    kept = _newest_of_each(one for one in told if one.state == "kept")
    not_wanted = _newest_of_each(one for one in told if one.state == "not_wanted")
    return [*open_or_wrong, *not_possible, *late[:MOST_LATE], *kept[:MOST_KEPT], *not_wanted]


def _soonest_of_each(promises: Iterable[Promise]) -> list[Promise]:
    """One line where the same is owed twice: the one that was owed first, and so comes first."""
    return list({(one.state, one.promise): one for one in promises}.values())


def _newest_of_each(promises: Iterable[Promise]) -> list[Promise]:
    found: dict[str, Promise] = {}
    for one in promises:
        found.setdefault(one.rule, one)
    return list(found.values())
