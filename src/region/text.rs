//! Writes a region: the local function above, and the call in its place.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::Run;
use super::flow::{Flow, Outcome};
use super::movable::half_done;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{Inference, Type};
use crate::semantic::SiteKind;
use crate::transform::Pass;

/// Adds the edits of the region. `callee` gives the call of the local function: its head and its end around the name.
pub(super) fn write(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
    name: &str,
    callee: &dyn Fn(&str, usize) -> String,
    edits: &mut Vec<Edit>,
) -> Result<(), Unfixable> {
    let source = pass.source;
    let newline = source.stylist().line_ending().as_str().to_owned();
    let unit = source.stylist().indentation().as_str().to_owned();
    let range = run.range();
    let indent = source.indentation(range.start()).to_owned();
    let start = leading_comments(pass, range.start());
    let end = source.line_end(run.replaced().end());
    let body_end = source.line_end(range.end());
    let above = source.line_start(start - TextSize::new(u32::from(start > TextSize::default())));
    if has_odd_lines(&source.text()[TextRange::new(above, end)]) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "the statements have line breaks that cannot be moved: a form feed, a lone `\\r` or a continued empty line",
        ));
    }
    let alone = source.text()[TextRange::new(source.line_start(range.start()), range.start())]
        .trim()
        .is_empty()
        && {
            let rest = source.text()[TextRange::new(run.replaced().end(), end)].trim_start();
            rest.is_empty() || rest.starts_with('#')
        };
    if !alone {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "the statements share a line with others",
        ));
    }

    let mut changes: Vec<(TextRange, String)> = Vec::new();
    let mut target = None;
    let mut annotation = None;
    if let Outcome::Last(stmt) = flow.outcome {
        let (left, value) = match stmt {
            Stmt::Assign(assign) => (assign.targets[0].range(), &*assign.value),
            Stmt::AnnAssign(assign) => {
                let Some(value) = assign.value.as_deref() else {
                    return Err(Unfixable::new(Reason::LiveResult, "nothing is assigned"));
                };
                annotation = Some(source.slice(assign.annotation.range()).to_owned());
                (
                    TextRange::new(assign.target.start(), assign.annotation.end()),
                    value,
                )
            }
            _ => return Err(Unfixable::new(Reason::LiveResult, "nothing is assigned")),
        };
        let left = TextRange::new(stmt.start(), left.end());
        let value = ruff_python_ast::token::parenthesized_range(
            value.into(),
            AnyNodeRef::from(stmt),
            source.tokens(),
        )
        .unwrap_or(value.range());
        let between = TextRange::new(stmt.start(), value.start());
        if source.has_comment(between) || source.slice(between).contains('\n') {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a comment or line break stands before the value",
            ));
        }
        changes.push((between, "return ".to_owned()));
        target = Some(source.slice(left).to_owned());
    }
    let mut awaits = HalfDone { found: Vec::new() };
    awaits.visit_body(run.statements());
    for expr in awaits.found {
        if let Some((call, function)) = half_done(expr) {
            changes.push((
                TextRange::new(expr.start(), function.start()),
                String::new(),
            ));
            let second = call
                .arguments
                .iter_source_order()
                .nth(1)
                .map(|argument| argument.start());
            match second {
                Some(second) => {
                    changes.push((TextRange::new(function.end(), second), "(".to_owned()));
                }
                None => changes.push((TextRange::new(function.end(), expr.end()), "()".to_owned())),
            }
        }
    }
    changes.sort_by_key(|(range, _)| range.start());
    // At the start of a `try` the function goes above it, as far out as its body already is.
    let above = match run.parent {
        Some(Stmt::Try(statement))
            if run.first == 0
                && std::ptr::eq(statement.body.as_ptr(), run.block.as_ptr())
                && source.text()
                    [TextRange::new(source.line_start(statement.start()), statement.start())]
                .trim()
                .is_empty() =>
        {
            Some(statement.start())
        }
        _ => None,
    };
    let deeper = if above.is_some() { "" } else { unit.as_str() };
    let body = moved(pass, TextRange::new(start, body_end), &changes, deeper)?;
    let (place, indent) = match above {
        Some(place) => (
            leading_comments(pass, place),
            source.indentation(place).to_owned(),
        ),
        None => (start, indent),
    };
    let inside = source.indentation(range.start()).to_owned();

    let mut text = String::new();
    let before = source.text()[..place.to_usize()]
        .trim_end_matches([' ', '\t'])
        .to_owned();
    // A formatter wants a blank line above, except right below the `def` of the coroutine.
    let first_in_block = run
        .function
        .body
        .first()
        .is_some_and(|first| source.line_start(first.start()) >= place);
    let blank_above = before.ends_with(&format!("{newline}{newline}")) || before.is_empty();
    if !first_in_block && !blank_above {
        text.push_str(&newline);
    }
    let returns = annotated(pass, findings, run, flow, annotation);
    text.push_str(&format!("{indent}def {name}(){returns}:{newline}"));
    if !flow.nonlocal.is_empty() {
        text.push_str(&format!(
            "{indent}{unit}nonlocal {}{newline}",
            flow.nonlocal.join(", ")
        ));
    }
    text.push_str(&body);
    text.push_str(&newline);
    if let Outcome::Names(names) = &flow.outcome {
        text.push_str(&format!(
            "{indent}{unit}return {}{newline}",
            names.join(", ")
        ));
        target = Some(names.join(", "));
    }
    text.push_str(&newline);
    let left = match (&flow.outcome, &target) {
        (Outcome::Returns, _) => "return ".to_owned(),
        _ if run.hands_on => "return ".to_owned(),
        (_, Some(target)) => format!("{target} = "),
        _ => String::new(),
    };
    let call = format!("{inside}{left}{}", callee(&format!("{inside}{left}"), 0));
    if above.is_some() {
        edits.push(Edit::insertion(text, place));
        edits.push(Edit::range_replacement(call, TextRange::new(start, end)));
    } else {
        text.push_str(&call);
        edits.push(Edit::range_replacement(text, TextRange::new(start, end)));
    }
    Ok(())
}

