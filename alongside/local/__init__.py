"""What a partnership decides for itself: its own numbers for the rules, its own pages of the guide. Nobody's data."""
