"""Fuzzing of whatever reads a stranger's bytes. `make fuzz` runs it for minutes; the tests run a short form of it."""
