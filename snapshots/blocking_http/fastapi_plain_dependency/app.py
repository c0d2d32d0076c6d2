# FastAPI runs plain dependencies in threads, wherever they are written.
# asyncfix: clean
from fastapi import APIRouter, Depends

from deps import Clock, current_user

router = APIRouter()


@router.get("/me")
async def me(user: dict = Depends(current_user), clock: Clock = Depends()):
    return {"name": user["name"], "at": clock.now}
