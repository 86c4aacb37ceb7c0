"""The safety plan in plain words: worries, steps, protective measures. Never a place for what the young person says."""
