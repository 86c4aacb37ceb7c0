"""What a voice holds beside its face and words, and its shape on the wire."""
