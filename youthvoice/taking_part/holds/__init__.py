"""Holding back: not asking somebody now. It takes two people and a reason, is short, and ends by itself."""
