"""Tests of the storyboard: voices, faces, clips, captions."""
