"""Tests of the surface, the engines and the deck, with real clips."""
