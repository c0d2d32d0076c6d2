import contextlib

with contextlib.suppress(ImportError):
    # Loaded early, so that it stops no loop later; nothing here runs on it.
    import trio  # noqa: F401
