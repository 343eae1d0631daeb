"""The window itself: rail, tool bar, surfaces, menus, status bar; what no single surface is."""
