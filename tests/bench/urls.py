"""The service's addresses, and the floor they are measured against: one view that answers with a little JSON."""

from django.http import HttpRequest, JsonResponse
from django.urls import path

from alongside.config.urls import handler404, handler500
from alongside.config.urls import urlpatterns as ours
from tests.bench.usual import urlpatterns as usual

__all__ = ["handler404", "handler500", "urlpatterns"]


def floor(request: HttpRequest) -> JsonResponse:
    """As little as Django can do behind its standard middleware."""
    return JsonResponse({"here": True})


urlpatterns = [path("floor/", floor), *usual, *ours]
