"""Benchmarks: each row measures one piece of work beside its floor, in turns, in the same run."""
