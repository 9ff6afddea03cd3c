"""Addresses of the pages about proceedings."""

from alongside.access.doors import on_review, page
from alongside.access.roles import Can
from alongside.staff.proceedings.begin_proceeding import begin_proceeding
from alongside.staff.proceedings.proceeding import proceeding
from alongside.staff.proceedings.proceedings import proceedings
from alongside.staff.proceedings.publication_holds import place_hold, publication_hold, tell_publication_hold

KEEPS = on_review(Can.KEEP_REVIEW)

HOLD = "reviews/<review>/proceedings/holds/<publication_hold>"

urlpatterns = [
    page("reviews/<review>/proceedings/", proceedings, may=KEEPS, name="proceedings"),
    page("reviews/<review>/proceedings/begin/", begin_proceeding, may=KEEPS, name="begin-proceeding"),
    page("reviews/<review>/proceedings/holds/place/", place_hold, may=KEEPS, name="place-publication-hold"),
    page(f"{HOLD}/", publication_hold, may=KEEPS, name="publication-hold"),
    page(f"{HOLD}/tell/<person>/", tell_publication_hold, may=KEEPS, name="tell-publication-hold"),
    page("reviews/<review>/proceedings/<proceeding>/", proceeding, may=KEEPS, name="proceeding"),
]
