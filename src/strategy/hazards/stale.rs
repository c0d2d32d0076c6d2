//! State that is looked at before the new await and changed after it: other tasks now run between the two.
//!
//! ```python
//! if name in self.users:
//!     raise ValueError(name)
//! password = slow_hash(password)
//! self.users[name] = password
//! ```
//!
//! The coroutine is followed in source order. What a condition, or a local that is used later, has read stands until the
//! task suspends of its own accord, or until the state is changed before the call, which makes the check hold for other
//! tasks too. Past the call, a change of what still stands is the hazard.

use ruff_text_size::TextSize;
use rustc_hash::{FxHashMap, FxHashSet};

use super::state::{Names, State};
use super::*;
use crate::cleanup::scan;

/// Adds to `cautions` that something is read before the new await and changed after it.
pub(super) fn check_stale(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) {
    let Some(function) = place.function().filter(|function| function.is_async) else {
        return;
    };
    let mut used = FxHashSet::default();
    scan::each_expr(&function.body, true, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_load()
            && name.start() >= place.start()
        {
            used.insert(name.id.clone());
        }
    });
    let updates = place
        .statement()
        .is_some_and(|statement| augmented::updated(pass, finding, statement, place).is_some());
    let mut walk = Walk {
        names: Names {
            pass,
            function: finding.function,
            aliases: FxHashMap::default(),
            is_called: false,
        },
        place: Some(place.range),
        updates,
        used,
        locals: FxHashMap::default(),
        reads: Vec::new(),
        waiting: false,
        locked: false,
        found: None,
    };
    walk.block(&function.body);
    if walk.locked {
        return;
    }
    if let Some((read, changed)) = walk.found {
        let first = pass.source.line(read.at);
        let second = pass.source.line(changed);
        let state = &read.state;
        cautions.push(match read.kind {
            Kind::Check | Kind::Loop => format!(
                "`{state}` is checked on line {first} and changed on line {second}: while this task waits, another can make the same check"
            ),
            Kind::Value | Kind::Alias => format!(
                "`{state}` is read on line {first} and changed on line {second}: while this task waits, another can change it"
            ),
        });
    }
}

/// What was read, and how.
#[derive(Clone, PartialEq, Eq)]
struct Read {
    state: State,
    at: TextSize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The way to the call depends on it.
    Check,
    /// The loop around the call goes on while it holds.
    Loop,
    /// Something worked out from it is used after the call, or by it.
    Value,
    /// The object itself has another name.
    Alias,
}

/// How the statements of a block end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// With the next statement.
    On,
    /// The task has suspended of its own accord.
    Suspended,
    /// Elsewhere: `return`, `raise`, `break`, `continue`.
    Left,
}

impl Flow {
    /// What holds where branches meet.
    fn meet(flows: impl IntoIterator<Item = Flow>) -> Flow {
        let mut result = Flow::Left;
        for flow in flows {
            match flow {
                Flow::On => return Flow::On,
                Flow::Suspended => result = Flow::Suspended,
                Flow::Left => {}
            }
        }
        result
    }
}

struct Walk<'s, 'p> {
    names: Names<'s, 'p>,
    /// What will be awaited; of a helper's body nothing.
    place: Option<TextRange>,
    /// The statement of the call is an update whose old value is read after the await.
    updates: bool,
    /// Names that are read in the call or after it.
    used: FxHashSet<Name>,
    /// What locals were worked out from.
    locals: FxHashMap<Name, Vec<Read>>,
    /// What stands.
    reads: Vec<Read>,
    /// The call has been passed.
    waiting: bool,
    /// A lock of the loop has been taken.
    locked: bool,
    /// The first hazard, with the place of the change.
    found: Option<(Read, TextSize)>,
}

impl Walk<'_, '_> {
    fn block(&mut self, block: &[Stmt]) -> Flow {
        for stmt in block {
            let flow = self.statement(stmt);
            if flow != Flow::On {
                return flow;
            }
        }
        Flow::On
    }

