//! A remote cancel and the close of its stream, put into their order.

use ruff_python_ast::{self as ast, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use super::layout;
use super::remote::{Cancel, Tie, cancel_call};
use super::scan::{self, Block, Read};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::transform::Pass;

/// Reads of the stream in the arguments of a cancel, each kept in a local before the stream is closed: the names with what
/// they hold, and the changes to the cancel.
struct Kept {
    locals: Vec<(String, String)>,
    changes: Vec<(TextRange, String)>,
}

fn kept(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    stmt: &Stmt,
    stream: &str,
) -> Result<Kept, Unfixable> {
    let mut kept = Kept {
        locals: Vec::new(),
        changes: Vec::new(),
    };
    let Some(call) = cancel_call(pass, stmt) else {
        return Ok(kept);
    };
    for argument in call.arguments.iter_source_order() {
        for read in scan::longest_reads(argument.value(), stream) {
            let Read::Path(expr) = read else {
                return Err(Unfixable::new(
                    Reason::StreamInUse,
                    format!("the cancel is given `{stream}` itself, or the result of a call on it"),
                ));
            };
            let text = pass.source.slice(expr).to_owned();
            if text.contains('\n') || pass.source.slice(call).contains('\n') {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "the cancel spans several lines",
                ));
            }
            let known = kept.locals.iter().find(|(_, value)| *value == text);
            let name = match known {
                Some((name, _)) => name.clone(),
                None => {
                    let name = local_name(function, stream, &text, &kept.locals)?;
                    kept.locals.push((name.clone(), text));
                    name
                }
            };
            kept.changes.push((expr.range(), name));
        }
    }
    Ok(kept)
}

/// A name for what is read from a stream: `stream.response.id` becomes `response_id`, `stream.id` and `stream["id"]` become
/// `stream_id`.
fn local_name(
    function: &StmtFunctionDef,
    stream: &str,
    text: &str,
    taken: &[(String, String)],
) -> Result<String, Unfixable> {
    let owner = stream
        .rsplit('.')
        .next()
        .unwrap_or(stream)
        .trim_start_matches('_');
    // Attributes and constant items: `.response.id`, `["id"]`, `.ids[0]`.
    let attributes: Vec<&str> = text
        .strip_prefix(stream)
        .unwrap_or(text)
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .map(|part| part.trim_start_matches('_'))
        .filter(|part| !part.is_empty())
        .collect();
    let base = match attributes.as_slice() {
        [] => owner.to_owned(),
        [one] if one.contains('_') => (*one).to_owned(),
        [one] => format!("{owner}_{one}"),
        [.., before, last] => format!("{before}_{last}"),
    };
    let base = if base.starts_with(|c: char| c.is_ascii_digit()) {
        format!("{owner}_{base}")
    } else {
        base
    };
    [base.clone(), format!("{owner}_{base}"), format!("{base}_")]
        .into_iter()
        .find(|name| !scan::is_used(function, name) && taken.iter().all(|(other, _)| other != name))
        .ok_or_else(|| {
            Unfixable::new(
                Reason::ShadowedName,
                format!("no name is free for `{text}` in this function"),
            )
        })
}

/// A simple statement that neither waits nor leaves.
fn is_plain(stmt: &Stmt) -> bool {
    let mut waits = false;
    scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
        waits |= matches!(expr, Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_));
    });
    !waits
        && matches!(
            stmt,
            Stmt::Expr(_) | Stmt::Assign(_) | Stmt::AugAssign(_) | Stmt::Pass(_)
        )
}

/// What keeps a cancel from running in a `finally`.
///
/// # Errors
///
/// Something behind the cancel waits, or ends the function or the loop.
fn check_steps(pass: &Pass<'_>, cancel: &Stmt, between: &[Stmt]) -> Result<(), Unfixable> {
    let mut steps: Vec<&Stmt> = between.iter().filter(|stmt| !is_plain(stmt)).collect();
    if let Stmt::Try(statement) = cancel {
        steps.extend(statement.body[1..].iter().filter(|stmt| !is_plain(stmt)));
        steps.extend(&statement.orelse);
        for handler in &statement.handlers {
            let ast::ExceptHandler::ExceptHandler(handler) = handler;
            if !scan::falls_through(&handler.body) {
                steps.extend(handler.body.last());
            }
        }
    }
    match steps.first() {
        None => Ok(()),
        Some(step) => Err(Unfixable::new(
            Reason::StepsBetween,
            format!(
                "line {} stands between the cancel and the close, and may wait or leave",
                pass.source.line(step.start())
            ),
        )),
    }
}

