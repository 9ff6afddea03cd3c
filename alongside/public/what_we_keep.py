"""What is kept about the people who take part."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from alongside.public.showing import show


def what_we_keep(request: HttpRequest) -> HttpResponse:
    """A page of plain words."""
    own = request.partnership
    return show(request, "what_we_keep", {"telephone": own.telephone, "email": own.email})
