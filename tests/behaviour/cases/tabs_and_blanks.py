# Most lines are indented by tabs, some by blanks: a block goes by the line that it stands below.
# shows: same
import tempfile
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()
PATH = Path(FOLDER.name, "one")
PATH.write_text("a\nb\n")


def banner():
    return "banner"


class Walk:
	async def load(self):
		data = None
		if banner():
			with open(PATH) as file:
				data = file.read()
		return data

	async def count(self):
		total = 0
		for line in open(PATH):
			if line:
				total += len(line)
		return total


async def main():
	walk = Walk()
	print(await walk.load(), await walk.count())
