"""Make the demo's data, once: an invented partnership and three reviews, told through the acts."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import django

django.setup()

# Everything below needs the settings in place.
# ruff: noqa: E402
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from alongside import clock
from alongside.access.models import User
from alongside.demo import answering_facts, family_facts, plan_facts, publication_facts, review_facts, statement_facts
from alongside.demo.local_guide import write_local_guide
from alongside.demo.moving_clock import pretended
from alongside.demo.partnership import make_partnership, make_users
from alongside.demo.story import Story
from alongside.demo.unshared import keep_what_is_theirs
from alongside.demo.words_of_the_demo import Days
from alongside.tenancy.here import at
from alongside.tenancy.models import Partnership

# importing them is what makes them known
TELLERS = (answering_facts, family_facts, review_facts, statement_facts, publication_facts, plan_facts)

STORIES = (("edith", "A review already published"), ("jay", "A child’s review, halfway"), ("rui", "A new review"))


def prepare() -> None:
    """Bring the tables up to date, and tell the three stories unless they have been told."""
    call_command("migrate", verbosity=0, interactive=False)
    # the tables are made by their owner; everything in them is told as the role that the service itself works as
    settings.DATABASE_AS_OWNER = False
    connection.close()
    if Partnership.objects.exists():
        print("The demo’s data is there.", flush=True)
        return
    print("Preparing the demo (once; about half a minute) …", flush=True)
    with clock.pretending(pretended() or clock.now()):
        days = Days()
    long_ago = datetime.combine(days(-700), datetime.min.time(), clock.LONDON) + timedelta(hours=9)
    # all of it or none: a demo half told would never be told to its end
    with transaction.atomic():
        with clock.pretending(long_ago):
            partnership = make_partnership()
        with at(partnership):
            with clock.pretending(long_ago):
                users = make_users(partnership)
                write_local_guide(users["samuel"])
            for key, said in STORIES:
                started = time.monotonic()
                story = tell(key, partnership, users, days)
                if key == "jay":
                    keep_what_is_theirs(story)
                print(f"  {said}: {story.row.last_number} facts in {time.monotonic() - started:.0f} s", flush=True)


def tell(key: str, partnership: Partnership, users: dict[str, User], days: Days) -> Story:
    """Tell one story and give it."""
    story = Story(key, partnership, users, days)
    story.tell()
    return story


if __name__ == "__main__":
    prepare()
