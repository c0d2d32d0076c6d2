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
        let value = match facts.value(call.callee) {
            Value::Attribute(base, _) if argument.is_receiver() => Some(*base),
            _ => passed(call, argument),
        };
        let Some(value) = value else {
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
        (text, _) if is_start(text) => {
            starts_with(facts, value, text.trim_matches(['"', '*']), DEPTH)
        }
        (text, Value::Str(Some(string))) => text.trim_matches('"') == string.as_str(),
        _ => false,
    }
}

/// Whether the literal of an argument is the start of a string.
pub(super) fn is_start(literal: &str) -> bool {
    literal.ends_with("*\"")
}

/// Steps from a value back to the text that it starts with.
const DEPTH: usize = 8;

/// Whether a value is a string, or the path of one, that certainly starts like this.
fn starts_with(facts: &FileFacts, value: ValueId, start: &str, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    let starts = |value: ValueId| starts_with(facts, value, start, depth);
    match facts.plain(value) {
        Value::Str(Some(text)) | Value::Prefix(text) => text.starts_with(start),
        // What is added to a string or a path, or filled into it, stands behind its start.
        Value::Operator(Operator::Other | Operator::Divide, left, _) => starts(*left),
        Value::Name { scope, name } => facts
            .scope(*scope)
            .bindings
            .get(name)
            .is_some_and(|bound| !bound.is_empty() && bound.iter().all(|value| starts(*value))),
        Value::Call(id) => {
            let call = facts.call(*id);
            match facts.value(call.callee) {
                Value::Member(member) if member.name.as_str() == "Path" => {
                    call.positional.first().is_some_and(|path| starts(*path))
                }
                Value::Attribute(base, name) => match name.as_str() {
                    "Path" => call.positional.first().is_some_and(|path| starts(*path)),
                    "joinpath" => starts(*base),
                    _ => false,
                },
                callee @ Value::Name { .. } => {
                    is_path(facts, callee)
                        && call.positional.first().is_some_and(|path| starts(*path))
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// `Path`, as the file imports it.
fn is_path(facts: &FileFacts, callee: &Value) -> bool {
    let Value::Name { scope, name } = callee else {
        return false;
    };
    let bound = facts.scope(*scope).bindings.get(name);
    bound.is_some_and(|bound| {
        bound.iter().all(|value| {
            matches!(facts.value(*value), Value::Member(member) if member.name.as_str() == "Path")
        })
    })
}
