//! What locks of the event loop keep as it is while a task waits under them.
//!
//! A lock protects a piece of state only if whoever changes that state takes the same lock. One that is made on the spot, or
//! chosen by a condition, protects nothing; one out of a table of locks protects what is found under the same key.

use std::cell::RefCell;
use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::locks::is_async_lock;
use super::names::Names;
use super::state::{Change, State, Step};
use super::*;
use crate::cleanup::scan;
use crate::project::ClassRef;
use crate::semantic::{ClassId, Function, FunctionId};

/// Callers that are followed to see whether all of them hold the lock.
const CALLERS_LIMIT: usize = 16;

/// Methods that work on an object which nobody else has yet.
const CONSTRUCTORS: &[&str] = &["__init__", "__new__", "__post_init__"];

/// A lock, as far as it says what it keeps.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Lock {
    /// The same for whoever spells it so, or comes to the same object.
    Shared { text: String, states: Vec<State> },
    /// One of several, by the names in its key.
    Keyed(Vec<String>),
}

/// What was asked before about the locks of a file's coroutines.
#[derive(Default)]
pub(super) struct KnownLocks {
    /// What the file changes while the lock is not held, in terms of a coroutine.
    changed_without: Answers<(FunctionRef, Lock), Change>,
    /// What a coroutine looks up or changes in the statements under a lock.
    used_under: Answers<(FunctionRef, TextRange), State>,
}

type Answers<Question, Found> = RefCell<FxHashMap<Question, Rc<[Found]>>>;

/// The locks that a coroutine holds at a place.
pub(super) struct Held<'s, 'p> {
    pass: &'s Pass<'p>,
    function: FunctionRef,
    locks: Vec<Lock>,
    /// The fix itself puts the statements under a lock of their own.
    everything: bool,
    /// The statements under the innermost lock.
    body: Option<&'p ast::StmtWith>,
}

impl<'s, 'p> Held<'s, 'p> {
    /// The locks around a place.
    pub(super) fn around(
        pass: &'s Pass<'p>,
        function: FunctionRef,
        place: &Place<'p>,
    ) -> Held<'s, 'p> {
        let mut held = Held {
            pass,
            function,
            locks: Vec::new(),
            everything: pass
                .guarded
                .is_some_and(|guarded| guarded.contains_range(place.range)),
            body: None,
        };
        for (node, below) in place.enclosing() {
            let AnyNodeRef::StmtWith(with) = node else {
                continue;
            };
            let is_inside = with
                .body
                .first()
                .is_some_and(|first| first.start() <= below.start());
            if with.is_async && is_inside {
                for item in &with.items {
                    if is_async_lock(pass, &item.context_expr) {
                        held.take(&item.context_expr, place.function());
                        held.body = Some(with);
                    }
                }
            }
        }
        held
    }

    /// A lock has been taken.
    pub(super) fn take(&mut self, lock: &Expr, function: Option<&ast::StmtFunctionDef>) {
        let names = names_of(self.pass, self.function, self.function, 0);
        let body = function.map_or(&[][..], |function| function.body.as_slice());
        self.locks.extend(Lock::of(&names, lock, body));
    }

    /// Whether some lock is held that others could take as well.
    pub(super) fn is_held(&self) -> bool {
        self.everything || !self.locks.is_empty()
    }

    /// Whether files are kept that are used at a place: by a lock that all who write them take, and of which there are no
    /// more than of the files; of a lock out of a table, only those named after its key.
    pub(super) fn keeps_files(&self, finding: &Finding, place: &Place<'_>) -> bool {
        let moved = || {
            let others = self.pass.findings_in(place.range);
            let others = others.filter(|other| other.function == finding.function);
            others.chain([finding]).map(|finding| &finding.rivals)
        };
        self.everything
            || self.locks.iter().any(|lock| match lock {
                Lock::Shared { states, .. } => {
                    let mut places = moved().flat_map(|rivals| &rivals.places);
                    places.all(|(function, range)| self.is_under(lock, *function, *range))
                        && !(moved().any(|rivals| rivals.common) && self.is_of_each(states))
                }
                Lock::Keyed(keys) => {
                    let text = |range: TextRange| identifiers(self.pass.source.slice(range));
                    let mut named = text(place.range);
                    for stmt in place.function().map_or(&[][..], |function| &function.body) {
                        scan::each_stmt(std::slice::from_ref(stmt), |stmt| {
                            if let Stmt::Assign(assign) = stmt
                                && let [Expr::Name(target)] = &*assign.targets
                                && named.iter().any(|name| name == target.id.as_str())
                            {
                                named.extend(text(assign.value.range()));
                            }
                        });
                    }
                    named.iter().any(|name| keys.contains(name))
                }
            })
    }

