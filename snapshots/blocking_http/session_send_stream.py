# `stream=True` of a prepared request.
# asyncfix: refuses live-result

import requests


async def send(session: requests.Session, request: requests.PreparedRequest):
    return session.send(request, stream=True)
