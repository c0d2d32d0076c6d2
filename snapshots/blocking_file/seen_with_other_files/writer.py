import notes


async def store(text):
    notes.save(text)
