"""The page on which a pack is built: findings, media, key, notes for the client, and the result."""
