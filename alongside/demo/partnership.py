"""Thornmere: the invented partnership, and the people who work there."""

from __future__ import annotations

from alongside import clock
from alongside.access.models import User
from alongside.demo.words_of_the_demo import told
from alongside.tenancy.models import Partnership


def make_partnership() -> Partnership:
    """The partnership's name plate."""
    said = told("partnership")["partnership"]
    return Partnership.objects.create(
        host="127.0.0.1",
        childrens_name=said["boards"]["children"]["name"],
        adults_name=said["boards"]["adults"]["name"],
        community_safety_name=said["boards"]["community_safety"]["name"],
        address=said["address"],
        telephone=said["phone"],
        hours=said["hours"],
        email=said["email"],
        joined_at=clock.now(),
    )


def make_users(partnership: Partnership) -> dict[str, User]:
    """Staff and advocates, by the key the words use. None has a password: in the demo one click signs in."""
    said = told("partnership")
    users = {}
    for key, who in {**said["staff"], **said["advocates"]}.items():
        user = User(
            partnership=partnership,
            email=who.get("email", f"{key}@thornmere.example"),
            name=who["name"],
            job=who.get("title") or f"Advocate, {who['organisation']}",
            telephone=who.get("phone", ""),
            hours=who.get("hours", ""),
            advocate=key in said["advocates"],
        )
        user.set_unusable_password()
        user.save()
        users[key] = user
    for key, who in said["staff"].items():
        if who.get("stands_in"):
            users[key].stands_in = users[who["stands_in"]]
            users[key].save()
    return users
