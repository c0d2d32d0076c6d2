# The framework runs plain endpoints and dependencies in its own threads.
# asyncfix: clean

from fastapi import Depends, FastAPI

from rates import fetch_rate

app = FastAPI()


def euro_rate():
    return fetch_rate("EUR")


@app.get("/rates/{currency}")
def rate(currency: str):
    return {"rate": fetch_rate(currency)}


@app.get("/euro")
async def euro(rate: float = Depends(euro_rate)):
    return {"rate": rate}
