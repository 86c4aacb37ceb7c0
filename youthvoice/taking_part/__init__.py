"""What a young person said yes to, and how a yes ends."""
