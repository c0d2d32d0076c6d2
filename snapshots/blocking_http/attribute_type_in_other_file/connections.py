from dataclasses import dataclass, field

import requests


@dataclass
class Connections:
    http: requests.Session = field(default_factory=requests.Session)
