"""The service as a newcomer starts it (`./run demo`), on a copy of a demo that was prepared once.

Nothing of it runs in the tests' own process: what a journey knows, it knows from the screens, the letters and the mail.
"""

from __future__ import annotations

import email
import email.message
import email.policy
import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

HERE = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 240  # seconds, on a slow machine that is busy with other tests
OWNER = os.environ.get("ALONGSIDE_DATABASE", "") if os.environ.get("ALONGSIDE_TEST_ON") == "postgres" else ""
PREPARED = "journeys_prepared"
# a Monday: the days of every journey are worked out by hand from here
PREPARED_FOR = "2026-11-30T09:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Service:
    """A running demo. `var`: its own folder, with its mail, its clock and (on SQLite) its database."""

    address: str
    var: Path
    database: str

    def it_is(self, moment: datetime) -> None:
        """From now on it is this moment in the demo."""
        beside = self.var / "pretend.new"
        beside.write_text(moment.isoformat())
        beside.replace(self.var / "pretend")

    def mail(self) -> list[email.message.EmailMessage]:
        """Every e-mail it has sent, oldest first."""
        files = sorted((self.var / "mail").glob("*"), key=lambda file: file.stat().st_mtime)
        parts = [part for file in files for part in file.read_bytes().split(b"-" * 79) if part.strip()]
        return [email.message_from_bytes(part.strip(), policy=email.policy.default) for part in parts]  # type: ignore[misc]

    def run(self, *words: str) -> str:
        """One of the service's own commands, on this database; what it printed."""
        done = subprocess.run(
            [sys.executable, *words], cwd=HERE, env=self.env(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def log(self) -> str:
        """The end of what the server complained about."""
        return (self.var.parent / "server.log").read_text()[-4000:]

    def env(self) -> dict[str, str]:
        return environment(self.var, self.database)


def environment(var: Path, database: str) -> dict[str, str]:
    """What a demo is told, and nothing that the tests themselves were told."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALONGSIDE_", "DJANGO_"))}
    return kept | {
        "ALONGSIDE_VAR": str(var),
        "ALONGSIDE_DATABASE": database,
        "ALONGSIDE_DEMO": "1",
        "ALONGSIDE_EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
    }


@contextmanager
def prepared_once(folder: Path) -> Iterator[Path]:
    """The demo's data, made by whichever process of this run asks first."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        var = folder / "prepared"
        if not (folder / "done").exists():
            shutil.rmtree(var, ignore_errors=True)
            var.mkdir()
            (var / "pretend").write_text(PREPARED_FOR)
            database = str(var / "alongside.sqlite3")
            if OWNER:
                _make_database(PREPARED)
                database = address_of(PREPARED)
            words = [sys.executable, "-m", "alongside.demo", "--prepare-only"]
            done = subprocess.run(words, cwd=HERE, env=environment(var, database), capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr
            (folder / "done").touch()
    yield var


@contextmanager
def served(prepared: Path, folder: Path) -> Iterator[Service]:
    """A copy of the prepared demo, served until the journey is over."""
    var = folder / "var"
    shutil.copytree(prepared, var)
    name = f"journeys_{secrets.token_hex(6)}"
    database = str(var / "alongside.sqlite3")
    if OWNER:
        _make_database(name, template=PREPARED)
        database = address_of(name)
    port = free_port()
    words = [sys.executable, "-m", "alongside.demo", "--port", str(port)]
    with (folder / "server.log").open("w") as log:
        running = subprocess.Popen(
            words, cwd=HERE, env=environment(var, database), stdout=log, stderr=log, start_new_session=True
        )
        try:
            service = Service(f"http://127.0.0.1:{port}", var, database)
            _wait_for(service.address, running, folder / "server.log")
            yield service
        finally:
            if running.poll() is None:
                os.killpg(running.pid, signal.SIGTERM)
                running.wait(timeout=30)
            if OWNER:
                _drop_database(name)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _wait_for(address: str, running: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert running.poll() is None, f"The demo stopped:\n{log.read_text()}"
        try:
            urllib.request.urlopen(f"{address}/robots.txt", timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"The demo did not answer within {STARTS_WITHIN} seconds:\n{log.read_text()}")


# -- PostgreSQL: one database for each journey, copied from the prepared one


def address_of(name: str) -> str:
    return urlunsplit(urlsplit(OWNER)._replace(path=f"/{name}"))


def _make_database(name: str, template: str = "template0") -> None:
    _drop_database(name)
    _as_owner(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def _drop_database(name: str) -> None:
    _as_owner(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _as_owner(statement: str) -> None:
    import psycopg

    with psycopg.connect(OWNER, autocommit=True) as connection:
        connection.execute(statement.encode())
