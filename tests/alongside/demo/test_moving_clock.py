"""The demo's clock can be set; the real one never."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse

from alongside import clock
from alongside.demo.moving_clock import MovingClock

HERE = Path(__file__).resolve().parents[3]
FEBRUARY = datetime(2027, 2, 2, 9, 30, tzinfo=clock.LONDON)


def told_the_time(request: Any) -> HttpResponse:
    return HttpResponse(clock.now().isoformat())


def asked() -> datetime:
    return datetime.fromisoformat(MovingClock(told_the_time)(None).content.decode())


def test_a_request_of_the_demo_happens_at_the_demos_time_and_time_goes_on(settings: Any, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    (tmp_path / "pretend").write_text(FEBRUARY.isoformat())
    first, second = asked(), asked()
    assert first.date() == FEBRUARY.date()
    assert FEBRUARY <= first < second


def test_without_the_file_it_is_now(settings: Any, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    before = clock.now()
    assert before <= asked() <= clock.now()


def test_outside_the_demo_nothing_moves_the_clock(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(MiddlewareNotUsed):
        MovingClock(told_the_time)


def test_the_settings_of_the_real_service_do_not_know_it(tmp_path: Path) -> None:
    ask = "from alongside.config import settings; print(*settings.MIDDLEWARE, *settings.INSTALLED_APPS)"
    env = {**os.environ, "ALONGSIDE_VAR": str(tmp_path), "ALONGSIDE_DATABASE": str(tmp_path / "a.sqlite3")}
    del env["ALONGSIDE_DEMO"]
    said = subprocess.run([sys.executable, "-c", ask], cwd=HERE, env=env, capture_output=True, text=True, check=True)
    assert "alongside.access.doors.DefaultDeny" in said.stdout
    assert "demo" not in said.stdout
