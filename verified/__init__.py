"""Run the programs of the tutorial, check what they do, and build the site that shows them."""
