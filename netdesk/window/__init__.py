"""Everything that is seen: the shell, one folder per surface, and the kit they are built from."""
