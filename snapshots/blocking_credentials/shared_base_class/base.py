import google.auth


class BaseClient:
    def _project(self):
        _, project = google.auth.default()
        return project
