"""The stage: the clip of a scene in the real player, and what is set at its frames."""
