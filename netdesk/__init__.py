"""NetDesk: looking after one's own network of people, on one's own computer."""

__version__ = "0.1.0"
