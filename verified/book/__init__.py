"""Make the whole site one EPUB and one PDF. It reads the built site, not how that was built."""
