"""./run bench: measure, tell, and keep the last result in docs/performance.md."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="alongside-bench-")
os.environ |= {
    "ALONGSIDE_VAR": FOLDER,
    "ALONGSIDE_DATABASE": f"{FOLDER}/bench.sqlite3",
    "ALONGSIDE_DEMO": "1",
    "ALONGSIDE_HOSTS": "testserver",
    "ALONGSIDE_EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
    "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from alongside import clock  # noqa: E402
from tests.bench import casebook, pages  # noqa: E402

PERFORMANCE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
AIMS = {"a signed-in page": 0.40, "a list of 50": 0.20, "a review of 60 entries": 0.30}
USUAL = {"a signed-in page": 0.13, "a list of 50": 0.04, "a review of 60 entries": 0.04}


def machine() -> str:
    """What it ran on, as far as it says."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.processor(),
    )
    return f"{os.cpu_count()} cores ({model}), Python {platform.python_version()}, {platform.system()}"


def main() -> int:
    print("Deriving …", flush=True)
    rates = casebook.run()
    print("Pages …", flush=True)
    call_command("migrate", verbosity=0)
    ratios = pages.run()
    told = _told(rates, ratios)
    print(told)
    PERFORMANCE.write_text(told)
    return 0


def _told(rates: dict[str, dict[int, float]], ratios: dict[str, float]) -> str:
    lines = [
        "# What it costs",
        "",
        f"The last run of `./run bench`, {clock.today():%-d %B %Y}, on {machine()}.",
        "Processor time. Everything in one table was measured in turns in one run. Only ratios mean anything; two runs",
        "are not compared.",
        "",
        "## Deriving a review from its record",
        "",
        "| entries | derived a second | microseconds an entry | beside decoding them | beside eventsourcing |",
        "|---|---|---|---|---|",
    ]
    for size, rate in rates["derive"].items():
        decode, rebuilt = rates["decode"][size], rates["eventsourcing"].get(size)
        beside = f"{rate / rebuilt:.1f} times as fast" if rebuilt else "not measured at this size"
        lines.append(f"| {size:,} | {rate:,.0f} | {1e6 / rate:.1f} | {decode / rate:.1f} times as long | {beside} |")
    lines += [
        "",
        "Aims: the time an entry must not grow; a million entries a second a core; 20 times eventsourcing.",
        "",
        "## Pages, beside a bare Django JSON view behind the standard middleware (= 1)",
        "",
        "| page | of the floor’s requests a second | aim | the usual Django way |",
        "|---|---|---|---|",
    ]
    lines += [f"| {name} | {ratios[name]:.2f} | {aim:.2f} | {USUAL[name]:.2f} |" for name, aim in AIMS.items()]
    lines += ["", f"The floor answered {ratios['floor, requests a second']:,.0f} requests a second on one core.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
