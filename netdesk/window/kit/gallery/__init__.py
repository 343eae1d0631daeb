"""All of the kit in one window, as the design's picture of components shows it.

``python -m netdesk.window.kit.gallery [--dark] [--png FILE]`` opens it, or writes it as a picture. Its texts
are for who builds NetDesk and are not translated; people and firms in them are invented.
"""
