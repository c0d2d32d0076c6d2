# The coroutine reads the body itself, and would do so on the loop.
# asyncfix: refuses live-result

import requests
from fastapi.responses import StreamingResponse


async def speak(text: str, log):
    stream = requests.post("https://voice.example.com", json={"text": text}, stream=True)
    await log.write(stream.content)
    return StreamingResponse(stream.iter_content(chunk_size=1024), media_type="audio/mpeg")
