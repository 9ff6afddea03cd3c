"""How we reach them: the ways noted for this person alone, and a place to ask for a change."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.acts.desk import Doing
from alongside.acts.families.record_reply import record_reply
from alongside.design.fields import Form, LongTextField, SeenAndOnce
from alongside.family.showing import ask, show
from alongside.people.ways_to_reach import KINDS, ways_with
from alongside.reading.family_page import Standing, standing_of

SAFE, NOT_SAFE, OLD, NOT_KNOWN = "safe", "not_safe", "old", "not_known"
STATES = {
    "channel_confirmed_safe": SAFE,
    "channel_found_unsafe": NOT_SAFE,
    "channel_no_longer_theirs": OLD,
    "channel_recorded": NOT_KNOWN,
}


@dataclass(frozen=True, slots=True)
class WayShown:
    """One of their own ways: what it is, and whether we use it. What makes it safe is not shown on a screen."""

    kind: str
    value: str
    state: str


class ChangeAWay(SeenAndOnce, Form):
    """What should be different."""

    words = LongTextField(
        "What should we change?",
        hint="A new number, a time of day, or a way we should stop using.",
        missing="Write what we should change, or go back.",
        rows=4,
    )


def how_you_reach_me(request: HttpRequest) -> HttpResponse:
    """Their own ways, and a word to change them. Their advocate does not see them."""
    standing = standing_of(request.entered)
    if standing.advocate_reading:
        return show(request, "only_theirs", standing)

    def act(doing: Doing, said: dict) -> None:
        words = f"About how you reach me: {said['words']}"
        record_reply(doing, person=standing.person, words=words)

    return ask(
        request,
        "families/how_you_reach_me",
        ChangeAWay,
        standing=standing,
        act=act,
        then=f"{reverse('family:how-you-reach-me')}?asked=1",
        ways=ways_of(standing),
        asked=request.GET.get("asked") == "1",
    )


def ways_of(standing: Standing) -> list[WayShown]:
    """The ways noted for this person, those in use first. One query. A way that is not theirs any more is left out."""
    newest: dict[str, str] = {}
    for entry in standing.facts(*STATES):
        newest[str(entry.fact.fields["channel"])] = STATES[entry.fact.kind]
    mine = {way_id: state for way_id, state in newest.items() if state != OLD}
    found = ways_with(standing.review.id, list(mine))
    shown = [WayShown(KINDS.get(w.kind, w.kind), w.value, mine[w.id]) for w in found.values()]
    return sorted(shown, key=lambda way: (SAFE, NOT_KNOWN, NOT_SAFE).index(way.state))
