"""Demo people, written through the real services. Never reachable from production."""
