"""What a site is given: the folder of a program, checked file by file, and data that go with its version."""
