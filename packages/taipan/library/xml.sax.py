"""Helpers for writers of XML, in xml.sax.saxutils."""

__path__ = ['xml.sax']
