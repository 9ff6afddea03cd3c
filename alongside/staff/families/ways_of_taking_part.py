"""The ways in which a family member can take part, as a form offers them."""

WAYS_OF_TAKING_PART = [
    ("talk", "Talking"),
    ("writing", "Writing"),
    ("audio", "A recording"),
    ("through_advocate", "Through their advocate"),
    ("drawing", "Drawing"),
    ("interpreter", "With an interpreter"),
    ("other", "Another way"),
]
