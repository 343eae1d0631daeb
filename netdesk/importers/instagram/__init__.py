"""Instagram: the download of one's own data, in which Threads has a folder."""
