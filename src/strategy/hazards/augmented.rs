//! Updates of shared state: the new part is worked out first, so that nothing old is written back.

use super::bound::split_bound;
use super::*;
use crate::laziness::stands_alone;

/// Has the value of the call worked out first, where its statement would go on behind the new await with something old.
pub(in crate::strategy) fn split(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Some(statement) = place.statement() else {
        return Ok(());
    };
    let Some((written, part)) = updated(pass, finding, statement, place) else {
        split_bound(pass, finding, place, draft);
        return Ok(());
    };
    let source = pass.source;
    let assign = statement.range();
    let target = source.slice(written.range());
    let mut calls = CallFinder::default();
    calls.visit_expr(written);
    if calls.found || !stands_alone(source, assign) {
        return Err(Unfixable::new(
            Reason::CheckThenAct,
            format!("`{target}` is read before the call and written after it"),
        ));
    }
    if written.is_subscript_expr() && !only_asks(finding) {
        draft.cautions.push(format!(
            "`{target}` is looked up behind the call now: where it is missing, the call has been made all the same"
        ));
    }
    let name = temporary(pass, finding, part);
    let value =
        ruff_python_ast::token::parenthesized_range(part.into(), statement, source.tokens())
            .unwrap_or(part.range());
    // `self.total += <blocking>` reads the old value before the wait.
    // `self.total +=`, or `self.total = self.total +`: all that stands before the new part.
    let before = source.text()[TextRange::new(assign.start(), value.start())]
        .trim_end_matches(|character: char| character.is_whitespace() || character == '\\');
    let newline = source.stylist().line_ending().as_str().to_owned();
    let indentation = source.indentation(assign.start()).to_owned();
    draft.edits.push(Edit::range_replacement(
        format!("{name} = "),
        TextRange::new(assign.start(), value.start()),
    ));
    let rest = format!("{newline}{indentation}{before} {name}");
    let after = Edit::insertion(rest, value.end());
    // The call may end where the statement does; both insertions then become one.
    match draft
        .edits
        .iter()
        .position(|edit| edit.range().is_empty() && edit.start() == value.end())
    {
        Some(position) => {
            let edit = draft.edits.remove(position);
            let text = format!(
                "{}{}",
                edit.content().unwrap_or_default(),
                after.content().unwrap_or_default()
            );
            draft.edits.push(Edit::insertion(text, value.end()));
        }
        None => {
            let clash = draft
                .edits
                .iter()
                .position(|edit| edit.end() == value.end() && !edit.range().is_empty());
            match clash {
                Some(position) => {
                    let edit = draft.edits.remove(position);
                    let text = format!(
                        "{}{}",
                        edit.content().unwrap_or_default(),
                        after.content().unwrap_or_default()
                    );
                    draft
                        .edits
                        .push(Edit::range_replacement(text, edit.range()));
                }
                None => draft.edits.push(after),
            }
        }
    }
    // A fix that starts where the value starts begins behind the new name.
    if let Some(position) = draft
        .edits
        .iter()
        .position(|edit| edit.range().is_empty() && edit.start() == value.start())
    {
        let insertion = draft.edits.remove(position);
        if let Some(head) = draft
            .edits
            .iter_mut()
            .find(|edit| edit.start() == assign.start())
        {
            *head = Edit::range_replacement(
                format!("{name} = {}", insertion.content().unwrap_or_default()),
                head.range(),
            );
        }
    }
    Ok(())
}

/// Whether a call that was made in vain has done nothing: it reads or computes.
pub(super) fn only_asks(finding: &Finding) -> bool {
    let last = |name: &str| name.rsplit('.').next().map(str::to_ascii_lowercase);
    let is_question = |name: &str| {
        last(name).is_some_and(|last| {
            let word = last.trim_start_matches('_').split('_').next();
            matches!(
                word,
                Some(
                    "ask"
                        | "count"
                        | "fetch"
                        | "fetchall"
                        | "fetchone"
                        | "find"
                        | "get"
                        | "head"
                        | "load"
                        | "lookup"
                        | "query"
                        | "read"
                        | "select"
                        | "stat"
                )
            )
        })
    };
    match finding.leaf.blocking.kind {
        Kind::Cpu | Kind::Import | Kind::Metadata => true,
        Kind::Sleep => finding.helper.is_none(),
        _ => is_question(&finding.leaf.name) || is_question(&finding.callee),
    }
}

/// Of a statement that reads something shared, adds a part to it and writes it back: what is written, and the part.
pub(super) fn updated<'a>(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: AnyNodeRef<'a>,
    place: &Place<'_>,
) -> Option<(&'a Expr, &'a Expr)> {
    let (written, part): (&Expr, &Expr) = match statement {
        AnyNodeRef::StmtAugAssign(assign) => (&assign.target, &assign.value),
        AnyNodeRef::StmtAssign(assign) => match (assign.targets.as_slice(), &*assign.value) {
            ([target], Expr::BinOp(operation))
                if pass.source.slice(target.range())
                    == pass.source.slice(operation.left.range()) =>
            {
                (target, &operation.right)
            }
            _ => return None,
        },
        _ => return None,
    };
    (part.range().contains_range(place.range) && !is_private(pass, finding, written))
        .then_some((written, part))
}

