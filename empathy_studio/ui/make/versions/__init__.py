"""The page of former versions: what changed from one to the next, as words and as a picture, and going back."""
