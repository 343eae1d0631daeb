"""The form of a contact, built from declarations."""
