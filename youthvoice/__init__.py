"""YouthVoice: the API where a young person's own words are kept, shared by their choice, and answered."""
