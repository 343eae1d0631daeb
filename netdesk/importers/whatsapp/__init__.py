"""Chats exported from WhatsApp as text, plain or zipped with their media."""
