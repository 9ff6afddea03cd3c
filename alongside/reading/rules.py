"""What the rules of the process say to staff, for lists that hold only a rule's name."""

from __future__ import annotations

from datetime import date

from alongside.design.words import day, names
from alongside.record.process_in_force import process_in_force
from casebook import Duty
from casebook.process.rules import DutyRule


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def rules_by_name() -> dict[str, DutyRule]:
    """Every promise and clock by name; of one that was dated anew, the newest."""
    return {rule.name: rule for rule in sorted(process_in_force().duties, key=lambda rule: rule.first_day)}


def promise_to(rule: DutyRule, people: list[str], version: str = "") -> str:
    """What is to be done, with names: "Update Grace and Mark after the Panel meeting".

    What has no date and waits for several people is said as the promise itself: it is theirs to end, not ours to do.
    """
    if len(people) > 1 and rule.due.how == "no_date":
        return rule.promises.replace("the draft", f"draft {version}") if version else rule.promises
    told = rule.staff_see.format_map(
        _Lenient(name=names(people) if people else "the family", version=version, who="those who help")
    )
    return " ".join(told.split())


def days_of(rule: DutyRule, on: date) -> str:
    """How long it may take: "5 working days"; empty where the rule has no length."""
    span = rule.due.span
    if span is None:
        return ""
    amount: object = span.amount
    if isinstance(amount, str):
        setting = process_in_force().settings.get(amount)
        amount = setting.on(on, (rule.review_type,)) if setting else ""
    unit = {"working_days": "working day", "days": "day", "months": "month"}.get(str(span.unit), str(span.unit))
    return f"{amount} {unit}{'' if amount == 1 else 's'}"


def why_now(rule: DutyRule, opened_on: date) -> str:
    """Where the day comes from, in one short sentence."""
    length = "" if _may_be_their_own(rule) else days_of(rule, opened_on)
    if rule.due.how == "after" and not length:
        return f"Counted from {day(opened_on)}."
    if rule.due.how == "after" and length and not length.startswith("0 "):
        return f"{length[0].upper()}{length[1:]} from {day(opened_on)}."
    if rule.due.how == "before" and length:
        return f"{length[0].upper()}{length[1:]} before the day itself."
    if rule.due.how == "no_date":
        return f"Open since {day(opened_on)}. It has no date."
    return f"Since {day(opened_on)}."


def _may_be_their_own(rule: DutyRule) -> bool:
    """Whether a person's own plan may hold another number than everybody's."""
    amount = rule.due.span.amount if rule.due.span else None
    setting = process_in_force().settings.get(amount) if isinstance(amount, str) else None
    return setting is not None and setting.person_may


# what a clock is counted from, said beside its day: partnerships differ on it
COUNTED_FROM = {
    "local_authority_became_aware": "becoming aware",
    "national_panel_notified": "the notification",
    "review_referred": "the referral",
    "review_decided": "the decision",
    "executive_signed": "the sign-off",
    "published": "publication",
    "contact_risk_checked": "the last risk check",
    "contact_hold_placed": "the day the hold began",
    "contact_hold_reviewed": "the last look at it",
}


def rule_in_use(duty: Duty) -> str:
    """The rule a day was worked out by, in a few words: “15 working days, counted from becoming aware.”"""
    rule = rules_by_name()[duty.rule]
    length = days_of(rule, duty.opened_on)
    match rule.due.how:
        case "after":
            start = COUNTED_FROM.get(duty.opened_by.fact.kind, day(duty.opened_on))
            return f"{length}, counted from {start}." if not length.startswith("0 ") else f"On the day of {start}."
        case "before":
            return f"{length} before the day itself."
        case "next_day_of_year":
            return f"The next {day(date.fromisoformat(f'2000-{rule.due.day_of_year}'))} after it."
        case _:
            return ""
