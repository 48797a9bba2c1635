"""The page on which a scene is written as a storyboard: lines, feelings, voices, and the clip made from them."""
