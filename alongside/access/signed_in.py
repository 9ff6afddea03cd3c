"""Who is signed in: asked on every page, so in one standing question."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend

from alongside.access.models import User
from alongside.tenancy.standing_question import StandingQuestion, columns_of, row_of

_user = StandingQuestion(lambda user: User.objects.filter(id=user).values_list(*columns_of(User)))


class StaffBackend(AuthenticationBackend):
    """settings.AUTHENTICATION_BACKENDS names it: allauth's own, but for how a session's user is read."""

    def get_user(self, user_id: str) -> User | None:
        """The user with this id here, unless they are switched off."""
        found = _user(user=user_id)
        user = row_of(User, found[0]) if found else None
        return user if user is not None and self.user_can_authenticate(user) else None
