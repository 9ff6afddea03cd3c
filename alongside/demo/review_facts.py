"""Telling what happened with the review itself: terms, Panel meetings, drafts, recommendations."""

from __future__ import annotations

from alongside.acts.drafts.answer_comment import answer_comment
from alongside.acts.drafts.begin_reading import begin_reading
from alongside.acts.drafts.comment_on_draft import comment_on_draft
from alongside.acts.drafts.record_reading_session import record_reading_session
from alongside.acts.drafts.say_long_enough import say_long_enough
from alongside.acts.drafts.say_needs_longer import say_needs_longer
from alongside.acts.drafts.upload_draft import upload_draft
from alongside.acts.panel_meetings.adapt_update import adapt_update
from alongside.acts.panel_meetings.answer_meeting_with_panel import answer_meeting_with_panel
from alongside.acts.panel_meetings.hold_panel_meeting import hold_panel_meeting
from alongside.acts.panel_meetings.meet_the_panel import meet_the_panel
from alongside.acts.panel_meetings.plan_panel_meeting import plan_panel_meeting
from alongside.acts.panel_meetings.write_update import write_update
from alongside.acts.proceedings.consult_coroner import consult_coroner
from alongside.acts.proceedings.open_inquest import open_inquest
from alongside.acts.recommendations.add_recommendation import add_recommendation
from alongside.acts.recommendations.decide_recommendation import decide_recommendation
from alongside.acts.recommendations.draft_recommendations import draft_recommendations
from alongside.acts.recommendations.give_view import give_view
from alongside.acts.recommendations.talk_through_recommendations import talk_through_recommendations
from alongside.acts.reviews.answer_scope_input import answer_scope_input
from alongside.acts.reviews.draft_terms import draft_terms
from alongside.acts.reviews.fix_terms import fix_terms
from alongside.acts.reviews.give_scope_input import give_scope_input
from alongside.acts.reviews.record_milestone import record_milestone
from alongside.acts.reviews.request_agency_records import request_agency_records
from alongside.acts.reviews.send_delay_letter import send_delay_letter
from alongside.demo.family_facts import explain_if_late
from alongside.demo.story import Item, Story, teller
from alongside.demo.words_of_the_demo import DOCUMENTS, told
from alongside.documents.kept_drafts import Upsetting, draft_of
from alongside.documents.word_file import read_word_file
from alongside.letters.copies import copies_of

WHAT_CHANGED = (
    "Two paragraphs about the school, and one recommendation.\n"
    "The words about the nights say more clearly who was there."
)


@teller("agency_records_requested")
def _agencies_asked(story: Story, item: Item, person: str) -> None:
    request_agency_records(story.doing(), on=story.on(item))


@teller("annual_report_extract_made")
def _annual_report(story: Story, item: Item, person: str) -> None:
    record_milestone(story.doing(), kind="annual_report_extract_made", on=story.on(item))


@teller("inquest_opened")
def _inquest(story: Story, item: Item, person: str) -> None:
    story.proceedings[item["proceeding"]] = open_inquest(story.doing(), on=story.on(item))


@teller("coroner_consulted")
def _coroner(story: Story, item: Item, person: str) -> None:
    consult_coroner(story.doing(), proceeding=story.proceedings[item["proceeding"]], on=story.on(item))


@teller("delay_letter_sent")
def _delay(story: Story, item: Item, person: str) -> None:
    words = story.days.fill(story.said["delay"]["says"])
    send_delay_letter(story.doing(), cause=item["cause"], words=words, on=story.on(item))


# -- terms of reference


@teller("asked_what_to_look_at")
def _asked(story: Story, item: Item, person: str) -> None:
    story.says("scope_question", item, person)


@teller("scope_input_given")
def _a_point(story: Story, item: Item, person: str) -> None:
    given = give_scope_input(
        story.doing(), person=story.people[person], words=story.text(item, "words"), how=item["how"], on=story.on(item)
    )
    story.items[item["item"]] = given


