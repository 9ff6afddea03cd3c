"""A Local Child Safeguarding Practice Review, from the decision to the last follow-up, on the screens and by letter.

Leila's mother takes part on her phone, without JavaScript. Her grandfather has no internet: he takes part by post and
phone. Whatever he says is written down for him.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from tests.journeys import steps
from tests.journeys.conftest import People
from tests.journeys.service import Service
from tests.journeys.somebody import Somebody
from tests.journeys.walking import Walk, a_word_file

MOTHER, GRANDFATHER = "Amina Haddad", "Yusuf Haddad"
DECIDED = date(2026, 12, 1)  # a Tuesday
PANEL_MET = date(2026, 12, 8)
READ = date(2026, 12, 14)
SIGNED = date(2026, 12, 17)
# 1 and 2 January fall into the notice; 14 January is a Thursday, well over ten working days after 17 December
RUNG = date(2027, 1, 13)  # the working day before
PUBLISHED = date(2027, 1, 14)
A_WEEK_LATER = date(2027, 1, 21)  # five working days after the 14th
HAPPENED = (
    "The child was known to four services.",
    "The mother rang the school three times in one week.",
    "Nobody wrote down what was said.",
)
MENDED = (HAPPENED[0], "The mother rang the school five times in one week, and nobody rang back.", HAPPENED[2])
CHANGE = ("Every call from a parent is written down and answered.",)


def test_from_the_decision_to_the_public_page_and_what_is_owed_afterwards(
    service: Service, somebody: People, tmp_path: Path
) -> None:
    walk = Walk(service, somebody, DECIDED)
    walk.it_is(DECIDED)
    when_a_review_is_decided(walk)
    steps.given_places_for_those_who_work_on_it(walk)
    when_everyone_is_reached(walk)
    when_the_terms_are_fixed_with_their_points(walk)
    when_the_panel_met_and_each_was_told(walk)
    when_the_draft_is_read_and_answered(walk, tmp_path)
    when_what_should_change_is_talked_through(walk)
    then_the_subgroup_button_is_there_for_the_first_time(walk)
    when_it_is_signed_off(walk)
    when_impact_statements_are_written_and_one_is_taken_back(walk)
    when_the_day_is_set_and_told(walk)
    when_it_is_published(walk)
    then_anyone_can_read_it(walk)
    then_follow_ups_are_owed(walk)


def when_a_review_is_decided(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Reviews").follows("Decide a review")
    officer.follows("A Local Child Safeguarding Practice Review").answers("Reference", "2026-09")
    officer.answers("When did the council become aware?", date(2026, 11, 2))
    officer.answers("When was the National Panel notified?", date(2026, 11, 5))
    officer.answers("When was the rapid review sent?", date(2026, 11, 20))
    officer.answers("When was it decided?", DECIDED).answers("Full name of the person", "Leila Haddad")
    officer.answers("What the family calls them", "Leila").answers("He, she or they?", "She")
    officer.answers("Have they died?", "Yes")
    # neither a family member nor a reason why nobody is known: it cannot be saved, and nothing typed is lost
    officer.presses_in_vain("Record the decision").reads("Name at least one family member")
    for nth, name, who in (("First", MOTHER, "Mother"), ("Second", GRANDFATHER, "Grandparent")):
        officer.answers(f"{nth} family member: full name", name)
        officer.answers(f"{nth} family member: who they are", who)
    officer.presses("Record the decision").reads("Leila’s review", "Decided since 1 December")
    walk.review = officer.page.url


def when_everyone_is_reached(walk: Walk) -> None:
    # nothing goes out to anybody before the risk was looked at
    walk.at_work("Helen Marsh").follows(MOTHER).follows("Record first contact").reads("This cannot be done yet", MOTHER)
    steps.when_it_is_safe_to_get_in_touch(walk, MOTHER, {"Phone": "01632 960111", "E-mail": "amina@post.example"})
    steps.when_it_is_safe_to_get_in_touch(
        walk, GRANDFATHER, {"Letter by post": "4 Mill Lane\nThornmere\nTM1 2AB", "Phone": "01632 960222"}
    )
    for name, said in ((MOTHER, "She is glad that somebody rang."), (GRANDFATHER, "He wants letters.")):
        steps.when_we_get_in_touch(walk, name, said)
        steps.when_an_advocate_is_offered(walk, name)
    steps.when_they_get_a_page_of_their_own(walk, MOTHER)
    mother = walk.comes_in(MOTHER).reads("Hello Amina", "Helen Marsh looks after this review", "None of this has to be")
    mother.opens("/yours/advocate/").answers("Would you like an advocate?", "Ask me later").presses("Tell Helen")
    officer = walk.at_work("Helen Marsh").follows(GRANDFATHER).follows("Record their answer")
    officer.answers("What did they say?", "No for now").answers("When did they say it?", walk.today)
    officer.presses("Record this answer")


def when_the_terms_are_fixed_with_their_points(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Write the draft")
    officer.answers("What should the review look at?", "1. What was known.\n2. Who was asked.")
    officer.answers("When was it drafted?", walk.today).presses("Keep this draft")
    steps.when_they_are_asked_what_to_look_at(walk, MOTHER, GRANDFATHER)
    mother = walk.comes_in(MOTHER).follows("Say what the review should look at")
    mother.answers("What should the review look at?", "Why nobody came when I rang.").presses("Tell us this")
    walk.at_work("Helen Marsh").follows("Terms of reference").reads("Closed", GRANDFATHER)
    officer = (
        walk.at_work("Helen Marsh").follows("Terms of reference").follows("Record what they said", beside=GRANDFATHER)
    )
    officer.answers("What did they say?", "They have nothing to add").answers("How did they tell us?", "Talking")
    officer.answers("When?", walk.today).presses("Record this")
    officer.follows("Fix the terms of reference")
    officer.answers("The terms of reference", "1. What was known.\n2. Who was asked.\n3. Why nobody came.")
    officer.answers("When were they fixed?", walk.today).presses("Fix the terms of reference")
    officer = walk.at_work("Helen Marsh").follows("Terms of reference").follows("Say what became of it")
    officer.answers("What became of it?", "The review looks at it").answers("When were they told?", walk.today)
    officer.presses("Record that they were told")


def an_email_went_that_says_nothing(walk: Walk) -> None:
    """The newest e-mail went to the mother, and says only that there is something new."""
    sent = walk.service.mail()[-1]
    assert sent["To"] == "amina@post.example"
    everything = str(sent)  # its headers too
    assert "There is something new" in everything
    for secret in ("Amina", "Leila", "Haddad", "review", "Panel", "draft", "safeguarding", "Thornmere"):
        assert secret not in everything.replace("amina@post.example", ""), f"The e-mail tells: {secret}"


def when_the_panel_met_and_each_was_told(walk: Walk) -> None:
    steps.when_a_panel_meeting_is_planned(walk, PANEL_MET)
    # held tomorrow: refused beside the field, with why
    officer = steps.the_meeting_of(walk, PANEL_MET).follows("It was held")
    officer.answers("On which day did the Panel meet?", PANEL_MET).presses_in_vain("Record that it was held")
    officer.reads("That day has not come yet")
    walk.it_is(PANEL_MET)
    steps.when_the_panel_met(walk, PANEL_MET, "The Panel read what the school wrote, and asked the police for more.")
    steps.the_meeting_of(walk, PANEL_MET).reads("Not done. Amina and Yusuf are owed an update.")
    officer = steps.the_meeting_of(walk, PANEL_MET).follows("Give the update", beside=MOTHER)
    officer.presses("Send the e-mail")
    an_email_went_that_says_nothing(walk)
    officer = steps.the_meeting_of(walk, PANEL_MET).follows("Give the update", beside=GRANDFATHER).follows("By letter")
    officer.presses("Put it with the letters to post")
    assert officer.fetches("Open the PDF").startswith(b"%PDF")
    # printed is not posted, and posted is not done before it was
    steps.the_meeting_of(walk, PANEL_MET).reads("Not done. Yusuf is owed an update.")
    officer = walk.at_work("Helen Marsh").follows("Letters to post").follows("I posted it")
    officer.answers("When did you post it?", walk.today).presses("Record that it was posted")
    steps.the_meeting_of(walk, PANEL_MET).does_not_read("Not done")
    walk.comes_in(MOTHER).follows("Read what the Panel talked about").follows("The meeting on 8 December").reads(
        "asked the police for more"
    )


def when_the_draft_is_read_and_answered(walk: Walk, folder: Path) -> None:
    first = a_word_file(folder / "one.docx", happened=HAPPENED, change=CHANGE)
    steps.when_a_draft_is_uploaded(walk, "1", first)
    steps.when_the_draft_is_shared(walk, "1", MOTHER, how="On their page", by="E-mail")
    an_email_went_that_says_nothing(walk)
    steps.when_the_draft_is_shared(walk, "1", GRANDFATHER, how="On paper", by="Letter by post")
    assert steps.the_draft(walk, "1").fetches("Print their copy").startswith(b"%PDF")
    mother = walk.comes_in(MOTHER).follows("Read the draft report").presses("Start reading")
    mother.follows("Say something about 1.2").answers("Your words", "It was five times. Nobody rang back.")
    mother.answers("What is it about?", "Something is not right").presses("Keep this note")
    # until she shares it nobody sees it
    walk.at_work("Helen Marsh").follows("Comments").does_not_read("five times")
    mother.follows("See your notes").follows("Share notes").answers("Which notes do you want to share?", ["1.2"])
    mother.presses("Share these notes").reads("You are owed an answer")
    walk.at_work("Helen Marsh").follows("The Sub-Group").reads(MOTHER, GRANDFATHER).sees_no_button("Put draft")
    writer = walk.at_work("Patricia Lyle").follows("Comments").reads("five times").follows("Answer it")
    writer.answers("What became of it?", "Changed, as they asked")
    writer.answers("Why? In words they will read", "The school found its log. It was five times.")
    writer.answers("If they still see it differently", "They do not").presses("Keep this answer")
    walk.it_is(READ)
    second = a_word_file(folder / "two.docx", happened=MENDED, change=CHANGE)
    steps.when_a_draft_is_uploaded(walk, "2", second)
    steps.the_draft(walk, "2").follows("What changed since draft 1").reads("One passage changed")
    steps.when_the_draft_is_shared(walk, "2", MOTHER, how="On their page", by="Phone")
    steps.when_the_draft_is_shared(walk, "2", GRANDFATHER, how="On paper", by="Letter by post")
    mother = walk.comes_in(MOTHER).follows("Read the draft report").reads("There is no date to finish by")
    mother.presses("Start reading").reads("five times")
    mother.answers("When you want to, tell us", "I need longer").presses("Tell Helen")
    mother.answers("When you want to, tell us", "I have had long enough").presses("Tell Helen")
    steps.when_they_say_by_phone(
        walk, "2", GRANDFATHER, "They would rather not read this draft", "I know what happened."
    )


def when_what_should_change_is_talked_through(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Recommendations").follows("Add a recommendation")
    officer.answers("What should change, in one sentence", CHANGE[0]).answers("Where did it come from?", "The family")
    officer.answers("Who in the family?", MOTHER).presses("Add it")
    officer.follows("They are ready to be talked through").presses("It is ready")
    mother = walk.comes_in(MOTHER).follows("What should change").follows("Say what you think about recommendation 1")
    mother.answers("What do you think of it?", "I agree").answers("In your own words", "If it is really done.")
    mother.presses("Tell us this")
    walk.at_work("Helen Marsh").follows("The Sub-Group").reads("Closed", MOTHER, GRANDFATHER).sees_no_button(
        "Put draft"
    )
    mother.follows("I have said what I think").presses("I have said what I think")
    officer = walk.at_work("Helen Marsh").follows("Recommendations").follows("Talk it through", beside=GRANDFATHER)
    officer.answers("How?", "Talking").answers("What did they say?", "He thinks it right.")
    officer.answers("When?", walk.today).presses("Record that it was talked through")


def then_the_subgroup_button_is_there_for_the_first_time(walk: Walk) -> None:
    """And in a tab left open it stops working the moment somebody needs longer after all."""
    tab = walk.at_work("Helen Marsh").follows("The Sub-Group").reads("Everyone had long enough with draft 2")
    tab.answers("When do they meet?", SIGNED)
    mother = walk.comes_in(MOTHER).follows("Read the draft report")
    mother.answers("When you want to, tell us", "I need longer").presses("Tell Helen")
    tab.presses_in_vain("Put draft 2 on the agenda").reads(MOTHER)
    again = tab.page.get_by_role("button", name="Put draft 2 on the agenda")
    if again.count():
        tab.presses_in_vain("Put draft 2 on the agenda").reads(MOTHER)
    walk.at_work("Helen Marsh").follows("The Sub-Group").reads("Closed", MOTHER).sees_no_button("Put draft")
    mother.answers("When you want to, tell us", "I have had long enough").presses("Tell Helen")


def when_it_is_signed_off(walk: Walk) -> None:
    walk.it_is(SIGNED)
    # the Executive Members cannot sign what the Sub-Group has not passed
    walk.at_work("Helen Marsh").follows("The Executive Members").reads("Closed").sees_no_button("Put draft")
    steps.when_the_subgroup_passes_it(walk, "2")
    steps.when_the_executive_signs_it(walk, "2")
    passed = walk.at_work("Carol Whitfield").follows("The Sub-Group").text.split("File ")[1][:12]
    walk.at_work("Joanna Reeve").follows("The Executive Members").reads(f"File {passed}")


def when_impact_statements_are_written_and_one_is_taken_back(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Choose it").answers("Which name?", "Star")
    officer.answers("Who proposed it?", f"{MOTHER}, mother").answers("Why this name?", "She chose it.")
    officer.presses("Decide on this name")
    for name in (MOTHER, GRANDFATHER):
        officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("Offer a statement", beside=name)
        steps.it_is_told(walk, officer, "E-mail" if name == MOTHER else "Phone")
    an_email_went_that_says_nothing(walk)
    mother = walk.comes_in(MOTHER).opens("/yours/your-words/")
    mother.answers("Your words", "She sang while she cooked. The house is quiet now.")
    mother.presses("See it as it would be published").reads("She sang while she cooked.")
    mother.answers("Where may this version be used?", ["With the review on our website"])
    mother.answers("How should you be named under it?", "Star’s mother").presses("Agree to this version")
    officer = (
        walk.at_work("Helen Marsh").follows("Impact Statements").follows("Record their answer", beside=GRANDFATHER)
    )
    officer.answers("What did they say?", "Yes").answers("In their own words", "Write it down for me.")
    officer.answers("When did they say it?", walk.today).presses("Record this")
    officer.follows("Write it down for them", beside=GRANDFATHER)
    officer.answers("Their words", "My granddaughter planted beans.").presses("Keep this, and read it back")
    officer.answers("Where may it be used?", ["With the review on our website"])
    officer.answers("How do they want to be named", "Star’s grandparent")
    officer.answers("How did you read it back", "On the phone, twice. He said: yes.").presses("Record that they agree")
    for name in (MOTHER, GRANDFATHER):
        officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("See it, and check it", beside=name)
        officer.answers("What came out?", "Clear").presses("Record what was found")
    officer = walk.at_work("Helen Marsh").follows("Impact Statements").follows("They take it back", beside=GRANDFATHER)
    officer.answers("How did you hear?", "They rang").presses("Take it back now")


def when_the_day_is_set_and_told(walk: Walk) -> None:
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Set the day")
    officer.answers("Which day?", PUBLISHED).presses("Set this day")
    steps.when_they_are_told_the_day(walk, MOTHER, GRANDFATHER, by={MOTHER: "E-mail"})
    an_email_went_that_says_nothing(walk)
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Record that it was sent")
    officer.answers("How do you know that all three have it?", "Three receipts.").answers("When did it go?", walk.today)
    officer.presses("Record that it was sent")
    steps.when_the_public_page_is_written(walk, "Star")
    steps.when_two_people_sign_that_nobody_can_be_recognised(walk)
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Put it with the report")
    officer.presses("Put it with the report")
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Put them together")
    officer.presses("Put them together")
    walk.comes_in(MOTHER).reads("14 January")
    walk.at_work("Helen Marsh").follows("Publication").sees_no_link("Publish")


def when_it_is_published(walk: Walk) -> None:
    walk.it_is(RUNG)
    walk.at_work("Helen Marsh").follows("Publication").reads("Closed", MOTHER, GRANDFATHER)
    for name in (MOTHER, GRANDFATHER):
        officer = walk.at_work("Helen Marsh").follows("Publication").follows("Record the call", beside=name)
        steps.it_is_told(walk, officer, "Phone")
    # everyone was told and rung, and still it is not the day
    walk.at_work("Helen Marsh").follows("Publication").sees_no_link("Publish")
    walk.it_is(PUBLISHED)
    officer = walk.at_work("Helen Marsh").follows("Publication").follows("Publish").presses("Publish now")
    steps.it_is_told(walk, officer.follows("Record the contact", beside=MOTHER), "Phone")


def then_anyone_can_read_it(walk: Walk) -> None:
    reader: Somebody = walk.somebody(javascript=False).opens("/reviews/").follows("Star")
    reader.reads("Star liked to sing.", "She sang while she cooked. The house is quiet now.", "Star’s mother")
    reader.does_not_read("planted beans", "Leila", "Haddad", "Amina", "Yusuf")
    report = in_a_pdf(reader.fetches("The report, PDF"))
    assert "rang the school five times in one week" in report
    assert "Haddad" not in report
    reader.follows("The report as web pages").follows("What happened").reads("five times in one week")


def then_follow_ups_are_owed(walk: Walk) -> None:
    walk.comes_in(MOTHER).reads("The report is published", "In the week after, and after 6 and 12 months")
    walk.it_is(A_WEEK_LATER)
    officer = walk.at_work("Helen Marsh").follows(MOTHER)
    officer.reads("in the week after publication: by 21 January", "By 14 July 2027", "By 14 January 2028")
    walk.service.run("manage.py", "daily_round")
    assert "all as they were written" in walk.service.run("manage.py", "verify_record")


def in_a_pdf(content: bytes) -> str:
    """The words of a PDF, with every kind of space as one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
