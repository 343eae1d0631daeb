"""Calendars: iCalendar (.ics) and the older vCalendar (.vcs)."""
