# A blank line between the docstring and the function.


async def load(path):
    """Reads the file at `path`."""
    with open(path) as f:
        return f.read()
