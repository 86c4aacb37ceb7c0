"""A bounded stretch of mixed use, looking for leaks and lost words: `make soak`."""
