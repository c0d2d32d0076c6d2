import requests

RATES = requests.get("https://rates.example.com", timeout=5).json()
FACTOR = float(requests.get("https://rates.example.com/factor", timeout=5).text)
