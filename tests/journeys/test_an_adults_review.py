"""A Safeguarding Adults Review of somebody who is alive, from the Board's decision to the public page.

Winston Clarke takes part himself, on his phone, without JavaScript, with an advocate beside him. His sister Marcia has
no internet and no wish for one: she takes part by post and phone alone.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.journeys import steps
from tests.journeys.conftest import People
from tests.journeys.service import Service
from tests.journeys.somebody import Somebody
from tests.journeys.test_a_childs_review import in_a_pdf
from tests.journeys.walking import Walk, a_word_file

ADULT, SISTER, ADVOCATE = "Winston Clarke", "Marcia Clarke", "Ruth Bell"
ASKED_FOR = date(2026, 11, 16)
DECIDED = date(2026, 12, 1)  # a Tuesday; six calendar months later is 1 June 2027
PANEL_MET = date(2026, 12, 8)
SIGNED = date(2026, 12, 17)
# ten working days after 17 December, over three bank holidays (25 and 28 December, 1 January), is 5 January
RUNG = date(2027, 1, 20)
PUBLISHED = date(2027, 1, 21)  # a Thursday
HAPPENED = (
    "Five services knew the flat, and each thought that another one was going in.",
    "He asked for help with the stairs on nine days.",
    "Nobody asked him what he wanted.",
)
CHANGE = ("One person is named who goes to see the adult, and says so to the others.",)


def test_from_the_boards_decision_to_the_public_page(service: Service, somebody: People, tmp_path: Path) -> None:
    walk = Walk(service, somebody, DECIDED)
    walk.it_is(DECIDED)
    when_the_board_decides(walk)
    steps.given_places_for_those_who_work_on_it(walk)
    when_both_are_reached(walk)
    when_he_agrees_and_has_an_advocate(walk)
    when_the_terms_are_fixed(walk)
    when_the_panel_met_and_each_was_told(walk)
    when_the_draft_is_read(walk, tmp_path)
    when_what_should_change_is_talked_through(walk)
    when_it_is_signed_off(walk)
    when_he_writes_a_statement_and_she_would_rather_not(walk)
    when_she_asks_us_not_to_publish(walk)
    when_the_day_is_set_and_told(walk)
    when_it_is_published(walk)
    then_anyone_can_read_it(walk)


def when_the_board_decides(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Reviews").follows("Decide a review")
    officer.follows("A Safeguarding Adults Review").answers("Reference", "2026-21")
    officer.answers("Who asked for it?", "The family").answers("When was it asked for?", ASKED_FOR)
    officer.answers("On what ground?", "A duty").answers("When was it decided?", DECIDED)
    officer.answers("Full name of the person", ADULT).answers("What the family calls them", "Winston")
    officer.answers("He, she or they?", "He").answers("Have they died?", "No, they are alive")
    for nth, name, who in (("First", ADULT, "The adult the review is about"), ("Second", SISTER, "Brother or sister")):
        officer.answers(f"{nth} family member: full name", name)
        officer.answers(f"{nth} family member: who they are", who)
    # asked for on 16 November; a decision before that is refused beside its field
    officer.answers("When was it decided?", date(2026, 11, 2)).presses_in_vain("Record the decision")
    officer.reads("That is before it was asked for").answers("When was it decided?", DECIDED)
    officer.presses("Record the decision").reads("Winston’s review", "Decided since 1 December")
    walk.review = officer.page.url
    # six calendar months from the decision: a Tuesday
    officer.reads("1 June 2027")


def when_both_are_reached(walk: Walk) -> None:
    steps.when_it_is_safe_to_get_in_touch(walk, ADULT, {"Phone": "01632 960311"})
    steps.when_it_is_safe_to_get_in_touch(
        walk, SISTER, {"Letter by post": "9 Quay Street\nThornmere\nTM4 5EF", "Phone": "01632 960322"}
    )
    for name, said in ((ADULT, "He is glad that somebody asks him."), (SISTER, "She wants letters, and to be rung.")):
        steps.when_we_get_in_touch(walk, name, said)
        steps.when_an_advocate_is_offered(walk, name)
    steps.when_they_get_a_page_of_their_own(walk, ADULT)
    walk.comes_in(ADULT).reads("Hello Winston", "Helen Marsh looks after this review")


def when_he_agrees_and_has_an_advocate(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows(ADULT).follows("Do they agree to the review?")
    officer.answers("What did they say?", "Yes").answers("In their own words", "Ask me, then, not the others.")
    officer.answers("When did they say it?", walk.today).presses("Record what they said")
    winston = walk.comes_in(ADULT).opens("/yours/advocate/")
    winston.answers("Would you like an advocate?", "Yes").presses("Tell Helen")
    officer = walk.at_work("Helen Marsh").follows(SISTER).follows("Record their answer")
    officer.answers("What did they say?", "No for now").answers("When did they say it?", walk.today)
    officer.presses("Record this answer")
    officer = walk.at_work("Helen Marsh").follows(ADULT).follows("Test the right to an advocate")
    officer.answers("Would it be very hard for them to take part?", "Yes")
    officer.answers("Is there somebody suitable who helps them?", "No")
    officer.answers("How do you know?", "We asked him. He loses the thread after a while, and nobody goes along.")
    officer.answers("When was this tested?", walk.today).presses("Record this test")
    officer.reads("Winston has a right to an advocate, and none is in place.")


def when_the_terms_are_fixed(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Write the draft")
    officer.answers("What should the review look at?", "1. Who went in.\n2. What he asked for.")
    officer.answers("When was it drafted?", walk.today).presses("Keep this draft")
    steps.when_they_are_asked_what_to_look_at(walk, ADULT, SISTER)
    winston = walk.comes_in(ADULT).follows("Say what the review should look at")
    winston.answers("What should the review look at?", "Why nobody asked me.").presses("Tell us this")
    # she has no screen: what she said on the phone is written down for her
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Record what they said", beside=SISTER)
    officer.answers("What did they say?", "They have nothing to add").answers("How did they tell us?", "Talking")
    officer.answers("When?", walk.today).presses("Record this")
    # both have spoken; and still, without the advocate he has a right to, nothing can be fixed
    walk.at_work("Helen Marsh").follows("Terms of reference").reads("Closed", ADULT)
    officer = walk.at_work("Helen Marsh").follows(ADULT).follows("An advocate begins")
    officer.answers("Who is the advocate?", ADVOCATE).answers("What kind", "An advocate under the Care Act")
    officer.answers("Since when?", walk.today).presses("Record")
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Fix the terms of reference")
    officer.answers("The terms of reference", "1. Who went in.\n2. What he asked for.\n3. Why nobody asked him.")
    officer.answers("When were they fixed?", walk.today).presses("Fix the terms of reference")
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Say what became of it")
    officer.answers("What became of it?", "The review looks at it").answers("When were they told?", walk.today)
    officer.presses("Record that they were told")


def when_the_panel_met_and_each_was_told(walk: Walk) -> None:
    steps.when_a_panel_meeting_is_planned(walk, PANEL_MET)
    walk.it_is(PANEL_MET)
    steps.when_the_panel_met(walk, PANEL_MET, "The Panel read what housing wrote, and asked for the visits.")
    officer = steps.the_meeting_of(walk, PANEL_MET).follows("Give the update", beside=ADULT)
    officer.answers("What they said", "He asked for the visits day by day.")
    steps.it_is_told(walk, officer, "Phone")
    officer = steps.the_meeting_of(walk, PANEL_MET).follows("Give the update", beside=SISTER).follows("By letter")
    officer.presses("Put it with the letters to post")
    letter = in_a_pdf(officer.fetches("Open the PDF"))
    assert "asked for the visits" in letter
    officer = walk.at_work("Helen Marsh").follows("Letters to post").follows("I posted it")
    officer.answers("When did you post it?", walk.today).presses("Record that it was posted")
    steps.the_meeting_of(walk, PANEL_MET).does_not_read("Not done")


def when_the_draft_is_read(walk: Walk, folder: Path) -> None:
    steps.when_a_draft_is_uploaded(walk, "1", a_word_file(folder / "one.docx", happened=HAPPENED, change=CHANGE))
    steps.when_the_draft_is_shared(walk, "1", ADULT, how="On their page", by="Phone")
    steps.when_the_draft_is_shared(walk, "1", SISTER, how="On paper", by="Letter by post")
    winston = walk.comes_in(ADULT).follows("Read the draft report").reads("There is no date to finish by")
    winston.presses("Start reading").reads("help with the stairs on nine days")
    walk.at_work("Helen Marsh").follows("The Sub-Group").reads("Closed", ADULT, SISTER).sees_no_button("Put draft")
    winston.answers("When you want to, tell us", "I have had long enough").presses("Tell Helen")
    steps.when_they_say_by_phone(walk, "1", SISTER, "They have had long enough", "I read it twice. It is as it was.")


def when_what_should_change_is_talked_through(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Recommendations").follows("Add a recommendation")
    officer.answers("What should change, in one sentence", CHANGE[0]).answers("Where did it come from?", "The family")
    officer.answers("Who in the family?", ADULT).presses("Add it")
    officer.follows("They are ready to be talked through").presses("It is ready")
    winston = walk.comes_in(ADULT).follows("What should change").follows("Say what you think about recommendation 1")
    winston.answers("What do you think of it?", "I agree").presses("Tell us this")
    winston.follows("I have said what I think").presses("I have said what I think")
    officer = walk.at_work("Helen Marsh").follows("Recommendations").follows("Talk it through", beside=SISTER)
    officer.answers("How?", "Talking").answers("What did they say?", "She would ring that person.")
    officer.answers("When?", walk.today).presses("Record that it was talked through")


def when_it_is_signed_off(walk: Walk) -> None:
    """By the Sub-Group, then by the Board: the same file, by its mark."""
    walk.it_is(SIGNED)
    steps.when_the_subgroup_passes_it(walk, "1")
    steps.when_the_executive_signs_it(walk, "1")
    passed = walk.at_work("Carol Whitfield").follows("The Sub-Group").text.split("File ")[1][:12]
    walk.at_work("Joanna Reeve").follows("The Executive Members").reads(f"File {passed}")


def when_he_writes_a_statement_and_she_would_rather_not(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Choose it").answers("Which name?", "Sonny")
    officer.answers("Who proposed it?", ADULT).answers("Why this name?", "His mother called him that.")
    officer.presses("Decide on this name")
    for name in (ADULT, SISTER):
        officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("Offer a statement", beside=name)
        steps.it_is_told(walk, officer, "Phone")
    winston = walk.comes_in(ADULT).opens("/yours/your-words/")
    winston.answers("Your words", "I am still here. Ask me first.").presses("See it as it would be published")
    winston.answers("Where may this version be used?", ["With the review on our website"])
    winston.answers("How should you be named under it?", "Sonny").presses("Agree to this version")
    officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("Record their answer", beside=SISTER)
    officer.answers("What did they say?", "No").answers("In their own words", "It is his to say.")
    officer.answers("When did they say it?", walk.today).presses("Record this")
    officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("See it, and check it", beside=ADULT)
    officer.answers("What came out?", "Clear").presses("Record what was found")


def when_she_asks_us_not_to_publish(walk: Walk) -> None:
    """There is no duty to publish an adult's review: what they and the family wish weighs."""
    officer = walk.at_work("Helen Marsh").follows(SISTER).follows("They ask us not to publish")
    officer.answers("In their own words", "The whole street will know who it is.")
    officer.answers("When did they say it?", walk.today).presses("Record what Marcia said")


