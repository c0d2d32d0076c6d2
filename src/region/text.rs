//! Writes a region: the local function above, and the call in its place.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::Run;
use super::flow::{Flow, Outcome};
use super::movable::half_done;
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::imports;
use crate::layout::{ODD_LINES, has_odd_lines, leading_comments, moved};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::SiteKind;
use crate::transform::Pass;

/// Annotations of assignments to names, from the end of each name on.
struct Annotated<'n> {
    names: &'n [String],
    /// What goes, and what stands there instead.
    found: Vec<(TextRange, &'static str)>,
}

impl<'v> Visitor<'v> for Annotated<'_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::AnnAssign(assign) => {
                if let Expr::Name(name) = &*assign.target
                    && self.names.iter().any(|known| known == name.id.as_str())
                {
                    let annotation = TextRange::new(assign.target.end(), assign.annotation.end());
                    self.found.push(match assign.value {
                        Some(_) => (annotation, ""),
                        None => (assign.range(), "pass"),
                    });
                }
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

/// Adds the edits of the region. `callee` gives the call of the local function: its head and its end around the name.
pub(super) fn write(
    pass: &Pass<'_>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
    (name, parameters): (&str, &[String]),
    callee: &dyn Fn(&str, usize) -> String,
    edits: &mut Vec<Edit>,
) -> Result<(), Unfixable> {
    let source = pass.source;
    let newline = source.stylist().line_ending().as_str().to_owned();
    let range = run.range();
    let indent = source.indentation(range.start()).to_owned();
    let unit = source.unit_below(&indent).to_owned();
    let start = leading_comments(pass.source, range.start());
    // What heads the block stays with what is done there; what a tool is told goes with the code, and so does the first of
    // several comments on its parts.
    let heading = TextRange::new(start, source.line_start(range.start()));
    let goes_on = source.text()[range].lines().skip(1).any(|line| {
        line.strip_prefix(indent.as_str())
            .is_some_and(|rest| rest.starts_with('#'))
    });
    let heading = if goes_on || is_for_tools(&source.text()[heading]) {
        TextRange::empty(start)
    } else {
        heading
    };
    let end = source.line_end(run.replaced().end());
    let body_end = source.line_end(range.end());
    let above = source.line_start(start - TextSize::new(u32::from(start > TextSize::default())));
    if has_odd_lines(&source.text()[TextRange::new(above, end)]) {
        return Err(Unfixable::new(Reason::CommentInTheWay, ODD_LINES));
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
                annotation = is_evaluable(pass, &assign.annotation)
                    .then(|| source.slice(assign.annotation.range()).to_owned());
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
    // What is declared `nonlocal` has its annotation elsewhere, if anywhere.
    let mut annotations = Annotated {
        names: &flow.nonlocal,
        found: Vec::new(),
    };
    annotations.visit_body(run.statements());
    for (range, instead) in annotations.found {
        if source.has_comment(range) {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a comment stands in an annotation that cannot move",
            ));
        }
        changes.push((range, instead.to_owned()));
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
    let body = moved(
        pass.source,
        TextRange::new(heading.end(), body_end),
        &changes,
        deeper,
    )?;
    let (place, indent) = match above {
        Some(place) => (
            leading_comments(pass.source, place),
            source.indentation(place).to_owned(),
        ),
        None => (start, indent),
    };
    let inside = source.indentation(range.start()).to_owned();
    let inner = if above.is_some() {
        inside.clone()
    } else {
        format!("{indent}{unit}")
    };

    let mut text = String::new();
    let before = source.text()[..place.to_usize()].trim_end_matches([' ', '\t']);
    // A formatter wants a blank line above, except right below the `def` of the coroutine.
    let first_in_block = run
        .function
        .body
        .first()
        .is_some_and(|first| source.line_start(first.start()) >= place);
    let above_it = before.lines().next_back();
    let blank_above = above_it.is_none_or(|line| line.trim().is_empty());
    if !first_in_block && !blank_above {
        text.push_str(&newline);
    }
    let returns = annotated(pass, findings, run, flow, annotation);
    let parameters: Vec<String> = parameters
        .iter()
        .map(
            |name| match given_annotation(pass, findings, run, flow, name) {
                Some(annotation) => format!("{name}: {annotation}"),
                None => name.clone(),
            },
        )
        .collect();
    let parameters = parameters.join(", ");
    text.push_str(&format!(
        "{indent}def {name}({parameters}){returns}:{newline}"
    ));
    if !flow.nonlocal.is_empty() {
        text.push_str(&format!(
            "{inner}nonlocal {}{newline}",
            flow.nonlocal.join(", ")
        ));
    }
    text.push_str(&body);
    text.push_str(&newline);
    if let Outcome::Names(names) = &flow.outcome {
        text.push_str(&format!("{inner}return {}{newline}", names.join(", ")));
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
        let replaced = TextRange::new(heading.end(), end);
        edits.push(Edit::range_replacement(call, replaced));
    } else {
        text.push_str(&source.text()[heading]);
        text.push_str(&call);
        edits.push(Edit::range_replacement(text, TextRange::new(start, end)));
    }
    Ok(())
}

