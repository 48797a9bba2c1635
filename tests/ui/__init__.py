"""Tests of the windows: real widgets, real engines on tiny clips, a real store."""
