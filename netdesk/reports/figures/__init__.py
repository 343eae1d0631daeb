"""What documents draw rather than write: tiles of channels, portraits, the curve of a tie's strength."""
