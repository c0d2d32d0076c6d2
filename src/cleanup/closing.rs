//! A loop over a generator, in a block that closes the generator.

use ruff_python_ast::token::parenthesized_range;
use ruff_python_ast::{AnyNodeRef, PythonVersion, Stmt, StmtFor, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use super::{held, layout, scan};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::imports;
use crate::source_file::SourceFile;
use crate::transform::Pass;

/// Names for the generator, best first.
const NAMES: &[&str] = &["items", "stream", "iterator", "generator"];

/// Puts the loop into `async with aclosing(...)`, or into a `try` before Python 3.10. A generator that has a name of its own
/// keeps it.
///
/// # Errors
///
/// Lines that cannot be moved, or no name that is free.
pub(crate) fn fix(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    stmt: &Stmt,
    statement: &StmtFor,
    own_name: Option<&str>,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let lines = layout::Lines::of(pass, stmt, stmt)?;
    let iterable = parenthesized_range(
        (&*statement.iter).into(),
        AnyNodeRef::from(stmt),
        source.tokens(),
    )
    .unwrap_or(statement.iter.range());
    let made = source.slice(iterable);
    let name = match own_name {
        Some(name) => name.to_owned(),
        None => free_name(function)?,
    };
    let before = source.slice(TextRange::new(stmt.start(), iterable.start()));
    if before.contains('\n') {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "the head of the loop spans several lines",
        ));
    }
    let head_end = source.line_end(iterable.end());
    let rest = source.slice(TextRange::new(iterable.end(), head_end));
    let below = TextRange::new(
        source.full_line_end(iterable.end()).min(lines.range.end()),
        lines.range.end(),
    );
    let body = text_below(&lines, below)?;
    let (unit, newline) = (&lines.unit, &lines.newline);
    let head = format!("{}{unit}{before}{name}{rest}", lines.indent);
    let old = pass.settings.target < PythonVersion::PY310;
    let (text, strategy, insertions) = if old {
        let mut text = String::new();
        if own_name.is_none() {
            text.push_str(&lines.line(&format!("{name} = {made}")));
        }
        text.push_str(&lines.line("try:"));
        text.push_str(&format!("{head}{newline}{body}"));
        text.push_str(&lines.line("finally:"));
        text.push_str(&format!("{}{unit}await {name}.aclose()", lines.indent));
        (text, "aclose", Vec::new())
    } else {
        let imported = aclosing(pass, stmt)?;
        let target = if own_name.is_some() {
            String::new()
        } else {
            format!(" as {name}")
        };
        let one = format!("async with {}({made}){target}:", imported.name);
        let fits =
            lines.indent.chars().count() + one.chars().count() <= crate::strategy::width(pass);
        let mut text = if fits && !made.contains('\n') {
            lines.line(&one)
        } else {
            let open = lines.line(&format!("async with {}(", imported.name));
            let first = lines.indent.clone() + unit;
            let made = match aligned(source, iterable, &first) {
                Some(made) => made,
                None => crate::layout::moved(source, iterable, &[], unit)?,
            };
            format!(
                "{open}{first}{}{newline}{}",
                made.trim_start(),
                lines.line(&format!("){target}:"))
            )
        };
        text.push_str(&format!("{head}{newline}{body}"));
        let length = text.trim_end_matches(['\r', '\n']).len();
        text.truncate(length);
        (
            text,
            "contextlib.aclosing",
            imported.insertion.into_iter().collect(),
        )
    };
    let edit = Edit::range_replacement(text, lines.range);
    Ok(layout::fix(pass, strategy, edit, insertions, &[]))
}

/// An expression whose further lines are aligned with its first bracket, aligned with it behind `first` again.
fn aligned(source: &SourceFile, range: TextRange, first: &str) -> Option<String> {
    let before = TextRange::new(source.line_start(range.start()), range.start());
    let column = source.slice(before).len();
    let surplus = column.checked_sub(first.len())?;
    let mut lines = source.slice(range).lines();
    let mut made = lines.next()?.to_owned();
    for line in lines {
        let depth = line.len() - line.trim_start_matches(' ').len();
        if depth <= column || crate::layout::spans_string(source, range) {
            return None;
        }
        made.push_str(source.stylist().line_ending().as_str());
        made.push_str(&line[surplus..]);
    }
    Some(made)
}

/// What follows the head, a level deeper, with a line break at its end.
fn text_below(lines: &layout::Lines<'_, '_>, below: TextRange) -> Result<String, Unfixable> {
    if below.is_empty() {
        return Ok(String::new());
    }
    let body = lines.deeper(below, 1, &[])?;
    Ok(format!(
        "{}{body}{}",
        lines.blank_before(below),
        lines.newline
    ))
}

fn aclosing(pass: &Pass<'_>, stmt: &Stmt) -> Result<imports::Imported, Unfixable> {
    let function = held::function_id(pass, stmt.start());
    function
        .and_then(|id| imports::member(pass.source, pass.facts, id, "contextlib", "aclosing"))
        .ok_or_else(|| {
            Unfixable::new(
                Reason::ShadowedName,
                "no name is free for `contextlib` here",
            )
        })
}

fn free_name(function: &StmtFunctionDef) -> Result<String, Unfixable> {
    let name = NAMES.iter().find(|name| !scan::is_used(function, name));
    name.map(ToString::to_string).ok_or_else(|| {
        Unfixable::new(
            Reason::ShadowedName,
            "no name is free for the generator in this function",
        )
    })
}
