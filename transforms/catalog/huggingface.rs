//! Hugging Face: `huggingface_hub`, `transformers`, `sentence_transformers`, `datasets`.

use crate::catalog::{Argument, Kind, Row, Weight, alias, attribute, blocks, class, keyword, pure};

const STREAM: &[Argument] = &[keyword("stream", "True")];

pub static ROWS: &[Row] = &[
    blocks("huggingface_hub.hf_hub_download", Kind::Sdk),
    blocks("huggingface_hub.snapshot_download", Kind::Sdk),
    blocks("huggingface_hub.login", Kind::Sdk),
    blocks("huggingface_hub.logout", Kind::Sdk),
    blocks("huggingface_hub.whoami", Kind::Sdk),
    blocks("huggingface_hub.upload_file", Kind::Sdk),
    blocks("huggingface_hub.upload_folder", Kind::Sdk),
    blocks("huggingface_hub.upload_large_folder", Kind::Sdk),
    blocks("huggingface_hub.create_repo", Kind::Sdk),
    blocks("huggingface_hub.delete_repo", Kind::Sdk),
    blocks("huggingface_hub.move_repo", Kind::Sdk),
    blocks("huggingface_hub.repo_info", Kind::Sdk),
    blocks("huggingface_hub.model_info", Kind::Sdk),
    blocks("huggingface_hub.dataset_info", Kind::Sdk),
    blocks("huggingface_hub.space_info", Kind::Sdk),
    blocks("huggingface_hub.file_exists", Kind::Sdk),
    blocks("huggingface_hub.repo_exists", Kind::Sdk),
    blocks("huggingface_hub.revision_exists", Kind::Sdk),
    blocks("huggingface_hub.list_repo_files", Kind::Sdk),
    blocks("huggingface_hub.list_repo_refs", Kind::Sdk),
    blocks("huggingface_hub.list_repo_commits", Kind::Sdk),
    blocks("huggingface_hub.create_commit", Kind::Sdk),
    blocks("huggingface_hub.create_branch", Kind::Sdk),
    blocks("huggingface_hub.delete_branch", Kind::Sdk),
    blocks("huggingface_hub.create_tag", Kind::Sdk),
    blocks("huggingface_hub.delete_tag", Kind::Sdk),
    blocks("huggingface_hub.delete_file", Kind::Sdk),
    blocks("huggingface_hub.delete_folder", Kind::Sdk),
    blocks("huggingface_hub.duplicate_space", Kind::Sdk),
    blocks("huggingface_hub.add_space_secret", Kind::Sdk),
    blocks("huggingface_hub.add_space_variable", Kind::Sdk),
    blocks("huggingface_hub.restart_space", Kind::Sdk),
    blocks("huggingface_hub.pause_space", Kind::Sdk),
    blocks("huggingface_hub.get_paths_info", Kind::Sdk),
    blocks("huggingface_hub.get_hf_file_metadata", Kind::Sdk),
    blocks("huggingface_hub.get_safetensors_metadata", Kind::Sdk),
    blocks("huggingface_hub.get_inference_endpoint", Kind::Sdk),
    blocks("huggingface_hub.list_inference_endpoints", Kind::Sdk),
    blocks("huggingface_hub.create_inference_endpoint", Kind::Sdk),
    blocks("huggingface_hub.update_repo_settings", Kind::Sdk),
    blocks("huggingface_hub.create_collection", Kind::Sdk),
    blocks("huggingface_hub.get_collection", Kind::Sdk),
    blocks("huggingface_hub.create_pull_request", Kind::Sdk),
    blocks("huggingface_hub.create_discussion", Kind::Sdk),
    blocks("huggingface_hub.get_discussion_details", Kind::Sdk),
    blocks("huggingface_hub.list_models", Kind::Sdk).lazy(),
    blocks("huggingface_hub.list_datasets", Kind::Sdk).lazy(),
    blocks("huggingface_hub.list_spaces", Kind::Sdk).lazy(),
    blocks("huggingface_hub.list_repo_tree", Kind::Sdk).lazy(),
    blocks("huggingface_hub.list_collections", Kind::Sdk).lazy(),
    blocks("huggingface_hub.list_papers", Kind::Sdk).lazy(),
    blocks("huggingface_hub.try_to_load_from_cache", Kind::File).weight(Weight::Medium),
    blocks("huggingface_hub.scan_cache_dir", Kind::File).weight(Weight::Medium),
    class("huggingface_hub.HfApi").methods_block(Kind::Sdk),
    blocks("huggingface_hub.HfApi.list_models", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_datasets", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_spaces", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_repo_tree", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_bucket_tree", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_buckets", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_collections", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_papers", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_daily_papers", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_jobs", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_lfs_files", Kind::Sdk).lazy(),
    blocks(
        "huggingface_hub.HfApi.list_organization_followers",
        Kind::Sdk,
    )
    .lazy(),
    blocks("huggingface_hub.HfApi.list_organization_members", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_repo_likers", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_user_followers", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_user_following", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.list_user_repos", Kind::Sdk).lazy(),
    blocks(
        "huggingface_hub.HfApi.list_accepted_access_requests",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "huggingface_hub.HfApi.list_pending_access_requests",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "huggingface_hub.HfApi.list_rejected_access_requests",
        Kind::Sdk,
    )
    .lazy(),
    blocks("huggingface_hub.HfApi.get_bucket_paths_info", Kind::Sdk).lazy(),
    blocks("huggingface_hub.HfApi.get_repo_discussions", Kind::Sdk).lazy(),
    pure("huggingface_hub.HfApi.run_as_future"),
    class("huggingface_hub.InferenceClient").methods_block(Kind::Sdk),
    pure("huggingface_hub.InferenceClient.__enter__").returns("Self"),
    pure("huggingface_hub.InferenceClient.__exit__"),
    pure("huggingface_hub.InferenceClient.close"),
    attribute(
        "huggingface_hub.InferenceClient.chat",
        "huggingface_hub.inference._client.ProxyClientChat",
    ),
    class("huggingface_hub.inference._client.ProxyClientChat"),
    attribute(
        "huggingface_hub.inference._client.ProxyClientChat.completions",
        "huggingface_hub.inference._client.ProxyClientChatCompletions",
    ),
    class("huggingface_hub.inference._client.ProxyClientChatCompletions"),
    blocks(
        "huggingface_hub.inference._client.ProxyClientChatCompletions.create",
        Kind::Sdk,
    )
    .live_if(STREAM),
    blocks("huggingface_hub.InferenceClient.chat_completion", Kind::Sdk).live_if(STREAM),
    blocks("huggingface_hub.InferenceClient.text_generation", Kind::Sdk).live_if(STREAM),
    alias(
        "huggingface_hub.inference._client.InferenceClient",
        "huggingface_hub.InferenceClient",
    ),
    alias("huggingface_hub.hf_api.HfApi", "huggingface_hub.HfApi"),
    alias(
        "huggingface_hub.file_download.hf_hub_download",
        "huggingface_hub.hf_hub_download",
    ),
    class("huggingface_hub.HfFileSystem"),
    blocks("huggingface_hub.HfFileSystem.ls", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.glob", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.find", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.info", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.exists", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.isfile", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.isdir", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.read_text", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.read_bytes", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.cat", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.get_file", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.put_file", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.rm", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.cp_file", Kind::Sdk),
    blocks("huggingface_hub.HfFileSystem.open", Kind::Sdk).live(),
    blocks("huggingface_hub.HfFileSystem.walk", Kind::Sdk).lazy(),
    blocks("transformers.AutoModel.from_pretrained", Kind::Sdk)
        .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForCausalLM.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForSeq2SeqLM.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForSequenceClassification.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForTokenClassification.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForQuestionAnswering.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForMaskedLM.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForImageClassification.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForSpeechSeq2Seq.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForVision2Seq.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks(
        "transformers.AutoModelForImageTextToText.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedModel"),
    blocks("transformers.AutoTokenizer.from_pretrained", Kind::Sdk)
        .returns("transformers.PreTrainedTokenizerBase"),
    blocks("transformers.AutoConfig.from_pretrained", Kind::Sdk),
    blocks("transformers.AutoProcessor.from_pretrained", Kind::Sdk),
    blocks("transformers.AutoImageProcessor.from_pretrained", Kind::Sdk),
    blocks(
        "transformers.AutoFeatureExtractor.from_pretrained",
        Kind::Sdk,
    ),
    blocks("transformers.GenerationConfig.from_pretrained", Kind::Sdk),
    class("transformers.PreTrainedModel"),
    blocks("transformers.PreTrainedModel.from_pretrained", Kind::Sdk)
        .returns("transformers.PreTrainedModel"),
    blocks("transformers.PreTrainedModel.generate", Kind::Cpu).weight(Weight::Heavy),
    blocks("transformers.PreTrainedModel.save_pretrained", Kind::File),
    blocks("transformers.PreTrainedModel.push_to_hub", Kind::Sdk),
    class("transformers.PreTrainedTokenizerBase"),
    blocks(
        "transformers.PreTrainedTokenizerBase.from_pretrained",
        Kind::Sdk,
    )
    .returns("transformers.PreTrainedTokenizerBase"),
    blocks(
        "transformers.PreTrainedTokenizerBase.save_pretrained",
        Kind::File,
    ),
    blocks(
        "transformers.PreTrainedTokenizerBase.push_to_hub",
        Kind::Sdk,
    ),
    blocks("transformers.pipeline", Kind::Sdk).returns("transformers.Pipeline"),
    class("transformers.Pipeline"),
    blocks("transformers.Pipeline.__call__", Kind::Cpu).weight(Weight::Heavy),
    alias("transformers.pipelines.pipeline", "transformers.pipeline"),
    alias(
        "transformers.pipelines.base.Pipeline",
        "transformers.Pipeline",
    ),
    alias(
        "transformers.modeling_utils.PreTrainedModel",
        "transformers.PreTrainedModel",
    ),
    alias(
        "transformers.PreTrainedTokenizer",
        "transformers.PreTrainedTokenizerBase",
    ),
    alias(
        "transformers.PreTrainedTokenizerFast",
        "transformers.PreTrainedTokenizerBase",
    ),
    blocks("sentence_transformers.SentenceTransformer", Kind::Sdk)
        .returns("sentence_transformers.SentenceTransformer"),
    blocks(
        "sentence_transformers.SentenceTransformer.encode",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "sentence_transformers.SentenceTransformer.encode_query",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "sentence_transformers.SentenceTransformer.encode_document",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks(
        "sentence_transformers.SentenceTransformer.encode_multi_process",
        Kind::Cpu,
    )
    .weight(Weight::Heavy),
    blocks("sentence_transformers.SentenceTransformer.save", Kind::File),
    blocks(
        "sentence_transformers.SentenceTransformer.save_pretrained",
        Kind::File,
    ),
    blocks(
        "sentence_transformers.SentenceTransformer.push_to_hub",
        Kind::Sdk,
    ),
    blocks("sentence_transformers.CrossEncoder", Kind::Sdk)
        .returns("sentence_transformers.CrossEncoder"),
    blocks("sentence_transformers.CrossEncoder.predict", Kind::Cpu).weight(Weight::Heavy),
    blocks("sentence_transformers.CrossEncoder.rank", Kind::Cpu).weight(Weight::Heavy),
    blocks("datasets.load_dataset", Kind::Sdk)
        .returns("datasets.Dataset")
        .live_if(&[keyword("streaming", "True")]),
    blocks("datasets.load_from_disk", Kind::File).returns("datasets.Dataset"),
    blocks("datasets.get_dataset_config_names", Kind::Sdk),
    blocks("datasets.get_dataset_split_names", Kind::Sdk),
    blocks("datasets.load_dataset_builder", Kind::Sdk),
    class("datasets.Dataset"),
    blocks("datasets.Dataset.from_csv", Kind::File),
    blocks("datasets.Dataset.from_json", Kind::File),
    blocks("datasets.Dataset.from_parquet", Kind::File),
    blocks("datasets.Dataset.from_text", Kind::File),
    blocks("datasets.Dataset.save_to_disk", Kind::File),
    blocks("datasets.Dataset.to_csv", Kind::File),
    blocks("datasets.Dataset.to_json", Kind::File),
    blocks("datasets.Dataset.to_parquet", Kind::File),
    blocks("datasets.Dataset.to_sql", Kind::File),
    blocks("datasets.Dataset.push_to_hub", Kind::Sdk),
    blocks("datasets.Dataset.map", Kind::Cpu).warning("its function runs in the worker thread"),
    blocks("datasets.Dataset.filter", Kind::Cpu).warning("its function runs in the worker thread"),
    alias("datasets.arrow_dataset.Dataset", "datasets.Dataset"),
    alias("datasets.load.load_dataset", "datasets.load_dataset"),
    blocks("evaluate.load", Kind::Sdk),
];