@teller("terms_drafted", "terms_fixed")
def _terms(story: Story, item: Item, person: str) -> None:
    words = "\n".join(story.said.get("terms") or ["What happened, and what should be different for the next person?"])
    act = draft_terms if item["fact"] == "terms_drafted" else fix_terms
    act(story.doing(), words=words, on=story.on(item))


@teller("terms_input_answered")
def _what_became_of_a_point(story: Story, item: Item, person: str) -> None:
    answer_scope_input(
        story.doing(),
        person=story.people[person],
        item=story.items[item["item"]],
        fate=item["fate"],
        reason=story.text(item, "reason"),
        on=story.on(item),
    )


# -- the Panel


@teller("panel_meeting_planned")
def _planned(story: Story, item: Item, person: str) -> None:
    day = story.days(story.said["meetings"][item["meeting"]]["day"])
    story.meetings[item["meeting"]] = plan_panel_meeting(story.doing(by=story.said["panel_chair"]), day=day)


@teller("panel_date_told")
def _date_told(story: Story, item: Item, person: str) -> None:
    story.says("panel_date", item, person, story.meetings[item["meeting"]])


@teller("panel_meeting_held")
def _held(story: Story, item: Item, person: str) -> None:
    meeting = story.meetings[item["meeting"]]
    hold_panel_meeting(story.doing(by=story.said["panel_chair"]), meeting=meeting, on=story.on(item))
    written = told("updates").get(story.key, {}).get(item["meeting"], {})
    if written.get("family"):
        note = story.days.fill(written.get("internal", ""))
        write_update(story.doing(), meeting=meeting, words=story.days.fill(written["family"]), note=note)
    for name, words in (written.get("copies") or {}).items():
        if words and name in story.people:
            adapt_update(story.doing(), meeting=meeting, person=story.people[name], words=story.days.fill(words))


@teller("panel_update_given")
def _update_given(story: Story, item: Item, person: str) -> None:
    meeting = story.meetings[item["meeting"]]
    written = {copy.person for copy in copies_of(story.row, "panel_update", meeting)}
    if not written & {"", story.people[person]}:
        words = story.text(item, "note") or "We went through it together."
        adapt_update(story.doing(), meeting=meeting, person=story.people[person], words=words)
    story.says("panel_update", item, person, meeting)
    explain_if_late(story, item, person)


@teller("meeting_panel_offered")
def _panel_offered(story: Story, item: Item, person: str) -> None:
    story.says("meet_the_panel", item, person)


