"""The card of one person, and the dialog to edit them."""
