# asyncfix: refuses unsafe
# What a call of something unknown may have written into a file that is the same each time is read from there.
from pathlib import Path

import speechlib


class Speech:
    def __init__(self):
        self.sample = Path("sample.wav")

    async def speak(self, text):
        speechlib.synthesize(text, output=self.sample)
        with open(self.sample, "rb") as file:
            data = file.read()
        return data
