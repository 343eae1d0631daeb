"""Signal: the export of its own, and the chats that the tool signal-export writes."""
