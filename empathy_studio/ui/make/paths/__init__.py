"""The paths through a lesson: how many, where they lead, and how the customer feels on the way."""