/// Closes first: `try` around the close, the cancel in `finally` with what follows it.
pub(crate) fn close_first(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
    close: usize,
    cancel: &Cancel,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let statements = block.statements;
    let (first, last) = (&statements[index], &statements[close]);
    for stmt in &statements[index..=close] {
        layout::check_alone(pass, stmt)?;
    }
    check_steps(pass, first, &statements[index + 1..close])?;
    let lines = layout::Lines::of(pass, first, last)?;
    let kept = kept(pass, function, first, &cancel.stream)?;
    let mut cautions = Vec::new();
    match cancel.tie {
        Tie::Read => {}
        Tie::Named => cautions.push(format!(
            "that the id belongs to `{}` is told by its name only",
            cancel.stream
        )),
        Tie::Method => cautions.push(format!(
            "`{}` has to work on a stream that is closed",
            cancel.callee
        )),
    }
    if matches!(first, Stmt::Try(_) | Stmt::With(_)) && !kept.locals.is_empty() {
        cautions.push(format!(
            "`{}` is read outside of what may catch its exception",
            kept.locals[0].1
        ));
    }
    let start = layout::start_with_comments(pass, first);
    let close_start = layout::start_with_comments(pass, last);
    let mut text = String::new();
    for (name, value) in &kept.locals {
        text.push_str(&lines.line(&format!("{name} = {value}")));
    }
    let closing = TextRange::new(close_start, lines.range.end());
    // What is a `try` already only gets the clause.
    if matches!(last, Stmt::Try(statement) if statement.finalbody.is_empty()) {
        text.push_str(source.slice(closing).trim_end());
    } else {
        text.push_str(&lines.line("try:"));
        text.push_str(&lines.deeper(closing, 1, &[])?);
    }
    text.push_str(&lines.newline);
    text.push_str(&lines.line("finally:"));
    // What stands in between follows the cancel as before: only when that does not raise.
    let cancelling = TextRange::new(start, close_start);
    text.push_str(&lines.deeper(cancelling, 1, &kept.changes)?);
    let range = TextRange::new(start, lines.range.end());
    let edit = Edit::range_replacement(text, range);
    Ok(layout::fix(
        pass,
        "close first",
        edit,
        Vec::new(),
        &cautions,
    ))
}

/// Closes a stream that this way through the function leaves open.
pub(crate) fn add_close(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    index: usize,
    how: &str,
    cancel: &Cancel,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let stmt = &block.statements[index];
    check_steps(pass, stmt, &[])?;
    let lines = layout::Lines::of(pass, stmt, stmt)?;
    let kept = kept(pass, function, stmt, &cancel.stream)?;
    let start = layout::start_with_comments(pass, stmt);
    let mut changes = kept.changes;
    let mut after = String::new();
    if let Stmt::Return(statement) = stmt
        && let Some(value) = &statement.value
    {
        let name = ["result", "cancelled", "outcome"]
            .iter()
            .find(|name| !scan::is_used(function, name))
            .ok_or_else(|| {
                Unfixable::new(
                    Reason::ShadowedName,
                    "no name is free for the result in this function",
                )
            })?;
        // A `return` in `finally` would swallow what the close raises.
        changes.push((
            TextRange::new(stmt.start(), value.start()),
            format!("{name} = "),
        ));
        changes.sort_by_key(|(range, _)| range.start());
        after = format!("{}{}return {name}", lines.newline, lines.indent);
    }
    let mut text = String::new();
    for (name, value) in &kept.locals {
        text.push_str(&lines.line(&format!("{name} = {value}")));
    }
    text.push_str(&lines.line("try:"));
    text.push_str(&format!("{}{}", lines.unit, lines.line(how)));
    text.push_str(&lines.line("finally:"));
    let cancelling = TextRange::new(start, source.line_end(stmt.end()));
    text.push_str(&lines.deeper(cancelling, 1, &changes)?);
    text.push_str(&after);
    let range = TextRange::new(start, lines.range.end());
    let cautions = [format!(
        "`{how}` is added: nothing closed the stream on this way"
    )];
    let edit = Edit::range_replacement(text, range);
    Ok(layout::fix(
        pass,
        "close first",
        edit,
        Vec::new(),
        &cautions,
    ))
}
