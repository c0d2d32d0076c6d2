def config():
    return {"timeout": 5}
