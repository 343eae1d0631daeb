"""How the network of people hangs together: communities, bridges, ways, and where to draw whom."""
