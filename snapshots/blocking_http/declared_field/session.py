from pydantic import BaseModel, Field

from profiles import Profile


class Session(BaseModel):
    profile: Profile = Field(default_factory=Profile, description="How to fetch pages")
    name: str = Field(default="default")
