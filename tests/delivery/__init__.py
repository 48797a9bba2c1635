"""Tests of the delivered folder and of the data that go with a version."""
