"""X, formerly Twitter: the archive of an account, as zip, folder or single file, of every era."""
