"""Django's SQLite backend with fair writers.

SQLite lets whoever asks at the right moment write next, so that under load one writer can wait for ever. Here every
transaction first takes its place in a queue outside the database: a lock on a small file beside it (`turn`), held
only until the second lock (`write`)
is ours. Whoever has just written has to queue again behind those already waiting. Readers never queue.
"""

from __future__ import annotations

import fcntl
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base, operations


class _Turnstile:
    """Two file locks: a turn to wait for the pen, and the pen itself."""

    def __init__(self, database: str) -> None:
        self._turn_file = f"{database}.turn"
        self._pen_file = f"{database}.pen"
        self._pen: int | None = None

    def enter(self) -> None:
        if self._pen is not None:
            return
        turn = os.open(self._turn_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
            pen = os.open(self._pen_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(pen, fcntl.LOCK_EX)
            self._pen = pen
        finally:
            os.close(turn)

    def leave(self) -> None:
        if self._pen is not None:
            os.close(self._pen)
            self._pen = None


class DatabaseOperations(operations.DatabaseOperations):
    """A moment is kept without its zone, which is always the same: giving it back takes no more than saying so."""

    def convert_datetimefield_value(self, value: Any, expression: Any, connection: Any) -> datetime | None:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment and moment.replace(tzinfo=connection.timezone)


class DatabaseWrapper(base.DatabaseWrapper):
    """SQLite, one writer at a time, in the order they came."""

    ops_class = DatabaseOperations

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = str(self.settings_dict["NAME"])
        self._turnstile = None if ":memory:" in name or "mode=memory" in name else _Turnstile(str(Path(name)))

    def _start_transaction_under_autocommit(self) -> None:
        if self._turnstile:
            self._turnstile.enter()
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._put_down()
            raise

    def _put_down(self) -> None:
        if self._turnstile:
            self._turnstile.leave()

    def _commit(self) -> None:
        super()._commit()
        self._put_down()

    def _rollback(self) -> None:
        try:
            super()._rollback()
        finally:
            self._put_down()

    def _close(self) -> None:
        try:
            super()._close()
        finally:
            self._put_down()
