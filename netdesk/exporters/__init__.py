"""Records of the domain -> documents of other programs and NetDesk's own. No Qt, no SQL, no files."""
