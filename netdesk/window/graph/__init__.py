"""The graph: circles and communities of people, bridges, and ways to a person."""
