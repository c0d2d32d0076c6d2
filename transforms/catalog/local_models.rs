//! Models that run on the machine itself: `llama_cpp`.

use crate::catalog::{Argument, Kind, Row, Weight, alias, blocks, keyword};

const LLAMA: &str = "a model keeps what it was told last: two threads must not use it at once";
const STREAM: &[Argument] = &[keyword("stream", "True")];

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
];
