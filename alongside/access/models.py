"""Who may: people who work here, the reviews they belong to, sessions, ways in, and who looked at what."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django_scopes import ScopedManager, get_scope

from alongside.record.models import Review
from alongside.tenancy.models import Belongs, Partnership, new_id


class Users(models.Manager):
    """Staff and advocates of the partnership we are in."""

    def get_queryset(self) -> models.QuerySet[User]:
        # asked by the framework too, which knows no scopes: outside a partnership there is nobody
        partnership = get_scope().get("partnership")
        everyone = super().get_queryset()
        return everyone.filter(partnership=partnership) if partnership else everyone.none()

    def get_by_natural_key(self, email: str) -> User:
        return self.get(email=email.lower())


class User(AbstractBaseUser):
    """Somebody who signs in as staff or as an advocate. Family members are never users: they have ways in (WayIn)."""

    id = models.CharField(primary_key=True, max_length=16, default=new_id, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+", db_index=False)
    email = models.EmailField()
    name = models.CharField(max_length=200)
    job = models.CharField(max_length=200, help_text="As a family reads it: “Safeguarding Practice Review Officer”.")
    telephone = models.CharField(max_length=40, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    stands_in = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_active = models.BooleanField(default=True)
    advocate = models.BooleanField(
        default=False, help_text="An independent advocate: works for family members, not for us. No staff page opens."
    )

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Any] = Users()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "email"], name="one_user_per_email")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name


class Membership(Belongs):
    """A user's place in one review. Without one, the review does not exist for them. `person`: whose advocate."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships", db_index=False)
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="memberships", db_index=False)
    role = models.CharField(max_length=40)
    person = models.CharField(max_length=16, blank=True)
    begun_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "user", "review", "role", "person"], name="one_place_each")
        ]
        indexes = [models.Index(fields=["partnership", "review"], name="members_of_review")]


class Session(AbstractBaseSession):
    """A signed-in browser. Kept by partnership, so that one partnership's sessions are nothing to another."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="+", null=True)
    objects = ScopedManager(partnership="partnership")

    @classmethod
    def get_session_store_class(cls) -> Any:
        from alongside.access.sessions import SessionStore

        return SessionStore


class WayIn(Belongs):
    """How one family member comes in: a short address of their own and a code, given by two different ways.

    `address`: what they type, for example "heron-lamp-42"; known by us only as a hash. `link`: a single-use link's
    hash, used up by pressing a button, never by opening it. `code`: argon2 of the code. `address_by` and `code_by`: by
    which kind of way each was handed over; never the same. `ended_at`: withdrawn, or replaced by a newer one.
    `shut_at`: while the record says that this person cannot come in (see ways_in.keep_doors_in_step).
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.CharField(max_length=16)
    address = models.CharField(max_length=64)
    link = models.CharField(max_length=64, blank=True)
    link_until = models.DateTimeField(null=True)
    link_used_at = models.DateTimeField(null=True)
    code = models.CharField(max_length=200)
    address_by = models.CharField(max_length=20)
    code_by = models.CharField(max_length=20)
    tries = models.PositiveSmallIntegerField(default=0)
    given_at = models.DateTimeField()
    first_used_at = models.DateTimeField(null=True)
    shut_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "address"], name="one_way_in_per_address")]
        indexes = [
            models.Index(fields=["partnership", "link"], name="way_in_by_link"),
            models.Index(fields=["partnership", "review", "person"], name="ways_in_of_person"),
        ]


class Viewing(Belongs):
    """Somebody looked at something about a person. Append-only; families read it as “Who has looked”."""

    review = models.ForeignKey(Review, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.CharField(max_length=16, blank=True)
    by = models.CharField(max_length=80)
    page = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "review", "person", "at"], name="viewings_of_person")]


class Kept(Belongs):
    """What somebody typed after their session had ended: sealed, for the same person to find once they are back in."""

    path = models.CharField(max_length=300)
    typed = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "kept_at"], name="kept_by_age")]


class Try(Belongs):
    """One try at a door, so that guessing can be slowed down. `key` is a hash of what was tried, or of where from."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["partnership", "key", "at"], name="tries_by_key")]


class Remembered(Belongs):
    """Something all workers must remember for a while (allauth's limits, codes used once): see shared_memory.py."""

    key = models.CharField(max_length=64)
    value = models.TextField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["partnership", "key"], name="remembered_once")]
