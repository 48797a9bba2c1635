"""Live a lesson: programs, runs, moments, scores."""
