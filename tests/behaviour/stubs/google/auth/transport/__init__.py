"""Transports of the google.auth stub."""