/// A local that no other function can see.
pub(super) fn is_private(pass: &Pass<'_>, finding: &Finding, target: &Expr) -> bool {
    let Expr::Name(name) = target else {
        return false;
    };
    let function = pass.project.function(finding.function);
    if function.assigned_shared.contains(&name.id) {
        return false;
    }
    // Bound here, and not looked up from a function nested in this one.
    pass.facts
        .scope(function.scope)
        .bindings
        .contains_key(&name.id)
        && !pass.facts.values.iter().any(|value| {
            matches!(value, Value::Name { scope, name: used }
                if *scope == function.scope && *used == name.id)
        })
}

/// Looks for calls, and for names that an expression binds.
#[derive(Default)]
pub(super) struct CallFinder {
    pub found: bool,
}

impl<'a> Visitor<'a> for CallFinder {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.found |= expr.is_call_expr() || expr.is_named_expr();
        visitor::walk_expr(self, expr);
    }
}

/// A name for the value that is worked out first: what the value itself is called, where it says so.
pub(super) fn temporary(pass: &Pass<'_>, finding: &Finding, value: &Expr) -> String {
    fn candidate(expr: &Expr) -> Option<String> {
        match expr {
            Expr::Subscript(subscript) => match &*subscript.slice {
                Expr::StringLiteral(text) => {
                    let text = text.value.to_str();
                    let name: String = text
                        .chars()
                        .map(|character| if character == '-' { '_' } else { character })
                        .collect();
                    is_identifier(&name).then_some(name)
                }
                _ => candidate(&subscript.value),
            },
            Expr::Attribute(attribute) => Some(attribute.attr.to_string()),
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(attribute) => {
                    // `int(x["n"])` is named by its argument, `fetch_price()` by its object.
                    let is_read = attribute.attr.as_str() == "read";
                    noun(attribute.attr.as_str())
                        .or_else(|| candidate(&attribute.value))
                        .or_else(|| is_read.then(|| "content".to_owned()))
                }
                Expr::Name(name) => noun(name.id.as_str())
                    .or_else(|| call.arguments.args.first().and_then(candidate)),
                _ => None,
            },
            Expr::BinOp(operation) => {
                candidate(&operation.left).or_else(|| candidate(&operation.right))
            }
            _ => None,
        }
    }
    let function = pass.project.function(finding.function);
    let around = Place::around_range(pass, value.range());
    let around = around.as_ref().and_then(Place::function);
    let taken = |name: &str| {
        pass.facts.scope(function.scope).bindings.contains_key(name)
            || pass
                .facts
                .scope(crate::semantic::ScopeId::MODULE)
                .bindings
                .contains_key(name)
            || around.is_some_and(|function| scan::is_used(function, name))
            || is_reserved(name)
            || MISLEADING.contains(&name)
    };
    let base = candidate(value).unwrap_or_else(|| "result".to_owned());
    std::iter::once(base.clone())
        .chain(std::iter::once("result".to_owned()))
        .chain((2..).map(|number| format!("{base}_{number}")))
        .find(|name| !taken(name))
        .unwrap_or(base)
}

/// Keywords, and the functions and classes of `builtins` that code may use anywhere without defining them; of the latter
/// those in small letters.
const RESERVED: &str = "\
    abs aiter all and anext any as ascii assert async await bin bool break breakpoint bytearray bytes callable chr \
    class classmethod compile complex continue copyright credits def del delattr dict dir divmod elif else \
    enumerate eval except exec exit filter finally float for format from frozenset getattr global globals hasattr \
    hash help hex id if import in input int is isinstance issubclass iter lambda len license list locals map max \
    memoryview min next nonlocal not object oct open or ord pass pow print property quit raise range repr return \
    reversed round set setattr slice sorted staticmethod str sum super try tuple type vars while with yield zip";

/// Whether a name in small letters means something in every program.
fn is_reserved(name: &str) -> bool {
    RESERVED.split(' ').any(|known| known == name)
}

/// Names that say nothing of a value.
const MISLEADING: &[&str] = &["get", "json"];

pub(super) fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}

/// What a function's name says it gives: `fetch_price` gives a price.
pub(super) fn noun(name: &str) -> Option<String> {
    let (verb, object) = name.trim_start_matches('_').split_once('_')?;
    matches!(
        verb,
        "get"
            | "fetch"
            | "load"
            | "read"
            | "compute"
            | "count"
            | "query"
            | "find"
            | "make"
            | "build"
            | "download"
            | "request"
            | "measure"
            | "calculate"
            | "estimate"
            | "lookup"
            | "resolve"
            | "ask"
    )
    .then(|| if object == "bytes" { "data" } else { object })
    .filter(|object| is_identifier(object))
    .map(str::to_owned)
}
