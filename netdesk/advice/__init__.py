"""Records in, readings of ties and suggestions with their evidence out. No Qt, no SQL, no clock."""