def when_the_day_is_set_and_told(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Set the day")
    officer.answers("Which day?", PUBLISHED).presses("Set this day")
    # no copy goes to the National Panel: that is the law of children's reviews
    walk.at_work("Helen Marsh").follows("Publication").does_not_read("National Panel")
    steps.when_they_are_told_the_day(walk, ADULT, SISTER)
    steps.when_the_public_page_is_written(walk, "Sonny")
    steps.when_two_people_sign_that_nobody_can_be_recognised(walk)
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Put it with the report")
    officer.presses("Put it with the report")
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Put them together")
    officer.presses("Put them together")
    walk.comes_in(ADULT).reads("21 January")


def when_it_is_published(walk: Walk) -> None:
    walk.it_is(RUNG)
    for name in (ADULT, SISTER):
        officer = walk.at_work("Helen Marsh").follows("Publication").follows("Record the call", beside=name)
        steps.it_is_told(walk, officer, "Phone")
    walk.it_is(PUBLISHED)
    # everything is in place, and her wish is not weighed yet
    walk.at_work("Helen Marsh").follows("Publication").reads("Someone asked us not to publish").sees_no_link("Publish")
    decider = walk.at_work("Joanna Reeve").follows("Whether it is published").reads(SISTER, "The whole street")
    decider.follows("Decide to publish all the same")
    decider.answers("The reasons", "Others can be helped by it, and nobody in it can be recognised.")
    decider.answers("When was it decided?", walk.today).presses("Decide to publish")
    walk.at_work("Helen Marsh").follows("Publication").follows("Publish").presses("Publish now")


def then_anyone_can_read_it(walk: Walk) -> None:
    reader: Somebody = walk.somebody(javascript=False).opens("/reviews/").follows("Sonny")
    reader.reads("Safeguarding Adults Review", "I am still here. Ask me first.")
    reader.does_not_read("Winston", "Marcia", "Clarke")
    report = in_a_pdf(reader.fetches("The report, PDF"))
    assert "help with the stairs on nine days" in report
    assert "Clarke" not in report
    walk.service.run("manage.py", "daily_round")
    assert "all as they were written" in walk.service.run("manage.py", "verify_record")
