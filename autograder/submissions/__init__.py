"""What students handed in: finding it in a course, and making it ready to run."""
