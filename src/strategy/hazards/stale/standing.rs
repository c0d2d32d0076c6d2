//! What stands on the way through a coroutine, and what makes it stale.

use super::super::bound::is_bound_anew;
use super::*;
use crate::semantic::MUTATORS;

/// What may stand at one point of a coroutine before it is given up.
const READS_LIMIT: usize = 1_000;

impl Walk<'_, '_> {
    /// Gives up where more stands than can be followed in the time that anybody has.
    pub(super) fn checks_size(&mut self, stmt: &Stmt) {
        let of_locals: usize = self.locals.values().map(Vec::len).sum();
        if self.reads.len() + of_locals > READS_LIMIT
            && let (None, Some(read)) = (
                &self.found,
                self.reads.first().or(self.locals.values().flatten().next()),
            )
        {
            let read = Read {
                kind: Kind::TooMany,
                ..read.clone()
            };
            self.found = Some((read, stmt.start()));
        }
    }

    /// What holds now.
    pub(super) fn standing(&self) -> Standing {
        Standing {
            reads: self.reads.clone(),
            locals: self.locals.clone(),
            set: self.set.clone(),
            halves: self.halves.clone(),
            notes: self.notes.clone(),
        }
    }

    /// Goes on from where something else held.
    pub(super) fn stand(&mut self, standing: Standing) {
        self.reads = standing.reads;
        self.locals = standing.locals;
        self.set = standing.set;
        self.halves = standing.halves;
        self.notes = standing.notes;
    }

    /// Another way leads here.
    pub(super) fn unite(&mut self, other: Standing) {
        let mut standing = self.standing();
        standing.join(other);
        self.stand(standing);
    }

    pub(super) fn keep(
        &mut self,
        states: impl IntoIterator<Item = State>,
        at: TextSize,
        kind: Kind,
    ) {
        let reads = states.into_iter().map(|state| Read {
            state,
            at,
            kind: kind.clone(),
        });
        unite(&mut self.reads, reads);
    }

