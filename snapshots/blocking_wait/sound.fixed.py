# Sound takes as long as it sounds, unless the call leaves that to a stream of its own.
import asyncio

import mido
import pyaudio
import sounddevice as sd
import torchaudio
from playsound import playsound


async def record(seconds: int):
    def read_chunk():
        stream = pyaudio.PyAudio().open(rate=16000, channels=1, format=8, input=True)
        return stream.read(1024)

    chunk = await asyncio.to_thread(read_chunk)
    samples = await asyncio.to_thread(
        sd.rec, seconds * 16000, samplerate=16000, channels=1, blocking=True
    )
    # It gives the samples at once and fills them meanwhile.
    more = sd.rec(seconds * 16000, samplerate=16000, channels=1)
    sd.wait()
    return chunk, samples, more


async def play(path: str):
    samples, rate = await asyncio.to_thread(torchaudio.load, path)
    await asyncio.to_thread(sd.play, samples, rate, blocking=True)
    sd.play(samples, rate)
    await asyncio.to_thread(playsound, path)
    playsound(path, block=False)


async def note():
    with await asyncio.to_thread(mido.open_input) as port:
        # Nothing may have come.
        if port.receive(block=False) is None:
            return await asyncio.to_thread(port.receive)
