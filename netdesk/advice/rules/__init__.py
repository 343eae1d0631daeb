"""One file per kind of advice; a new file with a `RULE` is found by the registry."""
