# The directory is removed at the end of a block that awaits.
# asyncfix: refuses live-result

import tempfile


async def build(client):
    with tempfile.TemporaryDirectory() as folder:
        await client.build(folder)
