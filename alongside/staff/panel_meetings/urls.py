"""Addresses of the pages about Panel meetings."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.panel_meetings.plan_meeting import plan_meeting

urlpatterns = [
    page("reviews/<review>/meetings/plan/", plan_meeting, may=on_review(Can.RUN_PANEL), name="plan-meeting"),
]
