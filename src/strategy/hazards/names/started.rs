//! What else runs once a task gives way, and what it reads.

use super::*;

/// Functions and methods that have something run as soon as the task gives way.
const STARTERS: &[&str] = &[
    "call_soon",
    "create_task",
    "ensure_future",
    "spawn",
    "start_soon",
];

/// Methods that wake what waits for their object.
const WAKERS: &[&str] = &["notify", "notify_all", "put_nowait", "set", "set_result"];

impl Names<'_, '_> {
    /// What a statement has run once the task gives way reads: `create_task(self.run())`.
    pub(in super::super) fn started(&self, stmt: &Stmt) -> Vec<State> {
        let mut found = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            let Expr::Call(call) = expr else {
                return;
            };
            let name = match &*call.func {
                Expr::Attribute(method) => method.attr.as_str(),
                Expr::Name(function) => function.id.as_str(),
                _ => return,
            };
            if let Expr::Attribute(method) = &*call.func
                && WAKERS.contains(&name)
            {
                for object in self.states(&method.value) {
                    found.extend(self.woken(&object));
                }
            }
            let Some(first) = call.arguments.args.first() else {
                return;
            };
            if !STARTERS.contains(&name) {
                return;
            }
            let (function, arguments) = match first {
                Expr::Call(inner) => (&*inner.func, Some(inner)),
                other => (other, None),
            };
            if let Some((definition, names)) = self.definition(function, arguments) {
                scan::each_expr(&definition.body, false, |expr| {
                    found.extend(names.loaded(expr));
                });
            }
        });
        found
    }

    /// What the coroutines of the class read that wait for an object.
    fn woken(&self, object: &State) -> Vec<State> {
        let known = &self.pass.memory.states.woken;
        let key = (self.function, self.depth, object.clone());
        if let Some(known) = known.borrow().get(&key) {
            return known.clone();
        }
        let woken = self.read_by_waiters(object);
        known.borrow_mut().insert(key, woken.clone());
        woken
    }

    fn read_by_waiters(&self, object: &State) -> Vec<State> {
        let project = self.pass.project;
        let own = project.function(self.function);
        let (Some(class), Some(receiver)) = (own.class, own.parameters.first()) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (position, function) in self.pass.facts.functions.iter().enumerate() {
            let (true, Some(parameter)) = (
                function.is_async && function.class == Some(class),
                function.parameters.first(),
            ) else {
                continue;
            };
            let Some(body) = scan::function_at(self.pass.source.body(), function.range) else {
                continue;
            };
            let receiver = vec![State::named(receiver.name.clone())];
            let names = Names {
                pass: self.pass,
                function: FunctionRef {
                    file: self.pass.file,
                    function: FunctionId(u32::try_from(position).unwrap_or(0)),
                },
                aliases: FxHashMap::from_iter([(parameter.name.clone(), receiver)]),
                depth: self.depth + 1,
            };
            let mut waits = false;
            let mut read = Vec::new();
            scan::each_expr(&body.body, false, |expr| {
                if let Expr::Await(awaited) = expr {
                    let of = names.reads(&awaited.value, true, None);
                    waits |= of.iter().any(|state| state.is_part_of(object));
                } else {
                    read.extend(names.loaded(expr));
                }
            });
            if waits {
                found.extend(read.into_iter().filter(|state| !state.is_part_of(object)));
            }
        }
        found
    }

    /// What an attribute or an item of something that outlives the call holds, where it is read.
    fn loaded(&self, expr: &Expr) -> Vec<State> {
        let is_load = match expr {
            Expr::Attribute(attribute) => attribute.ctx.is_load(),
            Expr::Subscript(subscript) => subscript.ctx.is_load(),
            Expr::Name(name) => name.ctx.is_load() && !self.is_local(&name.id),
            Expr::Call(call) => is_named(&call.func, "getattr"),
            _ => false,
        };
        if !is_load {
            return Vec::new();
        }
        self.states(expr)
    }
}
