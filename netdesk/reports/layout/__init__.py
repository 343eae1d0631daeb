"""A small layout engine for paper: blocks that know their height, painted and broken over pages.

All lengths are in units of 1/96 inch, so that A4 is 794 × 1123.
"""
