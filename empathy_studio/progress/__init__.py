"""Keep it: learners, attempts and statements in one SQLite store, and results to carry between machines."""
