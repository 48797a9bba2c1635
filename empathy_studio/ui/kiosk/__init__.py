"""The kiosk: an unattended screen that shows Play alone, looks after itself, and opens to the trainer's PIN."""
