"""Whole stories: from the author to the report, and through a power cut."""
