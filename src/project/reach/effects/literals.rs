//! What a call is given, compared with the literals of the catalogue.

use crate::catalog::Argument;
use crate::semantic::{Call, FileFacts, Operator, Value, ValueId};

/// What is passed for an argument.
pub(super) fn passed(call: &Call, argument: &Argument) -> Option<ValueId> {
    let keyword = call
        .keywords
        .iter()
        .find(|(name, _)| name.as_str() == argument.keyword)
        .map(|(_, value)| *value);
    keyword.or_else(|| {
        if call.starred {
            return None;
        }
        call.positional
            .get(usize::from(argument.position?))
            .copied()
    })
}

/// The literal of an argument that is not given.
const ABSENT: &str = "-";

/// Whether one of `arguments` is given with its literal.
pub(super) fn given(facts: &FileFacts, call: &Call, arguments: &[Argument]) -> bool {
    arguments.iter().any(|argument| {
        let Some(value) = passed(call, argument) else {
            return argument.literal == ABSENT && !call.starred;
        };
        is_literal(facts, value, argument.literal)
    })
}

/// Whether a value is what the literal of an argument says.
fn is_literal(facts: &FileFacts, value: ValueId, literal: &str) -> bool {
    match (literal, facts.value(value)) {
        ("*", _)
        | ("True", Value::Bool(true))
        | ("False", Value::Bool(false))
        | ("None", Value::None) => true,
        // `os.WNOHANG`.
        (text, Value::Attribute(_, name)) => text
            .rsplit_once('.')
            .is_some_and(|(_, last)| last == name.as_str()),
        // Flags, of which one is enough.
        (text, Value::Operator(Operator::Or, left, right)) if text.contains('.') => {
            is_literal(facts, *left, text) || is_literal(facts, *right, text)
        }
        (text, Value::Int(number)) => text.parse() == Ok(*number),
        (text, _) if is_start(text) => starts_with(facts, value, text.trim_matches(['"', '*'])),
        (text, Value::Str(Some(string))) => text.trim_matches('"') == string.as_str(),
        _ => false,
    }
}

/// Whether the literal of an argument is the start of a string.
pub(super) fn is_start(literal: &str) -> bool {
    literal.ends_with("*\"")
}

/// Whether a value is a string that certainly starts like this.
fn starts_with(facts: &FileFacts, value: ValueId, start: &str) -> bool {
    match facts.value(value) {
        Value::Str(Some(text)) | Value::Prefix(text) => text.starts_with(start),
        // What is added to a string, or filled into it, stands behind its start.
        Value::Operator(Operator::Other, left, _) => starts_with(facts, *left, start),
        _ => false,
    }
}
