//! Models that run on the machine itself: `llama_cpp`, `gpt4all`, `fastembed`, `vosk`, `deepface`, `ddddocr`,
//! `gensim`, `diffusers`, `TTS`.

use crate::catalog::{Argument, Kind, Row, Weight, alias, blocks, class, keyword};

const LLAMA: &str = "a model keeps what it was told last: two threads must not use it at once";
const STREAM: &[Argument] = &[keyword("stream", "True")];

const STREAMING: &[Argument] = &[keyword("streaming", "True")];

pub static ROWS: &[Row] = &[
    // Models of llama.cpp.
    blocks("llama_cpp.Llama", Kind::File)
        .weight(Weight::Heavy)
        .returns("llama_cpp.Llama"),
    blocks("llama_cpp.Llama.from_pretrained", Kind::Http).returns("llama_cpp.Llama"),
    blocks("llama_cpp.Llama.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA)
        .live_if(STREAM),
    blocks("llama_cpp.Llama.create_chat_completion", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA)
        .live_if(STREAM),
    blocks(
        "llama_cpp.Llama.create_chat_completion_openai_v1",
        Kind::Cpu,
    )
    .weight(Weight::Heavy)
    .caution(LLAMA)
    .live_if(STREAM),
    blocks("llama_cpp.Llama.create_completion", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA)
        .live_if(STREAM),
    blocks("llama_cpp.Llama.create_embedding", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("llama_cpp.Llama.embed", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("llama_cpp.Llama.eval", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("llama_cpp.Llama.generate", Kind::Cpu)
        .lazy()
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("llama_cpp.Llama.load_state", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(LLAMA),
    blocks("llama_cpp.Llama.save_state", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(LLAMA),
    alias("llama_cpp.llama.Llama", "llama_cpp.Llama"),
    // Models of speech, sentences and pictures.
    blocks("gpt4all.GPT4All", Kind::File)
        .weight(Weight::Heavy)
        .returns("gpt4all.GPT4All"),
    blocks("gpt4all.GPT4All.generate", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA)
        .live_if(STREAMING),
    blocks("gpt4all.GPT4All.download_model", Kind::Http),
    blocks("gpt4all.GPT4All.list_models", Kind::Http),
    blocks("gpt4all.GPT4All.retrieve_model", Kind::Http),
    blocks("fastembed.TextEmbedding", Kind::File)
        .weight(Weight::Heavy)
        .returns("fastembed.TextEmbedding"),
    blocks("fastembed.TextEmbedding.embed", Kind::Cpu)
        .lazy()
        .weight(Weight::Heavy),
    blocks("fastembed.TextEmbedding.passage_embed", Kind::Cpu)
        .lazy()
        .weight(Weight::Heavy),
    blocks("fastembed.TextEmbedding.query_embed", Kind::Cpu)
        .lazy()
        .weight(Weight::Heavy),
    blocks("vosk.Model", Kind::File)
        .weight(Weight::Heavy)
        .returns("vosk.Model"),
    class("vosk.KaldiRecognizer"),
    blocks("vosk.KaldiRecognizer.AcceptWaveform", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(LLAMA),
    blocks("vosk.KaldiRecognizer.FinalResult", Kind::Cpu)
        .weight(Weight::Medium)
        .caution(LLAMA),
    blocks("deepface.DeepFace.analyze", Kind::Cpu).weight(Weight::Heavy),
    blocks("deepface.DeepFace.extract_faces", Kind::Cpu).weight(Weight::Heavy),
    blocks("deepface.DeepFace.find", Kind::Cpu).weight(Weight::Heavy),
    blocks("deepface.DeepFace.represent", Kind::Cpu).weight(Weight::Heavy),
    blocks("deepface.DeepFace.verify", Kind::Cpu).weight(Weight::Heavy),
    blocks("ddddocr.DdddOcr", Kind::File)
        .weight(Weight::Heavy)
        .returns("ddddocr.DdddOcr"),
    blocks("ddddocr.DdddOcr.classification", Kind::Cpu).weight(Weight::Medium),
    blocks("ddddocr.DdddOcr.detection", Kind::Cpu).weight(Weight::Medium),
    blocks("ddddocr.DdddOcr.slide_comparison", Kind::Cpu).weight(Weight::Medium),
    blocks("ddddocr.DdddOcr.slide_match", Kind::Cpu).weight(Weight::Medium),
    blocks(
        "gensim.models.KeyedVectors.load_word2vec_format",
        Kind::File,
    )
    .weight(Weight::Heavy),
    blocks("gensim.downloader.load", Kind::Http),
    // Pictures and voices that are made.
    blocks("diffusers.DiffusionPipeline.from_pretrained", Kind::File)
        .weight(Weight::Heavy)
        .returns("diffusers.DiffusionPipeline"),
    class("diffusers.DiffusionPipeline"),
    blocks("diffusers.DiffusionPipeline.to", Kind::Cpu)
        .weight(Weight::Heavy)
        .returns("Self"),
    blocks("diffusers.DiffusionPipeline.save_pretrained", Kind::File).weight(Weight::Heavy),
    blocks("diffusers.DiffusionPipeline.__call__", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    class("diffusers.AutoPipelineForImage2Image").bases(&["diffusers.DiffusionPipeline"]),
    class("diffusers.AutoPipelineForText2Image").bases(&["diffusers.DiffusionPipeline"]),
    class("diffusers.FluxPipeline").bases(&["diffusers.DiffusionPipeline"]),
    class("diffusers.StableDiffusionImg2ImgPipeline").bases(&["diffusers.DiffusionPipeline"]),
    class("diffusers.StableDiffusionPipeline").bases(&["diffusers.DiffusionPipeline"]),
    class("diffusers.StableDiffusionXLPipeline").bases(&["diffusers.DiffusionPipeline"]),
    blocks("TTS.api.TTS", Kind::File)
        .weight(Weight::Heavy)
        .returns("TTS.api.TTS"),
    blocks("TTS.api.TTS.to", Kind::Cpu)
        .weight(Weight::Heavy)
        .returns("Self"),
    blocks("TTS.api.TTS.tts", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("TTS.api.TTS.tts_to_file", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("TTS.api.TTS.tts_with_vc_to_file", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
    blocks("TTS.api.TTS.voice_conversion_to_file", Kind::Cpu)
        .weight(Weight::Heavy)
        .caution(LLAMA),
];
