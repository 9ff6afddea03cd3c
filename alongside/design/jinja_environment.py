"""The one way pages are rendered: templates beside their pages, components as `ui.…`, escaped always."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template import engines
from django.templatetags.static import static as static_address
from django.urls import reverse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from alongside.design import ledger, words
from alongside.design.addresses import address
from alongside.design.undefined import Missing, MissingOption

ALONGSIDE = Path(__file__).resolve().parent.parent


LEFT_OUT = MissingOption()


class Pages(Environment):
    """Jinja's own, except that `row.link` looks into a dict first. Most of what pages are drawn from is dicts of
    options with many of them left out, and to try for an attribute first, each time in vain, took a third of a page.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is not dict:
            return super().getattr(obj, attribute)
        if attribute in obj:
            return obj[attribute]
        return getattr(obj, attribute, LEFT_OUT)


# drawn from closed words alone, so that each way of drawing them has to be drawn only once
DRAWN_ONCE = ("mark", "brand_mark", "ledger_key", "path_key")


class Components:
    """`ui.gate(...)` is the macro `gate` of design/components/gate/macro.jinja; no page imports anything."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._where = {
            name: f"design/components/{folder.name}/macro.jinja"
            for folder in sorted((ALONGSIDE / "design/components").iterdir())
            if (folder / "macro.jinja").exists()
            for name in macro_names(folder / "macro.jinja")
        }

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._where:
            raise AttributeError(f"There is no component called {name!r}; alongside/design/README.md lists them.")
        drawn = getattr(self._environment.get_template(self._where[name]).module, name)
        if not self._environment.auto_reload:
            drawn = self.__dict__[name] = lru_cache(maxsize=256)(drawn) if name in DRAWN_ONCE else drawn
        return drawn

    def __dir__(self) -> list[str]:
        return sorted(self._where)


def macro_names(path: Path) -> list[str]:
    """The macros a component's file offers: every one whose name doesn't begin with an underscore."""
    starts = (line.removeprefix("{% macro ") for line in path.read_text().splitlines() if line.startswith("{% macro "))
    return [name for name in (start.split("(")[0].strip() for start in starts) if not name.startswith("_")]


def environment(**options: Any) -> Environment:
    """For Django's Jinja2 backend: OPTIONS = {"environment": "alongside.design.jinja_environment.environment"}."""
    debug = bool(getattr(settings, "DEBUG", False))
    strict = bool(options.get("strict"))
    made = (Environment if strict else Pages)(
        loader=FileSystemLoader(ALONGSIDE),
        autoescape=True,
        undefined=StrictUndefined if strict else Missing,
        auto_reload=debug,
        cache_size=1000,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(words.FILTERS)
    made.globals.update(
        url=url,
        static=static,
        csrf=csrf,
        zip=zip,
        here={},
        shown=ledger.shown,
        ledger_key_words=ledger.KEY,
    )
    made.globals["ui"] = Components(made)
    return made


def strict_environment() -> Environment:
    """The same for letters and messages: here a missing key of a dict raises too."""
    return environment(strict=True)


def version_of(path: str) -> str:
    """A short hash of a static file, so that browsers may keep it for a year and still get the next one."""
    found = finders.find(path)
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:10] if found else ""


def static(path: str) -> str:
    """The address of a static file. Fonts go without a version: the stylesheet names them too."""
    return str(static_address(path)) if settings.DEBUG else _versioned(path)


@lru_cache(maxsize=256)
def _versioned(path: str) -> str:
    address = str(static_address(path))
    version = "" if path.endswith(".woff2") else version_of(path)
    return f"{address}?v={version}" if version else address


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name. Raises NoReverseMatch."""
    return str(reverse(name, kwargs=kwargs)) if kwargs else address(name, *args)


@pass_context
def csrf(context: Context) -> Markup:
    """The hidden field against forged posts, the same in every form of a page; nothing where there is no request (a
    letter, a component drawn alone).
    """
    request = context.get("request")
    if request is None:
        return Markup(context.get("csrf_input", ""))  # noqa: S704  Django made it
    if not hasattr(request, "csrf_field"):
        request.csrf_field = Markup(context["csrf_input"])  # noqa: S704  Django made it
    field: Markup = request.csrf_field
    return field


def pages() -> Environment:
    """The environment that Django renders pages with."""
    made: Environment = engines["jinja2"].env
    return made
