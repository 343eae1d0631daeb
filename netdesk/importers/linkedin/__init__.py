"""LinkedIn: the data export of a member, as zip, folder or single CSV file, of every generation."""
