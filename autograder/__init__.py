"""Grades notebooks safely, fast, and with feedback that teaches. It knows nothing of any particular course."""

__version__ = "0.1.0"
