"""The timeline: who was in touch when, in lanes from decades down to hours."""