    /// Whether each object of the class makes such a lock for itself, and there are several.
    fn is_of_each(&self, lock: &[State]) -> bool {
        let file = self.pass.file;
        let method = method_around(self.pass, self.function);
        let (Some(class), Some(receiver)) = (method.class, method.parameters.first()) else {
            return false;
        };
        let class = ClassRef { file, class };
        let order = self.pass.inference.linearised(class);
        let owners = || {
            order.iter().filter_map(|owner| match owner {
                Type::Class(owner) => Some(*owner),
                _ => None,
            })
        };
        let is_made = |owner: ClassRef, value: ValueId| {
            let facts = self.pass.project.ready(owner.file);
            matches!(facts.value(value), Value::Call(id) if {
                let made = self.pass.inference.value(owner.file, facts.call(*id).callee);
                let mut made = made.present();
                made.any(|it| matches!(it, Type::External(name) if locks::ASYNC_LOCKS.contains(&name.as_str())))
            })
        };
        let is_bound = |owner: ClassRef, name: &Name| {
            let facts = self.pass.project.ready(owner.file);
            let scope = facts.scope(facts.class(owner.class).scope);
            scope.bindings.contains_key(name)
        };
        let is_own = |state: &State| {
            let Some(name) = state.attribute().filter(|_| state.root == receiver.name) else {
                return false;
            };
            let mut values = owners()
                .flat_map(|owner| {
                    let attributes = &self.pass.project.class(owner).attributes;
                    let values = attributes.get(name).into_iter().flatten();
                    values.map(move |value| (owner, *value))
                })
                .peekable();
            values.peek().is_some()
                && values.all(|(owner, value)| is_made(owner, value))
                && !owners().any(|owner| is_bound(owner, name))
        };
        lock.iter().any(is_own) && is_made_often(self.pass, class)
    }

    /// Whether what is done at a place of the file is done under a lock, there or by all who call the function.
    fn is_under(&self, lock: &Lock, function: FunctionRef, range: TextRange) -> bool {
        let names = names_of(self.pass, self.function, function, Names::DEEPEST);
        is_locked_at(&names, lock, range) || !self.is_entered_without(lock, function.function)
    }

    /// Whether nobody changes an attribute of the method's object, or a name of the module, while the task waits.
    pub(super) fn keeps_name(&self, name: &Name) -> bool {
        let definition = method_around(self.pass, self.function);
        let receiver = definition.parameters.first();
        let own = receiver.map(|receiver| {
            State::named(receiver.name.clone()).then(Step::Attribute(name.clone()))
        });
        own.iter()
            .chain([&State::named(name.clone())])
            .all(|state| self.keeps(state))
    }

    /// Whether nobody changes a state while the task waits.
    pub(super) fn keeps(&self, state: &State) -> bool {
        let kept = state.container();
        self.everything
            || self.locks.iter().any(|lock| match lock {
                Lock::Shared { .. } => !self.changes_without(lock).iter().any(|change| {
                    let subject = change.subject();
                    subject.is_part_of(&kept) || kept.is_part_of(subject)
                }),
                Lock::Keyed(keys) => self.uses_only(&kept, keys),
            })
    }

    /// Whether all that is done with a container under the lock concerns what it holds under the key.
    fn uses_only(&self, container: &State, keys: &[String]) -> bool {
        let Some(with) = self.body else {
            return true;
        };
        let used = known(
            &self.pass.memory.states.locks.used_under,
            (self.function, with.range),
            || self.used_in(&with.body),
        );
        used.iter()
            .all(|state| !state.is_part_of(container) || state.is_under(keys))
    }

