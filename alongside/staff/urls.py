"""The staff door: every address, its page and who may open it."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.panel_meetings.plan_meeting import plan_meeting

app_name = "staff"

urlpatterns = [
    page("reviews/<review>/meetings/plan/", plan_meeting, may=on_review(Can.RUN_PANEL), name="plan-meeting"),
]
