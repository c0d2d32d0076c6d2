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

mod comprehended;
mod entering;
mod flow;
mod halfway;
mod inside;
mod loops;
mod nested;
mod noted;
mod relied;
mod standing;
mod syntax;
mod told;
mod wrapped;

use std::cell::OnceCell;
use std::hash::Hash;
use std::rc::Rc;

use ruff_text_size::TextSize;
use rustc_hash::{FxHashMap, FxHashSet};

use super::held::Held;
use super::names::Names;
use super::pauses::{Unconditional, awaited_by, waits_between};
use super::state::{Change, State};
use super::*;
use crate::cleanup::aliases::Aliases;
use crate::cleanup::scan;
pub(super) use inside::check_block;

use flow::Flow;
use halfway::{Half, Put};
use loops::Round;
use noted::Note;
use standing::unite;
use syntax::{asks_by_lookup, bound, calls_at, ends_loop, fails, sets_constant, waits_for, writes};
use told::sentence;

/// Adds to `cautions` that something is read before the new await and changed after it.
pub(super) fn check_stale<'p>(
    pass: &Pass<'p>,
    finding: &Finding,
    place: &Place<'p>,
    held: Held<'_, 'p>,
    cautions: &mut Vec<String>,
) {
    let updates = columns_taken_out(pass, place).is_some()
        || place
            .statement()
            .is_some_and(|statement| augmented::updated(pass, finding, statement, place).is_some());
    let call = Moved::of(finding, updates);
    if place.function().is_some_and(|function| function.is_async) {
        cautions.extend(stale(pass, finding.function, place, held, call));
    }
    cautions.extend(around(pass, finding.function, place));
    cautions.extend(wrapped::relied_in_helper(pass, finding, place));
    for awaited in awaited_by(pass, finding.function, place) {
        cautions.extend(around_await(pass, awaited).iter().cloned());
    }
}

/// What is read before an await and changed after it, in the coroutine that awaits and in functions around that. Many
/// findings may lead to one await.
fn around_await(pass: &Pass<'_>, awaited: &QuietAwait) -> Rc<[String]> {
    let known = &pass.memory.states.awaited;
    let key = (awaited.range, pass.guarded);
    if let Some(known) = known.borrow().get(&key) {
        return Rc::clone(known);
    }
    let mut cautions = Vec::new();
    if let Some(place) = Place::at(pass, awaited.range) {
        let coroutine = &pass.project.function(awaited.function).name;
        let held = Held::around(pass, awaited.function, &place);
        let found = stale(pass, awaited.function, &place, held, Moved::default());
        cautions.extend(found.map(|found| {
            format!("in `{coroutine}`, which awaits this as one step so far, {found}")
        }));
        cautions.extend(around(pass, awaited.function, &place));
    }
    let cautions: Rc<[String]> = cautions.into();
    known.borrow_mut().insert(key, Rc::clone(&cautions));
    cautions
}

/// The same of other functions that are around the place.
fn around<'p>(pass: &Pass<'p>, coroutine: FunctionRef, place: &Place<'p>) -> Vec<String> {
    let around = wrapped::around(pass, coroutine, place).into_iter();
    let found = around.filter_map(|around| {
        let held = Held::around(pass, around.function, &around.place);
        let call = Moved::default();
        let found = stale(pass, around.function, &around.place, held, call)?;
        let name = &pass.project.function(around.function).name;
        Some(format!("in `{name}` around this, {found}"))
    });
    found.collect()
}

/// What moves to a thread.
#[derive(Default)]
struct Moved<'a> {
    /// It gets a statement of its own.
    updates: bool,
    /// The library that blocks there.
    library: Option<&'a str>,
    /// It changes something outside of the program.
    writes: bool,
}

/// What is read before the place and changed after it, as a sentence.
fn stale<'p>(
    pass: &Pass<'p>,
    coroutine: FunctionRef,
    place: &Place<'p>,
    held: Held<'_, 'p>,
    call: Moved<'_>,
) -> Option<String> {
    let function = place.function()?;
    let (read, changed) = walked(pass, coroutine, place, held, call)?;
    sentence(pass, function, &read, changed)
}

