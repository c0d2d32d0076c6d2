# asyncfix: refuses unsafe
# Files are read into a dictionary under their paths, changed, and written from it: two tasks lose each other's changes.
from pathlib import Path


async def replace(edits):
    texts = {}
    for edit in edits:
        source = Path(edit["path"])
        text = texts.get(source)
        if text is None:
            text = source.read_text()
        texts[source] = text.replace(edit["old"], edit["new"])
    for path, text in texts.items():
        path.write_text(text)
