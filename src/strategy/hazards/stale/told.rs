//! What is said of a hazard.

use super::*;

/// What is read before the place and changed after it, as a sentence.
pub(super) fn sentence(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    read: &Read,
    changed: TextSize,
) -> Option<String> {
    // Who iterates over an object, or enters it, has it to himself.
    let is_protocol = matches!(
        function.name.as_str(),
        "__anext__" | "__aenter__" | "__aexit__"
    );
    if is_protocol
        && matches!(
            read.kind,
            Kind::Set | Kind::Half(_) | Kind::Emptied | Kind::Noted
        )
    {
        return None;
    }
    let first = pass.source.line(read.at);
    let second = pass.source.line(changed);
    let state = &read.state;
    Some(match &read.kind {
        Kind::Half(other) => format!(
            "`{state}` is changed on line {first} and `{other}` on line {second}: while this task waits, others find one without the other"
        ),
        Kind::Sent => format!(
            "`{state}` is written to on line {first} and on line {second}: while this task waits, another can write in between"
        ),
        Kind::Stored => format!(
            "`{state}` is set on line {first} and stored on line {second}: two tasks that do so at once may be stored in the other order"
        ),
        Kind::Relied => format!(
            "`{state}` is checked on line {first} and used on line {second}: while this task waits, another can take it away"
        ),
        Kind::Exchanged => format!(
            "`{state}` is taken on line {first} and changed on line {second}: while this task waits, another can put something else there"
        ),
        Kind::TooMany => format!(
            "more is read up to line {second} than can be followed: another task may change some of it while this one waits"
        ),
        Kind::Noted => format!(
            "`{state}` is set on line {first} before line {second} has done what it stands for: while this task waits, others find it set and go on"
        ),
        Kind::Emptied => format!(
            "`{state}` is emptied on line {first} and filled on line {second}: while this task waits, others find nothing there"
        ),
        Kind::Check | Kind::Loop | Kind::There => format!(
            "`{state}` is checked on line {first} and changed on line {second}: while this task waits, another can make the same check"
        ),
        Kind::Started => format!(
            "what is started or woken on line {first} reads `{state}`, which is set on line {second}: it may run while this task waits"
        ),
        Kind::Set if state.is_content() => format!(
            "`{state}` is changed on line {first} and looked at on line {second}: while this task waits, another can change it"
        ),
        Kind::Set => format!(
            "`{state}` is set on line {first} and read on line {second}: while this task waits, another can set it"
        ),
        Kind::Value | Kind::Alias => format!(
            "`{state}` is read on line {first} and changed on line {second}: while this task waits, another can change it"
        ),
    })
}
