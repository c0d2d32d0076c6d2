# A frame of polars that is changed is a frame; a lazy one reads when it is collected.
import polars as pl


async def totals(path: str, name: str | None):
    frame = pl.read_csv(path)
    frame = frame.with_columns(pl.col("price") * pl.col("count"))
    totals = frame.filter(pl.col("price") > 0).group_by("name").agg(pl.col("price").sum())
    totals.write_parquet("totals.parquet")
    frame.to_pandas().to_csv("frame.csv")
    # Without a file the text is what the method gives.
    return totals.write_csv()


async def lazy(path: str):
    scan = pl.scan_csv(path).with_columns(pl.col("price") * 2)
    newest = scan.group_by("name").agg(pl.col("date").max())
    return newest.sort("date").collect()