    /// What statements of the coroutine look up and change.
    fn used_in(&self, body: &[Stmt]) -> Vec<State> {
        let names = names_of(self.pass, self.function, self.function, 0);
        let mut used = Vec::new();
        scan::each_stmt(body, |stmt| {
            if !crate::region::blocks(stmt)
                .iter()
                .all(|block| block.is_empty())
            {
                return;
            }
            used.extend(names.lookups_of(stmt));
            let changes = names.changes(stmt).into_iter();
            used.extend(changes.map(|change| match change {
                Change::Inside(_, Some(item)) => item,
                other => other.subject().clone(),
            }));
        });
        used
    }

    /// What functions of the file change while they do not hold the lock.
    fn changes_without(&self, lock: &Lock) -> Rc<[Change]> {
        known(
            &self.pass.memory.states.locks.changed_without,
            (self.function, lock.clone()),
            || self.changes_of_others(lock),
        )
    }

    fn changes_of_others(&self, lock: &Lock) -> Vec<Change> {
        let facts = self.pass.facts;
        let mut changes = Vec::new();
        for (id, function) in (0..).map(FunctionId).zip(&facts.functions) {
            let reference = FunctionRef {
                file: self.pass.file,
                function: id,
            };
            if function.is_lambda || CONSTRUCTORS.contains(&function.name.as_str()) {
                continue;
            }
            let Some(body) = scan::function_at(self.pass.source.body(), function.range) else {
                continue;
            };
            let names = names_of(self.pass, self.function, reference, Names::DEEPEST);
            let mut found = Vec::new();
            unlocked(&names, lock, &body.body, &body.body, &mut found);
            if !found.is_empty() && self.is_entered_without(lock, id) {
                changes.append(&mut found);
            }
        }
        changes.extend(self.changed_by_bases(lock));
        changes
    }

    /// What methods change that the class inherits from other files, where they do not speak of the lock.
    fn changed_by_bases(&self, lock: &Lock) -> Vec<Change> {
        let pass = self.pass;
        let method = method_around(pass, self.function);
        let (Lock::Shared { text, .. }, Some(class), Some(receiver)) =
            (lock, method.class, method.parameters.first())
        else {
            return Vec::new();
        };
        let word = text.rsplit('.').next().unwrap_or(text);
        let object = vec![State::named(receiver.name.clone())];
        let names = names_of(pass, self.function, self.function, 0);
        let mut changes = Vec::new();
        for ClassRef { file, class } in pass.relatives_elsewhere(class) {
            let functions = &pass.project.ready(file).functions;
            for (function, definition) in (0..).map(FunctionId).zip(functions) {
                let changes_it = definition.class == Some(class)
                    && !definition.assigned_own.is_empty()
                    && !CONSTRUCTORS.contains(&definition.name.as_str());
                let speaks = || {
                    let above = pass.above(file);
                    above.is_some_and(|it| it.source().slice(definition.range).contains(word))
                };
                if changes_it && !self.is_called_under(lock, &definition.name) && !speaks() {
                    let method = FunctionRef { file, function };
                    changes.extend(names.changes_by(method, object.clone()));
                }
            }
        }
        changes
    }

    /// Whether the file calls something of a name, and always while it holds the lock.
    fn is_called_under(&self, lock: &Lock, name: &Name) -> bool {
        let facts = self.pass.facts;
        let mut calls = facts.call_names().of_name(name).peekable();
        calls.peek().is_some()
            && calls.all(|call| {
                call.function.is_some_and(|function| {
                    let file = self.pass.file;
                    let caller = FunctionRef { file, function };
                    let names = names_of(self.pass, self.function, caller, Names::DEEPEST);
                    is_locked_at(&names, lock, call.site(facts).range)
                })
            })
    }

    /// Whether a function is called by somebody who does not hold the lock, as far as the file says who calls it.
    fn is_entered_without(&self, lock: &Lock, function: FunctionId) -> bool {
        let facts = self.pass.facts;
        let mut seen = vec![function];
        let mut next = 0;
        while let Some(&called) = seen.get(next) {
            next += 1;
            let calls = facts.call_names().of_name(&facts.function(called).name);
            let mut is_called = false;
            for call in calls {
                is_called = true;
                let Some(caller) = call.function else {
                    return true;
                };
                let names = names_of(
                    self.pass,
                    self.function,
                    FunctionRef {
                        file: self.pass.file,
                        function: caller,
                    },
                    Names::DEEPEST,
                );
                let range = call.site(facts).range;
                if !is_locked_at(&names, lock, range) && !seen.contains(&caller) {
                    seen.push(caller);
                }
            }
            if !is_called || seen.len() > CALLERS_LIMIT {
                return true;
            }
        }
        false
    }
}

