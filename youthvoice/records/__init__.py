"""A sealed record and who holds its key: keep, open, share, take back, who looked."""
