"""docs/reference: the facts, the acts that append them, and the addresses with who may open them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.urls import URLPattern, URLResolver, get_resolver

from alongside.process_files import load_process
from casebook.process.words import FactWord
from tests.reading_code import HERE, acts, facts_of

if TYPE_CHECKING:
    from alongside.access.doors import May

DOORS = {
    "public": "The public door",
    "family": "The family’s door",
    "staff": "The staff door",
    "": "Coming in and going out",
}
WHO = {
    "anyone": "anyone",
    "setting_up": "staff and advocates after their password",
    "advocate": "advocates",
    "staff": "staff",
    "family": "the family member whose page it is, and their advocate to read",
}


def facts_page() -> str:
    """Every fact: what it holds, who reads it, in what words, and which acts append it."""
    words = load_process().words
    by_fact = _acts_by_fact()
    text = (
        "# Facts\n\nEverything that can be recorded, from `process/words.yaml`. A fact holds ids, days and closed "
        "words; never a name, an address or anything a person wrote.\n\n"
    )
    for kind, word in sorted(words.facts.items()):
        text += f"### {kind}\n\n{word.staff_say}\n\n" + "\n".join(_about_fact(word, by_fact.get(kind, []))) + "\n\n"
    return text


def _about_fact(word: FactWord, by: list[str]) -> Iterator[str]:
    held = [f"`{name}`" for name in word.concerns]
    held += [f"`{name}` (if it concerns one)" for name in word.may_concern]
    held += [f"`{name}` ({_allowed(value)})" for name, value in word.fields.items()]
    yield "- Holds: " + (", ".join(held) or "its day only")
    if word.for_staff_only:
        yield "- Families never see it."
    elif word.family_say:
        yield f"- The family reads: {word.family_say}"
    if word.own_words:
        yield "- It is the person’s own word."
    for later in word.then:
        yield f"- Later, by itself: [{later.kind}](#{later.kind})"
    yield "- Appended by: " + (", ".join(f"[{each}](acts.md#{each})" for each in by) or "no act yet")


def _allowed(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " / ".join(value)


def _acts_by_fact() -> dict[str, list[str]]:
    known = frozenset(load_process().words.facts)
    found = defaultdict(list)
    for act in acts():
        for kind in facts_of(act, known):
            found[kind].append(act.name)
    return {kind: sorted(names) for kind, names in found.items()}


def acts_page() -> str:
    """Every act by word of the field, and the facts it may append."""
    known = frozenset(load_process().words.facts)
    by_word = defaultdict(list)
    for act in acts():
        by_word[act.word].append(act)
    text = (
        "# Acts\n\nEverything somebody can do, and what it may leave in the record. An act does all of it or nothing, "
        "and every fact is held against every gate.\n\n"
    )
    for word, found in sorted(by_word.items()):
        text += f"## {word.replace('_', ' ').capitalize()}\n\n"
        for act in sorted(found, key=lambda each: each.name):
            facts = ", ".join(f"[{kind}](facts.md#{kind})" for kind in sorted(facts_of(act, known)))
            where = act.file.relative_to(HERE)
            says = " ".join(act.says.split())
            text += (
                f"### {act.name}\n\n{says}\n\n- In: [`{where}`](../../{where})\n- May append: {facts or 'nothing'}\n\n"
            )
    return text


def addresses_page() -> str:
    """Every address by door, with who may open it."""
    by_door = defaultdict(list)
    for door, route, may in _addresses(get_resolver()):
        by_door[door].append((route, may))
    text = "# Pages\n\nEvery address, and who may open it. What is not listed opens to nobody.\n\n"
    for door, title in DOORS.items():
        rows = sorted({f"| `/{route}` | {_who(may)} |" for route, may in by_door[door]})
        text += f"## {title}\n\n| Address | Who may |\n|---|---|\n" + "\n".join(rows) + "\n\n"
    return text


def _addresses(resolver: URLResolver, before: str = "", door: str = "") -> Iterator[tuple[str, str, May]]:
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLPattern):
            may: Any = getattr(each.callback, "may", None)
            if may is not None and not route.startswith("demo/"):
                yield door if door in DOORS else "", route, may
        else:
            yield from _addresses(each, route, each.namespace or door)


def _who(may: May) -> str:
    if may.can is None:
        return WHO[may.who]
    return f"whoever’s place in the review allows “{str(may.can).replace('_', ' ')}”"
