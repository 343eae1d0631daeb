"""Suggestions: whom, how and when, always with a Why?; the person decides."""
