"""In the demo only, the clock can be set: a review takes a year, and nobody who wants to see its end can wait.

The file `pretend` in the demo's own folder (ALONGSIDE_VAR) holds a moment, such as 2027-02-02T09:30:00+00:00. From
there time goes on as usual; without the file it is now. Outside the demo nobody reads it: the settings leave this
middleware out, and it refuses to be one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from alongside import clock


def pretended() -> datetime | None:
    """The moment it is in the demo, or None where nobody set its clock."""
    file: Path = settings.VAR / "pretend"
    try:
        said, set_at = file.read_text().strip(), file.stat().st_mtime
    except FileNotFoundError:
        return None
    return datetime.fromisoformat(said) + (clock.now() - datetime.fromtimestamp(set_at, UTC)) if said else None


class MovingClock:
    """Each request of the demo happens at the demo's own time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.DEMO:
            raise MiddlewareNotUsed("The clock moves in the demo only.")
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        moment = pretended()
        if moment is None:
            return self.get_response(request)
        with clock.pretending(moment):
            return self.get_response(request)
