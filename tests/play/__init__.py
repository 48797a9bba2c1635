"""Tests of living a lesson: programs, runs, moments, scores, debriefs, plans."""
