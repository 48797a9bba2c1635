"""Tests of Empathy Studio: the tree mirrors the program's."""
