"""./run demo: prepare the demo's data once, then serve it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    asked = argparse.ArgumentParser(prog="./run demo", description="Serve Alongside with demo data on this machine.")
    asked.add_argument("--port", type=int, default=8000)
    asked.add_argument("--prepare-only", action="store_true", help="make the data and stop")
    asked.add_argument("--fresh", action="store_true", help="throw the demo's data away first")
    said = asked.parse_args()
    var = Path(os.environ.setdefault("ALONGSIDE_VAR", str(HERE / "var" / "demo")))
    os.environ.setdefault("ALONGSIDE_DATABASE", str(var / "alongside.sqlite3"))
    os.environ.setdefault("ALONGSIDE_EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
    os.environ |= {"ALONGSIDE_DEMO": "1", "DJANGO_SETTINGS_MODULE": "alongside.config.settings"}
    if said.fresh:
        for file in var.glob("alongside.sqlite3*"):
            file.unlink()
    prepared = subprocess.run(
        [sys.executable, "-m", "alongside.demo.prepare"], cwd=HERE, env={**os.environ, "ALONGSIDE_AS_OWNER": "1"}
    )
    if prepared.returncode or said.prepare_only:
        return prepared.returncode
    print(
        f"\n  Alongside is at http://127.0.0.1:{said.port}\n  It keeps no real person’s data. Stop it with Ctrl-C.\n",
        flush=True,
    )
    return serve(said.port)


def serve(port: int) -> int:
    """Serve until stopped."""
    server = [
        sys.executable,
        "-m",
        "gunicorn",
        "alongside.config.wsgi",
        "--bind",
        f"127.0.0.1:{port}",
        "--worker-class",
        "gthread",
        "--workers",
        "2",
        "--threads",
        "4",
        "--log-level",
        "warning",
    ]
    running = subprocess.Popen(server, cwd=HERE)  # noqa: S603  our own words, no shell
    try:
        return running.wait()
    except KeyboardInterrupt:
        running.terminate()
        running.wait()
        return 0


if __name__ == "__main__":
    sys.exit(main())
