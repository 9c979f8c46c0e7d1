"""Assignments as instructors write them: their source, the notebooks built from it, the release, the proof."""
