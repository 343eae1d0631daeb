"""The command line: one file per sub-command, each with `add_arguments(parser)` and `run(arguments)`, and
what the window opens with.
"""
