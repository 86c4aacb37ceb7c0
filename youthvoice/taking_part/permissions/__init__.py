"""Explaining, asking for a yes, and what the young person answers: to what, for whom, until when."""