/// The first that is read before the place and changed after it, and where it is changed.
fn walked<'p>(
    pass: &Pass<'p>,
    coroutine: FunctionRef,
    place: &Place<'p>,
    held: Held<'_, 'p>,
    call: Moved<'_>,
) -> Option<(Read, TextSize)> {
    let function = place.function()?;
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
    nested::add_captured(&function.body, &mut used);
    let names = Names {
        pass,
        function: coroutine,
        aliases: FxHashMap::default(),
        depth: 0,
    };
    let mut walk = Walk {
        place: Some(place.range),
        library: call.library.map(Name::new),
        writes: call.writes,
        held: Some(held),
        updates: call.updates,
        used,
        ..Walk::new(names)
    };
    walk.block(&function.body);
    walk.found.or(walk.noted)
}

/// What was read, and how.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Read {
    state: State,
    at: TextSize,
    kind: Kind,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Kind {
    /// The way to the call depends on it.
    Check,
    /// The loop around the call goes on while it holds.
    Loop,
    /// Something worked out from it is used after the call, or by it.
    Value,
    /// The object itself has another name.
    Alias,
    /// The way to the call depends on its being there.
    There,
    /// The coroutine has set it.
    Set,
    /// By a task that the coroutine has started and that has not run yet.
    Started,
    /// Not read but changed, and something that goes with it after the call.
    Half(State),
    /// Written to before the call and after it.
    Sent,
    /// Put into memory before the call, which stores it.
    Stored,
    /// Checked before the call and used after it.
    Relied,
    /// The object that was there still has a name, and another one may have taken its place.
    Exchanged,
    /// Not read but emptied, and filled after the call.
    Emptied,
    /// Set before the call, as a sign that what the call does is done.
    Noted,
    /// So much is that nobody can tell.
    TooMany,
}

impl Kind {
    /// Whether it matters which object is there, and not what that holds.
    fn is_of_object(&self) -> bool {
        matches!(self, Kind::Alias | Kind::There)
    }
}

struct Walk<'s, 'p> {
    names: Names<'s, 'p>,
    /// Locals that are other names for what outlives the call, as soon as they are asked for.
    aliases: OnceCell<Aliases>,
    /// What will be awaited; of a helper's body nothing.
    place: Option<TextRange>,
    /// The call changes something outside of the program.
    writes: bool,
    /// The library that blocks there.
    library: Option<Name>,
    /// Locks that are held there; of a helper's body nothing.
    held: Option<Held<'s, 'p>>,
    /// The call gets a statement of its own, so that all else in its statement is read after the await.
    updates: bool,
    /// Names that are read in the call or after it.
    used: FxHashSet<Name>,
    /// What locals were worked out from.
    locals: FxHashMap<Name, Vec<Read>>,
    /// What stands.
    reads: Vec<Read>,
    /// What the coroutine has set, to something that may be another task's as well.
    set: Vec<Read>,
    /// What the coroutine has changed, and other tasks see.
    halves: Vec<Half>,
    /// What was found missing on the way.
    notes: Vec<Note>,
    /// What the coroutine has put into memory.
    puts: Vec<Put>,
    /// Streams that the coroutine has written to, and where.
    sent: Vec<(State, TextSize)>,
    /// What conditions past the call have asked for again.
    rechecked: Vec<State>,
    /// The call has been passed.
    waiting: bool,
    /// The loops around, the outermost first.
    rounds: Vec<Round>,
    /// The first hazard, with the place of the change.
    found: Option<(Read, TextSize)>,
    /// What is noted before it is done, and where that is.
    noted: Option<(Read, TextSize)>,
}

/// What holds at one point of the way.
#[derive(Clone, Default)]
struct Standing {
    reads: Vec<Read>,
    locals: FxHashMap<Name, Vec<Read>>,
    set: Vec<Read>,
    halves: Vec<Half>,
    notes: Vec<Note>,
}

impl Standing {
    /// What may hold where two ways meet.
    fn join(&mut self, other: Standing) {
        unite(&mut self.reads, other.reads);
        unite(&mut self.set, other.set);
        unite(&mut self.halves, other.halves);
        unite(&mut self.notes, other.notes);
        for (name, from) in other.locals {
            unite(self.locals.entry(name).or_default(), from);
        }
    }
}

