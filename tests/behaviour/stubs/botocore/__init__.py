"""Stub of botocore: credentials, signing and sessions."""
