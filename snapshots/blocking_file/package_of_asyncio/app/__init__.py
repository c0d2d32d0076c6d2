# One file of the package uses anyio, most are for asyncio: a file that imports neither needs no library more.
