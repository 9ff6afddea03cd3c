"""The first page a family member sees: where we are, and what is new since they were last here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from alongside.access.models import Viewing
from alongside.design.words import LONDON, day, weekday
from alongside.reading.decisions import TITLES as DECISIONS
from alongside.reading.family_page import Standing, recorded_after
from alongside.reading.publication_for import publication_for
from casebook import Entry

# Where they are on their path: one sentence, and the promise that guards it.
LEADS = {
    "decided": (
        "People are finding out whether there should be a review.",
        "We get in touch with you as soon as it is decided.",
    ),
    "got_in_touch": (
        "There will be a review. We are getting in touch with you.",
        "You choose whether you take part, and how. You can change your mind on any day.",
    ),
    "advocate": (
        "We offered you an advocate. Take the time you need to choose.",
        "An advocate is free, and works for you, not for us.",
    ),
    "scope": (
        "You can say what the review should look at.",
        "We do not settle it until you have been asked and have answered.",
    ),
    "panel_meets": (
        "The Panel is finding out what happened.",
        "After each Panel meeting we tell you what happened.",
    ),
    "meet_panel": (
        "You can meet the Panel, if you want to.",
        "Nobody needs you to. Someone can come with you, and you can stop whenever you like.",
    ),
    "draft": (
        "The draft report is with you. There is no date you have to finish by.",
        "We will not take it to anyone for sign-off until you have told us you had long enough with it.",
    ),
    "answers": (
        "We are answering what you said about the draft.",
        "You get an answer to each thing, with the reason. The draft goes nowhere before that.",
    ),
    "recommendations": (
        "You can help to shape what should change.",
        "The draft does not go for sign-off until you have had your say, or told us you would rather not.",
    ),
    "statement": (
        "You can add your own words about {called}.",
        "Nothing of yours is published unless you agreed to exactly those words.",
    ),
    "signed_off": (
        "Two groups are looking at the report.",
        "They see the very report you could read, and no other.",
    ),
    "published": (
        "We are getting ready to publish the report.",
        "It is published on the day we told you, and on no other.",
    ),
    "afterwards": (
        "The report is published. We stay in touch.",
        "We ring you in the week after. At 6 and 12 months we tell you what has changed.",
    ),
}
OF_THEIR_OWN = (
    "Now comes a step of your own.",
    "You wished for it. You can let it rest, or leave it out, on any day.",
)
STEPPED_BACK = (
    "You told us you would rather not take part for now.",
    "That is fine, and it will not be held against you. You can come back on any day.",
)
# to somebody who was told a day: it no longer stands, and a person has yet to tell them why
RESTS = (
    "Nothing is being published for now.",
    "{helper} tells you more, in a way you told us is safe. You can ring first, if you would rather.",
)
NOT_PUBLISHED = ("It was decided not to publish the report.", "You are owed the reason. {helper} can tell you.")
MOST_NEWS = 4
IN_A_LETTER = (
    "invited", "panel_date_told", "panel_change_told", "new_version_told", "checked_in_about_reading",
    "recommendation_fate_told", "withdrawal_confirmed", "publication_change_told", "last_call_made",
    "publication_day_contact_made", "five_day_contact_made", "six_month_contact_made", "twelve_month_contact_made",
    "pseudonym_decision_told", "decision_told", "refusal_outcome_told", "holding_letter_sent", "catch_up_given",
    "return_of_declined_offered", "pause_offered", "proceedings_news_told", "letter_sent",
)  # fmt: skip
NEWS_LINKS = {
    "comment_answered": ("Read the answer", "family:notes"),
    "panel_update_given": ("Read it", "family:updates"),
    "terms_input_answered": ("Read the answer", "family:what-to-look-at"),
    "recommendation_fate_told": ("Read what became of it", "family:recommendations"),
    "recommendations_drafted": ("See the list", "family:recommendations"),
    "draft_opened_to": ("Read the draft", "family:draft"),
    "publication_date_told": ("See how the day will go", "family:publication"),
    "advocate_offered": ("Say what you would like", "family:advocate"),
    "meeting_panel_offered": ("Say what you would like", "family:meet-the-panel"),
    "statement_offered": ("Read what that is", "family:statement"),
    "statement_text_checked": ("Read what was found", "family:statement"),
    "asked_what_to_look_at": ("Say what matters to you", "family:what-to-look-at"),
    **dict.fromkeys(IN_A_LETTER, ("Read it", "family:letters")),
}


@dataclass(frozen=True, slots=True)
class News:
    """Something new since they were last here; `link` is its words and the name of its page, or nothing."""

    words: str
    link: tuple[str, str] | None


def lead_of(standing: Standing, step: str) -> tuple[str, str]:
    """The sentence that says where we are, and the promise that guards it."""
    if standing.not_to_be_published:
        lead, guard = NOT_PUBLISHED
    elif standing.publication_rests and standing.latest("publication_date_told"):
        lead, guard = RESTS
    elif standing.stepped_back and not standing.published:
        lead, guard = STEPPED_BACK
    else:
        lead, guard = LEADS.get(step or "panel_meets", OF_THEIR_OWN)
    if step == "advocate" and (lead, guard) == LEADS[step] and not standing.latest("advocate_offered"):
        lead = "You can have an advocate, if you would like one."
    day_known = publication_for(standing).day
    if step == "published" and day_known and not standing.published:
        lead = f"The report will be published on {weekday(day_known)}."
    called, helper = standing.about.called, standing.ring.first
    return lead.format(called=called, helper=helper), guard.format(called=called, helper=helper)


def last_here(standing: Standing) -> datetime | None:
    """When they last opened their page, before this visit. Known only to them: nobody here is shown it."""
    rows = Viewing.objects.filter(review=standing.review, person=standing.person, by=f"family:{standing.person}")
    return rows.order_by("-at").values_list("at", flat=True).first()


def news_since(standing: Standing, moment: datetime) -> list[News]:
    """What was recorded since then, for them to see, newest first and not more than a few."""
    told: dict[str, News] = {}
    for entry in reversed(recorded_after(standing, moment)):
        news = _news(standing, entry)
        if news is not None:
            told.setdefault(news.words, news)
    return list(told.values())[:MOST_NEWS]


def _news(standing: Standing, entry: Entry) -> News | None:
    if entry.fact.kind == "panel_meeting_held":
        return _panel_met(standing, entry)
    word = standing.position.process.words.facts[entry.fact.kind]
    if word.own_words or "{" in word.family_say:
        return None  # what they told us themself, by whatever way, is no news to them
    if entry.fact.kind in DECISIONS:
        return None  # a person tells them what was decided, and why: that telling is the news
    return News(word.family_say, NEWS_LINKS.get(entry.fact.kind))


def _panel_met(standing: Standing, entry: Entry) -> News | None:
    """The Panel met: news only for those it is owed to, with the day by which they hear."""
    meeting = entry.fact.fields["meeting"]
    owed = next((d for d in standing.promises("panel_update") if d.about.get("meeting") == meeting), None)
    if owed is None or str(owed.state) != "due" or owed.due is None or owed.late:
        return None
    met, by, helper = weekday(entry.fact.on), day(owed.due), standing.ring.first
    return News(
        f"The Panel met on {met}. We promised to tell you about it by {by}. {helper} is writing to you now.", None
    )


def last_day_here(moment: datetime) -> date:
    """The day of an earlier visit, as it is said in “New since …”."""
    return moment.astimezone(LONDON).date()
