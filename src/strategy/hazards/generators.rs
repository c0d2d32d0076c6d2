//! Asynchronous generators that have waited for nothing so far, and that several tasks share.
//!
//! ```python
//! texts = read_texts(paths)
//! await asyncio.gather(*(work(texts) for _ in range(3)))
//! ```
//!
//! Without an await inside, one task's step is done before another begins. With one, the second finds the generator running.

use super::owned::pairs;
use super::*;

/// Why a generator that gets its first await cannot be shared, as a sentence.
pub(super) fn shared_generator(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if !scan::yields(&function.body) || block_awaits(pass, &function.body) {
        return None;
    }
    let name = &function.name.id;
    let is_made = |value: &Expr| {
        matches!(value, Expr::Call(call) if match &*call.func {
            Expr::Name(callee) => callee.id == *name,
            Expr::Attribute(method) => method.attr.id == *name,
            _ => false,
        })
    };
    let mut kept = None;
    for user in pass.callers(pass.reference(function)?) {
        let mut bound = Vec::new();
        scan::each_stmt(&user.definition.body, |stmt| {
            if let Stmt::Assign(assign) = stmt {
                let made = pairs(assign).into_iter();
                let made = made.filter(|(_, value)| is_made(value));
                bound.extend(made.map(|(target, _)| (target, stmt.end())));
            }
        });
        for (target, since) in bound {
            let path = match target {
                Expr::Attribute(_) => scan::dotted(target),
                Expr::Name(local) if is_shared_out(user.definition, &local.id, since) => {
                    Some(local.id.to_string())
                }
                _ => None,
            };
            kept = kept.or_else(|| path.map(|path| (path, user.line(since))));
        }
    }
    let (kept, line) = kept?;
    Some(format!(
        "`{kept}` ({line}) is an asynchronous generator that gets its first await here: two tasks that ask it at once find it running"
    ))
}

/// Whether a local is given to more than one call: by several, or by one that is made several times.
fn is_shared_out(function: &ast::StmtFunctionDef, local: &str, since: TextSize) -> bool {
    let gives = |expr: &Expr| {
        matches!(expr, Expr::Call(call) if call.arguments.iter_source_order().any(|argument| {
            matches!(argument.value(), Expr::Name(name) if name.id.as_str() == local)
        }))
    };
    let mut given = 0;
    let mut several = false;
    scan::each_expr(&function.body, false, |expr| {
        if expr.start() < since {
            return;
        }
        given += usize::from(gives(expr));
        let element = match expr {
            Expr::ListComp(comprehension) => &*comprehension.elt,
            Expr::SetComp(comprehension) => &*comprehension.elt,
            Expr::Generator(comprehension) => &*comprehension.elt,
            _ => return,
        };
        scan::each_part(element, |part| several |= gives(part));
    });
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::For(ast::StmtFor { body, .. }) | Stmt::While(ast::StmtWhile { body, .. }) =
            stmt
            && stmt.start() >= since
        {
            scan::each_expr(body, false, |expr| several |= gives(expr));
        }
    });
    several || given > 1
}
