//! Changes that go together, one before the new await and one after it: other tasks now see the first without the second.
//!
//! ```python
//! self.names.append(name)
//! self.texts[name] = path.read_text()
//! ```
//!
//! It matters where another function of the file reads both. To take something away, or to set it to nothing, before the
//! rest follows is the right order: nobody finds what is no longer complete.

use super::*;
use crate::semantic::ScopeId;

/// A change before the call that shows.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Half {
    /// What all of is kept in.
    container: State,
    at: TextSize,
    how: How,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum How {
    /// Something is put there.
    Begun,
    /// It is emptied, to be filled again.
    Emptied,
    /// This of it is nothing until it is set again.
    Missing(State),
    /// An entry is taken out.
    Taken,
}

/// Something that the coroutine has put where other tasks see it.
pub(super) struct Put {
    state: State,
    at: TextSize,
    words: Vec<String>,
}

impl<'p> Walk<'_, 'p> {
    /// Remembers what a statement before the call changes.
    pub(super) fn begins(&mut self, stmt: &Stmt, changes: &[Change]) {
        if self.waiting || self.place.is_none() {
            return;
        }
        let missing = sets_nothing(stmt);
        let how = |change: &Change| match change {
            _ if empties(stmt) => Some(How::Emptied),
            Change::Whole(state) | Change::Inside(_, Some(state)) if missing => {
                Some(How::Missing(state.clone()))
            }
            Change::Inside(..) if takes_out(stmt) => Some(How::Taken),
            _ if takes_away(stmt) => None,
            _ => Some(How::Begun),
        };
        for change in changes {
            if let Some(container) = self.shared_container(change.subject())
                && let Some(how) = how(change)
            {
                let at = stmt.start();
                let half = Half { container, at, how };
                if !self.halves.contains(&half) {
                    self.halves.push(half);
                }
            }
        }
    }

    /// Looks for the other half in a change past the call.
    pub(super) fn completes(&mut self, change: &Change, at: TextSize, to_constant: bool) {
        if self.found.is_some() || self.halves.is_empty() {
            return;
        }
        let Some(container) = self.shared_container(change.subject()) else {
            return;
        };
        let half = self.halves.iter().find(|half| {
            let is_same = half.container == container;
            let belongs = || match &half.how {
                How::Begun => !is_same && self.is_read_elsewhere(&half.container, &container),
                How::Emptied => is_same && self.is_read_elsewhere(&half.container, &container),
                How::Missing(state) => {
                    is_same && !to_constant && change.sets(state) && self.is_needed_elsewhere(state)
                }
                How::Taken => false,
            };
            !(self.is_kept(&half.container) && self.is_kept(&container)) && belongs()
        });
        let Some(half) = half else {
            return;
        };
        let (state, kind) = match &half.how {
            How::Begun | How::Taken => (half.container.clone(), Kind::Half(container)),
            How::Emptied => (half.container.clone(), Kind::Emptied),
            How::Missing(state) => (state.clone(), Kind::Emptied),
        };
        let at_first = half.at;
        self.found = Some((
            Read {
                state,
                at: at_first,
                kind,
            },
            at,
        ));
    }

    /// Looks for the list of the keys of which an entry was taken out before the call: `del self.rows[key]`, and past it
    /// `self.order.remove(key)`.
    pub(super) fn takes_key(&mut self, stmt: &Stmt, changes: &[Change]) {
        if !self.waiting || self.found.is_some() || !takes_out(stmt) {
            return;
        }
        for change in changes {
            let Some(keys) = self.shared_container(change.subject()) else {
                continue;
            };
            let half = self.halves.iter().find(|half| {
                half.how == How::Taken
                    && half.container != keys
                    && !self.is_kept(&half.container)
                    && self.is_looked_up_by(&half.container, &keys)
            });
            if let Some(half) = half {
                let read = Read {
                    state: half.container.clone(),
                    at: half.at,
                    kind: Kind::Half(keys),
                };
                self.found = Some((read, stmt.start()));
                return;
            }
        }
    }

    /// Two writes to one stream with the call between: `self.writer.write(header)`, `self.writer.write(body)`.
    pub(super) fn sends(&mut self, stmt: &Stmt) {
        let Some(receiver) = sent_to(stmt).filter(|_| self.place.is_some()) else {
            return;
        };
        for state in self.names.states(receiver) {
            if self.shared_container(&state).is_none() || self.is_kept(&state) {
                continue;
            }
            if !self.waiting {
                self.sent.push((state, stmt.start()));
                continue;
            }
            let before = self.sent.iter().find(|(sent, _)| *sent == state);
            if let (None, Some((_, at))) = (&self.found, before) {
                let (at, kind) = (*at, Kind::Sent);
                self.found = Some((Read { state, at, kind }, stmt.start()));
            }
        }
    }

    /// Remembers what the coroutine has put into memory, with the words of it; of a record that has a name, that name.
    pub(super) fn puts(&mut self, stmt: &Stmt, changes: &[Change]) {
        if self.waiting || !self.writes {
            return;
        }
        let mut words = Vec::new();
        match stmt {
            Stmt::Assign(_) | Stmt::AnnAssign(_) => {
                for (target, value) in scan::assigned(stmt) {
                    if let Some(value) = value.filter(|value| !value.is_none_literal_expr()) {
                        words.extend(self.words(value));
                        if let Expr::Subscript(subscript) = target {
                            words.extend(self.words(&subscript.slice));
                        }
                    }
                    words.extend(self.record(target));
                }
            }
            Stmt::AugAssign(assign) => words.extend(self.record(&assign.target)),
            Stmt::Expr(statement) => {
                if let Expr::Call(call) = &*statement.value {
                    words.extend(self.record(&call.func));
                }
            }
            _ => {}
        }
        if words.is_empty() {
            return;
        }
        let changed = changes.iter().map(|change| match change {
            Change::Inside(_, Some(item)) => item,
            other => other.subject(),
        });
        let shared = changed.filter(|state| {
            self.shared_container(state).is_some()
                || self.names.is_given(&state.root) && state.is_far()
        });
        let puts: Vec<Put> = shared
            .map(|state| Put {
                state: state.clone(),
                at: stmt.start(),
                words: words.clone(),
            })
            .collect();
        self.puts.extend(puts);
    }

    /// The local of which an attribute or an item is changed, or the object that an argument leads to: `job["state"]`,
    /// `request.app.state.settings.theme`.
    fn record(&self, target: &Expr) -> Option<String> {
        let mut root = target;
        if let Expr::Attribute(ast::ExprAttribute { value, .. })
        | Expr::Subscript(ast::ExprSubscript { value, .. }) = target
            && let Expr::Attribute(_) = &**value
            && let Some(state) = self.names.states(value).first()
            && self.names.is_given(&state.root)
            && state.is_far()
        {
            return scan::dotted(value);
        }
        loop {
            root = match root {
                Expr::Attribute(attribute) => &attribute.value,
                Expr::Subscript(subscript) => &subscript.value,
                Expr::Name(name) => {
                    let is_record = root.range() != target.range() && self.names.is_local(&name.id);
                    return is_record.then(|| name.id.to_string());
                }
                _ => return None,
            };
        }
    }

    /// The call that waits writes the same somewhere else: `self.plans[name] = plan`, `self.store.save(plan)`.
    pub(super) fn stores(&mut self, expr: &Expr, place: TextRange) {
        if !self.writes || self.found.is_some() {
            return;
        }
        let mut words = Vec::new();
        scan::each_part(expr, |part| {
            if let Expr::Call(call) = part
                && part.range() == place
            {
                let arguments = call.arguments.iter_source_order();
                words.extend(arguments.flat_map(|argument| self.words(argument.value())));
            }
        });
        let put = self.puts.iter().find(|put| {
            put.words.iter().any(|word| words.contains(word)) && !self.is_kept(&put.state)
        });
        self.found = put.map(|put| {
            let (state, at, kind) = (put.state.clone(), put.at, Kind::Stored);
            (Read { state, at, kind }, place.start())
        });
    }

    /// Locals, own attributes and literals in an expression, as they are spelled.
    fn words(&self, expr: &Expr) -> Vec<String> {
        let mut words = Vec::new();
        scan::each_part(expr, |part| match part {
            Expr::Name(name) if self.names.is_local(&name.id) || self.names.is_given(&name.id) => {
                words.push(name.id.to_string());
            }
            Expr::Attribute(_) => words.extend(scan::dotted(part)),
            Expr::StringLiteral(_) | Expr::BooleanLiteral(_) => {
                words.push(self.names.pass.source.slice(part.range()).to_owned());
            }
            _ => {}
        });
        words
    }

    /// What holds a state that other tasks see as well: an attribute of the own object, a name of the module.
    pub(super) fn shared_container(&self, state: &State) -> Option<State> {
        let container = state.container();
        let function = self.names.pass.project.function(self.names.function);
        let own = function.class.and(function.parameters.first());
        let is_own = own.is_some_and(|own| own.name == container.root) && !container.is_name();
        let is_shared = is_own
            || self.names.is_of_module(&container.root)
            || self.home_of(&state.to_string()).is_some();
        is_shared.then_some(container)
    }

    /// Whether another function of the file looks up entries by what a list of keys has.
    fn is_looked_up_by(&self, container: &State, keys: &State) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let (container, keys) = (container.to_string(), keys.to_string());
        pass.functions_reaching(own.start(), &[&container])
            .filter(|function| function.range != own && scan::reads(&function.body, &keys) > 0)
            .any(|function| {
                let mut looked_up = false;
                scan::each_expr(&function.body, false, |expr| {
                    looked_up |= matches!(expr, Expr::Subscript(item) if item.ctx.is_load()
                        && !item.slice.is_literal_expr()
                        && scan::is_spelled(&item.value, &container));
                });
                looked_up
            })
    }

    /// Whether another function of the file uses something in a way that needs it to be there, and does not ask first.
    fn is_needed_elsewhere(&self, state: &State) -> bool {
        let is_it = |expr: &Expr, path: &str| match expr {
            Expr::Subscript(item) => match &*item.slice {
                Expr::StringLiteral(key) => scan::dotted(&item.value)
                    .is_some_and(|of| path == format!("{of}[\"{}\"]", key.value.to_str())),
                _ => false,
            },
            other => scan::is_spelled(other, path),
        };
        let mut users = self.users_of(state).into_iter();
        users.any(|(path, function)| {
            function.name.as_str() != "__init__"
                && needs(&function.body, &|expr| is_it(expr, &path))
        })
    }

    /// The other functions that may use something, and how they spell it: those of the file, and those of another one whose
    /// module keeps it.
    fn users_of(&self, state: &State) -> Vec<(String, &'p ast::StmtFunctionDef)> {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let path = state.to_string();
        let users = pass.functions_reaching(own.start(), &[&path]);
        let users = users.filter(|function| function.range != own);
        let mut users: Vec<_> = users.map(|function| (path.clone(), function)).collect();
        if let Some((module, spelled)) = self.home_of(&path) {
            for module in pass.inference.module(pass.file, module).present() {
                if let Type::Module(file) = module
                    && let Some(home) = pass.above(*file)
                {
                    let functions = scan::functions(home.source().body()).into_iter();
                    users.extend(functions.map(|function| (spelled.clone(), function)));
                }
            }
        }
        users
    }

    /// The module that keeps what a path begins with, and how it spells the path: `settings["rows"]` of `shared` for
    /// `shared.settings["rows"]`, or for `kept["rows"]` below `from shared import settings as kept`.
    fn home_of(&self, path: &str) -> Option<(&'p Name, String)> {
        let facts = self.names.pass.facts;
        let end = path.find(['.', '[']).unwrap_or(path.len());
        let (root, rest) = path.split_at(end);
        let [value] = facts.scope(ScopeId::MODULE).bindings.get(root)?.as_slice() else {
            return None;
        };
        match facts.value(*value) {
            Value::Member(member) => Some((&member.module, format!("{}{rest}", member.name))),
            Value::Module(module) => Some((module, rest.strip_prefix('.')?.to_owned())),
            _ => None,
        }
    }

    /// Whether another function of the file reads both.
    fn is_read_elsewhere(&self, one: &State, other: &State) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let (one, other) = (one.to_string(), other.to_string());
        pass.functions_reaching(own.start(), &[&one])
            .filter(|function| function.range != own && function.name.as_str() != "__init__")
            .any(|function| {
                scan::reads(&function.body, &one) > 0 && scan::reads(&function.body, &other) > 0
            })
    }
}

