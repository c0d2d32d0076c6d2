# `stop_stream` of a sound card is the stream's own method and sends nothing anywhere: it stays before `close`.
import pyaudio


async def play(chunks):
    audio = pyaudio.PyAudio()
    stream = audio.open(format=pyaudio.paInt16, channels=1, rate=24000, output=True)
    async for chunk in chunks:
        stream.write(chunk)
    stream.stop_stream()
    stream.close()
