"""Records, already filtered by what may be disclosed, as printable documents."""
