# A coroutine endpoint runs on the loop.

import asyncio

from fastapi import FastAPI

from rates import fetch_rate

app = FastAPI()


@app.get("/rates/{currency}")
async def rate(currency: str):
    return {"rate": await asyncio.to_thread(fetch_rate, currency)}
