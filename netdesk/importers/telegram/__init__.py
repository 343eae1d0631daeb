"""Telegram: what its desktop program exports, an account or a single chat, as JSON or as web pages."""
