from clients.web import fetch

__all__ = ["fetch"]
