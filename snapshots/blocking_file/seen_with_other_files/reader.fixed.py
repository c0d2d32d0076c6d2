# What another file writes is known after the first fix in this one as well.

import asyncio

import notes


async def show(page):
    page.title = await asyncio.to_thread(notes.title)
    page.show()
    page.text = notes.load()
    page.show()
