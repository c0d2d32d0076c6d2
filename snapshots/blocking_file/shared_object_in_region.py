# Between the first use of the file and the last one, a method of something that others have as well.
# asyncfix: --unsafe-fixes
import json


class State:
    def __init__(self, request):
        self.workspace = request.workspace


async def load(request, path):
    file = open(path)
    state = State(request)
    state.workspace.register(path)
    data = json.load(file)
    file.close()
    return data
