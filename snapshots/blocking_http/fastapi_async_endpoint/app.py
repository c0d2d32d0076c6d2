# A coroutine endpoint runs on the loop.

from fastapi import FastAPI

from rates import fetch_rate

app = FastAPI()


@app.get("/rates/{currency}")
async def rate(currency: str):
    return {"rate": fetch_rate(currency)}
