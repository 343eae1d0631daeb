"""One foreign format per file -> lazy drafts; detection; matching of identities. No Qt, no SQL."""
