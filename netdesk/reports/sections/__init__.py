"""The parts that documents are put together from, each under its heading."""
