"""One of several writers that all want the pen at once: run as a program by test_fair_writers.py.

Says when it is ready, is told until when to write, and prints how many transactions it committed, or the error it met.
"""

from __future__ import annotations

import sys
import time

from alongside.config.sqlite_library import use_safe_sqlite

use_safe_sqlite()

from django.conf import settings  # noqa: E402

from alongside.config.database import database_at  # noqa: E402


def main(file: str) -> int:
    settings.configure(DATABASES={"default": database_at(file, None)}, USE_TZ=True)
    import django

    django.setup()
    from django.db import connection, transaction

    connection.ensure_connection()
    print("ready", flush=True)  # nobody begins before the slowest to start is here
    until = float(sys.stdin.readline())
    done = 0
    while time.time() < until:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT coalesce(max(number), 0) FROM tally")
            number = cursor.fetchone()[0]
            cursor.execute("INSERT INTO tally (number) VALUES (%s)", [number + 1])
        done += 1
    connection.close()
    return done


if __name__ == "__main__":
    print(main(sys.argv[1]))
