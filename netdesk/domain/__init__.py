"""What NetDesk talks about: frozen records, enums and commands; standard library only."""
