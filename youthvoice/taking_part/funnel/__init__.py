"""From “could be asked” to “seen”: who stands where, and numbers of it with small ones hidden."""