/// The stream or queue that a statement puts something into at once.
fn sent_to(stmt: &Stmt) -> Option<&Expr> {
    let Stmt::Expr(statement) = stmt else {
        return None;
    };
    let Expr::Call(call) = &*statement.value else {
        return None;
    };
    match &*call.func {
        Expr::Attribute(method)
            if matches!(
                method.attr.as_str(),
                "put_nowait" | "send" | "sendall" | "sendto" | "write" | "writelines"
            ) =>
        {
            Some(&method.value)
        }
        _ => None,
    }
}

/// Whether statements use something where it has to be there, and never ask whether it is.
fn needs(body: &[Stmt], is_it: &dyn Fn(&Expr) -> bool) -> bool {
    let asks = |test: &Expr| {
        let mut asked = false;
        scan::each_part(test, |part| asked |= is_it(part));
        asked
    };
    let (mut needed, mut asked) = (false, false);
    scan::each_stmt(body, |stmt| match stmt {
        Stmt::If(ast::StmtIf { test, .. })
        | Stmt::While(ast::StmtWhile { test, .. })
        | Stmt::Assert(ast::StmtAssert { test, .. }) => asked |= asks(test),
        Stmt::For(statement) => needed |= is_it(&statement.iter),
        // What is not there is an error that is handled.
        Stmt::Try(statement) => {
            scan::each_expr(&statement.body, false, |expr| asked |= is_it(expr));
        }
        _ => {}
    });
    scan::each_expr(body, false, |expr| match expr {
        Expr::If(conditional) => asked |= asks(&conditional.test),
        Expr::BoolOp(operation) => asked |= operation.values.iter().any(asks),
        Expr::UnaryOp(operation) => asked |= asks(&operation.operand),
        Expr::Compare(comparison) => asked |= is_it(&comparison.left),
        Expr::Attribute(attribute) => needed |= is_it(&attribute.value),
        Expr::Subscript(item) => needed |= is_it(&item.value),
        Expr::Await(awaited) => needed |= is_it(&awaited.value),
        Expr::BinOp(operation) => needed |= is_it(&operation.left) || is_it(&operation.right),
        Expr::Call(call) => {
            let counts = matches!(&*call.func, Expr::Name(name)
                if matches!(name.id.as_str(), "len" | "list" | "sorted" | "sum"));
            needed |= is_it(&call.func) || counts && call.arguments.args.iter().any(is_it);
        }
        _ => {}
    });
    needed && !asked
}

