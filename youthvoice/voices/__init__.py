"""What a young person says, in their exact words, and who they let read it. Never reworded, never scored."""
