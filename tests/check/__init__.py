"""Tests of the checker, the reach of a lesson and the path explorer."""
