"""The package of CPython's own tests: their files are read where they are installed."""
