"""Makes the sample network; run `../generate.py`. Nothing in `netdesk/` imports it."""
