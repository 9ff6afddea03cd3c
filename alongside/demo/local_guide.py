"""The pages Thornmere added to the guide, written and published through the acts by its business manager."""

from __future__ import annotations

from alongside.access.models import User
from alongside.acts.desk import Doing
from alongside.acts.local.publish_local_page import publish_local_page
from alongside.acts.local.write_local_page import write_local_page
from alongside.demo.words_of_the_demo import told
from alongside.local.pages import entries_of_page


def write_local_guide(samuel: User) -> None:
    """One page that stands in the guide, and one that waits."""
    doing = Doing(review="", by=f"staff:{samuel.id}")
    for said in told("guide"):
        page = write_local_page(doing, beside=said["beside"], title=said["title"], text=said["text"])
        if said["published"]:
            publish_local_page(doing, page=page, version=entries_of_page(page)[-1].number)
