# The lines of a string literal keep their columns.

import asyncio


async def create(path, name):
    def write_file():
        with open(path, "w") as f:
            f.write(f"""\
[project]
name = {name}
""")
            f.write("# end\n")

    await asyncio.to_thread(write_file)
