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
//! tasks too. Past the call, a change of what still stands is the hazard; so is reading back what was set before the call.

mod flow;
mod syntax;

use ruff_text_size::TextSize;
use rustc_hash::{FxHashMap, FxHashSet};

use super::state::{Change, Names, State};
use super::*;
use crate::cleanup::scan;
use flow::Flow;
use syntax::{AwaitPositions, asks_by_lookup, bound, ends_loop, is_constant, sets_constant};

/// Adds to `cautions` that something is read before the new await and changed after it.
pub(super) fn check_stale(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) {
    let updates = place
        .statement()
        .is_some_and(|statement| augmented::updated(pass, finding, statement, place).is_some());
    cautions.extend(stale(pass, finding.function, place, updates));
    for awaited in awaited_by(pass, finding.function) {
        let Some(place) = Place::at(pass, awaited.range) else {
            continue;
        };
        let is_guarded = pass
            .guarded
            .is_some_and(|guarded| guarded.contains_range(place.range))
            || is_under_async_lock(pass, &place);
        if is_guarded {
            continue;
        }
        let coroutine = &pass.project.function(awaited.function).name;
        let found = stale(pass, awaited.function, &place, false);
        cautions.extend(found.map(|found| {
            format!("in `{coroutine}`, which awaits this as one step so far, {found}")
        }));
    }
}

/// Where the file awaits a coroutine that has given way to no other task so far, itself or through others like it.
fn awaited_by<'a>(pass: &Pass<'a>, function: FunctionRef) -> Vec<&'a QuietAwait> {
    let mut found: Vec<&QuietAwait> = Vec::new();
    let mut pending = vec![function];
    let mut seen = FxHashSet::default();
    while let Some(function) = pending.pop() {
        if !seen.insert(function) {
            continue;
        }
        for awaited in pass.awaits {
            if awaited.coroutines.contains(&function) {
                found.push(awaited);
                pending.push(awaited.function);
            }
        }
    }
    found
}

/// What is read before the place and changed after it, as a sentence.
fn stale(
    pass: &Pass<'_>,
    coroutine: FunctionRef,
    place: &Place<'_>,
    updates: bool,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    // Where the value is put is worked out after it.
    let targets: Vec<TextRange> = match place.statement() {
        Some(AnyNodeRef::StmtAssign(assign)) => assign.targets.iter().map(Ranged::range).collect(),
        Some(AnyNodeRef::StmtAugAssign(assign)) => vec![assign.target.range()],
        _ => Vec::new(),
    };
    let mut used = FxHashSet::default();
    scan::each_expr(&function.body, true, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_load()
            && (name.start() >= place.start()
                || targets
                    .iter()
                    .any(|target| target.contains_range(name.range())))
        {
            used.insert(name.id.clone());
        }
    });
    let mut walk = Walk {
        names: Names {
            pass,
            function: coroutine,
            aliases: FxHashMap::default(),
            depth: 0,
        },
        place: Some(place.range),
        updates,
        used,
        locals: FxHashMap::default(),
        reads: Vec::new(),
        set: Vec::new(),
        waiting: false,
        locked: false,
        found: None,
    };
    walk.block(&function.body);
    let (read, changed) = walk.found.filter(|_| !walk.locked)?;
    // Who iterates over an object, or enters it, has it to himself.
    let is_protocol = matches!(
        function.name.as_str(),
        "__anext__" | "__aenter__" | "__aexit__"
    );
    if is_protocol && read.kind == Kind::Set {
        return None;
    }
    let first = pass.source.line(read.at);
    let second = pass.source.line(changed);
    let state = &read.state;
    Some(match read.kind {
        Kind::Check | Kind::Loop => format!(
            "`{state}` is checked on line {first} and changed on line {second}: while this task waits, another can make the same check"
        ),
        Kind::Started => format!(
            "what is started or woken on line {first} reads `{state}`, which is set on line {second}: it may run while this task waits"
        ),
        Kind::Set => format!(
            "`{state}` is set on line {first} and read on line {second}: while this task waits, another can set it"
        ),
        Kind::Value | Kind::Alias => format!(
            "`{state}` is read on line {first} and changed on line {second}: while this task waits, another can change it"
        ),
    })
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
    /// The coroutine has set it.
    Set,
    /// By a task that the coroutine has started and that has not run yet.
    Started,
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
    /// What the coroutine has set, to something that may be another task's as well.
    set: Vec<Read>,
    /// The call has been passed.
    waiting: bool,
    /// A lock of the loop has been taken.
    locked: bool,
    /// The first hazard, with the place of the change.
    found: Option<(Read, TextSize)>,
}

