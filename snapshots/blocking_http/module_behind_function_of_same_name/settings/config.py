import requests

VALUES = requests.get("https://config.example.com", timeout=5).json()
