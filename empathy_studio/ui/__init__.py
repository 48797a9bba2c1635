"""The windows and widgets: the only package that sees Qt and VLC."""
