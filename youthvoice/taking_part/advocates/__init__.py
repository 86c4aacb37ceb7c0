"""Asking for an advocate: never gated, never waiting; and the advocates who say yes."""
