# A few lines with blanks in a file with tabs: a block goes by the line that it stands below.

import asyncio


def banner():
    return "a"


class Walk:
	async def load(self, path):
		def read_data():
			with open(path) as file:
				return file.read()

		return await asyncio.to_thread(read_data)
