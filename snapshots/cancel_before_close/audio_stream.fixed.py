# `stop_stream` of a sound card is the stream's own method and sends nothing anywhere: it stays before `close`.
import asyncio

import pyaudio


async def play(chunks):
    audio = pyaudio.PyAudio()
    stream = await asyncio.to_thread(
        audio.open, format=pyaudio.paInt16, channels=1, rate=24000, output=True
    )
    async for chunk in chunks:
        await asyncio.to_thread(stream.write, chunk)
    await asyncio.to_thread(stream.stop_stream)
    await asyncio.to_thread(stream.close)