    /// Remembers what locals are worked out from.
    pub(super) fn bind(&mut self, stmt: &Stmt) {
        let mut named = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Named(assignment) = expr {
                named.push(assignment);
            }
        });
        for assignment in named {
            self.bind_to(&assignment.target, &assignment.value);
        }
        let (targets, value): (&[Expr], &Expr) = match stmt {
            Stmt::Assign(assign) => (&assign.targets, &assign.value),
            Stmt::AnnAssign(ast::StmtAnnAssign {
                target,
                value: Some(value),
                ..
            }) => (std::slice::from_ref(target), value),
            _ => return,
        };
        for target in targets {
            self.bind_to(target, value);
        }
    }

    /// What a statement has read that waited is no longer known to be so; what it was given is.
    pub(super) fn keeps_results(&mut self, stmt: &Stmt) {
        let given = match stmt {
            Stmt::Assign(assign) => self.names.states(&assign.value),
            Stmt::AnnAssign(ast::StmtAnnAssign {
                value: Some(value), ..
            }) => self.names.states(value),
            _ => Vec::new(),
        };
        for reads in self.locals.values_mut() {
            reads.retain(|read| given.contains(&read.state));
        }
    }

    /// The same of one target: `rows, other = self.rows, self.other`, `with self.lent() as rows:`.
    pub(super) fn bind_to(&mut self, target: &Expr, value: &Expr) {
        if let (
            Expr::Tuple(ast::ExprTuple { elts: targets, .. }),
            Expr::Tuple(ast::ExprTuple { elts: values, .. }),
        ) = (target, value)
            && targets.len() == values.len()
        {
            for (target, value) in std::iter::zip(targets, values) {
                self.bind_to(target, value);
            }
            return;
        }
        let alias = self.names.states(value);
        // What a function of its own reads is read when it is called.
        let is_asked_again =
            |target: &Expr| bound(target).iter().any(|name| self.used.contains(name));
        let states = match value {
            Expr::Lambda(lambda) if !is_asked_again(target) => {
                self.names.reads(&lambda.body, true, None)
            }
            _ => self.names.reads(value, true, None),
        };
        let derived = self.derived(value);
        // What was chosen for what it holds is no longer the right one once that changes.
        let chosen = matches!(value, Expr::Call(call) if call.func.is_name_expr());
        self.forget(target);
        for name in bound(target) {
            if !self.names.is_local(&name) {
                continue;
            }
            let reads = states.iter().map(|state| Read {
                state: state.clone(),
                at: value.start(),
                kind: if !chosen && alias.contains(state) {
                    Kind::Alias
                } else {
                    Kind::Value
                },
            });
            let mut reads: Vec<Read> = reads.collect();
            unite(&mut reads, derived.iter().cloned());
            self.locals.insert(name.clone(), reads);
            if target.is_name_expr() && !alias.is_empty() {
                self.names.aliases.insert(name, alias.clone());
            }
        }
    }

    /// What the locals in an expression were worked out from: a value that is made of theirs is, too.
    fn derived(&self, value: &Expr) -> Vec<Read> {
        let mut derived = Vec::new();
        scan::each_part(value, |part| {
            if let Expr::Name(name) = part
                && name.ctx.is_load()
            {
                let reads = self.locals.get(&name.id).into_iter().flatten();
                unite(
                    &mut derived,
                    reads.filter(|read| read.kind == Kind::Value).cloned(),
                );
            }
        });
        derived
    }

    /// The same of what an expression binds on the way: `if (rows := self.rows):`.
    pub(super) fn bind_inside(&mut self, expr: &Expr) {
        let mut named = Vec::new();
        scan::each_part(expr, |part| {
            if let Expr::Named(assignment) = part {
                named.push(assignment);
            }
        });
        for assignment in named {
            self.bind_to(&assignment.target, &assignment.value);
        }
    }

    pub(super) fn forget(&mut self, target: &Expr) {
        for name in bound(target) {
            self.names.aliases.remove(&name);
            self.locals.remove(&name);
        }
    }

    /// `rows.append(text)` past the call, where `rows` was `self.rows` before it and another function puts a new list there.
    fn changes_exchanged(&mut self, stmt: &Stmt) {
        if !self.waiting || self.found.is_some() || self.locals.is_empty() {
            return;
        }
        let mut changed = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            let object = match expr {
                Expr::Call(call) => match &*call.func {
                    Expr::Attribute(method) if MUTATORS.contains(&method.attr.as_str()) => {
                        Some(&method.value)
                    }
                    _ => None,
                },
                Expr::Subscript(item) if !item.ctx.is_load() => Some(&item.value),
                _ => None,
            };
            if let Some(Expr::Name(name)) = object.map(|object| &**object) {
                changed.push(&name.id);
            }
        });
        let taken = changed.into_iter().find_map(|name| {
            let reads = self.locals.get(name)?.iter();
            let mut aliases = reads.filter(|read| read.kind == Kind::Alias);
            aliases.find(|read| {
                !self.is_kept(&read.state)
                    && is_bound_anew(self.names.pass, read.at, &read.state.to_string())
            })
        });
        self.found = taken.map(|read| {
            let kind = Kind::Exchanged;
            (
                Read {
                    kind,
                    ..read.clone()
                },
                stmt.start(),
            )
        });
    }

    /// Takes in what a simple statement changes.
    pub(super) fn changed(&mut self, stmt: &Stmt, changes: &[Change]) {
        self.changes_exchanged(stmt);
        self.takes_key(stmt, changes);
        self.take_in(changes, stmt.start(), sets_constant(stmt));
    }

    /// Takes in changes that are made at one place; those that end a loop do not concern its test.
    pub(super) fn take_in(&mut self, changes: &[Change], at: TextSize, ends_loop: bool) {
        for change in changes {
            if !self.waiting {
                let stands = |read: &Read| {
                    matches!(change, Change::Settled(_))
                        || !change.concerns(&read.state, read.kind.is_of_object())
                };
                self.reads.retain(stands);
                for reads in self.locals.values_mut() {
                    reads.retain(stands);
                }
                continue;
            }
            let hit = |read: &Read| !(ends_loop && read.kind == Kind::Loop);
            self.hit_if(change, at, &hit);
            self.completes(change, at, ends_loop);
            self.set.retain(|set| !change.concerns(&set.state, false));
        }
    }

    pub(super) fn hit(&mut self, change: &Change, at: TextSize) {
        self.hit_if(change, at, &|_| true);
    }

    /// A change past the call of something that still stands.
    pub(super) fn hit_if(&mut self, change: &Change, at: TextSize, counts: &dyn Fn(&Read) -> bool) {
        if self.found.is_some() {
            return;
        }
        let used = self
            .locals
            .iter()
            .filter(|(name, _)| self.used.contains(*name))
            .flat_map(|(_, reads)| reads);
        let mut stale = self.reads.iter().chain(used);
        let stale = stale.find(|read| {
            counts(read)
                && change.concerns(&read.state, read.kind.is_of_object())
                && !self.is_kept(&read.state)
        });
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

    /// Takes in what a loop or a `with` statement binds that outlives the call.
    pub(super) fn binds(&mut self, target: &Expr) {
        let changes = self.names.bound_by(target);
        self.take_in(&changes, target.start(), false);
        if !self.waiting {
            let set = changes.iter().map(|change| change.subject().clone());
            self.keep_set(set.collect(), target.start());
        }
    }

    /// Remembers what a statement sets before the call, but to what is the same for every task.
    pub(super) fn sets(&mut self, stmt: &Stmt) {
        if !self.waiting {
            self.keep_set(self.names.set_by(stmt), stmt.start());
            let mut contents = self.names.rearranged(stmt);
            contents.retain(|state| self.shared_container(state).is_some());
            self.keep_set(contents, stmt.start());
        }
    }

    pub(super) fn keep_set(&mut self, states: Vec<State>, at: TextSize) {
        self.set
            .retain(|read| !states.iter().any(|state| read.state.is_part_of(state)));
        let set = states.into_iter().map(|state| Read {
            state,
            at,
            kind: Kind::Set,
        });
        unite(&mut self.set, set);
    }

    /// What is read past the call may have been set by another task since.
    pub(super) fn read_back(
        &mut self,
        at: TextSize,
        states: impl FnOnce(&Names<'_, '_>) -> Vec<State>,
    ) {
        if !self.waiting || self.found.is_some() || self.set.is_empty() {
            return;
        }
        let states = states(&self.names);
        // A local keeps the container that it was given when another one takes its place.
        let is_read = |set: &State| {
            states.iter().any(|state| {
                state.is_part_of(set) && (set.is_of_contents() || !state.is_of_contents())
            })
        };
        let set = self
            .set
            .iter()
            .find(|set| is_read(&set.state) && !self.is_kept(&set.state));
        self.found = set.map(|set| (set.clone(), at));
    }

    /// `async with self.lock:`, where it has been asked whether the lock is free.
    pub(super) fn entered(&mut self, manager: &Expr) {
        for state in self.names.states(manager) {
            self.hit(&Change::Inside(state, None), manager.start());
        }
    }

    /// What an awaited method takes or gives before other tasks run: `await self.queue.get()`.
    pub(super) fn awaited(&mut self, stmt: &Stmt) {
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
                taken.extend(self.names.states(&method.value));
            }
        });
        for state in taken {
            self.hit(&Change::Inside(state, None), stmt.start());
        }
    }

    /// The task suspends: nothing that was read before stands. Whether that ends the search.
    pub(super) fn suspend(&mut self) -> bool {
        if !self.waiting {
            self.reads.clear();
            self.locals.clear();
            self.set.clear();
            self.halves.clear();
            self.notes.clear();
            self.sent.clear();
            self.puts.clear();
        }
        self.waiting
    }

    /// Whether a lock that is held keeps others from changing a state.
    pub(super) fn is_kept(&self, state: &State) -> bool {
        self.held.as_ref().is_some_and(|held| held.keeps(state))
    }

    /// `await lock.acquire()`.
    pub(super) fn takes_lock(&mut self, stmt: &Stmt) {
        let Some(held) = self.held.as_mut().filter(|_| !self.waiting) else {
            return;
        };
        let pass = self.names.pass;
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if let Expr::Await(awaited) = expr
                && let Expr::Call(call) = &*awaited.value
                && let Expr::Attribute(method) = &*call.func
                && method.attr.as_str() == "acquire"
                && is_async_lock(pass, &method.value)
            {
                held.take(&method.value, None);
            }
        });
    }
}

/// Lists up to which comparing all is faster than hashing.
const SHORT: usize = 8;

/// Adds what is not known yet.
pub(super) fn unite<T: Eq + Hash>(known: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    let more: Vec<T> = more.into_iter().collect();
    if known.len() <= SHORT && more.len() <= SHORT {
        for one in more {
            if !known.contains(&one) {
                known.push(one);
            }
        }
        return;
    }
    let (old, mut new): (FxHashSet<&T>, _) = (known.iter().collect(), FxHashSet::default());
    let is_new: Vec<bool> = more
        .iter()
        .map(|one| !old.contains(one) && new.insert(one))
        .collect();
    let fresh = more.into_iter().zip(is_new);
    known.extend(fresh.filter(|(_, is_new)| *is_new).map(|(one, _)| one));
}
