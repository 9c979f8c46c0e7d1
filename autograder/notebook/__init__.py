"""Notebooks as files: percent-format sources, submitted .ipynb bytes, released cells and their metadata."""
