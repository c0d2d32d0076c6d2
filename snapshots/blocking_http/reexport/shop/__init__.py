from ._http import fetch_json as get_json

__all__ = ["get_json"]
