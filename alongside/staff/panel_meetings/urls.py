"""Addresses of the pages about Panel meetings."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.letters.tell import telling
from alongside.staff.panel_meetings.cancel_meeting import cancel_meeting
from alongside.staff.panel_meetings.hold_meeting import hold_meeting
from alongside.staff.panel_meetings.meeting import meeting
from alongside.staff.panel_meetings.meetings import meetings
from alongside.staff.panel_meetings.met_panel import met_panel
from alongside.staff.panel_meetings.move_meeting import move_meeting
from alongside.staff.panel_meetings.panel_answer import panel_answer
from alongside.staff.panel_meetings.panel_arranged import arrange_panel, call_off_panel
from alongside.staff.panel_meetings.plan_meeting import plan_meeting
from alongside.staff.panel_meetings.update import update
from alongside.staff.panel_meetings.update_for import update_for
from alongside.staff.panel_meetings.update_not_possible import update_not_possible

SEES, RUNS, KEEPS = on_review(Can.SEE_REVIEW), on_review(Can.RUN_PANEL), on_review(Can.KEEP_REVIEW)
MEETING = "reviews/<review>/meetings/<meeting>"
READER = f"{MEETING}/people/<person>"
PERSON = "reviews/<review>/people/<person>/panel"

urlpatterns = [
    page("reviews/<review>/meetings/", meetings, may=SEES, name="meetings"),
    page("reviews/<review>/meetings/plan/", plan_meeting, may=RUNS, name="plan-meeting"),
    page(f"{MEETING}/", meeting, may=SEES, name="meeting"),
    page(f"{MEETING}/hold/", hold_meeting, may=RUNS, name="hold-meeting"),
    page(f"{MEETING}/move/", move_meeting, may=RUNS, name="move-meeting"),
    page(f"{MEETING}/cancel/", cancel_meeting, may=RUNS, name="cancel-meeting"),
    page(f"{MEETING}/update/", update, may=KEEPS, name="update"),
    page(f"{READER}/tell-date/", telling("panel_date", "meeting"), may=KEEPS, name="tell-date"),
    page(f"{READER}/tell-change/", telling("panel_change", "meeting"), may=KEEPS, name="tell-change"),
    page(f"{READER}/update/", update_for, may=KEEPS, name="update-for"),
    page(f"{READER}/give/", telling("panel_update", "meeting"), may=KEEPS, name="give-update"),
    page(f"{READER}/not-possible/", update_not_possible, may=on_review(Can.APPROVE), name="update-not-possible"),
    page(f"{PERSON}/offer/", telling("meet_the_panel"), may=KEEPS, name="offer-panel"),
    page(f"{PERSON}/answer/", panel_answer, may=KEEPS, name="panel-answer"),
    page(f"{PERSON}/arrange/", arrange_panel, may=KEEPS, name="arrange-panel"),
    page(f"{PERSON}/call-off/", call_off_panel, may=KEEPS, name="call-off-panel"),
    page(f"{PERSON}/met/", met_panel, may=KEEPS, name="met-panel"),
]
