"""Make a course: edits, projects on disk, media, storyboards."""