impl<'s, 'p> Walk<'s, 'p> {
    /// The walk through a function of which nothing will be awaited.
    fn new(names: Names<'s, 'p>) -> Self {
        Walk {
            names,
            aliases: OnceCell::new(),
            place: None,
            library: None,
            writes: false,
            held: None,
            updates: false,
            used: FxHashSet::default(),
            locals: FxHashMap::default(),
            reads: Vec::new(),
            set: Vec::new(),
            halves: Vec::new(),
            notes: Vec::new(),
            rechecked: Vec::new(),
            sent: Vec::new(),
            puts: Vec::new(),
            waiting: false,
            rounds: Vec::new(),
            found: None,
            noted: None,
        }
    }

    fn block(&mut self, block: &[Stmt]) -> Flow {
        for stmt in block {
            self.checks_size(stmt);
            // One hazard is enough.
            if self.found.is_some() {
                return Flow::Left;
            }
            let flow = self.statement(stmt);
            if flow != Flow::On {
                return flow;
            }
        }
        Flow::On
    }

    fn statement(&mut self, stmt: &Stmt) -> Flow {
        // A call that is a statement gets its arguments from the coroutine.
        let is_call = matches!(stmt, Stmt::Expr(statement) if statement.value.is_call_expr())
            && self.place == Some(stmt.range());
        if self.holds_whole(stmt.range()) && !is_call {
            return self.moved(stmt);
        }
        match stmt {
            Stmt::FunctionDef(function) => {
                self.defines(function);
                Flow::On
            }
            Stmt::ClassDef(_) => Flow::On,
            Stmt::If(statement) => {
                let mut branches = vec![(Some(&*statement.test), statement.body.as_slice())];
                for clause in &statement.elif_else_clauses {
                    branches.push((clause.test.as_ref(), clause.body.as_slice()));
                }
                if branches.iter().all(|(test, _)| test.is_some()) {
                    branches.push((None, &[]));
                }
                self.misses_on_the_way(&branches);
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
            Stmt::While(statement) => self.while_loop(statement),
            Stmt::For(statement) => self.for_loop(statement),
            Stmt::With(statement) => {
                for item in &statement.items {
                    if self.expression(&item.context_expr) == Flow::Suspended {
                        return Flow::Suspended;
                    }
                    if statement.is_async && self.waiting {
                        self.entered(&item.context_expr);
                    }
                    if let Some(target) = &item.optional_vars {
                        if !self.waiting {
                            self.bind_to(target, &item.context_expr);
                        }
                        self.binds(target);
                    }
                }
                let quiet = self.names.pass.awaits;
                let mut items = statement.items.iter();
                let waits =
                    statement.is_async && items.any(|item| !may_go_on(quiet, &item.context_expr));
                if waits && self.suspend() {
                    return Flow::Suspended;
                }
                let flow = self.block(&statement.body);
                if waits && flow == Flow::On && self.suspend() {
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
        self.arrives();
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
            for head in scan::heads(inner) {
                self.read_back(head.start(), |names| names.lookups(head, None));
            }
            if crate::region::blocks(inner).is_empty() {
                self.read_back(inner.start(), |names| names.lookups_of(inner));
                self.changed(inner, &self.names.changes(inner));
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
            self.asks_again(test);
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
            let before = self.standing();
            let flow = self.block(body);
            flows.push(flow);
            let end = self.standing();
            self.stand(before);
            if flow == Flow::On {
                ends.push(end);
            }
        }
        if self.waiting {
            return Flow::meet(flows);
        }
        self.stand(Standing::default());
        for end in ends {
            self.unite(end);
        }
        // Where no branch leaves, the code behind does not depend on the tests.
        if !waited && !flows.contains(&Flow::Left) {
            self.reads
                .retain(|read| !tests.iter().any(|test| test.start() == read.at));
        }
        Flow::meet(flows)
    }

    fn attempt(&mut self, statement: &ast::StmtTry) -> Flow {
        let waited = self.waiting;
        let mut flow = self.block(&statement.body);
        let raises = waited || self.waiting;
        if !raises && asks_by_lookup(statement) {
            for stmt in &statement.body {
                let read = self.names.reads_of(stmt);
                self.keep(read, stmt.start(), Kind::Check);
            }
        }
        let failed = self.standing();
        if flow == Flow::On {
            flow = self.block(&statement.orelse);
        }
        // What the task waits for of its own accord is what the handlers are for.
        if flow == Flow::Suspended {
            return flow;
        }
        let mut flows = vec![flow];
        // Where the rest leaves, only the handlers lead on.
        let rest = if flow == Flow::Left {
            failed.clone()
        } else {
            self.standing()
        };
        self.stand(failed.clone());
        for handler in &statement.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            flows.push(self.block(&handler.body));
            // The call is not in this handler, which seldom runs.
            if raises || !self.waiting {
                self.stand(failed.clone());
            }
        }
        if raises || !self.waiting || statement.handlers.is_empty() {
            self.stand(rest);
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
        let waits = self.waits_in(stmt);
        let has_waited = !waits.is_empty();
        if self.is_around(stmt.range()) {
            let start = self.place.map_or(stmt.start(), |place| place.start());
            if waits.iter().any(|end| *end <= start) {
                self.suspend();
            }
            let early = self.handed_over(stmt);
            self.changed(stmt, &early);
            self.enter(stmt);
            self.relies(stmt);
            self.sends(stmt);
            if waits.iter().any(|end| *end > start) {
                return Flow::Suspended;
            }
            let mut changes = self.names.changes(stmt);
            changes.retain(|change| !early.contains(change));
            self.changed(stmt, &changes);
        } else if has_waited {
            self.takes_lock(stmt);
            self.awaited(stmt);
            self.relies(stmt);
            if self.waiting {
                let changes = self.names.changed_before_wait(stmt);
                self.take_in(&changes, stmt.start(), false);
            }
            if self.suspend() {
                return Flow::Suspended;
            }
        } else {
            // A lock may be free.
            self.takes_lock(stmt);
            self.awaited(stmt);
            if let Stmt::Assert(statement) = stmt {
                self.test(&statement.test, Kind::Check);
            }
            if !self.waiting {
                let started = self.names.started(stmt);
                self.keep(started, stmt.start(), Kind::Started);
                let emptied = self.names.emptied(stmt);
                self.keep(emptied, stmt.start(), Kind::Check);
            }
            self.read_back(stmt.start(), |names| names.lookups_of(stmt));
            self.read_back(stmt.start(), |names| names.surveyed(stmt));
            self.relies(stmt);
            let changes = self.names.changes(stmt);
            self.begins(stmt, &changes);
            self.notes(stmt);
            self.sends(stmt);
            self.puts(stmt, &changes);
            self.changed(stmt, &changes);
            // What the helper changes itself, it has weighed up with what it checks.
            if let Stmt::Expr(statement) = stmt
                && !self.waiting
            {
                self.checked_by_helper(&statement.value);
            }
            self.sets(stmt);
        }
        if matches!(stmt, Stmt::Break(_)) {
            self.breaks();
        }
        if !self.waiting {
            self.bind(stmt);
            if has_waited {
                self.keeps_results(stmt);
            }
        }
        if leaves { Flow::Left } else { Flow::On }
    }

    /// What the arguments of the call change, which are worked out before it: `post(url, json=self.queue.popleft())`.
    fn handed_over(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Call(call) = expr
                && self.place == Some(call.range())
            {
                for argument in call.arguments.iter_source_order() {
                    let argument = argument.value();
                    // What blocks itself takes the whole call along.
                    if self
                        .names
                        .pass
                        .findings_in(argument.range())
                        .next()
                        .is_none()
                    {
                        changes.extend(self.names.called_in(argument));
                    }
                }
            }
        });
        changes
    }

    /// An expression of a compound statement.
    fn expression(&mut self, expr: &Expr) -> Flow {
        let waits = self.waits_in_expression(expr);
        if self.is_around(expr.range()) {
            let start = self.place.map_or(expr.start(), |place| place.start());
            if waits.iter().any(|end| *end <= start) {
                self.suspend();
            }
            self.enter_expression(expr);
            if waits.iter().any(|end| *end > start) {
                return Flow::Suspended;
            }
        } else if !waits.is_empty() && self.suspend() {
            return Flow::Suspended;
        }
        let start = expr.start();
        if self.waiting {
            let place = self.place;
            self.read_back(start, |names| names.lookups(expr, place));
            self.read_back(start, |names| names.surveyed_in(expr));
            self.relies_in(expr);
        }
        let changes = self.changed_in(expr);
        self.take_in(&changes, start, false);
        if !self.waiting {
            self.bind_inside(expr);
            self.keep_set(self.names.set_in(expr), start);
        }
        Flow::On
    }

    /// What an expression of a compound statement changes; past the call, if that is in it.
    fn changed_in(&self, expr: &Expr) -> Vec<Change> {
        let Some(place) = self
            .place
            .filter(|place| expr.range().contains_range(*place))
        else {
            return self.names.called_in(expr);
        };
        let mut changes = Vec::new();
        scan::each_part(expr, |part| {
            if part.start() >= place.end() {
                changes.extend(self.names.changed_by_part(part));
            }
        });
        changes
    }

    /// What a condition reads, itself or through locals.
    fn test(&mut self, test: &Expr, kind: Kind) {
        let read = self.names.tested(test, self.place);
        self.keep(read, test.start(), kind.clone());
        if kind == Kind::Check {
            // `closed = self.ws.closed`, `if not closed:`
            let asked = match test {
                Expr::UnaryOp(operation) => &operation.operand,
                other => other,
            };
            let condition = self.condition(asked).unwrap_or(asked);
            self.keep(self.liveness(condition), test.start(), kind.clone());
        }
        self.through(test, kind);
    }

    /// The condition whose answer a test goes by, with nothing awaited since: `known = name in self.users`, `if known:`.
    fn condition(&self, test: &Expr) -> Option<&'p Expr> {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        if !test.is_name_expr() {
            return None;
        }
        let function = scan::function_at(pass.source.body(), own)?;
        scan::value_of_local(function, test)
            .filter(|it| !waits_between(pass, function, it.end(), test.start()))
    }

