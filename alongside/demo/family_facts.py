"""Telling what happened with each family member: ways to reach them, first contact, advocates, what they said."""

from __future__ import annotations

from alongside.acts.advocates.advocate_begins import advocate_begins
from alongside.acts.advocates.answer_advocate_offer import answer_advocate_offer
from alongside.acts.families.agree_child_plan import agree_child_plan
from alongside.acts.families.ask_quiet_time import ask_quiet_time
from alongside.acts.families.attempt_contact import attempt_contact
from alongside.acts.families.check_contact_risk import check_contact_risk
from alongside.acts.families.confirm_way import confirm_way
from alongside.acts.families.explain_late import explain_late
from alongside.acts.families.give_sensitive_day import give_sensitive_day
from alongside.acts.families.keep_apart import keep_apart
from alongside.acts.families.make_first_contact import make_first_contact
from alongside.acts.families.name_helper import name_helper
from alongside.acts.families.record_call import record_call
from alongside.acts.families.record_child import record_child
from alongside.acts.families.record_not_possible import record_not_possible
from alongside.acts.families.record_reply import record_reply
from alongside.acts.families.record_way import record_way
from alongside.acts.families.say_not_wanted import say_not_wanted
from alongside.acts.families.set_named_contact import set_named_contact
from alongside.acts.families.take_account import take_account
from alongside.acts.families.tell_medium import tell_medium
from alongside.acts.families.way_no_longer_theirs import way_no_longer_theirs
from alongside.demo.story import Item, Story, teller
from alongside.demo.words_of_the_demo import told
from alongside.people.people import people_of
from alongside.reading.decisions import decisions_of
from alongside.reading.families import members_of
from alongside.reading.reviews import position_now
from alongside.reading.tellings import TELLINGS, Reader

FIRST_WORDS = "I am so sorry that Jay has died. There is nothing you have to do."


@teller("child_contact_recorded")
def _a_child(story: Story, item: Item, person: str) -> None:
    turns = story.days.exactly(item["turns_eighteen_on"])
    record_child(story.doing(), person=story.people[person], turns_eighteen_on=turns, on=story.on(item))


@teller("child_plan_agreed")
def _a_plan_for_a_child(story: Story, item: Item, person: str) -> None:
    holder = story.family[item["parental_responsibility"]]["name"]
    specialist = told("partnership")["advocates"][item["specialist"]]["name"]
    agree_child_plan(
        story.doing(),
        person=story.people[person],
        parental_responsibility=holder,
        competence=item["competence"],
        specialist=specialist,
        on=story.on(item),
    )


@teller("conflict_recorded")
def _kept_apart(story: Story, item: Item, person: str) -> None:
    keep_apart(
        story.doing(),
        person=story.people[person],
        other=story.people[item["other"]],
        reason=story.text(item, "reason"),
        on=story.on(item),
    )


@teller("named_contact_set")
def _somebody_to_ring(story: Story, item: Item, person: str) -> None:
    who, deputy = story.users[item["who"]].id, story.users[item["deputy"]].id
    set_named_contact(story.doing(), person=story.people[person], who=who, deputy=deputy, on=story.on(item))


@teller("contact_risk_checked")
def _risk_checked(story: Story, item: Item, person: str) -> None:
    check_contact_risk(
        story.doing(),
        person=story.people[person],
        outcome=item["outcome"],
        words=story.text(item, "note"),
        police_asked=item.get("police_asked"),
        on=story.on(item),
    )


@teller("channel_recorded")
def _ways_noted(story: Story, item: Item, person: str) -> None:
    for name in item["channels"]:
        way = story.family[person]["channels"][name]
        kind = {"in_person": "visit"}.get(way["kind"], way["kind"])
        notes = way.get("only_if") if isinstance(way.get("only_if"), str) else way.get("notes", "")
        story.ways[(person, name)] = record_way(
            story.doing(),
            person=story.people[person],
            kind=kind,
            value=way["value"],
            notes=story.days.fill(notes or ""),
            on=story.on(item),
        )


@teller("channel_confirmed_safe")
def _ways_confirmed(story: Story, item: Item, person: str) -> None:
    for name in item["channels"]:
        way = story.ways[(person, name)]
        confirm_way(
            story.doing(),
            person=story.people[person],
            channel=way,
            confirmed_by=item["confirmed_by"],
            on=story.on(item),
        )


@teller("channel_no_longer_theirs")
def _way_lost(story: Story, item: Item, person: str) -> None:
    way_no_longer_theirs(
        story.doing(), person=story.people[person], channel=story.ways[(person, item["channel"])], on=story.on(item)
    )


@teller("gatekeeper_named", "interpreter_named")
def _a_helper(story: Story, item: Item, person: str) -> None:
    kind = item["fact"].removesuffix("_named")
    who = str(story.people.get(item["who"], item["who"]))
    name_helper(
        story.doing(),
        person=story.people[person],
        kind=kind,
        who=who,
        language=item.get("language", ""),
        on=story.on(item),
    )


