"""Telling about Impact Statements and the chosen name."""

from __future__ import annotations

from alongside.acts.impact_statements.answer_statement_offer import answer_statement_offer
from alongside.acts.impact_statements.approve_statement import approve_statement
from alongside.acts.impact_statements.check_statement import check_statement
from alongside.acts.impact_statements.consent_to_statement import consent_to_statement
from alongside.acts.impact_statements.keep_statement import keep_statement
from alongside.acts.publication.decide_name import decide_name
from alongside.acts.publication.propose_name import propose_name
from alongside.demo.story import Item, Story, teller
from alongside.demo.words_of_the_demo import told
from alongside.documents.statement_texts import file_of


@teller("statement_offered")
def _offered(story: Story, item: Item, person: str) -> None:
    story.says("statement_offer", item, person)


@teller("statement_offer_answered")
def _answered(story: Story, item: Item, person: str) -> None:
    answer_statement_offer(
        story.doing(person, item["fact"]),
        person=story.people[person],
        answer=item["answer"],
        words=story.text(item, "words"),
        on=story.on(item),
    )


@teller("statement_text_checked")
def _checked(story: Story, item: Item, person: str) -> None:
    statement, file = _written(story, item, person)
    check_statement(
        story.doing(by=item.get("by", "samuel")),
        person=story.people[person],
        statement=statement,
        file=file,
        outcome=item["outcome"],
    )


@teller("statement_approved_by_author")
def _approved(story: Story, item: Item, person: str) -> None:
    statement, file = _written(story, item, person)
    doing = story.doing(person, item["fact"])
    approve_statement(doing, person=story.people[person], statement=statement, file=file, on=story.on(item))


@teller("statement_consented")
def _consented(story: Story, item: Item, person: str) -> None:
    statement, file = _written(story, item, person)
    uses = {name: item[name] for name in ("web", "training", "press", "launch")}
    consent_to_statement(
        story.doing(person, item["fact"]),
        person=story.people[person],
        statement=statement,
        file=file,
        **uses,
        name_form=item["name_form"],
        on=story.on(item),
    )


def _written(story: Story, item: Item, person: str) -> tuple[str, str]:
    """The statement as its author wrote it, kept the first time it is spoken of: (statement, file)."""
    if item["statement"] not in story.statements:
        text = story.days.fill(told("publication")[story.key]["impact_statements"][item["statement"]]["words"])
        doing = story.doing(person, "statement_approved_by_author")
        kept = keep_statement(doing, person=story.people[person], text=text, to_publish=True)
        story.statements[item["statement"]] = (kept, file_of(text))
    return story.statements[item["statement"]]


@teller("pseudonym_proposed")
def _name_proposed(story: Story, item: Item, person: str) -> None:
    name = story.said["about"]["published_name"]
    story.names[item["pseudonym"]] = propose_name(
        story.doing(), person=story.people[person], name=name, words=story.text(item, "words"), on=story.on(item)
    )


@teller("pseudonym_decided")
def _name_decided(story: Story, item: Item, person: str) -> None:
    decide_name(
        story.doing(by=item["approver"]),
        proposal=story.names[item["pseudonym"]],
        approver=story.users[item["approver"]].id,
        reason=story.text(item, "reason"),
        on=story.on(item),
    )


@teller("pseudonym_decision_told")
def _name_told(story: Story, item: Item, person: str) -> None:
    story.says("name_decision", item, person, story.names[item["pseudonym"]])
