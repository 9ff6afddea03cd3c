"""The staff door. Each word of the field keeps its own addresses; every address says who may open it."""

from alongside.staff.advocates.urls import urlpatterns as advocates
from alongside.staff.drafts.urls import urlpatterns as drafts
from alongside.staff.families.urls import urlpatterns as families
from alongside.staff.impact_statements.urls import urlpatterns as impact_statements
from alongside.staff.letters.urls import urlpatterns as letters
from alongside.staff.local.urls import urlpatterns as local
from alongside.staff.panel_meetings.urls import urlpatterns as panel_meetings
from alongside.staff.planning.urls import urlpatterns as planning
from alongside.staff.proceedings.urls import urlpatterns as proceedings
from alongside.staff.publication.urls import urlpatterns as publication
from alongside.staff.recommendations.urls import urlpatterns as recommendations
from alongside.staff.reviews.urls import urlpatterns as reviews

app_name = "staff"

urlpatterns = [
    *reviews,
    *families,
    *advocates,
    *panel_meetings,
    *letters,
    *drafts,
    *recommendations,
    *impact_statements,
    *publication,
    *proceedings,
    *planning,
    *local,
]
