"""Tests of the figures and their files."""
