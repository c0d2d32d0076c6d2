//! One thing in two steps on one object, with the new await between them: a position that is set and then read from, two
//! items that are taken one after the other, a value that is put somewhere for as long as the call runs.

use super::pairs::{is_shared, method_call};
use super::pauses::waits_between;
use super::*;
use crate::cleanup::aliases::Aliases;
use crate::semantic::MUTATORS;

/// What a method does first and what comes of it, on one object.
const STEPS: &[(&str, &[&str])] = &[
    (
        "seek",
        &[
            "getvalue",
            "read",
            "readinto",
            "readline",
            "readlines",
            "truncate",
            "write",
        ],
    ),
    (
        "feed",
        &[
            "close",
            "flush",
            "get",
            "get_result",
            "pop",
            "read",
            "result",
        ],
    ),
];

/// What a coroutine does to an object before the call or behind it.
#[derive(Clone, Copy)]
enum Act<'a> {
    /// `next(self.numbers)`
    Next,
    Method(&'a str),
    /// `self.depth += 1`, with the text of the number.
    Raised(&'a str),
    /// `self.depth -= 1`
    Lowered(&'a str),
    /// `self.current = job`
    Set(&'a Expr),
    /// The same of a function, a module or a class, for whatever goes by it: `read.mode = "fast"`.
    SetForAll(&'a Expr),
}

/// One step, where it ends, and where it begins.
struct Step<'a> {
    path: String,
    act: Act<'a>,
    range: TextRange,
}

/// What others see between the two steps, or take of them, as a sentence.
pub(super) fn between_steps(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if locks::is_under_async_lock(pass, place) {
        return None;
    }
    let mut steps = steps(pass, function);
    let own = function.parameters.iter().next().map(|own| own.name());
    steps.retain(|step| {
        // What a coroutine is handed is not known to be anybody else's.
        let root = step.path.split('.').next().unwrap_or(&step.path);
        let is_handed = function.parameters.includes(root)
            && (!step.path.contains('.') || own.is_none_or(|own| own.as_str() != root));
        !is_handed && !place.range.contains_range(step.range)
    });
    let (before, behind): (Vec<_>, Vec<_>) = steps
        .into_iter()
        .partition(|step| step.range.end() <= place.start());
    for second in behind {
        if second.range.start() < place.range.end() {
            continue;
        }
        for first in &before {
            if first.path == second.path
                && let Some(why) = why(pass, function, first, &second)
                && is_shared(pass, finding, &first.path)
                && !waits_between(pass, function, first.range.end(), place.start())
                && !waits_between(pass, function, place.range.end(), second.range.start())
            {
                return Some(why);
            }
        }
        if let Some(why) = forgets(pass, place, function, &second)
            && is_shared(pass, finding, &second.path)
            && !waits_between(pass, function, place.range.end(), second.range.start())
        {
            return Some(why);
        }
    }
    None
}

fn steps<'p>(pass: &Pass<'p>, function: &'p ast::StmtFunctionDef) -> Vec<Step<'p>> {
    let aliases = Aliases::of(function);
    let path_of = |target: &Expr| match target {
        Expr::Name(_) => scan::dotted(target),
        _ => aliases.dotted(target),
    };
    let mut steps = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && let Expr::Name(name) = &*call.func
            && name.id.as_str() == "next"
            && let [items] = &*call.arguments.args
            && let Some(path) = aliases.dotted(items)
        {
            let (act, range) = (Act::Next, expr.range());
            steps.push(Step { path, act, range });
        }
        if let Some((path, method, _)) = aliases.method_call(expr) {
            let (act, range) = (Act::Method(method), expr.range());
            steps.push(Step { path, act, range });
        }
    });
    scan::each_stmt(&function.body, |stmt| {
        for (target, value) in scan::assigned(stmt) {
            let (Some(value), Some(path)) = (value, path_of(target)) else {
                continue;
            };
            let act = match target {
                Expr::Attribute(attribute) if is_for_all(pass, &attribute.value) => {
                    Act::SetForAll(value)
                }
                _ => Act::Set(value),
            };
            let range = stmt.range();
            steps.push(Step { path, act, range });
        }
        let (target, act) = match stmt {
            Stmt::AugAssign(assign) => {
                let number = pass.source.slice(assign.value.range());
                let act = match assign.op {
                    ast::Operator::Add => Act::Raised(number),
                    ast::Operator::Sub => Act::Lowered(number),
                    _ => return,
                };
                (&*assign.target, act)
            }
            _ => return,
        };
        if let Some(path) = path_of(target) {
            let range = stmt.range();
            steps.push(Step { path, act, range });
        }
    });
    steps
}

/// Why two steps may not be torn apart.
fn why(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    first: &Step<'_>,
    second: &Step<'_>,
) -> Option<String> {
    let path = &first.path;
    let lines = format!(
        "on line {} and on line {}: while this task waits, another can",
        pass.source.line(first.range.start()),
        pass.source.line(second.range.start())
    );
    match (first.act, second.act) {
        (Act::Next, Act::Next) => Some(format!(
            "`{path}` gives an item {lines} take the one in between"
        )),
        (Act::Method(method), Act::Method(then)) => {
            let goes_on = STEPS
                .iter()
                .any(|(one, others)| *one == method && others.contains(&then));
            if goes_on {
                return Some(format!("`{path}` is used {lines} use it in between"));
            }
            let reopens = method == "clear"
                && then == "set"
                && !is_in_finally(function, second.range)
                && is_bare_call(pass, first.range)
                && is_bare_call(pass, second.range);
            reopens.then(|| {
                format!(
                    "a cancellation of the new await would leave out `{path}.set()`, which is in no `finally`"
                )
            })
        }
        // `timer.cancel()`, then `timer = create_task(...)`
        (
            Act::Method("cancel" | "close" | "disconnect" | "stop" | "terminate"),
            Act::Set(made) | Act::SetForAll(made),
        ) if made.is_call_expr() || made.is_await_expr() => Some(format!(
            "`{path}` is ended and made anew {lines} make another one, which nobody ends then"
        )),
        (Act::Raised(one), Act::Lowered(other)) | (Act::Lowered(one), Act::Raised(other))
            if one == other && is_read_elsewhere(pass, function, path) =>
        {
            Some(format!(
                "`{path}` is changed {lines} see it changed, which nobody did so far"
            ))
        }
        (Act::Set(value), Act::Set(reset)) => {
            // What is set to be set anew is no state of its own: `self.state = "busy"`.
            let is_reset = reset.is_none_literal_expr() || is_saved(function, path, reset);
            (!value.is_literal_expr() && is_reset && is_read_elsewhere(pass, function, path))
                .then(|| format!("`{path}` is set {lines} set it, or find it reset by this one"))
        }
        // It is meant for what stands in between, whoever reads it.
        (Act::SetForAll(value), Act::SetForAll(reset)) => {
            let is_reset = !value.is_literal_expr() && reset.is_literal_expr();
            (is_reset || is_saved(function, path, reset))
                .then(|| format!("`{path}` is set {lines} set it, or find it reset by this one"))
        }
        _ => None,
    }
}

/// Whether an expression is a function, a module or a class, which is the same for all tasks.
fn is_for_all(pass: &Pass<'_>, owner: &Expr) -> bool {
    let types = pass.types_of(owner);
    !types.is_blank()
        && types.present().all(|member| {
            matches!(
                member,
                Type::Class(_) | Type::External(_) | Type::Function(_) | Type::Module(_)
            )
        })
}

/// `self.dirty = False` behind a call that stores what another function changes when it says `self.dirty = True`: a change
/// that comes while this task waits is never stored.
fn forgets(
    pass: &Pass<'_>,
    place: &Place<'_>,
    function: &ast::StmtFunctionDef,
    reset: &Step<'_>,
) -> Option<String> {
    let is_flag = matches!(reset.act, Act::Set(Expr::BooleanLiteral(literal))
        | Act::SetForAll(Expr::BooleanLiteral(literal)) if !literal.value);
    if !is_flag || scan::reads(&function.body, &reset.path) > 0 {
        return None;
    }
    let mut stored = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if place.range.contains_range(expr.range())
            && expr.is_attribute_expr()
            && let Some(path) = scan::dotted(expr)
        {
            stored.push(path);
        }
    });
    let changes_as_well = |other: &&ast::StmtFunctionDef| {
        let mut raised = false;
        let mut changed = false;
        scan::each_stmt(&other.body, |stmt| {
            let stores = match stmt {
                Stmt::AugAssign(assign) => vec![(&*assign.target, None)],
                _ => scan::assigned(stmt),
            };
            for (target, value) in stores {
                let whole = match target {
                    Expr::Subscript(item) => &*item.value,
                    other => other,
                };
                changed |= stored.iter().any(|path| scan::is_spelled(whole, path));
                raised |= scan::is_spelled(target, &reset.path)
                    && value
                        .and_then(Expr::as_boolean_literal_expr)
                        .is_some_and(|it| it.value);
            }
        });
        scan::each_expr(&other.body, false, |expr| {
            if let Some((path, method, _)) = method_call(expr) {
                changed |= MUTATORS.contains(&method) && stored.contains(&path);
            }
        });
        raised && changed
    };
    let other = pass
        .functions_reaching(place.start(), &[&reset.path])
        .filter(|other| other.range() != function.range() && other.name.as_str() != "__init__")
        .find(changes_as_well)?;
    Some(format!(
        "`{}` is reset on line {}: what `{}` changes while this task waits is not stored then",
        reset.path,
        pass.source.line(reset.range.start()),
        other.name
    ))
}

