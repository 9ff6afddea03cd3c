"""Three doors and the way to them."""

from django.urls import include, path

from alongside.pages import refusals

urlpatterns = [
    path("", include("alongside.public.urls")),
    path("staff/", include("alongside.staff.urls")),
    path("yours/", include("alongside.family.urls")),
    path("", include("alongside.access.urls")),
    path("design/", include("alongside.design.urls")),
]
handler404 = refusals.not_found
handler500 = refusals.broken
