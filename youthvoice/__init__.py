"""YouthVoice: what young people say about their safety plans, and what adults did about it."""
