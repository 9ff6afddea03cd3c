"""Telling a review's story through the acts, each on the day it happened.

The story is a list of facts with their words (demo/words/reviews.yaml). Every fact has the act that records it, and the
clock stands on that day while it is told, so that every gate was really open then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from alongside import clock
from alongside.access.models import User
from alongside.acts.desk import Doing
from alongside.acts.letters.tell import tell
from alongside.acts.letters.write_letter import write_letter
from alongside.demo.words_of_the_demo import Days, told
from alongside.reading.ways_of_giving import GOES
from alongside.record.models import Review
from alongside.tenancy.models import Partnership

Item = dict[str, Any]
TELLERS: dict[str, Callable[[Story, Item, str], None]] = {}
# page is how somebody with a page of their own does it themselves; everyone else is recorded by staff
ON_THEIR_PAGE = {"abena", "catherine", "sofia"}
THEIR_OWN = {
    "reading_began", "said_had_long_enough", "said_needs_longer", "comment_made", "statement_offer_answered",
    "statement_approved_by_author", "statement_consented", "meeting_panel_offer_answered",
}  # fmt: skip


class Story:
    """One review being told. `people`, `ways`, `meetings` ... give the ids that the words' keys became."""

    def __init__(self, key: str, partnership: Partnership, users: dict[str, User], days: Days) -> None:
        self.key, self.said = key, told("reviews")[key]
        self.partnership, self.users, self.days = partnership, users, days
        self.family = {name: who for name, who in told("people").items() if who.get("review") == key}
        self.review = ""
        self.people: dict[str, str] = {}
        self.ways: dict[tuple[str, str], str] = {}
        self.meetings: dict[str, str] = {}
        self.versions: dict[str, str] = {}
        self.recommendations: dict[str, str] = {}
        self.items: dict[str, str] = {}
        self.comments: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.proceedings: dict[str, str] = {}
        self.statements: dict[str, Any] = {}
        self.moment = datetime(2000, 1, 1, 9, tzinfo=clock.LONDON)
        self.pressed = 0

    def tell(self) -> None:
        """From the first fact to the last."""
        for item in self._in_order():
            day = self.days(item["day"])
            start = datetime.combine(day, time(9, 30), clock.LONDON)
            self.moment = max(start, self.moment + timedelta(minutes=3))
            with clock.pretending(self.moment):
                for person in item.get("people") or [item.get("person", "")]:
                    TELLERS[item["fact"]](self, item, person)

    def _in_order(self) -> Iterator[Item]:
        from alongside.demo.beginning import begin

        decided = next(item for item in self.said["story"] if item.get("fact") == "review_decided")
        self.moment = datetime.combine(self.days(decided["day"]), time(9, 0), clock.LONDON)
        begun_with = begin(self, decided)
        for item in self.said["story"]:
            if item.get("fact") in begun_with and item["day"] <= decided["day"]:
                continue
            if "comments" in item or "answers" in item:
                fact = "comment_made" if "comments" in item else "comment_answered"
                for name in item.get("comments") or item["answers"]:
                    yield {"day": item["day"], "fact": fact, "name": name}
            else:
                yield item if item["day"] > decided["day"] else {**item, "day": decided["day"], "earlier": item["day"]}

    # -- what tellers need

    def doing(self, person: str = "", fact: str = "", by: str = "") -> Doing:
        """Staff do it, except what somebody does on their own page."""
        self.pressed += 1
        if person in ON_THEIR_PAGE and fact in THEIR_OWN:
            who = f"family:{self.people[person]}"
        else:
            who = f"staff:{self.users[by or self.said['officer']].id}"
        return Doing(review=self.review, by=who, once=f"demo-{self.key}-{self.pressed}")

    def text(self, item: Item, *names: str) -> str:
        """The first of these words that the item has, with its days filled in."""
        return next((self.days.fill(item[name]) for name in names if item.get(name)), "")

    def says(self, letter: str, item: Item, person: str, about: str = "", heard: str = "", **words: str) -> None:
        """Tell this person what a letter says, by the way it went; `words` are what is written for them."""
        who = self.people[person]
        if words:
            write_letter(self.doing(), letter=letter, about=about, person=who, answers=words)
        kind = self.way_kind(person, item)
        tell(
            self.doing(), letter=letter, about=about, person=who, kind=GOES.get(kind, (kind,))[0],
            channel=self.way(person, item), address=f"{self.partnership.host}/come-in", heard=heard, on=self.on(item),
        )  # fmt: skip

    def way(self, person: str, item: Item) -> str:
        """The way it went: the one named, else the first that is safe."""
        name = item.get("channel") or self._usual_way(person)
        return self.ways.get((person, name), "") if name else ""

    def way_kind(self, person: str, item: Item) -> str:
        """What kind of way that was."""
        name = item.get("channel") or self._usual_way(person)
        return self.family[person]["channels"][name]["kind"] if name else "post"

    def _usual_way(self, person: str) -> str:
        wish = self.family[person].get("preferences", {}).get("updates", "")
        order = (
            ["post", "phone", "email", "text", "visit"]
            if "letter" in wish
            else ["email", "text", "phone", "post", "visit"]
        )
        noted = [name for name in order if (person, name) in self.ways]
        return noted[0] if noted else next((name for who, name in self.ways if who == person), "")

    def on(self, item: Item) -> date:
        """The day it happened."""
        return self.days(item["earlier"] if "earlier" in item else item["day"])

    @property
    def row(self) -> Review:
        return Review.objects.get(id=self.review)


def teller(*facts: str) -> Callable[[Callable[[Story, Item, str], None]], Callable[[Story, Item, str], None]]:
    """This function tells these facts."""

    def keep(function: Callable[[Story, Item, str], None]) -> Callable[[Story, Item, str], None]:
        for fact in facts:
            TELLERS[fact] = function
        return function

    return keep