/// The answer that was given before, or a new one.
fn known<Question: Eq + Hash, Found>(
    answers: &Answers<Question, Found>,
    question: Question,
    answer: impl FnOnce() -> Vec<Found>,
) -> Rc<[Found]> {
    if let Some(known) = answers.borrow().get(&question) {
        return Rc::clone(known);
    }
    let found: Rc<[Found]> = answer().into();
    answers.borrow_mut().insert(question, Rc::clone(&found));
    found
}

impl Lock {
    /// What the expression of a lock says; `body` is that of the function, whose locals may stand for it.
    fn of(names: &Names<'_, '_>, lock: &Expr, body: &[Stmt]) -> Option<Lock> {
        let source = names.pass.source;
        let text = |expr: &Expr| source.slice(expr.range()).to_owned();
        match lock {
            Expr::Name(name) if names.is_local(&name.id) && !names.is_parameter(&name.id) => {
                let mut values = Vec::new();
                scan::each_stmt(body, |stmt| {
                    if let Stmt::Assign(assign) = stmt
                        && assign.targets.iter().any(
                            |target| matches!(target, Expr::Name(target) if target.id == name.id),
                        )
                    {
                        values.push(&*assign.value);
                    }
                });
                let mut locks: Vec<Lock> = values
                    .iter()
                    .filter_map(|value| Lock::of(names, value, &[]))
                    .collect();
                let keyed = locks.iter().position(|lock| matches!(lock, Lock::Keyed(_)));
                let first = keyed.unwrap_or(0);
                (first < locks.len()).then(|| locks.swap_remove(first))
            }
            Expr::Name(_) | Expr::Attribute(_) => Some(Lock::Shared {
                text: text(lock),
                states: names.states(lock),
            }),
            Expr::Subscript(subscript) if !subscript.slice.is_literal_expr() => {
                Some(Lock::Keyed(identifiers(&text(&subscript.slice))))
            }
            Expr::Await(awaited) => Lock::of(names, &awaited.value, body),
            Expr::Named(named) => Lock::of(names, &named.value, body),
            Expr::Call(call) => {
                let is_made = names.pass.types_of(&call.func).present().any(
                    |callee| matches!(callee, Type::External(name) if locks::ASYNC_LOCKS.contains(&name.as_str())),
                );
                let key = call.arguments.args.first();
                match key {
                    _ if is_made => None,
                    Some(key) if !key.is_literal_expr() => {
                        Some(Lock::Keyed(identifiers(&text(key))))
                    }
                    _ => Some(Lock::Shared {
                        text: text(lock),
                        states: names.states(lock),
                    }),
                }
            }
            Expr::Subscript(_) => Some(Lock::Shared {
                text: text(lock),
                states: names.states(lock),
            }),
            _ => None,
        }
    }

    /// Whether an expression is the same lock.
    fn is(&self, names: &Names<'_, '_>, expr: &Expr, body: &[Stmt]) -> bool {
        match (self, Lock::of(names, expr, body)) {
            (
                Lock::Shared { text, states },
                Some(Lock::Shared {
                    text: other_text,
                    states: other,
                }),
            ) => *text == other_text || states.iter().any(|state| other.contains(state)),
            _ => false,
        }
    }
}

/// Whether the program makes objects of a class in several places, its tests apart.
fn is_made_often(pass: &Pass<'_>, class: ClassRef) -> bool {
    let name = &pass.project.class(class).name;
    let files = pass
        .project
        .files_with(crate::project::Held::Called, name)
        .into_iter();
    let made = files.flat_map(|file| {
        let facts = pass.project.ready(file);
        let calls = facts.call_names().of_name(name);
        calls.filter(move |call| {
            let by = call.function.map(|function| &facts.function(function).name);
            let Value::Call(id) = facts.value(call.site(facts).value) else {
                return false;
            };
            let made = pass.inference.value(file, facts.call(*id).callee);
            by.is_none_or(|by| !by.starts_with("test"))
                && made.present().any(|it| *it == Type::Class(class))
        })
    });
    made.take(2).count() > 1
}

