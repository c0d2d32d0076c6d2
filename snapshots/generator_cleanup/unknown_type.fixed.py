# What the call makes is known by its name alone.
# asyncfix: --unsafe-fixes
async def rows(database, query):
    cursor = await database.cursor(query)
    try:
        while row := await cursor.fetch():
            yield row
    finally:
        await cursor.close()