@teller("letter_sent")
def _a_letter(story: Story, item: Item, person: str) -> None:
    story.says("first_contact", item, person, first_words=FIRST_WORDS)


@teller("contact_attempted")
def _a_try(story: Story, item: Item, person: str) -> None:
    attempt_contact(
        story.doing(),
        person=story.people[person],
        kind=item["kind"],
        channel=story.way(person, item),
        words=story.text(item, "note"),
        on=story.on(item),
    )


@teller("first_contact_made")
def _first_contact(story: Story, item: Item, person: str) -> None:
    make_first_contact(
        story.doing(),
        person=story.people[person],
        kind=item["kind"],
        channel=story.way(person, item),
        words=story.text(item, "words"),
        on=story.on(item),
    )
    _why_late(story, item, person)


@teller("call_made")
def _a_call(story: Story, item: Item, person: str) -> None:
    record_call(
        story.doing(),
        person=story.people[person],
        channel=story.way(person, item),
        words=story.text(item, "note"),
        on=story.on(item),
    )


@teller("replied")
def _a_reply(story: Story, item: Item, person: str) -> None:
    record_reply(
        story.doing(),
        person=story.people[person],
        words=story.text(item, "words"),
        channel=story.way(person, item),
        on=story.on(item),
    )


@teller("advocate_offered")
def _advocate_offered(story: Story, item: Item, person: str) -> None:
    story.says("advocate_offer", item, person)


@teller("advocate_offer_answered")
def _advocate_answered(story: Story, item: Item, person: str) -> None:
    answer_advocate_offer(
        story.doing(person, item["fact"]),
        person=story.people[person],
        answer=item["answer"],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("advocate_began")
def _advocate_begins(story: Story, item: Item, person: str) -> None:
    user = story.users[item["advocate"]].id
    advocate_begins(story.doing(), person=story.people[person], user=user, kind=item["kind"], on=story.on(item))


@teller("medium_told")
def _how_they_take_part(story: Story, item: Item, person: str) -> None:
    tell_medium(
        story.doing(), person=story.people[person], how=item["how"], words=story.text(item, "words"), on=story.on(item)
    )


@teller("account_taken")
def _what_they_know(story: Story, item: Item, person: str) -> None:
    take_account(
        story.doing(),
        person=story.people[person],
        how=item["how"],
        words=story.text(item, "words", "note"),
        on=story.on(item),
    )


@teller("said_not_wanted")
def _not_for_now(story: Story, item: Item, person: str) -> None:
    say_not_wanted(
        story.doing(),
        person=story.people[person],
        what=item["what"],
        words=story.text(item, "words"),
        told_by="themself",
        version=story.versions.get(item.get("version", ""), ""),
        on=story.on(item),
    )


@teller("quiet_time_asked")
def _quiet(story: Story, item: Item, person: str) -> None:
    first, last = story.days.exactly(item["first_day"]), story.days.exactly(item["last_day"])
    ask_quiet_time(
        story.doing(),
        person=story.people[person],
        first_day=first,
        last_day=last,
        words=story.text(item, "words"),
        kind="religious",
        on=story.on(item),
    )


@teller("sensitive_day_given")
def _a_day_that_matters(story: Story, item: Item, person: str) -> None:
    give_sensitive_day(
        story.doing(),
        person=story.people[person],
        first_day=story.days.exactly(item["first_day"]),
        last_day=story.days.exactly(item["last_day"]),
        kind=item["kind"],
        every_year=item.get("every_year", False),
        on=story.on(item),
    )


@teller("recorded_not_possible")
def _not_possible(story: Story, item: Item, person: str) -> None:
    record_not_possible(
        story.doing(by="samuel"),
        person=story.people[person],
        what=item["what"],
        approver=story.users[item["approver"]].id,
        reason=story.text(item, "reason"),
        version=story.versions.get(item.get("version", ""), ""),
        on=story.on(item),
    )


@teller("decision_told")
def _told_why(story: Story, item: Item, person: str) -> None:
    position = position_now(story.row)
    owed = [
        each
        for each in decisions_of(story.row, position, members_of(story.row, position))
        if story.people[person] in {telling.member.id for telling in each.still_to_tell}
    ]
    for decision in owed[:1]:
        reader = Reader(story.row, position, people_of(story.review)[story.people[person]], decision.id)
        story.says("decision", item, person, decision.id, **TELLINGS["decision"].first_words(reader))


def _why_late(story: Story, item: Item, person: str) -> None:
    words = story.text(item, "apology")
    if words:
        kept_by = position_now(story.row).last_number
        explain_late(story.doing(), person=story.people[person], kept_by=kept_by, words=words)


explain_if_late = _why_late
