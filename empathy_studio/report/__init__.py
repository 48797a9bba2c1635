"""Understand it: figures over what was kept, and the same figures as files."""
