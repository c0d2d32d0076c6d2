//! A session or a connection that the coroutine ends when it is cancelled at the new await, while the thread still works on it.
//!
//! ```python
//! with get_session() as session:
//!     transfer(session, order)
//!     await notify(order)
//! ```
//!
//! The thread goes on. What ends the session gives its connection back to the pool, in the middle of the statements of the
//! thread, and whoever gets it next commits half of them. With trio and anyio the coroutine waits for its thread.

use super::window::{clean_up, gives_back};
use super::*;
use crate::project::reach::Object;

/// Values that are looked through from a name to where its object was made.
const VALUES_LIMIT: usize = 64;

/// What ends the object that the thread works on, as a sentence.
pub(super) fn ended_meanwhile(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    place.function().filter(|function| function.is_async)?;
    if crate::strategy::runtime(pass).is_ok_and(|runtime| runtime != Runtime::Asyncio) {
        return None;
    }
    let moved = pass.findings_in(place.range).chain([finding]);
    let made: Vec<ValueId> = moved
        .filter(|moved| moved.leaf.blocking.kind == Kind::Database)
        .flat_map(|moved| &moved.hazards)
        .filter_map(|hazard| match hazard.object {
            Object::Made(value) if !hazard.lockable => Some(value),
            _ => None,
        })
        .collect();
    if made.is_empty() {
        return None;
    }
    let is_such = |expr: &Expr| comes_from(pass, pass.value_of(expr), &made);
    place.enclosing().find_map(|(node, below)| match node {
        AnyNodeRef::StmtWith(with) => {
            let is_inside = with.body.first()?.start() <= below.start();
            let mut items = with.items.iter().map(|item| &item.context_expr);
            let ended = items.find(|item| is_inside && is_such(item))?;
            Some(sentence(pass, ended, with.start()))
        }
        AnyNodeRef::StmtTry(statement) => {
            let is_inside = below.start() < statement.body.last()?.end();
            let ended = is_inside.then(|| ended_by(pass, statement, &is_such))??;
            Some(sentence(pass, ended, ended.start()))
        }
        _ => None,
    })
}

fn sentence(pass: &Pass<'_>, ended: &Expr, at: TextSize) -> String {
    format!(
        "a cancelled task ends `{}` (line {}) while the thread still works on it",
        pass.source.slice(ended.range()),
        pass.source.line(at)
    )
}

/// The object that the clean-up of a `try` gives back: `session.close()`, `pool.putconn(connection)`.
fn ended_by<'a>(
    pass: &Pass<'_>,
    statement: &'a ast::StmtTry,
    is_such: &dyn Fn(&Expr) -> bool,
) -> Option<&'a Expr> {
    let mut ended = None;
    for block in clean_up(pass, statement) {
        scan::each_expr(block, true, |expr| {
            let Expr::Call(call) = expr else {
                return;
            };
            if !gives_back(&call.func) {
                return;
            }
            let object = call.func.as_attribute_expr().map(|method| &*method.value);
            let objects = object.into_iter().chain(&call.arguments.args);
            ended = ended.or_else(|| objects.into_iter().find(|object| is_such(object)));
        });
    }
    ended
}

/// Whether a value is one of the objects, or was got from it.
fn comes_from(pass: &Pass<'_>, value: ValueId, made: &[ValueId]) -> bool {
    let mut pending = vec![value];
    let mut seen = Vec::new();
    while let Some(value) = pending.pop() {
        if made.contains(&value) {
            return true;
        }
        if seen.contains(&value) || seen.len() > VALUES_LIMIT {
            continue;
        }
        seen.push(value);
        match pass.facts.value(value) {
            Value::Attribute(base, _)
            | Value::Item(base, _)
            | Value::Enter(base)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => pending.push(*base),
            Value::Join(join) => pending.extend(pass.facts.join(*join)),
            Value::Call(id) => pending.push(pass.facts.call(*id).callee),
            _ => {}
        }
    }
    false
}
