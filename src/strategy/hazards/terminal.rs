//! Programs that get the terminal while the event loop reads keys from it and draws on it: so far the loop stood still.

use super::*;

/// Libraries that draw on the whole terminal and read its keys.
const SCREENS: &[&str] = &[
    "asciimatics",
    "curses",
    "npyscreen",
    "prompt_toolkit",
    "textual",
    "urwid",
];

/// Programs that talk to the user.
const INTERACTIVE: &[&str] = &[
    "emacs", "less", "man", "more", "most", "nano", "nvim", "pico", "vi", "vim",
];

/// Variables that name such programs.
const VARIABLES: &[&str] = &["EDITOR", "PAGER", "VISUAL"];

/// Why the terminal would be shared, as a sentence.
pub(super) fn shared_terminal(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let mut moved = pass.findings_in(place.range).chain([finding]);
    let call = moved.find_map(|moved| inherits(pass, moved))?;
    let suspended = place.enclosing().any(|(node, _)| {
        matches!(node, AnyNodeRef::StmtWith(with) if with.items.iter().any(|item| {
            let text = pass.source.slice(item.context_expr.range());
            text.ends_with("suspend()") || text.contains("in_terminal(")
        }))
    });
    let draws = suspended || SCREENS.iter().any(|library| imports(pass, library));
    (draws || talks(pass, call)).then(|| {
        "the program has the terminal while the event loop goes on reading from it and writing to it"
            .to_owned()
    })
}

/// The call that starts a program on the terminal of the process, if a finding is one.
fn inherits<'p>(pass: &Pass<'p>, finding: &Finding) -> Option<&'p ast::ExprCall> {
    if finding.helper.is_some() || finding.leaf.blocking.kind != Kind::Subprocess {
        return None;
    }
    let call = Place::at(pass, finding.range())?.call?;
    let method = finding.leaf.name.rsplit('.').next()?;
    let is_run = matches!(method, "call" | "check_call" | "run" | "system");
    let is_redirected = ["capture_output", "input", "stderr", "stdin", "stdout"]
        .iter()
        .any(|keyword| call.arguments.find_keyword(keyword).is_some())
        || call
            .arguments
            .keywords
            .iter()
            .any(|keyword| keyword.arg.is_none());
    (is_run && !is_redirected).then_some(call)
}

/// Whether a command is an editor or a pager.
fn talks(pass: &Pass<'_>, call: &ast::ExprCall) -> bool {
    let Some(command) = call.arguments.args.first() else {
        return false;
    };
    let program = match command {
        Expr::List(list) => list.elts.first(),
        Expr::Tuple(tuple) => tuple.elts.first(),
        other => Some(other),
    };
    let Some(program) = program else {
        return false;
    };
    if let Expr::StringLiteral(text) = program {
        let word = text.value.to_str().split_whitespace().next();
        let name = word.and_then(|word| word.rsplit('/').next());
        return name.is_some_and(|name| INTERACTIVE.contains(&name));
    }
    let text = pass.source.slice(program.range());
    VARIABLES.iter().any(|name| {
        text.contains(&format!("\"{name}\""))
            || text.contains(&format!("'{name}'"))
            || text.contains(&format!("${name}"))
            || text.to_uppercase() == *name
    })
}
