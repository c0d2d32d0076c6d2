//! What stands around the new await in other functions: before and behind the `yield` of a context manager that the
//! coroutine is in, before and behind the await of a decorator's wrapper.
//!
//! ```python
//! @contextmanager
//! def one(self):
//!     if self.left <= 0:
//!         raise Full
//!     yield
//!     self.left -= 1
//! ```

use super::super::pauses::{waits_around, waits_between};
use super::*;
use crate::project::{ClassRef, reach};

/// A place in another function at which the new await waits as well.
pub(super) struct Around<'p> {
    pub function: FunctionRef,
    pub place: Place<'p>,
}

/// The places in other functions of the file at which a place of a coroutine is reached.
pub(super) fn around<'p>(
    pass: &Pass<'p>,
    coroutine: FunctionRef,
    place: &Place<'p>,
) -> Vec<Around<'p>> {
    let mut found = managers(pass, place);
    let is_one_step = place
        .function()
        .is_some_and(|function| !waits_around(pass, function, place.range));
    if is_one_step {
        found.extend(wrappers(pass, coroutine));
    }
    found
}

/// The `yield`s of the context managers around, where the coroutine has not waited inside so far.
fn managers<'p>(pass: &Pass<'p>, place: &Place<'p>) -> Vec<Around<'p>> {
    let Some(function) = place.function() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (node, below) in place.enclosing() {
        let AnyNodeRef::StmtWith(with) = node else {
            continue;
        };
        let inside = with
            .body
            .first()
            .map(Ranged::start)
            .filter(|start| *start <= below.start());
        let Some(start) = inside else {
            continue;
        };
        if waits_between(pass, function, start, place.start())
            || waits_between(pass, function, place.range.end(), with.end())
        {
            continue;
        }
        for item in &with.items {
            let types = pass.types_of(&item.context_expr);
            let makers = types.present().filter_map(|member| match member {
                Type::ContextManager(maker) => Some(*maker),
                _ => None,
            });
            for maker in makers.filter(|maker| maker.file == pass.file) {
                let range = pass.project.function(maker).range;
                let Some(body) = scan::function_at(pass.source.body(), range) else {
                    continue;
                };
                scan::each_expr(&body.body, false, |expr| {
                    if expr.is_yield_expr()
                        && let Some(place) = Place::at(pass, expr.range())
                    {
                        let function = maker;
                        found.push(Around { function, place });
                    }
                });
            }
        }
    }
    found
}

/// What a helper that moves checks before what blocks in it and uses behind, while another function takes it away.
pub(super) fn relied_in_helper<'p>(
    pass: &Pass<'p>,
    finding: &Finding,
    place: &Place<'p>,
) -> Option<String> {
    let blocks = finding.chain.first()?;
    let helper = finding.helper.filter(|it| *it == blocks.function)?;
    let held = Held::around(pass, finding.function, place);
    if helper.file == pass.file {
        return relied_in(pass, helper, blocks, held);
    }
    if !pass.is_inherited(helper, finding.function) {
        return None;
    }
    let above = pass.above(helper.file)?.pass(pass);
    let file = finding.function.file;
    let class = pass.project.function(finding.function).class;
    let below = class.map(|class| ClassRef { file, class });
    relied_in(&Pass { below, ..above }, helper, blocks, held)
}

fn relied_in<'p>(
    pass: &Pass<'p>,
    helper: FunctionRef,
    step: &reach::Step,
    held: Held<'_, 'p>,
) -> Option<String> {
    let range = pass.project.function(helper).range;
    let function = scan::function_at(pass.source.body(), range)?;
    let name = step.callee.rsplit('.').next();
    let mut blocks = None;
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && u32::try_from(pass.source.line(call.start())) == Ok(step.line)
        {
            let called = match &*call.func {
                Expr::Attribute(method) => Some(method.attr.as_str()),
                Expr::Name(function) => Some(function.id.as_str()),
                _ => None,
            };
            if called == name {
                blocks.get_or_insert(call.range());
            }
        }
    });
    let inside = Place::at(pass, blocks?)?;
    let (read, used) = walked(pass, helper, &inside, held, Moved::default())?;
    let found = (read.kind == Kind::Relied).then(|| sentence(pass, function, &read, used))??;
    Some(format!(
        "in `{}`, which runs in a thread, {found}",
        function.name
    ))
}

/// The awaits of what a decorator was given, in what it gives back instead.
fn wrappers<'p>(pass: &Pass<'p>, coroutine: FunctionRef) -> Vec<Around<'p>> {
    let mut found = Vec::new();
    for wrapper in pass.inference.replacements(coroutine) {
        let definition = pass.project.function(wrapper);
        if wrapper.file != pass.file || !definition.is_async {
            continue;
        }
        let Some(body) = scan::function_at(pass.source.body(), definition.range) else {
            continue;
        };
        let Some(around) = pass.facts.scope(definition.scope).parent else {
            continue;
        };
        scan::each_expr(&body.body, false, |expr| {
            if let Expr::Await(awaited) = expr
                && let Expr::Call(call) = &*awaited.value
                && let Expr::Name(name) = &*call.func
                && let Some(bound) = pass.facts.scope(around).bindings.get(&name.id)
                && bound
                    .iter()
                    .any(|value| matches!(pass.facts.value(*value), Value::Parameter(..)))
                && let Some(place) = Place::at(pass, expr.range())
            {
                let function = wrapper;
                found.push(Around { function, place });
            }
        });
    }
    found
}
