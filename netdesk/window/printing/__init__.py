"""Print preview, printing, and saving as PDF."""
