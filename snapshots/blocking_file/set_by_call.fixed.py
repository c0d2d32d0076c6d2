"""What a call sets for the helper to read, wherever in an expression it stands: another task sets it while this one waits."""

import asyncio
from pathlib import Path

TEXTS = Path("texts")


class Translator:
    def __init__(self):
        self.language = "en"
        self.ready = False

    def use(self, language):
        self.language = language
        return self

    def choose(self, language):
        self.language = language
        return (TEXTS / language).name

    def prepare(self):
        self.ready = True
        return self

    def text(self):
        return (TEXTS / self.language).read_text()

    def title(self):
        return (TEXTS / "title").read_text()


class Choice:
    def __init__(self, translator, language):
        translator.language = language


class Page:
    def __init__(self):
        self.translator = Translator()

    async def chained(self, language):
        return self.translator.use(language).text()

    async def bound(self, language):
        translator = self.translator.use(language)
        return translator.text()

    async def tested(self, language):
        if not self.translator.choose(language):
            return None
        return self.translator.text()

    async def asserted(self, language):
        assert self.translator.choose(language)
        return self.translator.text()

    async def beside(self, language):
        return self.translator.choose(language), self.translator.text()

    async def both(self, language):
        return self.translator.choose(language) and self.translator.text()

    async def by_a_method_of_a_local(self, language):
        use = self.translator.use
        use(language)
        return self.translator.text()

    async def by_a_constructor(self, language):
        Choice(self.translator, language)
        return self.translator.text()

    async def to_the_same_for_all(self):
        return await asyncio.to_thread(self.translator.prepare().title)

    async def of_its_own(self, language):
        translator = Translator()
        return await asyncio.to_thread(translator.use(language).text)

    async def not_read(self, language):
        self.translator.use(language)
        return await asyncio.to_thread(self.translator.title)
