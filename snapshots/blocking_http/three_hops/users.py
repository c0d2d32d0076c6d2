from api import Api

api = Api()


def load_user(user_id):
    return api.get(f"/users/{user_id}")
