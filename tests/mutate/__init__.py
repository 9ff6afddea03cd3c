"""Do the scenarios bite? The rules are changed one at a time, and somebody has to notice."""
