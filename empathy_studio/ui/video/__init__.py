"""Video on the screen: one surface, two engines behind one port, and the deck of players that wait."""
