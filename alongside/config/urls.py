"""Three doors and the way to them."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from alongside.access.doors import ANYONE, page
from alongside.pages import refusals

urlpatterns: list[URLPattern | URLResolver] = [
    path("staff/", include("alongside.staff.urls")),
    path("yours/", include("alongside.family.urls")),
    path("design/", include("alongside.design.urls")),
    path("", include("alongside.public.urls")),
    path("", include("alongside.access.urls")),
]
if settings.DEMO:
    from alongside.demo.personas import sign_in

    urlpatterns.append(page("demo/sign-in/<persona>/", sign_in, may=ANYONE, name="demo-sign-in"))
handler404 = refusals.not_found
handler429 = "alongside.access.limits.too_many"
handler500 = refusals.broken
