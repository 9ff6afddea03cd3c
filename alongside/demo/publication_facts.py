"""Telling how a report is signed, checked and published, and what came after."""

from __future__ import annotations

from alongside.acts.drafts.pass_at_subgroup import pass_at_subgroup
from alongside.acts.drafts.put_on_executive_agenda import put_on_executive_agenda
from alongside.acts.drafts.put_on_subgroup_agenda import put_on_subgroup_agenda
from alongside.acts.drafts.sign_at_executive import sign_at_executive
from alongside.acts.publication.build_bundle import build_bundle
from alongside.acts.publication.make_publication_file import make_publication_file
from alongside.acts.publication.publish import publish
from alongside.acts.publication.put_statement_in_bundle import put_statement_in_bundle
from alongside.acts.publication.set_publication_date import set_publication_date
from alongside.acts.publication.sign_off_anonymity import sign_off_anonymity
from alongside.acts.publication.write_public_page import write_public_page
from alongside.demo.story import Item, Story, teller
from alongside.demo.words_of_the_demo import told
from alongside.documents.public_page import Change, PageWords
from alongside.reading.reviews import position_now

MINUTES = {
    "subgroup_passed": "Passed as it stands. The Sub-Group thanks the family and the neighbour.",
    "executive_signed": "Signed by both Executive Members for the Board. The recommendations are accepted in full.",
}


@teller("put_on_subgroup_agenda", "put_on_executive_agenda")
def _on_the_agenda(story: Story, item: Item, person: str) -> None:
    act = put_on_subgroup_agenda if item["fact"] == "put_on_subgroup_agenda" else put_on_executive_agenda
    act(story.doing(), version=story.versions[item["version"]], day=story.days(item["held_on"]))


@teller("subgroup_passed")
def _passed(story: Story, item: Item, person: str) -> None:
    version = story.versions[item["version"]]
    pass_at_subgroup(story.doing(by="carol"), version=version, minute=MINUTES[item["fact"]], on=story.on(item))


@teller("executive_signed")
def _signed(story: Story, item: Item, person: str) -> None:
    version = story.versions[item["version"]]
    sign_at_executive(story.doing(by="joanna"), version=version, minute=MINUTES[item["fact"]], on=story.on(item))


@teller("publication_date_set")
def _day_set(story: Story, item: Item, person: str) -> None:
    set_publication_date(story.doing(), date=story.days(item["date"]))


@teller("publication_date_told")
def _day_told(story: Story, item: Item, person: str) -> None:
    story.says("publication_date", item, person, story.days(item["date"]).isoformat())


@teller("publication_file_made")
def _file_made(story: Story, item: Item, person: str) -> None:
    write_public_page(story.doing(), words=_page_words(story))
    # finds that mean somebody or something else were looked at by a person; see the reason kept with the file
    make_publication_file(story.doing(), version=list(story.versions.values())[-1])


@teller("file_metadata_found_clean")
def _file_clean(story: Story, item: Item, person: str) -> None:
    """Found by the act that made the file: it makes the file itself, and looks at it at once."""


@teller("anonymisation_signed_off")
def _anonymity(story: Story, item: Item, person: str) -> None:
    made = position_now(story.row).latest("publication_file_made")
    assert made is not None
    sign_off_anonymity(story.doing(by=item["by"]), file=str(made.fact.fields["file"]))


@teller("statement_put_in_bundle")
def _statement_in(story: Story, item: Item, person: str) -> None:
    statement, file = story.statements[item["statement"]]
    put_statement_in_bundle(story.doing(), person=story.people[person], statement=statement, file=file)


@teller("bundle_built")
def _bundle(story: Story, item: Item, person: str) -> None:
    build_bundle(story.doing())


@teller("last_call_made")
def _last_call(story: Story, item: Item, person: str) -> None:
    story.says("last_call", item, person, story.days(item["date"]).isoformat())


@teller("published")
def _published(story: Story, item: Item, person: str) -> None:
    publish(story.doing(), date=story.days(item["date"]))


@teller("publication_day_contact_made")
def _on_the_day(story: Story, item: Item, person: str) -> None:
    heard = story.text(item, "note") if person == "peter" else ""
    story.says("publication_day", item, person, heard=heard)


@teller("five_day_contact_made")
def _a_week_later(story: Story, item: Item, person: str) -> None:
    story.says("five_days_after", item, person, heard=story.text(item, "note"))


def _page_words(story: Story) -> PageWords:
    page = told("publication")[story.key]["public_page"]
    fill = story.days.fill
    changes = tuple(
        Change(words=said["title"], more=f"{said['owner'][:1].upper()}{said['owner'][1:]}, {said['by_when']}.")
        for said in story.said["recommendations"].values()
    )
    return PageWords(
        name=page["title"],
        lead=fill(page["about_the_person"]),
        about_the_name=fill(page["about_the_name"]),
        found=fill(page["found"]),
        took_part=fill(page.get("how_family_took_part", "")),
        written_by=page["written_by"],
        hard_to_read=fill(page["if_hard_to_read"]),
        warning=fill(page.get("warning", "")),
        summary=fill(told("publication")[story.key].get("summary", "")),
        changes=changes,
        months_online=page["online_for_months"],
    )
