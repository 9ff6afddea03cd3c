"""The Good Practice Guide: the rules of the process in prose, for the people who keep them.

Its text never holds a number that a setting holds: it names the setting, and the number in force is filled in. Each
page ends with the rules it rests on, taken from the process in force, so that guide and rules cannot drift apart.

    guide = guide_here()                       # of the partnership we are in, today
    guide.page("early_contact").blocks
"""

from .flowchart import CHARTS, Flowchart, flowchart
from .guide import SITUATIONS, Guide, GuidePage, page_names, the_guide
from .here import chart_here, charts_here, guide_here, paper

__all__ = [
    "CHARTS",
    "SITUATIONS",
    "Flowchart",
    "Guide",
    "GuidePage",
    "chart_here",
    "charts_here",
    "flowchart",
    "guide_here",
    "page_names",
    "paper",
    "the_guide",
]
