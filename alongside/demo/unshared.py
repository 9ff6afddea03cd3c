"""What family members of the demo keep to themselves: notes on the draft, a statement begun, a place in a report."""

from __future__ import annotations

from datetime import datetime, time

from alongside import clock
from alongside.access.doors import Entered
from alongside.access.viewing import note_viewing
from alongside.acts.drafts.keep_note import keep_note
from alongside.acts.drafts.keep_place import keep_place
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.recommendations.give_view import give_view
from alongside.demo.story import Story
from alongside.demo.words_of_the_demo import told
from alongside.documents.kept_drafts import draft_of


def keep_what_is_theirs(story: Story) -> None:
    """The notes, the begun statement and the first views on recommendations of Jay's family."""
    comments = told("comments")
    for note in comments.get("private_notes", []):
        person, version = story.people[note["person"]], story.versions[note["version"]]
        anchor = next(
            each.anchor for each in draft_of(story.review, version).passages if each.number == note["passage"]
        )
        keep_note(
            story.doing(note["person"], "reading_began"),
            person=person,
            version=version,
            passage=anchor,
            text=story.days.fill(note["words"]),
        )
    for view in comments.get("recommendation_views", []):
        give_view(
            story.doing(),
            person=story.people[view["person"]],
            recommendation=story.recommendations[view["recommendation"]],
            view=view["view"],
            words=view["words"],
        )
    begun = told("publication")[story.key]["statement_begun"]
    last_kept = datetime.combine(story.days(begun["last_kept"]), time(2, 21), clock.LONDON)
    with clock.pretending(last_kept):
        doing = story.doing(begun["person"], "statement_approved_by_author")
        keep_statement(doing, person=story.people[begun["person"]], text=story.days.fill(begun["words"]))
    _where_they_are(story)


def _where_they_are(story: Story) -> None:
    """Abena has read up to part 3 and was on her page three days ago; Helen looked up her number to ring her."""
    abena = story.people["abena"]
    keep_place(story.row, person=abena, version=story.versions["v2"], part=3)
    for days_ago, by, page in (
        (-6, f"staff:{story.users['helen'].id}", "addresses"),
        (-3, f"family:{abena}", "their page"),
    ):
        with clock.pretending(datetime.combine(story.days(days_ago), time(14, 10), clock.LONDON)):
            note_viewing(Entered(by=by, review=story.row), page, abena)