/// Line breaks by which the start of a line is not the start of its indentation.
pub(crate) fn has_odd_lines(text: &str) -> bool {
    let lone_return = text
        .bytes()
        .zip(text.bytes().skip(1).chain([0]))
        .any(|pair| pair.0 == b'\r' && pair.1 != b'\n');
    lone_return || text.contains('\x0c') || text.lines().any(|line| line.trim() == "\\")
}

struct HalfDone<'a> {
    found: Vec<&'a Expr>,
}

impl<'v> Visitor<'v> for HalfDone<'v> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        if half_done(expr).is_some() {
            self.found.push(expr);
        }
        visitor::walk_expr(self, expr);
    }
}

/// Comments right above a statement belong to it.
pub(crate) fn leading_comments(pass: &Pass<'_>, start: TextSize) -> TextSize {
    let source = pass.source;
    let mut first = source.line_start(start);
    let indent = source.indentation(start);
    while first > TextSize::default() {
        let above = source.line_start(first - TextSize::new(1));
        let line = &source.text()[TextRange::new(above, first)];
        let is_comment = line.trim_start().starts_with('#') && line.starts_with(indent);
        if !is_comment || source.indentation(above) != indent {
            break;
        }
        first = above;
    }
    first
}

/// The lines of a range, one unit deeper, with the changes made. Lines that start inside a string stay where they are.
pub(crate) fn moved(
    pass: &Pass<'_>,
    range: TextRange,
    changes: &[(TextRange, String)],
    unit: &str,
) -> Result<String, Unfixable> {
    let source = pass.source;
    let strings: Vec<TextRange> = source
        .tokens()
        .in_range(range)
        .iter()
        .filter(|token| {
            matches!(
                token.kind(),
                TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle
            )
        })
        .map(Ranged::range)
        .filter(|string| source.slice(*string).contains('\n'))
        .collect();
    let mut result = String::new();
    let mut position = range.start();
    for line in source.text()[range].split_inclusive('\n') {
        let line_range = TextRange::at(position, TextSize::of(line));
        // The text of an f-string ends where an interpolation or the closing quotes begin.
        let in_string = strings.iter().any(|string| {
            string.start() < line_range.start() && line_range.start() <= string.end()
        });
        if !in_string && !line.trim().is_empty() {
            result.push_str(unit);
        }
        let mut from = line_range.start();
        for (changed, text) in changes {
            if !line_range.contains(changed.start()) {
                continue;
            }
            if changed.end() > line_range.end() {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "what would be replaced spans several lines",
                ));
            }
            result.push_str(&source.text()[TextRange::new(from, changed.start())]);
            result.push_str(text);
            from = changed.end();
        }
        result.push_str(&source.text()[TextRange::new(from, line_range.end())]);
        position = line_range.end();
    }
    Ok(result.trim_end_matches(['\r', '\n']).to_owned())
}

/// The return annotation, in a coroutine that has annotations.
fn annotated(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
    annotation: Option<String>,
) -> String {
    let function = run.function;
    let has_annotations = function.returns.is_some()
        || function
            .parameters
            .iter()
            .any(|parameter| parameter.as_parameter().annotation.is_some());
    if !has_annotations {
        return annotation
            .filter(|known| !known.contains("Final") && !known.contains("ClassVar"))
            .map_or_else(String::new, |annotation| format!(" -> {annotation}"));
    }
    let known = match &flow.outcome {
        Outcome::Nothing => Some("None".to_owned()),
        Outcome::Returns => function
            .returns
            .as_ref()
            .map(|returns| pass.source.slice(returns.range()).to_owned()),
        Outcome::Last(stmt) => annotation.or_else(|| match stmt {
            Stmt::Assign(assign) => builtin_type(pass, findings, &assign.value),
            _ => None,
        }),
        Outcome::Names(_) => None,
    };
    known
        .filter(|known| !known.starts_with("Final") && !known.starts_with("ClassVar"))
        .map_or_else(String::new, |known| format!(" -> {known}"))
}

/// The name of a builtin class that a value certainly is an instance of.
fn builtin_type(pass: &Pass<'_>, findings: &[&Finding], value: &Expr) -> Option<String> {
    let function = findings.first()?.function;
    let inference = Inference::new(pass.project);
    let site = pass
        .project
        .function(function)
        .sites
        .iter()
        .find(|site| site.range == value.range() && site.kind == SiteKind::Call)?;
    match inference.value(pass.file, site.value).members.as_slice() {
        [Type::Instance(name, _)] => {
            let name = name.strip_prefix("builtins.")?;
            matches!(name, "str" | "bytes" | "int" | "float" | "bool").then(|| name.to_owned())
        }
        _ => None,
    }
}
