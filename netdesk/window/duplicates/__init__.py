"""Who could be in the network twice, side by side."""
