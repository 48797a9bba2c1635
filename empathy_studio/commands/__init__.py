"""The commands of the command line, one module for each subject; they join the rooms and never see Qt."""
