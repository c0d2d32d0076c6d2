import requests


class Settings:
    def __init__(self, **kwargs):
        schema = kwargs.get("schema")
        if schema is not None:
            self.schema = requests.get(schema, timeout=5).json()
        self.options = kwargs
