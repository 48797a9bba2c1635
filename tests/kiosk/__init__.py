"""Tests of the kiosk: its window, its idle time, its health, its supervisor."""
