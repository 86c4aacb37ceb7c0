"""Using a young person’s exact words without their name: picked, used while the yes stands, and stopped."""
