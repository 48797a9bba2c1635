"""The page on which a course is translated: source and translation side by side, and files for a translator's tool."""
