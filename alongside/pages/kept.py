"""Nothing typed is lost: a form pressed after the session ended is kept, sealed, until the same person is back in."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

from alongside import clock
from alongside.access.models import Kept
from alongside.pages.once import is_theirs
from alongside.people.sealing import seal_with_master, unseal_with_master
from alongside.tenancy.here import here
from alongside.tenancy.models import new_id

SESSION_KEY = "kept"
NEVER_KEPT = {"csrfmiddlewaretoken", "password", "code"}
TURNED_AWAY = 302


class KeepWhatWasTyped:
    """When a POST is turned away to sign in, put aside what was typed, and remember in the new session where it
    belongs.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "turned_away", False):
            request.session["afterwards"] = request.path
            if request.method == "POST":
                keep(request)
        return response


def keep(request: HttpRequest) -> None:
    """Put aside what this request's form holds."""
    typed = {name: values for name, values in request.POST.lists() if name not in NEVER_KEPT}
    kept_id = new_id()
    Kept.objects.create(
        id=kept_id, partnership=here(), path=request.path, kept_at=clock.now(),
        typed=seal_with_master(json.dumps(typed), f"kept:{kept_id}"),
    )  # fmt: skip
    request.session[SESSION_KEY] = {**request.session.get(SESSION_KEY, {}), request.path: kept_id}


def handed_back(request: HttpRequest, by: str) -> QueryDict | None:
    """What was put aside for this page, if the form had been drawn for the same person; else None. It is there each
    time the page is opened, until they press its button.
    """
    kept_id = request.session.get(SESSION_KEY, {}).get(request.path)
    row = Kept.objects.filter(id=kept_id, path=request.path).first() if kept_id else None
    if row is None:
        return None
    typed = json.loads(unseal_with_master(row.typed, f"kept:{kept_id}"))
    if not is_theirs((typed.get("once") or [""])[0], by):
        return None
    taken = QueryDict(mutable=True)
    for name, values in typed.items():
        taken.setlist(name, values)
    return taken


def let_go(request: HttpRequest, by: str) -> None:
    """What this person had put aside for this page is now where it belongs."""
    if handed_back(request, by) is None:
        return
    held = request.session[SESSION_KEY]
    Kept.objects.filter(id=held.pop(request.path), path=request.path).delete()
    request.session[SESSION_KEY] = held
