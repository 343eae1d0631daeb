"""The first run: drop contacts, trust, four ideas."""
