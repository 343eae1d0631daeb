"""Backups of the Android program SMS Backup & Restore: texts, picture messages and calls as XML."""
