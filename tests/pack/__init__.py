"""Tests of packs: build, read, verify, sign, install."""