/// `old = self.level` before: a value that is put back.
fn is_saved(function: &ast::StmtFunctionDef, path: &str, reset: &Expr) -> bool {
    let Expr::Name(name) = reset else {
        return false;
    };
    let mut saved = false;
    scan::each_stmt(&function.body, |stmt| {
        saved |= scan::assigned(stmt).into_iter().any(|(target, value)| {
            let is_name = matches!(target, Expr::Name(target) if target.id == name.id);
            is_name && value.is_some_and(|value| scan::is_spelled(value, path))
        });
    });
    saved
}

fn is_bare_call(pass: &Pass<'_>, range: TextRange) -> bool {
    pass.source.slice(range).ends_with("()")
}

fn is_in_finally(function: &ast::StmtFunctionDef, range: TextRange) -> bool {
    let mut found = false;
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Try(statement) = stmt {
            let mut last = statement.finalbody.iter();
            found |= last.any(|stmt| stmt.range().contains_range(range));
        }
    });
    found
}

/// Whether another function of the file reads it.
fn is_read_elsewhere(pass: &Pass<'_>, function: &ast::StmtFunctionDef, path: &str) -> bool {
    let others = pass.functions_with(&[path]).filter(|other| {
        other.range() != function.range() && !other.range().contains_range(function.range())
    });
    others
        .chain(pass.inherited_with(function.start(), &[path]))
        .filter(|other| other.name.as_str() != "__init__")
        .any(|other| scan::reads(&other.body, path) > 0)
}
