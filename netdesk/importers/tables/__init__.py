"""Tables of contacts: CSV files of address books, sheets, LDIF, lists of names."""
