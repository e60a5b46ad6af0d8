"""Build the site from pages, programs, recordings and the report of the tests. Only hooks.py knows MkDocs."""
