//! Data frames: `pandas`, `pyarrow`, `dask`.

use crate::catalog::{
    Argument, Gil, Kind, Row, Weight, alias, argument, blocks, class, keyword, pure,
};

const CHUNKS: &[Argument] = &[keyword("chunksize", "*"), keyword("iterator", "True")];
const SQL: &str = "the connection that it reads through must be usable from another thread";

/// Without a file the text is what the method gives.
const NO_FILE: &[Argument] = &[
    argument("path_or_buf", 0, "-"),
    argument("path_or_buf", 0, "None"),
];
const NO_BUFFER: &[Argument] = &[
    argument("path_or_buffer", 0, "-"),
    argument("path_or_buffer", 0, "None"),
];
const NO_PATH: &[Argument] = &[argument("path", 0, "-"), argument("path", 0, "None")];

pub static ROWS: &[Row] = &[
    blocks("pandas.read_csv", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_table", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_fwf", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_json", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_stata", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_sas", Kind::File)
        .returns("pandas.DataFrame")
        .live_if(CHUNKS),
    blocks("pandas.read_excel", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_parquet", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_pickle", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_xml", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_feather", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_orc", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_hdf", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_spss", Kind::File).returns("pandas.DataFrame"),
    blocks("pandas.read_html", Kind::File).returns("list[pandas.DataFrame]"),
    blocks("pandas.read_clipboard", Kind::File).weight(Weight::Light),
    blocks("pandas.read_sql", Kind::Database)
        .returns("pandas.DataFrame")
        .live_if(&[keyword("chunksize", "*")])
        .caution(SQL),
    blocks("pandas.read_sql_query", Kind::Database)
        .returns("pandas.DataFrame")
        .live_if(&[keyword("chunksize", "*")])
        .caution(SQL),
    blocks("pandas.read_sql_table", Kind::Database)
        .returns("pandas.DataFrame")
        .live_if(&[keyword("chunksize", "*")])
        .caution(SQL),
    blocks("pandas.read_gbq", Kind::Sdk).returns("pandas.DataFrame"),
    class("pandas.DataFrame"),
    blocks("pandas.DataFrame.to_csv", Kind::File).unless(NO_FILE),
    blocks("pandas.DataFrame.to_excel", Kind::File),
    blocks("pandas.DataFrame.to_parquet", Kind::File).unless(NO_PATH),
    blocks("pandas.DataFrame.to_pickle", Kind::File),
    blocks("pandas.DataFrame.to_json", Kind::File).unless(NO_FILE),
    blocks("pandas.DataFrame.to_feather", Kind::File),
    blocks("pandas.DataFrame.to_hdf", Kind::File),
    blocks("pandas.DataFrame.to_stata", Kind::File),
    blocks("pandas.DataFrame.to_orc", Kind::File).unless(NO_PATH),
    blocks("pandas.DataFrame.to_xml", Kind::File).unless(NO_BUFFER),
    blocks("pandas.DataFrame.to_html", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("pandas.DataFrame.to_markdown", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("pandas.DataFrame.to_latex", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("pandas.DataFrame.to_sql", Kind::Database).caution(SQL),
    blocks("pandas.DataFrame.to_gbq", Kind::Sdk),
    pure("pandas.DataFrame.copy").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.head").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.tail").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.sample").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.drop").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.dropna").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.fillna").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.drop_duplicates").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.reset_index").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.set_index").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.sort_values").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.sort_index").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.rename").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.astype").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.assign").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.query").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.merge").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.join").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.where").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.mask").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.replace").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.reindex").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.round").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.transpose").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.apply").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.map").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.applymap").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.explode").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.melt").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.pivot").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.pivot_table").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.nlargest").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.nsmallest").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.from_dict").returns("pandas.DataFrame"),
    pure("pandas.DataFrame.from_records").returns("pandas.DataFrame"),
    pure("pandas.concat").returns("pandas.DataFrame"),
    pure("pandas.merge").returns("pandas.DataFrame"),
    pure("pandas.json_normalize").returns("pandas.DataFrame"),
    class("pandas.Series"),
    blocks("pandas.Series.to_csv", Kind::File).unless(NO_FILE),
    blocks("pandas.Series.to_excel", Kind::File),
    blocks("pandas.Series.to_pickle", Kind::File),
    blocks("pandas.Series.to_json", Kind::File).unless(NO_FILE),
    blocks("pandas.Series.to_hdf", Kind::File),
    blocks("pandas.Series.to_sql", Kind::Database).caution(SQL),
    blocks("pandas.ExcelFile", Kind::File)
        .live()
        .returns("pandas.ExcelFile"),
    pure("pandas.ExcelFile.__enter__").returns("pandas.ExcelFile"),
    blocks("pandas.ExcelFile.parse", Kind::File).returns("pandas.DataFrame"),
    pure("pandas.ExcelFile.close"),
    blocks("pandas.ExcelWriter", Kind::File)
        .live()
        .returns("pandas.ExcelWriter"),
    pure("pandas.ExcelWriter.__enter__").returns("pandas.ExcelWriter"),
    blocks("pandas.ExcelWriter.close", Kind::File),
    blocks("pandas.ExcelWriter.__exit__", Kind::File),
    blocks("pandas.HDFStore", Kind::File)
        .live()
        .returns("pandas.HDFStore"),
    pure("pandas.HDFStore.__enter__").returns("pandas.HDFStore"),
    blocks("pandas.HDFStore.get", Kind::File),
    blocks("pandas.HDFStore.put", Kind::File),
    blocks("pandas.HDFStore.append", Kind::File),
    blocks("pandas.HDFStore.select", Kind::File),
    blocks("pandas.HDFStore.remove", Kind::File),
    blocks("pandas.HDFStore.keys", Kind::File),
    blocks("pandas.HDFStore.flush", Kind::File),
    blocks("pandas.HDFStore.close", Kind::File),
    blocks("pandas.HDFStore.__exit__", Kind::File),
    blocks("pandas.HDFStore.__getitem__", Kind::File),
    blocks("pandas.HDFStore.__setitem__", Kind::File),
    alias("pandas.core.frame.DataFrame", "pandas.DataFrame"),
    alias("pandas.core.series.Series", "pandas.Series"),
    blocks("geopandas.read_file", Kind::File),
    blocks("geopandas.read_parquet", Kind::File),
    blocks("geopandas.read_feather", Kind::File),
    blocks("geopandas.read_postgis", Kind::Database).caution(SQL),
    blocks("pyarrow.parquet.read_table", Kind::File),
    blocks("pyarrow.parquet.write_table", Kind::File),
    blocks("pyarrow.parquet.read_pandas", Kind::File),
    blocks("pyarrow.parquet.read_metadata", Kind::File),
    blocks("pyarrow.parquet.read_schema", Kind::File),
    blocks("pyarrow.parquet.write_to_dataset", Kind::File),
    blocks("pyarrow.csv.read_csv", Kind::File),
    blocks("pyarrow.csv.write_csv", Kind::File),
    blocks("pyarrow.feather.read_table", Kind::File),
    blocks("pyarrow.feather.read_feather", Kind::File),
    blocks("pyarrow.feather.write_feather", Kind::File),
    blocks("pyarrow.json.read_json", Kind::File),
    blocks("pyarrow.parquet.ParquetFile", Kind::File)
        .live()
        .returns("pyarrow.parquet.ParquetFile"),
    blocks("pyarrow.parquet.ParquetFile.read", Kind::File),
    blocks("pyarrow.parquet.ParquetFile.read_row_group", Kind::File),
    blocks("pyarrow.parquet.ParquetFile.read_row_groups", Kind::File),
    blocks("pyarrow.parquet.ParquetFile.iter_batches", Kind::File).lazy(),
    pure("pyarrow.parquet.ParquetFile.__enter__").returns("pyarrow.parquet.ParquetFile"),
    blocks("dask.compute", Kind::Cpu).weight(Weight::Heavy),
];
