"""What one relative was told stands in their own list alone; what names nobody of theirs does not open to the other."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from alongside.letters.copies import letters_given_to
from tests.builders.family_reading import FOR_ABENA, FOR_MARK, FamilyReading
from tests.pages.family.door import main_words

NOT_FOUND = 404


def test_each_reads_their_own_letters_and_the_other_ones_are_not_there(
    reading: FamilyReading, abena: Client, mark: Client
) -> None:
    for person, browser, other in ((reading.abena, abena, mark), (reading.mark, mark, abena)):
        theirs = [each.copy.id for each in letters_given_to(reading.review, person)]
        assert theirs
        listed = browser.get(reverse("family:letters")).content.decode()
        for copy in theirs:
            address = reverse("family:letter", args=[copy])
            assert address in listed
            page = main_words(browser.get(address).content.decode())
            assert ("Mark" if person == reading.abena else "Abena") not in page
            made_up = other.get(reverse("family:letter", args=["0" * 16]))
            refused = other.get(address)
            assert refused.status_code == NOT_FOUND
            assert main_words(refused.content.decode()) == main_words(made_up.content.decode())


def test_an_update_written_for_one_is_in_no_letter_of_the_other(reading: FamilyReading) -> None:
    for person, own, others in ((reading.abena, FOR_ABENA, FOR_MARK), (reading.mark, FOR_MARK, FOR_ABENA)):
        words = repr([each.copy.blocks for each in letters_given_to(reading.review, person)])
        assert own in words
        assert others not in words
