"""What holds on every page, whoever made it: read from the page itself, as it came over the wire."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import html5lib

from alongside.demo.words_of_the_demo import told

NEEDS_A_LABEL = {"input", "select", "textarea"}
WITHOUT_A_LABEL = {"hidden", "submit", "button"}
NOT_READ = {"script", "style", "svg", "textarea", "option"}
STRAIGHT = re.compile(r"[A-Za-z]'[A-Za-z]|(?<=\s)['\"]\w|\w[\"](?=\s)")
POOR_DASH = re.compile(r"\w -{1,2} \w|--")
A_DAY = re.compile(r"^day-(day|month|year)$")
HANDLER = re.compile(r"^on[a-z]+$")


def names_of_the_demo() -> set[str]:
    """Every name of somebody whose page or review it is: nobody may read one off a tab."""
    names: set[str] = set()
    for who in told("people").values():
        names |= {part for part in who["name"].split() if len(part) > 2}
    for review in told("reviews").values():
        names |= set(review["about"]["name"].split())
    return names - {"Mrs", "The"}


def faults(html: str, headers: Mapping[str, str], *, public: bool) -> Iterator[str]:
    """What is wrong with a page; nothing, if all is well."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    page = parser.parse(html)
    yield from (f"not valid HTML: {code} at {where}" for where, code, _ in parser.errors)
    headings = list(page.iter("h1"))
    if len(headings) != 1:
        yield f"{len(headings)} h1"
    yield from _title(page, public=public)
    yield from (f"the id {name!r} stands {n} times" for name, n in _ids(page).items() if n > 1)
    yield from _labels(page)
    yield from _forms(page)
    yield from _words(page)
    yield from _nothing_inline(page)
    if "default-src 'none'" not in headers.get("content-security-policy", ""):
        yield "no content security policy"


def _title(page: Element, *, public: bool) -> Iterator[str]:
    title = (page.findtext("./head/title") or "").strip()
    if not title:
        yield "no title"
    if not public:
        told_by = [name for name in names_of_the_demo() if re.search(rf"\b{re.escape(name)}\b", title)]
        yield from (f"the title tells a name: {title}" for _ in told_by[:1])


def _ids(page: Element) -> Counter[str]:
    return Counter(each.get("id", "") for each in page.iter() if each.get("id"))


def _labels(page: Element) -> Iterator[str]:
    named = {label.get("for") for label in page.iter("label")}
    inside = {id(field) for label in page.iter("label") for field in label.iter()}
    for field in page.iter():
        if field.tag not in NEEDS_A_LABEL or field.get("type") in WITHOUT_A_LABEL:
            continue
        has_one = field.get("id") in named or id(field) in inside
        if not has_one and not field.get("aria-label") and not field.get("aria-labelledby"):
            yield f"no label: {field.tag} {field.get('name')}"


def _forms(page: Element) -> Iterator[str]:
    for form in page.iter("form"):
        if _only_tries_a_day(form):
            continue
        if form.get("method", "").lower() != "post":
            yield "a form that does not post"
        if not any(field.get("name") == "csrfmiddlewaretoken" for field in form.iter("input")):
            yield "a form without the forgery field"


def _only_tries_a_day(form: Element) -> bool:
    """A form that writes nothing may stand in an address: choices and a day, and nothing anybody could type a name
    into.
    """
    fields = [field for field in form.iter() if field.tag in NEEDS_A_LABEL]
    harmless = all(field.get("type") == "radio" or A_DAY.match(field.get("name", "")) for field in fields)
    return form.get("method", "").lower() == "get" and bool(fields) and harmless


def _words(page: Element) -> Iterator[str]:
    body = page.find("body")
    text = " ".join(_read_out(body)) if body is not None else ""
    yield from (
        f"a typewriter's quotation mark: …{text[max(0, m.start() - 20) : m.end() + 20]}…"
        for m in STRAIGHT.finditer(text)
    )
    yield from (
        f"a typewriter's dash: …{text[max(0, m.start() - 20) : m.end() + 20]}…" for m in POOR_DASH.finditer(text)
    )


def _read_out(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in NOT_READ:
        return
    if element.text:
        yield element.text
    for child in element:
        yield from _read_out(child)
        if child.tail:
            yield child.tail


def _nothing_inline(page: Element) -> Iterator[str]:
    for element in page.iter():
        if element.get("style"):
            yield f"a style of its own: {element.tag}"
        if element.tag == "style":
            yield "a style sheet in the page"
        if element.tag == "script" and not element.get("src") and element.get("type") != "application/json":
            yield "a script in the page"
        yield from (f"{name} on {element.tag}" for name in element.keys() if HANDLER.match(name))  # noqa: SIM118  not a dict
