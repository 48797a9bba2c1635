"""Playing lessons: sign-in, shelf, the player with its channels and moments, and the debrief."""
