"""Tests of the folders that sites install."""