impl<'p> Walk<'_, 'p> {
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
                if let (Expr::Name(target), Some(element)) =
                    (&*statement.target, self.names.element(&statement.iter))
                {
                    self.names.aliases.insert(target.id.clone(), element);
                }
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
                    if statement.is_async && self.waiting {
                        self.entered(&item.context_expr);
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
            let before = (self.reads.clone(), self.locals.clone(), self.set.clone());
            let flow = self.block(body);
            flows.push(flow);
            let end = (
                std::mem::replace(&mut self.reads, before.0),
                std::mem::replace(&mut self.locals, before.1),
                std::mem::replace(&mut self.set, before.2),
            );
            if flow == Flow::On {
                ends.push(end);
            }
        }
        if self.waiting {
            return Flow::meet(flows);
        }
        (self.reads, self.locals) = (Vec::new(), FxHashMap::default());
        self.set.clear();
        for (reads, locals, set) in ends {
            unite(&mut self.reads, reads);
            unite(&mut self.set, set);
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
        } else if inside {
            self.test(head, Kind::Value);
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
        if !raises && asks_by_lookup(statement) {
            for stmt in &statement.body {
                let read = self.names.reads_of(stmt);
                self.keep(read, stmt.start(), Kind::Check);
            }
        }
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
            let mut waits = self.await_positions();
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
        } else if block_awaits(self.names.pass, std::slice::from_ref(stmt)) {
            if self.takes_lock(stmt) {
                self.locked = true;
            }
            self.awaited(stmt);
            if self.suspend() {
                return Flow::Suspended;
            }
        } else {
            match stmt {
                Stmt::Assert(statement) => self.test(&statement.test, Kind::Check),
                Stmt::Expr(statement) => self.checked_by_helper(&statement.value),
                _ => {}
            }
            if !self.waiting {
                let started = self.names.started(stmt);
                self.keep(started, stmt.start(), Kind::Started);
            }
            self.read_back(self.names.reads_of(stmt), stmt.start());
            self.changed(stmt);
            self.sets(stmt);
        }
        if !self.waiting {
            self.bind(stmt);
        }
        if leaves { Flow::Left } else { Flow::On }
    }

    /// An expression of a compound statement.
    fn expression(&mut self, expr: &Expr) -> Flow {
        let mut waits = self.await_positions();
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
        if self.waiting {
            self.read_back(self.names.reads(expr, true, self.place), expr.start());
        }
        Flow::On
    }

    /// The statement of the call: what it reads up to there.
    fn enter(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::AugAssign(ast::StmtAugAssign { target, value, .. }) => {
                if !self.updates {
                    let old = self.names.state(target);
                    self.keep(old, target.start(), Kind::Value);
                }
                self.enter_expression(value);
            }
            Stmt::Assign(ast::StmtAssign { value, .. })
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
        self.through(test, kind);
    }

    /// What the locals in an expression were worked out from.
    fn through(&mut self, test: &Expr, kind: Kind) {
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
                set: Vec::new(),
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
        let chosen = matches!(value, Expr::Call(call) if call.func.is_name_expr());
        let kind = if alias.is_some() && !chosen {
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
            let ends_loop = sets_constant(stmt);
            let hit = |read: &Read| !(ends_loop && read.kind == Kind::Loop);
            self.hit_if(&change, stmt.start(), &hit);
            self.set.retain(|set| !change.concerns(&set.state, false));
        }
    }

    fn hit(&mut self, change: &Change, at: TextSize) {
        self.hit_if(change, at, &|_| true);
    }

    /// A change past the call of something that still stands.
    fn hit_if(&mut self, change: &Change, at: TextSize, counts: &dyn Fn(&Read) -> bool) {
        if self.found.is_some() {
            return;
        }
        let used = self
            .locals
            .iter()
            .filter(|(name, _)| self.used.contains(*name))
            .flat_map(|(_, reads)| reads);
        let mut stale = self.reads.iter().chain(used);
        let stale = stale
            .find(|read| counts(read) && change.concerns(&read.state, read.kind == Kind::Alias));
        self.found = stale.map(|read| {
            let state = change.subject().clone();
            (
                Read {
                    state,
                    ..read.clone()
                },
                at,
            )
        });
    }

    /// Remembers what an assignment before the call sets, but to what is the same for every task.
    fn sets(&mut self, stmt: &Stmt) {
        let value = match stmt {
            Stmt::Assign(assign) => &assign.value,
            Stmt::AugAssign(assign) => &assign.value,
            _ => return,
        };
        let constant = stmt.is_assign_stmt() && is_constant(value);
        if self.waiting || constant {
            return;
        }
        let mut states = self.names.assigned(stmt);
        // `self.store = cast(Store, self.store)`.
        if let Expr::Call(call) = &**value
            && call
                .func
                .as_name_expr()
                .is_some_and(|function| function.id == "cast")
        {
            let kept = call.arguments.args.last();
            let kept = kept.and_then(|kept| self.names.state(kept));
            states.retain(|state| Some(state) != kept.as_ref());
        }
        self.set
            .retain(|read| !states.iter().any(|state| read.state.is_part_of(state)));
        let set = states.into_iter().map(|state| Read {
            state,
            at: stmt.start(),
            kind: Kind::Set,
        });
        unite(&mut self.set, set);
    }

    /// What is read past the call may have been set by another task since.
    fn read_back(&mut self, states: Vec<State>, at: TextSize) {
        if !self.waiting || self.found.is_some() {
            return;
        }
        let set = self
            .set
            .iter()
            .find(|set| states.iter().any(|state| state.is_part_of(&set.state)));
        self.found = set.map(|set| (set.clone(), at));
    }

    /// `async with self.lock:`, where it has been asked whether the lock is free.
    fn entered(&mut self, manager: &Expr) {
        if let Some(state) = self.names.state(manager) {
            self.hit(&Change::Inside(state, None), manager.start());
        }
    }

    /// What an awaited method takes or gives before other tasks run: `await self.queue.get()`.
    fn awaited(&mut self, stmt: &Stmt) {
        if !self.waiting {
            return;
        }
        let mut taken = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Await(awaited) = expr
                && let Expr::Call(call) = &*awaited.value
                && let Expr::Attribute(method) = &*call.func
                && matches!(method.attr.as_str(), "acquire" | "get" | "put")
                && is_of_loop(self.names.pass, &method.value)
            {
                taken.extend(self.names.state(&method.value));
            }
        });
        for state in taken {
            self.hit(&Change::Inside(state, None), stmt.start());
        }
    }

    /// The task suspends: nothing that was read before stands. Whether that ends the search.
    fn suspend(&mut self) -> bool {
        if !self.waiting {
            self.reads.clear();
            self.locals.clear();
            self.set.clear();
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

    fn await_positions(&self) -> AwaitPositions<'p> {
        AwaitPositions {
            quiet: self.names.pass.awaits,
            ends: Vec::new(),
        }
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
