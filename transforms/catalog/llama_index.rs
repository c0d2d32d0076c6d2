//! Indexes and engines over documents (`llama_index`), what is transcribed (`assemblyai`), and what is kept of runs
//! (`langsmith`).

use crate::catalog::{Kind, Row, Weight, blocks, class, pure};

pub static ROWS: &[Row] = &[
    // Indexes and engines of LlamaIndex: each method has a coroutine function beside it.
    class("llama_index.core.SimpleDirectoryReader"),
    blocks(
        "llama_index.core.SimpleDirectoryReader.load_data",
        Kind::File,
    )
    .weight(Weight::Heavy),
    blocks(
        "llama_index.core.SimpleDirectoryReader.iter_data",
        Kind::File,
    )
    .lazy(),
    class("llama_index.core.indices.base.BaseIndex"),
    blocks(
        "llama_index.core.indices.base.BaseIndex.from_documents",
        Kind::Sdk,
    )
    .returns("llama_index.core.indices.base.BaseIndex"),
    blocks(
        "llama_index.core.indices.base.BaseIndex.delete_ref_doc",
        Kind::Sdk,
    ),
    blocks("llama_index.core.indices.base.BaseIndex.insert", Kind::Sdk),
    blocks(
        "llama_index.core.indices.base.BaseIndex.insert_nodes",
        Kind::Sdk,
    ),
    blocks(
        "llama_index.core.indices.base.BaseIndex.refresh_ref_docs",
        Kind::Sdk,
    ),
    blocks(
        "llama_index.core.indices.base.BaseIndex.update_ref_doc",
        Kind::Sdk,
    ),
    pure("llama_index.core.indices.base.BaseIndex.as_query_engine")
        .returns("llama_index.core.base.base_query_engine.BaseQueryEngine"),
    pure("llama_index.core.indices.base.BaseIndex.as_retriever")
        .returns("llama_index.core.base.base_retriever.BaseRetriever"),
    pure("llama_index.core.indices.base.BaseIndex.as_chat_engine")
        .returns("llama_index.core.chat_engine.types.BaseChatEngine"),
    class("llama_index.core.VectorStoreIndex").bases(&["llama_index.core.indices.base.BaseIndex"]),
    blocks(
        "llama_index.core.VectorStoreIndex.from_documents",
        Kind::Sdk,
    )
    .returns("llama_index.core.VectorStoreIndex"),
    pure("llama_index.core.VectorStoreIndex.from_vector_store")
        .returns("llama_index.core.VectorStoreIndex"),
    blocks("llama_index.core.load_index_from_storage", Kind::File)
        .weight(Weight::Heavy)
        .returns("llama_index.core.indices.base.BaseIndex"),
    class("llama_index.core.base.base_query_engine.BaseQueryEngine"),
    blocks(
        "llama_index.core.base.base_query_engine.BaseQueryEngine.query",
        Kind::Sdk,
    ),
    blocks(
        "llama_index.core.base.base_query_engine.BaseQueryEngine.retrieve",
        Kind::Sdk,
    ),
    blocks(
        "llama_index.core.base.base_query_engine.BaseQueryEngine.synthesize",
        Kind::Sdk,
    ),
    class("llama_index.core.base.base_retriever.BaseRetriever"),
    blocks(
        "llama_index.core.base.base_retriever.BaseRetriever.retrieve",
        Kind::Sdk,
    ),
    class("llama_index.core.chat_engine.types.BaseChatEngine"),
    blocks(
        "llama_index.core.chat_engine.types.BaseChatEngine.chat",
        Kind::Sdk,
    ),
    class("assemblyai.Transcriber"),
    blocks("assemblyai.Transcriber.list_transcripts", Kind::Sdk),
    blocks("assemblyai.Transcriber.submit", Kind::Sdk),
    blocks("assemblyai.Transcriber.submit_group", Kind::Sdk),
    blocks("assemblyai.Transcriber.transcribe", Kind::Sdk),
    blocks("assemblyai.Transcriber.transcribe_group", Kind::Sdk),
    blocks("assemblyai.Transcriber.upload_file", Kind::Sdk),
    class("langsmith.Client"),
    blocks("langsmith.Client.create_annotation_queue", Kind::Http),
    blocks("langsmith.Client.create_dataset", Kind::Http),
    blocks("langsmith.Client.create_example", Kind::Http),
    blocks("langsmith.Client.create_examples", Kind::Http),
    blocks("langsmith.Client.create_feedback", Kind::Http),
    blocks("langsmith.Client.create_project", Kind::Http),
    blocks("langsmith.Client.delete_dataset", Kind::Http),
    blocks("langsmith.Client.delete_example", Kind::Http),
    blocks("langsmith.Client.delete_project", Kind::Http),
    blocks("langsmith.Client.flush", Kind::Http),
    blocks("langsmith.Client.has_dataset", Kind::Http),
    blocks("langsmith.Client.has_project", Kind::Http),
    blocks("langsmith.Client.pull_prompt", Kind::Http),
    blocks("langsmith.Client.push_prompt", Kind::Http),
    blocks("langsmith.Client.read_dataset", Kind::Http),
    blocks("langsmith.Client.read_example", Kind::Http),
    blocks("langsmith.Client.read_project", Kind::Http),
    blocks("langsmith.Client.share_run", Kind::Http),
    blocks("langsmith.Client.update_example", Kind::Http),
    blocks("langsmith.Client.update_feedback", Kind::Http),
    blocks("langsmith.Client.upload_csv", Kind::Http),
    blocks("langsmith.Client.upload_dataframe", Kind::Http),
    blocks("langsmith.Client.list_datasets", Kind::Http).lazy(),
    blocks("langsmith.Client.list_examples", Kind::Http).lazy(),
    blocks("langsmith.Client.list_feedback", Kind::Http).lazy(),
    blocks("langsmith.Client.list_projects", Kind::Http).lazy(),
    blocks("langsmith.Client.list_runs", Kind::Http).lazy(),
];
