"""After the lesson: what happened, why, and another try."""
