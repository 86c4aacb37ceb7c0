"""Being asked to take part: each time somebody is asked, what help came with it, and what they answered."""
