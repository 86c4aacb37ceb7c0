"""Keys promised to readers who could not hold them yet, and how promises are kept."""
