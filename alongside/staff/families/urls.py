"""Addresses of the pages about families."""

from django.urls import URLPattern

from alongside.access.doors import View, on_review, page
from alongside.access.roles import Can
from alongside.staff.families.add_person import add_person
from alongside.staff.families.add_way import add_way
from alongside.staff.families.adult import adult
from alongside.staff.families.asked_not_to_publish import asked_not_to_publish
from alongside.staff.families.attempt import attempt
from alongside.staff.families.capacity import capacity
from alongside.staff.families.check_risk import check_risk
from alongside.staff.families.child import child
from alongside.staff.families.child_plan import child_plan
from alongside.staff.families.child_voice import child_voice
from alongside.staff.families.complaints import (
    complaint,
    complaint_acknowledge,
    complaint_answer,
    complaint_withdrawn,
    complaints,
)
from alongside.staff.families.consent import consent
from alongside.staff.families.exclude import exclude, exclusion
from alongside.staff.families.family_map import family_map
from alongside.staff.families.first_contact import first_contact
from alongside.staff.families.give_way_in import give_way_in_page
from alongside.staff.families.hold import hold
from alongside.staff.families.keep_apart import keep_apart
from alongside.staff.families.late_explained import late_explained
from alongside.staff.families.medium import medium
from alongside.staff.families.name_proposed import name_proposed
from alongside.staff.families.named_contact import named_contact
from alongside.staff.families.not_possible import not_possible
from alongside.staff.families.person import person
from alongside.staff.families.person_details import person_details
from alongside.staff.families.place_hold import place_hold
from alongside.staff.families.quiet_time import quiet_time
from alongside.staff.families.record_call import record_call
from alongside.staff.families.record_died import record_died
from alongside.staff.families.record_reply import record_reply
from alongside.staff.families.risk_event import risk_event
from alongside.staff.families.said_no_or_yes import said_no_or_yes
from alongside.staff.families.take_account import take_account
from alongside.staff.families.takes_part import takes_part
from alongside.staff.families.told import told
from alongside.staff.families.way_in_letter import way_in_letter
from alongside.staff.families.way_news import way_news
from alongside.staff.families.who_helps import asked_alone, helper_ended, helper_risk, who_helps
from alongside.staff.families.withdraw_way_in import withdraw_way_in_page
from alongside.staff.families.wrote_to_them import wrote_to_them

KEEPS = on_review(Can.KEEP_REVIEW)


def of_person(route: str, view: View, name: str = "") -> URLPattern:
    """A page about one person, for those who keep the review; its name is its address unless said."""
    return page(f"reviews/<review>/people/<person>/{route}/", view, may=KEEPS, name=name or route)


urlpatterns = [
    page("reviews/<review>/people/add/", add_person, may=KEEPS, name="add-person"),
    page("reviews/<review>/family-map/", family_map, may=on_review(Can.SEE_REVIEW), name="family-map"),
    page("reviews/<review>/people/<person>/", person, may=on_review(Can.SEE_REVIEW), name="person"),
    of_person("details", person_details, "person-details"),
    of_person("risk-check", check_risk),
    of_person("risk-event", risk_event),
    of_person("ways/add", add_way, "add-way"),
    of_person("ways/<channel>", way_news, "way-news"),
    of_person("keep-apart", keep_apart),
    of_person("hold", place_hold, "place-hold"),
    of_person("hold/<hold>", hold, "hold"),
    of_person("consent", consent),
    of_person("capacity", capacity),
    of_person("takes-part", takes_part),
    of_person("helpers", who_helps, "helpers"),
    of_person("helpers/<who>/ended", helper_ended, "helper-ended"),
    of_person("helpers/<who>/risk", helper_risk, "helper-risk"),
    of_person("asked-alone", asked_alone),
    of_person("why-late", late_explained, "late-explained"),
    of_person("letter", wrote_to_them, "wrote-to-them"),
    of_person("name-in-report", name_proposed, "name-proposed"),
    of_person("not-to-publish", asked_not_to_publish, "asked-not-to-publish"),
    page("reviews/<review>/complaints/", complaints, may=KEEPS, name="complaints"),
    of_person("complaint", complaint),
    of_person("complaint/<complaint>/heard", complaint_acknowledge, "complaint-acknowledge"),
    of_person("complaint/<complaint>/answer", complaint_answer, "complaint-answer"),
    of_person("complaint/<complaint>/taken-back", complaint_withdrawn, "complaint-withdrawn"),
    of_person("attempt", attempt),
    of_person("first-contact", first_contact),
    of_person("call", record_call, "record-call"),
    of_person("reply", record_reply, "record-reply"),
    of_person("account", take_account, "take-account"),
    of_person("said", said_no_or_yes, "what-they-said"),
    of_person("medium", medium),
    of_person("quiet-time", quiet_time),
    of_person("named-contact", named_contact),
    of_person("child", child),
    of_person("child-plan", child_plan),
    of_person("child-voice", child_voice),
    of_person("adult", adult),
    of_person("told/<what>", told, "told"),
    of_person("died", record_died, "died"),
    page(
        "reviews/<review>/people/<person>/give-a-way-in/",
        give_way_in_page,
        may=on_review(Can.SEE_CONTACTS),
        name="give-way-in",
    ),
    of_person("take-way-in-away", withdraw_way_in_page, "withdraw-way-in"),
    page(
        "reviews/<review>/people/<person>/way-in-letter/",
        way_in_letter,
        may=on_review(Can.SEE_CONTACTS),
        name="way-in-letter",
    ),
    page("reviews/<review>/people/<person>/not-involved/", exclude, may=on_review(Can.APPROVE), name="exclude"),
    page(
        "reviews/<review>/people/<person>/not-involved/again/",
        exclusion,
        may=on_review(Can.APPROVE),
        name="exclusion",
    ),
    page(
        "reviews/<review>/people/<person>/not-possible/", not_possible, may=on_review(Can.APPROVE), name="not-possible"
    ),
]
