"""What becomes of each item of a file: rows of the plan of an import."""
