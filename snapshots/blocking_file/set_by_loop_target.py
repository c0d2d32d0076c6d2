# A loop or a dictionary of attributes sets what is read behind the call.
# asyncfix: refuses unsafe
from pathlib import Path


class Translator:
    def __init__(self):
        self.language = "en"

    def text(self):
        return Path(f"{self.language}.txt").read_text()

    async def by_loop(self, languages):
        for self.language in languages:
            Path("log.txt").read_text()
            print(self.language)

    async def by_attributes(self, language):
        vars(self).update(language=language)
        Path("log.txt").read_text()
        return self.language
