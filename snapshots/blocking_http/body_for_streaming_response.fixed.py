# The framework reads the body in threads of its own: only the call leaves the loop, and the response is made on it.

import asyncio

import requests
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


def synthesize(text: str) -> requests.Response:
    return requests.post("https://voice.example.com", json={"text": text}, stream=True)


@app.get("/speak")
async def speak(text: str):
    stream = await asyncio.to_thread(synthesize, text)
    stream.raise_for_status()
    return StreamingResponse(stream.iter_content(chunk_size=1024), media_type="audio/mpeg")
