"""How fast it is, each figure against a reference measured in the same run (docs/performance.md). Judges no test."""
