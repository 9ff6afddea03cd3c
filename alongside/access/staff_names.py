"""The names of people who work here, by id."""

from __future__ import annotations

from collections.abc import Iterable

from alongside.access.models import User
from alongside.tenancy.standing_question import StandingQuestion

_names = StandingQuestion(lambda users: User.objects.filter(id__in=[users]).values_list("id", "name"))


def staff_names(ids: Iterable[str]) -> dict[str, str]:
    """The names of those of these ids who are staff or advocates of this partnership. One query; none for nobody."""
    return dict(_names(users=sorted(filter(None, set(ids)))))
