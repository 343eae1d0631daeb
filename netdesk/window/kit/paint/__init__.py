"""Painters for delegates and widgets: each draws one thing into a rectangle from plain values and a Theme."""