/// Names and attributes in the text of an expression, but for the receiver of a method.
fn identifiers(text: &str) -> Vec<String> {
    text.split(|character: char| !(character.is_alphanumeric() || character == '_'))
        .filter(|word| !word.is_empty() && *word != "self" && *word != "str")
        .map(str::to_owned)
        .collect()
}

/// The names of a function in terms of those of `own`: the receivers of methods of one class are the same object.
fn names_of<'s, 'p>(
    pass: &'s Pass<'p>,
    own: FunctionRef,
    function: FunctionRef,
    depth: usize,
) -> Names<'s, 'p> {
    let mut aliases = FxHashMap::default();
    let definition = pass.project.function(function);
    let of_own = method_around(pass, own);
    if depth > 0
        && let (Some(class), Some(parameter)) = (definition.class, definition.parameters.first())
    {
        let receiver = of_own.parameters.first();
        let receiver = receiver.filter(|_| {
            of_own
                .class
                .is_some_and(|of_own| are_related(pass, class, of_own))
        });
        let states = receiver.map(|receiver| State::named(receiver.name.clone()));
        aliases.insert(parameter.name.clone(), states.into_iter().collect());
    }
    Names {
        pass,
        function,
        aliases,
        depth,
    }
}

/// The function itself, or the method that it is nested in, whose object it knows.
fn method_around<'p>(pass: &Pass<'p>, function: FunctionRef) -> &'p Function {
    let own = pass.project.function(function);
    let mut functions = pass.facts.functions.iter();
    let around = functions.find(|method| {
        own.class.is_none() && method.class.is_some() && method.range.contains_range(own.range)
    });
    around.unwrap_or(own)
}

/// Whether one class is the other or a base of it.
fn are_related(pass: &Pass<'_>, one: ClassId, other: ClassId) -> bool {
    let inference = pass.inference;
    let reference = |class| crate::project::ClassRef {
        file: pass.file,
        class,
    };
    let is_base = |base, class| {
        inference
            .linearised(reference(class))
            .contains(&Type::Class(reference(base)))
    };
    one == other || is_base(one, other) || is_base(other, one)
}

/// What statements change that are not under the lock.
fn unlocked(
    names: &Names<'_, '_>,
    lock: &Lock,
    function: &[Stmt],
    block: &[Stmt],
    found: &mut Vec<Change>,
) {
    for stmt in block {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::With(with)
                if with.is_async
                    && with
                        .items
                        .iter()
                        .any(|item| lock.is(names, &item.context_expr, function)) => {}
            _ if acquires(names, lock, function, stmt) => return,
            compound => {
                let blocks = crate::region::blocks(compound);
                if blocks.iter().all(|block| block.is_empty()) {
                    found.extend(names.changes(compound));
                }
                for inner in blocks {
                    unlocked(names, lock, function, inner, found);
                }
            }
        }
    }
}

/// `await self.lock.acquire()`
fn acquires(names: &Names<'_, '_>, lock: &Lock, function: &[Stmt], stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(statement) if matches!(&*statement.value, Expr::Await(awaited)
        if matches!(&*awaited.value, Expr::Call(call) if matches!(&*call.func, Expr::Attribute(method)
            if method.attr.as_str() == "acquire" && lock.is(names, &method.value, function)))))
}

/// Whether the lock is held around a place.
fn is_locked_at(names: &Names<'_, '_>, lock: &Lock, range: TextRange) -> bool {
    let Some(place) = Place::around_range(names.pass, range) else {
        return false;
    };
    let body = place.function().map_or(&[][..], |function| &function.body);
    place.enclosing().any(|(node, below)| {
        matches!(node, AnyNodeRef::StmtWith(with) if with.is_async
            && with.body.first().is_some_and(|first| first.start() <= below.start())
            && with.items.iter().any(|item| lock.is(names, &item.context_expr, body)))
    })
}
