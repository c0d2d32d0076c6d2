//! `openai` and `anthropic`: the clients to their `Async` namesakes.

use crate::swap::{Arguments, Swap};

const CONSTRUCTOR: Arguments = Arguments::Only(&[
    ("api_key", &["builtins.str"]),
    ("auth_token", &[]),
    ("organization", &[]),
    ("project", &[]),
    ("base_url", &[]),
    ("timeout", &[]),
    ("max_retries", &[]),
    ("default_headers", &[]),
    ("default_query", &[]),
]);

const NOT_STREAMED: Arguments = Arguments::AllBut(&["stream"]);

const OPENAI: Swap = Swap {
    library: "openai",
    class: "openai.OpenAI",
    twin: "openai.AsyncOpenAI",
    makers: &[],
    functions: &[],
    lost: &[],
    constructor: CONSTRUCTOR,
    positional: 0,
    awaited: &[
        "audio.transcriptions.create",
        "audio.translations.create",
        "beta.chat.completions.parse",
        "chat.completions.create",
        "chat.completions.parse",
        "completions.create",
        "embeddings.create",
        "images.edit",
        "images.generate",
        "models.retrieve",
        "moderations.create",
        "responses.create",
        "responses.parse",
    ],
    arguments: NOT_STREAMED,
    plain: &[],
    iterators: &[],
    close: ("close", "close"),
    collected: true,
    managed: false,
    waits: &[],
    any_runtime: true,
    caution: None,
    preserved: "requests, results, exceptions, retries",
    refused: "streams, pages, raw responses, `http_client=`, keys that a function gives",
};

const ANTHROPIC: Swap = Swap {
    library: "anthropic",
    class: "anthropic.Anthropic",
    twin: "anthropic.AsyncAnthropic",
    awaited: &[
        "beta.messages.create",
        "beta.messages.count_tokens",
        "completions.create",
        "messages.count_tokens",
        "messages.create",
    ],
    ..OPENAI
};

pub static ROWS: &[Swap] = &[OPENAI, ANTHROPIC];
