"""URLs as texts: see urllib.parse. There is no network."""

__path__ = []
