//! Responses whose bodies a framework reads in threads of its own.

use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::{Call, Value, ValueId};
use crate::transform::Pass;

/// What of a response is there as soon as its head has come.
const HEAD: &[&str] = &[
    "cookies",
    "encoding",
    "headers",
    "ok",
    "raise_for_status",
    "reason",
    "status_code",
    "url",
];

/// What gives the body piece by piece to whoever asks for the next piece.
const PIECES: &[&str] = &["iter_bytes", "iter_content", "iter_lines", "iter_raw"];

/// Whether the live result of a call goes to a streaming response of Starlette and nowhere else: that asks a plain iterator
/// for the next piece in a thread, so only the call itself has to leave the loop.
pub(super) fn is_streamed(pass: &Pass<'_>, finding: &Finding) -> bool {
    let result = finding.site.value;
    if !finding.is_call() || !finding.live && !finding.leaf.live {
        return false;
    }
    let facts = pass.facts;
    let is_part = |value: ValueId| match facts.value(value) {
        Value::Call(id) => {
            matches!(facts.value(facts.call(*id).callee), Value::Attribute(base, name)
            if *base == result && PIECES.contains(&name.as_str()))
        }
        _ => false,
    };
    let arguments = |call: &Call| {
        let keywords = call.keywords.iter().map(|(_, value)| *value);
        keywords
            .chain(call.positional.iter().copied())
            .collect::<Vec<_>>()
    };
    let mut streamed = 0;
    for call in &facts.calls {
        let given = arguments(call);
        if given.contains(&result) {
            return false;
        }
        if given.iter().any(|value| is_part(*value)) {
            let callee = pass.inference.value(pass.file, call.callee);
            let is_response = !callee.unknown
                && !callee.is_blank()
                && callee.present().all(|member| {
                    matches!(member, Type::External(name)
                        if name.ends_with(".StreamingResponse")
                            && (name.starts_with("fastapi.") || name.starts_with("starlette.")))
                });
            if !is_response {
                return false;
            }
            streamed += 1;
        }
    }
    let pieces = |value: &Value| {
        matches!(value, Value::Attribute(base, name)
            if *base == result && PIECES.contains(&name.as_str()))
    };
    streamed == 1
        && facts.values.iter().filter(|value| pieces(value)).count() == 1
        && facts.values.iter().all(|value| match value {
            Value::Attribute(base, name) if *base == result => {
                PIECES.contains(&name.as_str()) || HEAD.contains(&name.as_str())
            }
            Value::Element(part) | Value::Enter(part) | Value::Item(part, _) => *part != result,
            _ => true,
        })
}
