"""All widgets of NetDesk: the kit, the shell, and one folder per surface."""