/// Whether comments say something to a checker or a formatter.
fn is_for_tools(comments: &str) -> bool {
    const TOOLS: &[&str] = &[
        "asyncfix", "bandit", "flake8", "fmt", "isort", "mypy", "noqa", "nosec", "pragma",
        "pylint", "pyright", "ruff", "type", "yapf",
    ];
    comments.lines().any(|line| {
        let text = line.trim_start().trim_start_matches('#').trim_start();
        let word = text.find(|letter: char| !letter.is_ascii_alphanumeric());
        let word = &text[..word.unwrap_or(text.len())];
        TOOLS.contains(&word) && (text.len() == word.len() || text[word.len()..].starts_with(':'))
    })
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
    let returns = function
        .returns
        .as_deref()
        .filter(|returns| means_the_same_inside(pass, findings, returns));
    let known = match &flow.outcome {
        Outcome::Nothing => Some("None".to_owned()),
        Outcome::Returns => returns.map(|returns| pass.source.slice(returns.range()).to_owned()),
        Outcome::Last(stmt) => annotation.or_else(|| match stmt {
            Stmt::Assign(assign) => builtin_type(pass, findings, &assign.value).or_else(|| {
                let target = assign.targets[0].as_name_expr()?;
                given_annotation(pass, findings, run, flow, &target.id).map(str::to_owned)
            }),
            _ => None,
        }),
        Outcome::Names(_) => None,
    };
    known
        .filter(|known| !known.starts_with("Final") && !known.starts_with("ClassVar"))
        .map_or_else(String::new, |known| format!(" -> {known}"))
}

/// The annotation of a parameter of the coroutine that the function is given and gives a new value to.
fn given_annotation<'a>(
    pass: &Pass<'a>,
    findings: &[&Finding],
    run: Run<'_>,
    flow: &Flow<'_>,
    name: &str,
) -> Option<&'a str> {
    let parameters = &run.function.parameters;
    let annotation = parameters
        .iter_non_variadic_params()
        .find(|parameter| parameter.name().as_str() == name)?
        .annotation()?;
    (flow.given.iter().any(|given| given == name)
        && means_the_same_inside(pass, findings, annotation))
    .then(|| pass.source.slice(annotation.range()))
}

/// Whether an annotation of the coroutine names the same in a function inside of it: what the class defines is not seen
/// there, and parameters hide what is outside.
fn means_the_same_inside(pass: &Pass<'_>, findings: &[&Finding], annotation: &Expr) -> bool {
    if imports::postpones_annotations(pass.source) {
        return true;
    }
    let Some(finding) = findings.first() else {
        return false;
    };
    let function = pass.project.function(finding.function);
    let class = function.class.map(|class| pass.facts.class(class).scope);
    let scopes: Vec<_> = std::iter::once(function.scope).chain(class).collect();
    names_in(annotation).iter().all(|name| {
        !scopes
            .iter()
            .any(|scope| pass.facts.scope(*scope).bindings.contains_key(*name))
    })
}

/// Whether an annotation of a local, which nothing evaluates, could be evaluated: it names builtin classes only.
fn is_evaluable(pass: &Pass<'_>, annotation: &Expr) -> bool {
    const CLASSES: &[&str] = &[
        "bool",
        "bytearray",
        "bytes",
        "complex",
        "dict",
        "float",
        "frozenset",
        "int",
        "list",
        "object",
        "set",
        "str",
        "tuple",
    ];
    imports::postpones_annotations(pass.source)
        || names_in(annotation)
            .iter()
            .all(|name| CLASSES.contains(&name.as_str()))
            && !annotation.is_bin_op_expr()
}

fn names_in(annotation: &Expr) -> Vec<&Name> {
    let mut names = Vec::new();
    scan::each_part(annotation, |part| {
        if let Expr::Name(name) = part {
            names.push(&name.id);
        }
    });
    names
}

/// The name of a builtin class that a value certainly is an instance of.
fn builtin_type(pass: &Pass<'_>, findings: &[&Finding], value: &Expr) -> Option<String> {
    let function = findings.first()?.function;
    let inference = pass.inference;
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
