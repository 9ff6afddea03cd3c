"""Reading words.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casebook.process.naming_facts import read_facts, scalar
from casebook.process.words import ComesByItself, FactWord, PassedOver, SameThing, SetWord, Vocabulary
from casebook.process.written import Reader, Written, entries_of

TOP = ("facts", "groups", "sets", "declinable", "conditions", "identities", "must_be_pointed_at")
OF_A_FACT = (
    "concerns",
    "may_concern",
    "fields",
    "own_words",
    "both_ways",
    "then",
    "does_not_count_if",
    "audience",
    "staff_say",
    "family_say",
)
TYPES = ("id", "day", "number", "flag", "declinable", "own_setting")


def read_vocabulary(reader: Reader, at: Written) -> Vocabulary:
    """The vocabulary; faults go to the reader."""
    top = reader.mapping(at, "words.yaml", TOP)
    facts = {kind: _fact(reader, kind, written) for kind, written in _pairs(reader, top, "facts")}
    _check_days_by_themselves(reader, facts, top)
    bare = Vocabulary(facts=facts)
    groups = {}
    for name, written in _pairs(reader, top, "groups"):
        named = read_facts(reader, written, f"The group {name}", bare)
        members = [fact.kind for fact in named]
        if any(fact.where or fact.free or fact.other for fact in named):
            reader.fault(written, f"The group {name} names kinds of fact only: narrow them where the group is used.")
        if name in facts:
            reader.fault(written, f"{name!r} is a fact already.")
        groups[name] = tuple(dict.fromkeys(members))
    words = Vocabulary(
        facts=facts,
        groups=groups,
        declinable=_declinable(reader, top.get("declinable")),
        conditions=dict(_pairs(reader, top, "conditions")),
        must_be_pointed_at=reader.texts(top.get("must_be_pointed_at"), "must_be_pointed_at"),
    )
    sets = {name: _set(reader, name, written, words) for name, written in _pairs(reader, top, "sets")}
    same = tuple(_identity(reader, name, written, words) for name, written in _pairs(reader, top, "identities"))
    return Vocabulary(facts, groups, sets, words.declinable, words.conditions, same, words.must_be_pointed_at)


def _declinable(reader: Reader, at: Written | None) -> dict[str, dict[str, str]]:
    """A list of names, or a mapping of names to their wording."""
    if at is None or isinstance(at.value, list):
        return {name: {} for name in reader.texts(at, "declinable")}
    found = {}
    for name, written in reader.mapping(at, "declinable").items():
        wording = reader.mapping(written, name, ["staff_say", "family_say"])
        found[name] = {key: reader.text(value, key) for key, value in wording.items()}
    return found


def _pairs(reader: Reader, keys: Mapping[str, Written], word: str) -> Iterable[tuple[str, Written]]:
    """The words and values of the mapping under a key; none where nothing is written."""
    return reader.mapping(keys[word], word).items() if word in keys else ()


def _fact(reader: Reader, kind: str, at: Written) -> FactWord:
    if at.value is None:
        reader.fault(at, f"{kind} needs at least staff_say.")
        return FactWord(kind)
    keys = reader.mapping(at, kind, OF_A_FACT)
    if "staff_say" not in keys:
        reader.fault(at, f"{kind} needs staff_say, the sentence of the history.")
    concerns = reader.texts(keys.get("concerns"), f"concerns of {kind}")
    may_concern = reader.texts(keys.get("may_concern"), f"may_concern of {kind}")
    fields = {}
    for name, written in _pairs(reader, keys, "fields"):
        if name in concerns or name in may_concern:
            reader.fault(written, f"{kind} names its field {name!r} twice.")
        fields[name] = _type(reader, name, written)
    audience = reader.one_of(keys.get("audience"), "audience", ["staff", "family"], "family")
    return FactWord(
        kind=kind,
        concerns=concerns,
        may_concern=may_concern,
        fields=fields,
        own_words=reader.flag(keys.get("own_words"), "own_words"),
        both_ways=_both_ways(reader, kind, keys.get("both_ways"), concerns),
        then=tuple(_comes(reader, name, written) for name, written in _pairs(reader, keys, "then")),
        does_not_count_if=_passed_over(reader, keys.get("does_not_count_if")),
        for_staff_only=audience == "staff",
        staff_say=reader.text(keys.get("staff_say"), "staff_say"),
        family_say=reader.text(keys.get("family_say"), "family_say"),
    )


def _type(reader: Reader, name: str, at: Written) -> str | tuple[str, ...]:
    if isinstance(at.value, list):
        return reader.texts(at, f"The words of {name}")
    return reader.one_of(at, f"The type of {name}", TYPES, "id")


def _both_ways(reader: Reader, kind: str, at: Written | None, concerns: tuple[str, ...]) -> tuple[str, str] | None:
    if at is None:
        return None
    pair = reader.texts(at, "both_ways")
    if len(pair) != 2 or not set(pair) <= set(concerns):
        reader.fault(at, f"both_ways of {kind} should name two fields it concerns.")
        return None
    return pair[0], pair[1]


def _comes(reader: Reader, name: str, at: Written) -> ComesByItself:
    keys = reader.mapping(at, name, ["day", "days_later", "months_later", "where"])
    if "day" not in keys:
        reader.fault(at, f"{name} needs `day`, the field that holds its day.")
    return ComesByItself(
        name,
        reader.text(keys.get("day"), "day"),
        reader.number(keys.get("days_later"), "days_later"),
        reader.number(keys.get("months_later"), "months_later"),
        tuple((word, scalar(reader, value)) for word, value in _pairs(reader, keys, "where")),
    )


def _passed_over(reader: Reader, at: Written | None) -> PassedOver | None:
    if at is None:
        return None
    found = [
        PassedOver(kind, theirs, reader.text(mine, "does_not_count_if"))
        for kind, written in entries_of(at)
        for theirs, mine in entries_of(written)
    ]
    if len(found) != 1:
        reader.fault(at, "does_not_count_if should be {fact: {its field: my field}}.")
        return None
    return found[0]


def _check_days_by_themselves(reader: Reader, facts: Mapping[str, FactWord], top: Mapping[str, Written]) -> None:
    for kind, written in _pairs(Reader(), top, "facts"):
        fact = facts[kind]
        for coming in fact.then:
            if coming.kind not in facts:
                reader.fault(written, f"There is no fact {coming.kind!r}.", word=coming.kind, known=facts)
            if coming.day not in ("", "on") and not fact.holds(coming.day):
                reader.fault(written, f"{kind} has no field {coming.day!r}.", word=coming.day, known=fact.all_fields)
            for word, _ in coming.where:
                if not fact.holds(word):
                    reader.fault(written, f"{kind} has no field {word!r}.", word=word, known=fact.all_fields)
        over = fact.does_not_count_if
        if over and over.kind not in facts:
            reader.fault(written, f"There is no fact {over.kind!r}.", word=over.kind, known=facts)
        elif over and not (facts[over.kind].holds(over.theirs) and fact.holds(over.mine)):
            reader.fault(written, f"does_not_count_if of {kind} names a field that is not there.")


def _set(reader: Reader, name: str, at: Written, words: Vocabulary) -> SetWord:
    keys = reader.mapping(at, f"The set {name}", ["field", "joined_by", "left_by"])
    joined_by = read_facts(reader, keys.get("joined_by"), "joined_by", words)
    member = reader.text(keys.get("field"), "field")
    if not joined_by or not member:
        reader.fault(at, f"The set {name} needs `field` and `joined_by`.")
    for fact in joined_by:
        if member and not words.facts[fact.kind].holds(member):
            reader.fault(at, f"{fact.kind} has no field {member!r}.", word=member, known=words.facts[fact.kind].about)
    return SetWord(name, member, joined_by, read_facts(reader, keys.get("left_by"), "left_by", words))


def _identity(reader: Reader, name: str, at: Written, words: Vocabulary) -> SameThing:
    keys = reader.mapping(at, f"The identity of {name}", ["made_by", "stands_for", "at_least", "different"])
    made_by = reader.one_of(keys.get("made_by"), "The fact", words.facts)
    stands_for = reader.text(keys.get("stands_for"), "stands_for")
    different = reader.text(keys.get("different"), "different")
    fact = words.facts.get(made_by)
    if fact is None or not stands_for:
        reader.fault(at, f"The identity of {name} needs `made_by` and `stands_for`.")
    else:
        for word in (name, stands_for, *([different] if different else [])):
            if not fact.holds(word):
                reader.fault(at, f"{made_by} has no field {word!r}.", word=word, known=fact.all_fields)
    return SameThing(name, made_by, stands_for, reader.number(keys.get("at_least"), "at_least", 1), different)
