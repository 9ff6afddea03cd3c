"""How a review of the demo begins: the decision, with everyone named on that day."""

from __future__ import annotations

from typing import Any

from alongside import clock
from alongside.acts.desk import Doing
from alongside.acts.families.add_family_member import add_family_member
from alongside.acts.reviews.decide_review import Decision, FamilyMember, decide_review
from alongside.demo.story import Item, Story, teller
from alongside.demo.words_of_the_demo import told
from alongside.people.people import About, people_of

MILESTONES = {
    "local_authority_became_aware": "became_aware_on",
    "national_panel_notified": "notified_on",
    "rapid_review_sent": "rapid_review_sent_on",
}
APART = (
    "name",
    "called",
    "review",
    "relation",
    "relation_word",
    "channels",
    "kept_apart_from",
    "known_from",
    "parental_responsibility",
)


def begin(story: Story, decided: Item) -> set[str]:
    """Record the decision; gives the kinds of fact that it has told already."""
    said = story.said
    before = {item["fact"]: item for item in said["story"] if "fact" in item and item["day"] <= decided["day"]}
    named = [
        item["person"]
        for item in said["story"]
        if item.get("fact") == "family_member_named" and item["day"] <= decided["day"]
    ]
    referred = before.get("review_referred")
    first_steps: dict[str, Any] = {
        field: story.days(before[fact]["day"]) for fact, field in MILESTONES.items() if fact in before
    }
    about = {name: said["about"][name] for name in ("name", "called", "pronoun", "published_name", "died")}
    decision = Decision(
        type=said["type"],
        decided_on=story.days(decided["day"]),
        about=About(**{**about, "published_name": ""}),
        reference=said["reference"],
        family=tuple(_member(story, person) for person in named),
        ground=decided.get("ground", ""),
        reason=story.text(decided, "reason"),
        referred_by=referred["by"] if referred else "",
        referred_on=story.days(referred["day"]) if referred else None,
        members=tuple((story.users[name].id, _role(name)) for name in said["members"] if name != said["officer"]),
        **first_steps,
    )
    officer = story.users[said["officer"]]
    with clock.pretending(story.moment):
        story.review = decide_review(
            Doing(review="", by=f"staff:{officer.id}", once=f"demo-begin-{story.key}"), decision
        )
    by_name = {known.name: known.id for known in people_of(story.review).values()}
    story.people |= {person: by_name[story.family[person]["name"]] for person in named}
    return {"review_decided", "review_referred", "family_member_named", *MILESTONES}


@teller("family_member_named")
def _somebody_joins(story: Story, item: Item, person: str) -> None:
    member = _member(story, person)
    story.people[person] = add_family_member(
        story.doing(),
        name=member.name,
        called=member.called,
        relation=member.relation,
        relation_kind=item["relation"],
        known_from=member.known_from,
        parental_responsibility=member.parental_responsibility,
        details=member.details,
    )


def _member(story: Story, person: str) -> FamilyMember:
    who = story.family[person]
    named = next(
        item for item in story.said["story"] if item.get("fact") == "family_member_named" and item["person"] == person
    )
    return FamilyMember(
        name=who["name"],
        called=who["called"],
        relation=who.get("relation_word", who["relation"]),
        relation_kind=named["relation"],
        known_from=named.get("known_from", ""),
        parental_responsibility=named.get("parental_responsibility"),
        details=_details(story, who),
    )


def _details(story: Story, who: dict[str, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in who.items() if name not in APART and isinstance(value, str)}
    plain = {name: story.days.fill(value) for name, value in plain.items()}
    if who.get("needs"):
        plain["needs"] = "\n".join(story.days.fill(need) for need in who["needs"])
    if who.get("preferences"):
        plain["preferences"] = "\n".join(
            f"{name.replace('_', ' ')}: {value}" for name, value in who["preferences"].items()
        )
    return plain


def _role(name: str) -> str:
    return str(told("partnership")["staff"][name]["role"])
