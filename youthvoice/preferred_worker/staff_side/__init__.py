"""Asks for a worker as whoever decides meets them."""
