# An endpoint that awaits nothing need be no coroutine: FastAPI has threads for plain functions.
# asyncfix: refuses live-result
from fastapi import APIRouter, Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import get_db

app = FastAPI()
router = APIRouter(prefix="/items")


@app.get("/")
async def version(db: Session = Depends(get_db)):
    return db.execute(text("select version()")).scalar()


@router.get("/")
async def items(db: Session = Depends(get_db)):
    rows = db.execute(text("select * from items"))
    return [dict(row) for row in rows]


@router.post("/")
async def awaits(client, db: Session = Depends(get_db)):
    rows = db.execute(text("select * from items"))
    await client.send(rows.fetchall())
