# A line that holds only white space is blank.

import asyncio


async def page(path, send):
    name = path + ".html"
    
    def read_content():
        with open(name) as f:
            return f.read()

    content = await asyncio.to_thread(read_content)
    await send(content)
