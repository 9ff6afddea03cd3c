"""Add somebody who works here, or an independent advocate; print a link with which they choose a password."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from alongside.access.first_time import first_time_path
from alongside.access.models import User
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership


class Command(BaseCommand):
    """./run manage add_staff EMAIL --name "Helen Marsh" --job "Safeguarding Practice Review Officer" """

    help = (
        "Adds a member of staff or an advocate and prints a link to use once, within three days. "
        "For somebody who is there already it prints a new link, for a forgotten password. "
        "Say the link or hand it over; nothing is e-mailed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")
        parser.add_argument("--job", default="", help="as a family reads it")
        parser.add_argument("--telephone", default="")
        parser.add_argument(
            "--advocate", action="store_true", help="an independent advocate: no staff page opens to them"
        )
        parser.add_argument("--partnership", default="", help="its web address, where there is more than one")
        parser.add_argument("--forget-second-step", action="store_true", help="for a lost phone: they set up a new one")
        parser.add_argument("--switch-off", action="store_true", help="they can no longer sign in, from this moment")

    def handle(self, *args: Any, **said: Any) -> None:
        partnership = _partnership(said["partnership"])
        with at(partnership), transaction.atomic():
            user = User.objects.filter(email=said["email"].lower()).first() or _add(partnership, said)
            if said["switch_off"]:
                User.objects.filter(id=user.id).update(is_active=False)
                self.stdout.write(f"{user.name} can no longer sign in.")
                return
            if not user.is_active:
                User.objects.filter(id=user.id).update(is_active=True)
            if said["forget_second_step"]:
                Authenticator.objects.filter(user_id=user.id).delete()
            user.set_unusable_password()
            user.save(update_fields=["password"])
            self.stdout.write(f"{user.name} opens this once, within three days, and chooses a password:")
            self.stdout.write(f"  //{partnership.host}{first_time_path(user)}")


def _partnership(host: str) -> Partnership:
    found = list(Partnership.objects.filter(host=host) if host else Partnership.objects.all()[:2])
    if len(found) != 1:
        raise CommandError("Say which partnership: --partnership its.web.address")
    return found[0]


def _add(partnership: Partnership, said: dict[str, Any]) -> User:
    if not said["name"] or not (said["job"] or said["advocate"]):
        raise CommandError("Somebody new needs --name and --job (or --advocate).")
    user = User(
        partnership=partnership, email=said["email"].lower(), name=said["name"], telephone=said["telephone"],
        job=said["job"] or "Advocate", advocate=said["advocate"],
    )  # fmt: skip
    user.set_unusable_password()
    user.save()
    return user
