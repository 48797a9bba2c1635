"""The captions of a clip as a list: edited in place, split, merged, shifted, brought in and taken out."""
