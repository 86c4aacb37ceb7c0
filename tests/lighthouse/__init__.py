"""Lighthouse over the young people's screens: `make lighthouse`."""