@teller("meeting_panel_offer_answered")
def _panel_answered(story: Story, item: Item, person: str) -> None:
    answer_meeting_with_panel(
        story.doing(person, item["fact"]),
        person=story.people[person],
        answer=item["answer"],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("met_the_panel")
def _met(story: Story, item: Item, person: str) -> None:
    building = story.said["buildings"][item["building"]]
    meet_the_panel(
        story.doing(),
        person=story.people[person],
        day=story.on(item),
        building=building,
        words=story.text(item, "words"),
    )


# -- the draft


@teller("draft_version_ready")
def _a_draft(story: Story, item: Item, person: str) -> None:
    said = story.said["versions"][item["version"]]
    content = (DOCUMENTS / said["file"]).read_bytes()
    version = upload_draft(
        story.doing(by=story.said["officer"]),
        file_name=said["file"],
        content=content,
        label=item["version"].lstrip("ve"),
        upsetting=_hard_passages(story, item["version"], content, said["file"]),
    )
    story.versions[item["version"]] = version


def _hard_passages(story: Story, version: str, content: bytes, file_name: str) -> list[Upsetting]:
    by_number = {passage.number: passage.anchor for passage in read_word_file(content, file_name).passages}
    return [
        Upsetting(by_number[hard["first"]], by_number[hard["last"]], hard["title"], hard["says"])
        for hard in story.said.get("hard_passages", [])
        if version in hard["versions"]
    ]


@teller("draft_opened_to")
def _draft_shared(story: Story, item: Item, person: str) -> None:
    story.says("draft_shared", item, person, story.versions[item["version"]], how=item["how"])


@teller("new_version_told")
def _new_version(story: Story, item: Item, person: str) -> None:
    version = story.versions[item["version"]]
    story.says("new_version", item, person, version, changes=WHAT_CHANGED)


@teller("reading_began")
def _reading(story: Story, item: Item, person: str) -> None:
    version = story.versions[item["version"]]
    begin_reading(story.doing(person, item["fact"]), person=story.people[person], version=version, on=story.on(item))


@teller("reading_session_held")
def _read_together(story: Story, item: Item, person: str) -> None:
    version = story.versions[item["version"]]
    record_reading_session(
        story.doing(), person=story.people[person], version=version, how=item["how"], on=story.on(item)
    )


@teller("checked_in_about_reading")
def _checked_in(story: Story, item: Item, person: str) -> None:
    story.says("check_in", item, person, story.versions[item["version"]])


@teller("said_had_long_enough", "said_needs_longer")
def _their_time(story: Story, item: Item, person: str) -> None:
    act = say_long_enough if item["fact"] == "said_had_long_enough" else say_needs_longer
    act(
        story.doing(person, item["fact"]),
        person=story.people[person],
        version=story.versions[item["version"]],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("comment_made")
def _a_comment(story: Story, item: Item, person: str) -> None:
    said = told("comments")
    comment = said["shared"][item["name"]]
    version = story.versions[comment["version"]]
    passages = draft_of(story.review, version).passages
    anchor = next(passage.anchor for passage in passages if passage.number == comment["passage"])
    story.comments[item["name"]] = comment_on_draft(
        story.doing(comment["person"], "comment_made"),
        person=story.people[comment["person"]],
        version=version,
        words=story.days.fill(said["words"][item["name"]]),
        passage=anchor,
        kind=comment["kind"],
        on=story.on(item),
    )


@teller("comment_answered")
def _an_answer(story: Story, item: Item, person: str) -> None:
    answer = told("comments")["answers"][item["name"]]
    answer_comment(
        story.doing(by=story.said["reviewer"]),
        comment=story.comments[item["name"]],
        fate=answer["fate"],
        reason=story.days.fill(answer["words"]),
        disagreement=answer.get("disagreement", "none"),
    )


# -- recommendations


@teller("recommendations_drafted")
def _recommendations(story: Story, item: Item, person: str) -> None:
    draft_recommendations(story.doing(by=story.said["reviewer"]))


@teller("recommendation_added")
def _a_recommendation(story: Story, item: Item, person: str) -> None:
    said = story.said["recommendations"][item["recommendation"]]
    # the words of the newest draft, so that what is asked about is what stands in it
    file = story.said["versions"][said["version"]]["file"]
    passages = read_word_file((DOCUMENTS / file).read_bytes(), file).passages
    full = next((passage.text for passage in passages if passage.number == said["passage"]), said["title"])
    story.recommendations[item["recommendation"]] = add_recommendation(
        story.doing(by=story.said["reviewer"]),
        words=f"{said['title']}\n{full}",
        origin=item["origin"],
        from_person=story.people.get(item.get("from_person", ""), ""),
    )


@teller("recommendations_talked_through")
def _talked_through(story: Story, item: Item, person: str) -> None:
    talk_through_recommendations(
        story.doing(), person=story.people[person], how=item["how"], words=story.text(item, "words"), on=story.on(item)
    )


@teller("recommendation_view_given")
def _a_view(story: Story, item: Item, person: str) -> None:
    give_view(
        story.doing(),
        person=story.people[person],
        recommendation=story.recommendations[item["recommendation"]],
        view=item["view"],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("recommendation_decided")
def _decided(story: Story, item: Item, person: str) -> None:
    decide_recommendation(
        story.doing(by=story.said["reviewer"]),
        recommendation=story.recommendations[item["recommendation"]],
        fate=item["fate"],
        reason=story.text(item, "reason"),
    )


@teller("recommendation_fate_told")
def _fate_told(story: Story, item: Item, person: str) -> None:
    story.says("recommendation_fate", item, person, story.recommendations[item["recommendation"]])
