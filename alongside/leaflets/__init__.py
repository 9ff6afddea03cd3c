"""The leaflets: what a review is, the promises, and how to reach us; one for each kind of review.

`leaflet("lcspr", contacts)` gives a Leaflet with `.title .blocks .html() .pdf()`.
"""

from .leaflet import LEAFLETS, Contacts, Leaflet, example_contacts, leaflet

__all__ = ["LEAFLETS", "Contacts", "Leaflet", "example_contacts", "leaflet"]
