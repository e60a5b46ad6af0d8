"""Run the programs of the tutorial and check what they do."""
