//! Containers that the coroutine has taken over before the call: nobody else has the object any more.
//!
//! ```python
//! batch, self.rows = self.rows, []
//! requests.post(url, json=batch)
//! ```

use super::pauses::waits_between;
use super::*;

/// Whether what moves has the container of that name only under a local name, since the coroutine has put a new one into its
/// place.
pub(crate) fn is_taken_over(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    range: TextRange,
    name: &str,
) -> bool {
    let mut shared = false;
    let mut locals: Vec<&str> = Vec::new();
    scan::each_expr(&function.body, true, |expr| {
        if !range.contains_range(expr.range()) {
            return;
        }
        match expr {
            Expr::Attribute(attribute) => {
                shared |= attribute.attr.as_str() == name
                    || pass.facts.changed_in_place.contains(&attribute.attr.id);
            }
            Expr::Name(local) if local.ctx.is_load() => locals.push(local.id.as_str()),
            _ => {}
        }
    });
    if shared {
        return false;
    }
    let mut taken: Vec<(&str, TextSize)> = Vec::new();
    let mut owned: Vec<(&str, TextSize)> = Vec::new();
    for block in around(&function.body, range) {
        for stmt in block.iter().take_while(|stmt| stmt.end() <= range.start()) {
            let Stmt::Assign(assign) = stmt else {
                continue;
            };
            let pairs = pairs(assign);
            for (target, value) in &pairs {
                if let (Expr::Name(local), Expr::Attribute(container)) = (target, value)
                    && container.attr.as_str() == name
                {
                    taken.push((local.id.as_str(), stmt.end()));
                }
            }
            let renewed = pairs.iter().any(|(target, value)| {
                matches!(target, Expr::Attribute(container) if container.attr.as_str() == name)
                    && is_new(value)
            });
            if renewed {
                let kept = taken
                    .iter()
                    .filter(|(_, since)| !waits_between(pass, function, *since, stmt.start()));
                owned.extend(kept.map(|(local, _)| (*local, stmt.end())));
            }
        }
    }
    owned.iter().any(|(local, since)| {
        locals.contains(local)
            && !is_handed_on(function, local, TextRange::new(*since, range.start()))
    })
}

/// What an assignment binds to what: `batch, self.rows = self.rows, []` does two things.
pub(super) fn pairs(assign: &ast::StmtAssign) -> Vec<(&Expr, &Expr)> {
    match (&*assign.targets, &*assign.value) {
        ([Expr::Tuple(targets)], Expr::Tuple(values))
            if targets.elts.len() == values.elts.len() =>
        {
            std::iter::zip(&targets.elts, &values.elts).collect()
        }
        ([target], value) => vec![(target, value)],
        _ => Vec::new(),
    }
}

/// `[]`, `{}`, `set()`, `deque(maxlen=10)`
fn is_new(value: &Expr) -> bool {
    match value {
        Expr::List(_) | Expr::Dict(_) | Expr::Set(_) | Expr::ListComp(_) | Expr::DictComp(_) => {
            true
        }
        Expr::Call(call) => {
            call.arguments.args.iter().all(Expr::is_name_expr)
                && scan::dotted(&call.func).is_some_and(|path| {
                    matches!(
                        path.rsplit('.').next(),
                        Some(
                            "Counter"
                                | "OrderedDict"
                                | "defaultdict"
                                | "deque"
                                | "dict"
                                | "list"
                                | "set"
                        )
                    )
                })
        }
        _ => false,
    }
}

/// Whether somebody may have been given the object under its local name: it is more than looked at.
fn is_handed_on(function: &ast::StmtFunctionDef, local: &str, range: TextRange) -> bool {
    let is_local = |expr: &Expr| matches!(expr, Expr::Name(name) if name.id.as_str() == local);
    let mut uses = 0;
    let mut looks = 0;
    scan::each_expr(&function.body, true, |expr| {
        if expr.start() < range.start() || expr.start() >= range.end() {
            return;
        }
        if is_local(expr) {
            uses += 1;
        }
        let looked_at = match expr {
            Expr::UnaryOp(operation) => is_local(&operation.operand),
            Expr::Call(call) => {
                scan::dotted(&call.func).as_deref() == Some("len")
                    && call.arguments.args.first().is_some_and(is_local)
            }
            _ => false,
        };
        looks += usize::from(looked_at);
    });
    scan::each_stmt(&function.body, |stmt| {
        let test = match stmt {
            Stmt::If(statement) => &statement.test,
            Stmt::While(statement) => &statement.test,
            _ => return,
        };
        if test.start() >= range.start() && test.start() < range.end() {
            looks += usize::from(is_local(test));
        }
    });
    uses > looks
}

/// The blocks that hold a range, the outermost first.
pub(super) fn around(mut body: &[Stmt], range: TextRange) -> Vec<&[Stmt]> {
    let mut found = vec![body];
    while let Some(stmt) = body.iter().find(|stmt| stmt.range().contains_range(range)) {
        let inner = crate::region::blocks(stmt).into_iter().find(|block| {
            let ends = block.first().zip(block.last());
            ends.is_some_and(|(first, last)| {
                first.start() <= range.start() && range.end() <= last.end()
            })
        });
        match inner {
            Some(inner) => {
                found.push(inner);
                body = inner;
            }
            None => break,
        }
    }
    found
}
