import requests


def load_settings(**kwargs):
    kwargs.setdefault("schema", "https://schemas.example.com/settings")
    schema = kwargs.get("schema")
    if schema is not None:
        return requests.get(schema, timeout=5).json()
    return kwargs
