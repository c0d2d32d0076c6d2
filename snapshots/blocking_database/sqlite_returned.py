# The caller would use the connection in the thread of the loop.
# asyncfix: refuses live-result

import sqlite3


async def connect(database):
    return sqlite3.connect(database)
