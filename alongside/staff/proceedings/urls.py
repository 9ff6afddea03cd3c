"""Addresses of the pages about proceedings."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.proceedings.begin_proceeding import begin_proceeding
from alongside.staff.proceedings.proceeding import proceeding
from alongside.staff.proceedings.proceedings import proceedings

KEEPS = on_review(Can.KEEP_REVIEW)

urlpatterns = [
    page("reviews/<review>/proceedings/", proceedings, may=KEEPS, name="proceedings"),
    page("reviews/<review>/proceedings/begin/", begin_proceeding, may=KEEPS, name="begin-proceeding"),
    page("reviews/<review>/proceedings/<proceeding>/", proceeding, may=KEEPS, name="proceeding"),
]