    /// What the locals in an expression were worked out from.
    fn through(&mut self, test: &Expr, kind: Kind) {
        self.keep(self.behind_locals(test), test.start(), kind);
    }

    fn behind_locals(&self, test: &Expr) -> Vec<State> {
        let mut behind = Vec::new();
        scan::each_part(test, |expr| {
            if let Expr::Name(name) = expr {
                let reads = self.locals.get(&name.id).into_iter().flatten();
                behind.extend(reads.map(|read| read.state.clone()));
            }
        });
        behind
    }

    /// `check_limit(key)`: a helper that raises when its own check fails.
    fn checked_by_helper(&mut self, expr: &Expr) {
        let run = match expr {
            // One that does not wait is one step with what calls it.
            Expr::Await(awaited) => &*awaited.value,
            other => other,
        };
        let Expr::Call(call) = run else {
            return;
        };
        let found = self.names.helper(call).map(|(helper, names)| {
            names.clone().checks(helper, || {
                let mut walk = Walk::new(names);
                walk.block(&helper.body);
                let asks = |read: &Read| {
                    fails(&helper.body)
                        || calls_at(&helper.body, read.at)
                        || waits_for(&helper.body, read.at)
                };
                walk.reads.retain(asks);
                walk.reads.into_iter().map(|read| read.state).collect()
            })
        });
        let found = found.unwrap_or_else(|| self.names.checked_elsewhere(run));
        for state in found {
            self.keep([state], expr.start(), Kind::Check);
        }
    }

    /// Where a simple statement has waited, whichever way it is worked out.
    fn waits_in(&self, stmt: &Stmt) -> Vec<TextSize> {
        let mut awaits = Unconditional::default();
        awaits.visit_stmt(stmt);
        self.ends_of_waits(&awaits)
    }

    /// The same of an expression.
    fn waits_in_expression(&self, expr: &Expr) -> Vec<TextSize> {
        let mut awaits = Unconditional::default();
        awaits.visit_expr(expr);
        self.ends_of_waits(&awaits)
    }

    fn ends_of_waits(&self, awaits: &Unconditional<'_>) -> Vec<TextSize> {
        let quiet = self.names.pass.awaits;
        let waits = awaits
            .found
            .iter()
            .filter(|awaited| self.place != Some(awaited.range()) && !may_go_on(quiet, awaited));
        waits.map(Ranged::end).collect()
    }

    fn is_around(&self, range: TextRange) -> bool {
        self.place.is_some_and(|place| range.contains_range(place))
    }

    fn holds_whole(&self, range: TextRange) -> bool {
        self.place.is_some_and(|place| place.contains_range(range))
    }
}
