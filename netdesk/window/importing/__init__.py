"""The import preview: what a drop would change, before anything is written."""