    fn statement(&mut self, stmt: &Stmt) -> Flow {
        if self.holds_whole(stmt.range()) {
            return self.moved(stmt);
        }
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => Flow::On,
            Stmt::If(statement) => {
                let mut branches = vec![(Some(&*statement.test), statement.body.as_slice())];
                for clause in &statement.elif_else_clauses {
                    branches.push((clause.test.as_ref(), clause.body.as_slice()));
                }
                if branches.iter().all(|(test, _)| test.is_some()) {
                    branches.push((None, &[]));
                }
                self.branches(&branches)
            }
            Stmt::Match(statement) => {
                let mut branches: Vec<(Option<&Expr>, &[Stmt])> = Vec::new();
                for (nth, case) in statement.cases.iter().enumerate() {
                    let test = (nth == 0).then_some(&*statement.subject);
                    branches.push((test.or(case.guard.as_deref()), &case.body));
                }
                branches.push((None, &[]));
                self.branches(&branches)
            }
            Stmt::While(statement) => self.repeated(
                &statement.test,
                true,
                false,
                &statement.body,
                &statement.orelse,
            ),
            Stmt::For(statement) => {
                self.forget(&statement.target);
                self.repeated(
                    &statement.iter,
                    false,
                    statement.is_async,
                    &statement.body,
                    &statement.orelse,
                )
            }
            Stmt::With(statement) => {
                for item in &statement.items {
                    if self.expression(&item.context_expr) == Flow::Suspended {
                        return Flow::Suspended;
                    }
                }
                if statement.is_async && self.suspend() {
                    return Flow::Suspended;
                }
                let flow = self.block(&statement.body);
                if statement.is_async && flow == Flow::On && self.suspend() {
                    return Flow::Suspended;
                }
                flow
            }
            Stmt::Try(statement) => self.attempt(statement),
            simple => self.simple(simple),
        }
    }

    /// A statement that moves as a whole, or with its neighbours.
    fn moved(&mut self, stmt: &Stmt) -> Flow {
        self.waiting = true;
        let mut read = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Call(call) = expr {
                for argument in call.arguments.iter_source_order() {
                    read.extend(self.names.reads(argument.value(), false, None));
                }
            }
        });
        self.keep(read, stmt.start(), Kind::Value);
        scan::each_stmt(std::slice::from_ref(stmt), |inner| {
            if crate::region::blocks(inner).is_empty() {
                self.changed(inner);
            }
        });
        if matches!(stmt, Stmt::Return(_) | Stmt::Raise(_)) {
            Flow::Left
        } else {
            Flow::On
        }
    }

    /// `if`, `elif`, `else`, the cases of a `match`.
    fn branches(&mut self, branches: &[(Option<&Expr>, &[Stmt])]) -> Flow {
        let inside = branches
            .iter()
            .position(|(_, body)| body.iter().any(|stmt| self.is_around(stmt.range())));
        let waited = self.waiting;
        let on_the_way = inside.map_or(branches.len(), |inside| inside + 1);
        let tests: Vec<&Expr> = branches[..on_the_way]
            .iter()
            .filter_map(|(test, _)| *test)
            .collect();
        for test in &tests {
            if self.expression(test) == Flow::Suspended {
                return Flow::Suspended;
            }
            if !waited {
                self.test(test, Kind::Check);
            }
        }
        if let Some(inside) = inside {
            return self.block(branches[inside].1);
        }
        let mut flows = Vec::new();
        let mut ends = Vec::new();
        for (_, body) in branches {
            let before = (self.reads.clone(), self.locals.clone());
            let flow = self.block(body);
            flows.push(flow);
            let end = (
                std::mem::replace(&mut self.reads, before.0),
                std::mem::replace(&mut self.locals, before.1),
            );
            if flow == Flow::On {
                ends.push(end);
            }
        }
        if self.waiting {
            return Flow::meet(flows);
        }
        (self.reads, self.locals) = (Vec::new(), FxHashMap::default());
        for (reads, locals) in ends {
            unite(&mut self.reads, reads);
            for (name, from) in locals {
                unite(self.locals.entry(name).or_default(), from);
            }
        }
        // Where no branch leaves, the code behind does not depend on the tests.
        if !waited && !flows.contains(&Flow::Left) {
            self.reads
                .retain(|read| !tests.iter().any(|test| test.start() == read.at));
        }
        Flow::meet(flows)
    }

    /// `while` and `for`.
    fn repeated(
        &mut self,
        head: &Expr,
        tested: bool,
        suspends: bool,
        body: &[Stmt],
        orelse: &[Stmt],
    ) -> Flow {
        let inside = body.iter().any(|stmt| self.is_around(stmt.range()));
        if self.expression(head) == Flow::Suspended || suspends && self.suspend() {
            return Flow::Suspended;
        }
        if inside && tested {
            self.test(head, Kind::Loop);
        }
        let mut flow = self.block(body);
        if flow == Flow::Left && (!inside || ends_loop(body)) {
            flow = Flow::On;
        }
        if flow == Flow::On {
            flow = self.block(orelse);
        }
        flow
    }

    fn attempt(&mut self, statement: &ast::StmtTry) -> Flow {
        let waited = self.waiting;
        let mut flow = self.block(&statement.body);
        let raises = waited || self.waiting;
        if flow == Flow::On {
            flow = self.block(&statement.orelse);
        }
        // What the task waits for of its own accord is what the handlers are for.
        if flow == Flow::Suspended {
            return flow;
        }
        let mut flows = vec![flow];
        for handler in &statement.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            let before = (self.reads.clone(), self.locals.clone());
            flows.push(self.block(&handler.body));
            // The call is not in this handler, which seldom runs.
            if raises || !self.waiting {
                (self.reads, self.locals) = before;
            }
        }
        let flow = Flow::meet(flows);
        match self.block(&statement.finalbody) {
            Flow::On => flow,
            other => other,
        }
    }

    /// A statement without blocks.
    fn simple(&mut self, stmt: &Stmt) -> Flow {
        let leaves = matches!(
            stmt,
            Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_)
        );
        if self.is_around(stmt.range()) {
            let mut waits = AwaitPositions::default();
            waits.visit_stmt(stmt);
            let start = self.place.map_or(stmt.start(), |place| place.start());
            if waits.ends.iter().any(|end| *end <= start) {
                self.suspend();
            }
            self.enter(stmt);
            if waits.ends.iter().any(|end| *end > start) {
                return Flow::Suspended;
            }
            self.changed(stmt);
        } else if block_awaits(std::slice::from_ref(stmt)) {
            if self.takes_lock(stmt) {
                self.locked = true;
            }
            if self.suspend() {
                return Flow::Suspended;
            }
        } else {
            match stmt {
                Stmt::Assert(statement) => self.test(&statement.test, Kind::Check),
                Stmt::Expr(statement) => self.checked_by_helper(&statement.value),
                _ => {}
            }
            self.changed(stmt);
        }
        if !self.waiting {
            self.bind(stmt);
        }
        if leaves { Flow::Left } else { Flow::On }
    }

    /// An expression of a compound statement.
    fn expression(&mut self, expr: &Expr) -> Flow {
        let mut waits = AwaitPositions::default();
        waits.visit_expr(expr);
        if self.is_around(expr.range()) {
            let start = self.place.map_or(expr.start(), |place| place.start());
            if waits.ends.iter().any(|end| *end <= start) {
                self.suspend();
            }
            self.enter_expression(expr);
            if waits.ends.iter().any(|end| *end > start) {
                return Flow::Suspended;
            }
        } else if !waits.ends.is_empty() && self.suspend() {
            return Flow::Suspended;
        }
        Flow::On
    }

    /// The statement of the call: what it reads up to there.
    fn enter(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Assign(ast::StmtAssign { value, .. })
            | Stmt::AugAssign(ast::StmtAugAssign { value, .. })
            | Stmt::Expr(ast::StmtExpr { value, .. }) => self.enter_expression(value),
            Stmt::AnnAssign(ast::StmtAnnAssign {
                value: Some(value), ..
            })
            | Stmt::Return(ast::StmtReturn {
                value: Some(value), ..
            }) => self.enter_expression(value),
            _ => self.waiting = true,
        }
    }

    fn enter_expression(&mut self, expr: &Expr) {
        self.waiting = true;
        let Some(place) = self.place else {
            return;
        };
        let mut earlier = Vec::new();
        scan::each_part(expr, |part| {
            let before = part.end() <= place.start() && !self.updates;
            let argument = place.contains_range(part.range());
            if (before || argument)
                && let Expr::Call(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Name(_) =
                    part
            {
                earlier.push(part);
            }
        });
        // The largest parts say it all.
        let mut end = TextSize::default();
        for part in earlier {
            if part.end() <= end {
                continue;
            }
            end = part.end();
            let read = self.names.reads(part, false, None);
            self.keep(read, part.start(), Kind::Value);
        }
    }

    /// What a condition reads, itself or through locals.
    fn test(&mut self, test: &Expr, kind: Kind) {
        let read = self.names.reads(test, true, self.place);
        self.keep(read, test.start(), kind);
        let mut through = Vec::new();
        scan::each_part(test, |expr| {
            if let Expr::Name(name) = expr {
                let reads = self.locals.get(&name.id).into_iter().flatten();
                through.extend(reads.map(|read| read.state.clone()));
            }
        });
        self.keep(through, test.start(), kind);
    }

    /// `check_limit(key)`: a helper that raises when its own check fails.
    fn checked_by_helper(&mut self, expr: &Expr) {
        let Expr::Call(call) = expr else {
            return;
        };
        let found = self.names.helper(call).map(|(helper, names)| {
            let mut walk = Walk {
                names,
                place: None,
                updates: false,
                used: FxHashSet::default(),
                locals: FxHashMap::default(),
                reads: Vec::new(),
                waiting: false,
                locked: false,
                found: None,
            };
            walk.block(&helper.body);
            walk.reads
        });
        for read in found.into_iter().flatten() {
            self.keep([read.state], expr.start(), Kind::Check);
        }
    }

    fn keep(&mut self, states: impl IntoIterator<Item = State>, at: TextSize, kind: Kind) {
        let reads = states.into_iter().map(|state| Read { state, at, kind });
        unite(&mut self.reads, reads);
    }

    /// Remembers what locals are worked out from.
    fn bind(&mut self, stmt: &Stmt) {
        let (targets, value): (&[Expr], &Expr) = match stmt {
            Stmt::Assign(assign) => (&assign.targets, &assign.value),
            Stmt::AnnAssign(ast::StmtAnnAssign {
                target,
                value: Some(value),
                ..
            }) => (std::slice::from_ref(target), value),
            _ => return,
        };
        let alias = self.names.aliased(value);
        let states = self.names.reads(value, true, None);
        let kind = if alias.is_some() {
            Kind::Alias
        } else {
            Kind::Value
        };
        for target in targets {
            self.forget(target);
            for name in bound(target) {
                if !self.names.is_local(&name) {
                    continue;
                }
                let reads = states.iter().map(|state| Read {
                    state: state.clone(),
                    at: value.start(),
                    kind,
                });
                self.locals.insert(name.clone(), reads.collect());
                if let (Some(alias), Expr::Name(_)) = (&alias, target) {
                    self.names.aliases.insert(name, alias.clone());
                }
            }
        }
    }

    fn forget(&mut self, target: &Expr) {
        for name in bound(target) {
            self.names.aliases.remove(&name);
            self.locals.remove(&name);
        }
    }

    /// Takes in what a simple statement changes.
    fn changed(&mut self, stmt: &Stmt) {
        for change in self.names.changes(stmt) {
            if !self.waiting {
                let stands = |read: &Read| !change.concerns(&read.state, read.kind == Kind::Alias);
                self.reads.retain(stands);
                for reads in self.locals.values_mut() {
                    reads.retain(stands);
                }
                continue;
            }
            if self.found.is_some() {
                return;
            }
            let used = self
                .locals
                .iter()
                .filter(|(name, _)| self.used.contains(*name))
                .flat_map(|(_, reads)| reads);
            let stale = self.reads.iter().chain(used).find(|read| {
                let ends_loop = read.kind == Kind::Loop && sets_constant(stmt);
                !ends_loop && change.concerns(&read.state, read.kind == Kind::Alias)
            });
            self.found = stale.map(|read| {
                let state = change.subject().clone();
                (
                    Read {
                        state,
                        ..read.clone()
                    },
                    stmt.start(),
                )
            });
        }
    }

    /// The task suspends: nothing that was read before stands. Whether that ends the search.
    fn suspend(&mut self) -> bool {
        if !self.waiting {
            self.reads.clear();
            self.locals.clear();
        }
        self.waiting
    }

    /// `await lock.acquire()`.
    fn takes_lock(&self, stmt: &Stmt) -> bool {
        let mut found = false;
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Await(awaited) = expr
                && let Expr::Call(call) = &*awaited.value
                && let Expr::Attribute(method) = &*call.func
                && method.attr.as_str() == "acquire"
            {
                found |= is_async_lock(self.names.pass, &method.value);
            }
        });
        found && !self.waiting
    }

    fn is_around(&self, range: TextRange) -> bool {
        self.place.is_some_and(|place| range.contains_range(place))
    }

    fn holds_whole(&self, range: TextRange) -> bool {
        self.place.is_some_and(|place| place.contains_range(range))
    }
}

/// Adds what is not known yet.
fn unite(known: &mut Vec<Read>, more: impl IntoIterator<Item = Read>) {
    for read in more {
        if !known.contains(&read) {
            known.push(read);
        }
    }
}

/// Names that a target binds.
fn bound(target: &Expr) -> Vec<Name> {
    let mut names = Vec::new();
    scan::each_part(target, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_store()
        {
            names.push(name.id.clone());
        }
    });
    names
}

/// Whether the loop can go on or end after the call other than by leaving the function.
fn ends_loop(body: &[Stmt]) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| {
        found |= matches!(stmt, Stmt::Break(_) | Stmt::Continue(_));
    });
    found
}

/// `self.running = False`
fn sets_constant(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Assign(assign)
        if assign.value.is_boolean_literal_expr() || assign.value.is_none_literal_expr())
}

/// Where the awaits of some code end.
#[derive(Default)]
struct AwaitPositions {
    ends: Vec<TextSize>,
}

impl<'a> Visitor<'a> for AwaitPositions {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if expr.is_await_expr() {
            self.ends.push(expr.end());
        }
        if !expr.is_lambda_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}
