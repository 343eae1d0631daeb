"""Mail: mbox files of every program, Maildir, single messages; who wrote to whom, and what networks told."""
