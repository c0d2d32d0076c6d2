# A class body cannot await.
# asyncfix: refuses inside-class-body

import requests


async def load_model(url):
    class Model:
        fields = requests.get(url).json()

    return Model
