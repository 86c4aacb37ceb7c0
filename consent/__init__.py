"""The rule book of consent and gatekeeping. Standard library only: no web framework, no tables, no clock."""
