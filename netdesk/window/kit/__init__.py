"""The widget kit: NetDesk's look as a theme, painters and widgets, knowing nothing of NetDesk's data.

Nothing is imported here; take each name from its module. Only QtCore, QtGui, QtWidgets and QtSvg are needed.

- ``look``: ``look()`` the application's Look (``theme``, ``changed``, appearance, text size); ``theme()``
- ``theme``: ``Theme`` with ``colour(role)``, ``font(role)``, ``line(role)``, ``size(name)``, ``channel(key)``
- ``icons``: ``icon(name)`` a QIcon; ``paint.icon`` paints one
- ``paint``: one painter per module, each ``paint_x(painter, rect, values…, theme)``
- ``button``, ``segmented``, ``drop_down``, ``search_field``, ``switch``, ``chip``, ``label``: controls
- ``section_header``, ``surface``, ``tool_bar``, ``panel``, ``empty_state``, ``banner``,
  ``progress_strip``, ``rail``, ``dialog``, ``splitter``, ``table``: frames and larger parts
- ``gallery``: all of it in one picture
"""
