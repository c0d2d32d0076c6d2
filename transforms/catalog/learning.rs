//! Models that are fitted and asked (`sklearn`, `xgboost`, `lightgbm`, `prophet`, `keras`), and documents that are converted
//! by some (`docling`, `markitdown`, `rembg`).

use crate::catalog::{Kind, Row, Weight, alias, blocks, class, pure};

/// Fits or asks a model. How long that takes is up to the data.
const fn computes(name: &'static str) -> Row {
    blocks(name, Kind::Cpu).weight(Weight::Medium)
}

/// Fits a model.
const fn fits(name: &'static str) -> Row {
    computes(name).caution("the model changes while it is fitted")
}

pub static ROWS: &[Row] = &[
    class("xgboost.XGBModel"),
    fits("xgboost.XGBModel.fit").returns("Self"),
    computes("xgboost.XGBModel.predict"),
    computes("xgboost.XGBModel.predict_proba"),
    blocks("xgboost.XGBModel.load_model", Kind::File),
    blocks("xgboost.XGBModel.save_model", Kind::File),
    class("xgboost.XGBClassifier").bases(&["xgboost.XGBModel"]),
    class("xgboost.XGBRegressor").bases(&["xgboost.XGBModel"]),
    class("xgboost.XGBRanker").bases(&["xgboost.XGBModel"]),
    computes("xgboost.train"),
    class("lightgbm.LGBMModel"),
    fits("lightgbm.LGBMModel.fit").returns("Self"),
    computes("lightgbm.LGBMModel.predict"),
    computes("lightgbm.LGBMModel.predict_proba"),
    class("lightgbm.LGBMClassifier").bases(&["lightgbm.LGBMModel"]),
    class("lightgbm.LGBMRegressor").bases(&["lightgbm.LGBMModel"]),
    computes("lightgbm.train"),
    class("catboost.CatBoost"),
    fits("catboost.CatBoost.fit").returns("Self"),
    computes("catboost.CatBoost.predict"),
    class("catboost.CatBoostClassifier").bases(&["catboost.CatBoost"]),
    class("catboost.CatBoostRegressor").bases(&["catboost.CatBoost"]),
    class("prophet.Prophet"),
    fits("prophet.Prophet.fit").returns("Self"),
    computes("prophet.Prophet.predict"),
    class("sklearn.base.BaseEstimator"),
    fits("sklearn.base.BaseEstimator.fit").returns("Self"),
    fits("sklearn.base.BaseEstimator.fit_predict"),
    fits("sklearn.base.BaseEstimator.fit_transform"),
    computes("sklearn.base.BaseEstimator.predict").weight(Weight::Light),
    computes("sklearn.base.BaseEstimator.predict_proba").weight(Weight::Light),
    class("sklearn.ensemble.RandomForestClassifier").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.ensemble.RandomForestRegressor").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.ensemble.GradientBoostingClassifier").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.ensemble.GradientBoostingRegressor").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.ensemble.IsolationForest").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.linear_model.LinearRegression").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.linear_model.LogisticRegression").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.cluster.KMeans").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.cluster.DBSCAN").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.decomposition.PCA").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.svm.SVC").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.neighbors.NearestNeighbors").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.manifold.TSNE").bases(&["sklearn.base.BaseEstimator"]),
    class("sklearn.feature_extraction.text.TfidfVectorizer").bases(&["sklearn.base.BaseEstimator"]),
    class("keras.Model"),
    fits("keras.Model.fit"),
    computes("keras.Model.predict"),
    computes("keras.Model.evaluate"),
    blocks("keras.Model.save", Kind::File),
    blocks("keras.models.load_model", Kind::File).returns("keras.Model"),
    alias("tensorflow.keras", "keras"),
    pure("docling.document_converter.DocumentConverter")
        .returns("docling.document_converter.DocumentConverter"),
    blocks(
        "docling.document_converter.DocumentConverter.convert",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    pure("markitdown.MarkItDown").returns("markitdown.MarkItDown"),
    blocks("markitdown.MarkItDown.convert", Kind::File).weight(Weight::Heavy),
    blocks("markitdown.MarkItDown.convert_local", Kind::File).weight(Weight::Heavy),
    blocks("markitdown.MarkItDown.convert_stream", Kind::Cpu).weight(Weight::Medium),
    blocks("markitdown.MarkItDown.convert_url", Kind::Http),
    blocks("markitdown.MarkItDown.convert_uri", Kind::Http),
    blocks("rembg.remove", Kind::Cpu).weight(Weight::Heavy),
    blocks("rembg.new_session", Kind::File),
    class("wordcloud.WordCloud"),
    computes("wordcloud.WordCloud.generate").returns("Self"),
    computes("wordcloud.WordCloud.generate_from_frequencies").returns("Self"),
    computes("wordcloud.WordCloud.generate_from_text").returns("Self"),
    blocks("wordcloud.WordCloud.to_file", Kind::File),
    blocks("tabula.read_pdf", Kind::Subprocess),
    blocks("tabula.convert_into", Kind::Subprocess),
];
