"""You said → we decided → because → what next, and what the young person says back. Never a copy of their words."""