/// `self.text = None`, `self.text = ""`
fn sets_nothing(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Assign(assign) if match &*assign.value {
        Expr::NoneLiteral(_) => true,
        Expr::StringLiteral(text) => text.value.is_empty(),
        _ => false,
    })
}

/// `del self.rows[key]`, `self.rows.pop(key)`, `self.names.remove(name)`
fn takes_out(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Delete(delete) => delete.targets.iter().any(Expr::is_subscript_expr),
        Stmt::Assign(ast::StmtAssign { value, .. }) | Stmt::Expr(ast::StmtExpr { value, .. }) => {
            matches!(&**value, Expr::Call(call) if removes(call))
        }
        _ => false,
    }
}

/// `self.rows.clear()`, `self.rows = []`
fn empties(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Assign(assign) => match &*assign.value {
            Expr::List(list) => list.elts.is_empty(),
            Expr::Dict(dict) => dict.items.is_empty(),
            Expr::Call(call) => {
                call.arguments.is_empty()
                    && matches!(&*call.func, Expr::Name(name) if matches!(
                        name.id.as_str(),
                        "dict" | "list" | "set" | "OrderedDict" | "deque"
                    ))
            }
            _ => false,
        },
        Stmt::Expr(statement) => matches!(&*statement.value, Expr::Call(call)
            if matches!(&*call.func, Expr::Attribute(method) if method.attr.as_str() == "clear")),
        // `del self.rows[:]`
        Stmt::Delete(delete) => matches!(&*delete.targets, [Expr::Subscript(item)]
            if matches!(&*item.slice, Expr::Slice(all) if all.lower.is_none() && all.upper.is_none())),
        _ => false,
    }
}

/// `del self.rows[key]`, `self.rows.pop(key)`, `self.client = None`
fn takes_away(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Delete(_) => true,
        Stmt::Assign(assign) => match &*assign.value {
            Expr::BooleanLiteral(literal) => !literal.value,
            Expr::NoneLiteral(_) => true,
            Expr::Call(call) => removes(call),
            _ => false,
        },
        Stmt::Expr(statement) => match &*statement.value {
            Expr::Call(call) => removes(call),
            _ => false,
        },
        _ => false,
    }
}

fn removes(call: &ast::ExprCall) -> bool {
    matches!(&*call.func, Expr::Attribute(method) if matches!(
        method.attr.as_str(),
        "discard" | "get_nowait" | "pop" | "popitem" | "popleft" | "remove"
    ))
}
