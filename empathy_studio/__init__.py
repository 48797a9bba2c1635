"""Empathy Studio: conversations with customers, written as video scenes, carried in packs, played offline."""

__version__ = "0.1.0"
