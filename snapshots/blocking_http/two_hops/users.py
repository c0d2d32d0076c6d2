from transport import send


def load_user(user_id):
    return send("GET", f"https://api.example.com/users/{user_id}").json()
