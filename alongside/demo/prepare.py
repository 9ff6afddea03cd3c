"""Make the demo's data, once: an invented partnership and three reviews, told through the acts on the days things happened."""

from __future__ import annotations

import sys
import time
from datetime import datetime, timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from alongside import clock  # noqa: E402
from alongside.tenancy.models import Partnership  # noqa: E402


def prepare() -> None:
    """Bring the tables up to date, and tell the three stories unless they have been told."""
    call_command("migrate", verbosity=0, interactive=False)
    if Partnership.objects.exists():
        print("The demo’s data is there.", flush=True)
        return
    from alongside.demo.partnership import make_partnership, make_users
    from alongside.demo.unshared import keep_what_is_theirs
    from alongside.demo.words_of_the_demo import Days
    from alongside.tenancy.here import at

    print("Preparing the demo (once; about a minute) …", flush=True)
    days = Days()
    long_ago = datetime.combine(days(-700), datetime.min.time(), clock.LONDON) + timedelta(hours=9)
    with clock.pretending(long_ago):
        partnership = make_partnership()
    try:
        with at(partnership):
            with clock.pretending(long_ago):
                users = make_users(partnership)
            for key, said in (("edith", "A review already published"), ("jay", "A child’s review, halfway"), ("rui", "A new review")):
                started = time.monotonic()
                story = tell(key, partnership, users, days)
                if key == "jay":
                    keep_what_is_theirs(story)
                print(f"  {said}: {story.row.last_number} facts in {time.monotonic() - started:.0f} s", flush=True)
    except BaseException:
        connection.close()
        raise


def tell(key: str, partnership: Partnership, users: dict, days: object):  # noqa: ANN201
    """Tell one story and give it."""
    from alongside.demo import family_facts, publication_facts, review_facts, statement_facts  # noqa: F401  they register tellers
    from alongside.demo.story import Story

    story = Story(key, partnership, users, days)
    story.tell()
    return story


if __name__ == "__main__":
    sys.exit(prepare())
