"""Draws the pictures of the portal: `python3 -m tools.pictures` writes them into content/images."""
