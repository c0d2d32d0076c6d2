//! What the coroutine relies on past the new await, or its thread does: a check that another task may undo, a value that
//! another task may replace.

use super::super::state::Step;
use super::*;

/// What an object says of itself for as long as it can be used.
const LIVENESS: &[&str] = &[
    "closed",
    "connected",
    "is_alive",
    "is_closed",
    "is_closing",
    "is_connected",
    "is_open",
    "is_running",
    "running",
];

/// Methods after which it says so no longer.
const ENDING: &[&str] = &[
    "abort",
    "aclose",
    "close",
    "disconnect",
    "kill",
    "shutdown",
    "stop",
    "terminate",
];

/// Methods that take something out of a container.
const TAKERS: &[&str] = &["clear", "discard", "pop", "popitem", "popleft", "remove"];

impl Walk<'_, '_> {
    /// `self.ws.closed`, `self.writer.is_closing()`
    pub(super) fn liveness(&self, test: &Expr) -> Vec<State> {
        let mut asked = Vec::new();
        scan::each_part(test, |part| {
            if let Expr::Attribute(attribute) = part
                && LIVENESS.contains(&attribute.attr.as_str())
                && !self.is_own_object(&attribute.value)
                && !self.is_of_local(&attribute.value)
            {
                let step = Step::Attribute(attribute.attr.id.clone());
                let objects = self.names.states(&attribute.value).into_iter();
                asked.extend(objects.map(|object| object.then(step.clone())));
            }
        });
        asked
    }

    /// What functions that run in the worker thread read of what the coroutine has set before.
    pub(super) fn read_by_thread(&mut self, expr: &Expr, place: TextRange) {
        if self.set.is_empty() || self.found.is_some() {
            return;
        }
        let mut moved = None;
        scan::each_part(expr, |part| {
            if part.range() == place {
                moved.get_or_insert(part);
            }
        });
        let mut states = Vec::new();
        let mut next = moved;
        while let Some(part) = next {
            next = match part {
                Expr::Call(call) => {
                    match self.names.reads_of_callee(part) {
                        Some(read) => {
                            // What is handed over has been looked up before the hop.
                            let handed: Vec<State> = call
                                .arguments
                                .iter_source_order()
                                .flat_map(|argument| self.names.states(argument.value()))
                                .collect();
                            states.extend(read.into_iter().filter(|read| !handed.contains(read)));
                        }
                        None => self.read_by_library(call),
                    }
                    Some(&*call.func)
                }
                Expr::Attribute(attribute) => Some(&*attribute.value),
                _ => None,
            };
        }
        // An object that came with the call is seldom another task's.
        states.retain(|state| !self.names.is_given(&state.root));
        self.read_back(place.start(), |_| states);
        let library = self.library.clone();
        if let (None, Some(library)) = (&self.found, library) {
            let set = self.set.iter().find(|set| {
                let module = set.state.root == library.as_str();
                module
                    && !set.state.is_name()
                    && !set.state.is_content()
                    && !self.is_kept(&set.state)
            });
            self.found = set.map(|set| (set.clone(), place.start()));
        }
    }

    /// `self.session.headers = headers`, then `self.session.get(url)`: an object goes by what has been set of it.
    fn read_by_library(&mut self, call: &ast::ExprCall) {
        let Expr::Attribute(method) = &*call.func else {
            return;
        };
        let objects = self.names.states(&method.value);
        let set = self.set.iter().find(|set| {
            let mut objects = objects.iter();
            objects.any(|object| set.state != *object && set.state.is_part_of(object))
                && !set.state.is_content()
                && !self.is_kept(&set.state)
        });
        self.found = set.map(|set| (set.clone(), call.start()));
    }

    /// Looks for a use of what was checked before the call, and what another function of the file takes away.
    pub(super) fn relies(&mut self, stmt: &Stmt) {
        if self.waiting && self.found.is_none() {
            let mut parts = Vec::new();
            let heads = self.heads_around(stmt);
            scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
                if !heads.iter().any(|head| head.contains_range(expr.range())) {
                    parts.push(expr);
                    parts.extend(called_at_once(expr));
                }
            });
            self.relies_on(&parts, stmt.start());
        }
    }

    /// The same of an expression of a compound statement.
    pub(super) fn relies_in(&mut self, expr: &Expr) {
        if self.waiting && self.found.is_none() {
            let mut parts = Vec::new();
            scan::each_part(expr, |part| {
                parts.push(part);
                parts.extend(called_at_once(part));
            });
            self.relies_on(&parts, expr.start());
        }
    }

    fn relies_on(&mut self, parts: &[&Expr], at: TextSize) {
        let is_past = |part: &&Expr| {
            self.updates || self.place.is_none_or(|place| part.start() >= place.end())
        };
        let past: Vec<&Expr> = parts.iter().copied().filter(is_past).collect();
        self.relies_where(&past, at, &|_| true);
    }

    /// The same of parts that come after the call, as far as what was read before `counts`.
    pub(super) fn relies_where(
        &mut self,
        parts: &[&Expr],
        at: TextSize,
        counts: &dyn Fn(&Read) -> bool,
    ) {
        // What is used, and whether it is in a container that has a local name.
        let mut uses: Vec<(State, bool)> = Vec::new();
        let mut objects = Vec::new();
        let mut taken_from = Vec::new();
        for part in parts {
            if let Some(container) = takes_first(part)
                && !self.is_of_local(container)
            {
                let named = container.is_name_expr() && self.is_in_local(container);
                let states = self.names.states(container).into_iter();
                taken_from.extend(states.map(|state| (state, named)));
            }
            for used in used_by(part) {
                if self.is_of_local(used) {
                    continue;
                }
                let states = self.names.states(used);
                // A local keeps what it was given.
                if !(used.is_name_expr() && self.is_in_local(used)) {
                    let named = matches!(used, Expr::Subscript(item)
                        if item.value.is_name_expr() && self.is_in_local(&item.value));
                    uses.extend(states.iter().map(|state| (state.clone(), named)));
                }
                objects.extend(states);
            }
            for run in self.names.runs(part) {
                let relied = run.body().into_iter().flat_map(relied_on);
                let relied: Vec<State> = relied.collect();
                uses.extend(relied.iter().map(|state| (state.clone(), false)));
                objects.extend(relied);
            }
            if part.is_call_expr() {
                // An object that came with the call is seldom another task's.
                let relied = self.names.relied_on_elsewhere(part).into_iter();
                let relied = relied.filter(|state| !self.names.is_given(&state.root));
                uses.extend(relied.map(|state| (state, false)));
            }
        }
        let used = |uses: &[(State, bool)], state: &State| {
            let uses = uses.iter().filter(|(used, _)| used == state);
            uses.map(|(_, named)| *named)
                .reduce(|all, named| all && named)
        };
        let hit = self.reads.iter().find(|read| {
            let object = read.state.object_of(LIVENESS);
            let goes = || match &object {
                Some(object) if objects.contains(object) => self.is_ended(object),
                _ => match used(&taken_from, &read.state) {
                    Some(named) => self.is_emptied(&read.state, named),
                    None => used(&uses, &read.state)
                        .is_some_and(|named| self.is_taken_away(&read.state, named)),
                },
            };
            matches!(read.kind, Kind::Check | Kind::Loop | Kind::There)
                && counts(read)
                && !read.state.is_name()
                && !self.rechecked.contains(&read.state)
                && !self.is_kept(&read.state)
                && goes()
        });
        self.found = hit.map(|read| {
            let state = read.state.object_of(LIVENESS);
            let read = Read {
                kind: Kind::Relied,
                state: state.unwrap_or_else(|| read.state.clone()),
                ..read.clone()
            };
            (read, at)
        });
    }

    /// `self.page.next()`, `self.process.wait()`: the call works on what is there before the wait, which another function may
    /// exchange meanwhile, or the statement itself.
    pub(super) fn keep_receiver(&mut self, expr: &Expr, place: TextRange) {
        let mut receiver = None;
        scan::each_part(expr, |part| {
            if part.range() == place
                && let Expr::Call(call) = part
                && let Expr::Attribute(method) = &*call.func
            {
                receiver.get_or_insert(&*method.value);
            }
        });
        let Some(receiver) = receiver.filter(|receiver| {
            !(self.is_of_local(receiver) || receiver.is_name_expr() && self.is_in_local(receiver))
        }) else {
            return;
        };
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let statement = Place::at(pass, place).and_then(|place| match place.statement() {
            Some(AnyNodeRef::StmtAssign(assign)) => Some(&assign.targets),
            _ => None,
        });
        let states = self.names.states(receiver).into_iter().filter(|state| {
            let path = state.to_string();
            let assigned = statement.is_some_and(|targets| {
                let mut targets = targets.iter();
                targets.any(|target| scan::is_spelled(target, &path))
            });
            assigned || {
                pass.functions_reaching(own.start(), &[&path])
                    .any(|function| {
                        function.range != own
                            && function.name.as_str() != "__init__"
                            && scan::rebinds(&function.body, &path)
                    })
            }
        });
        let states: Vec<State> = states.filter(|state| !state.is_name()).collect();
        self.keep(states, receiver.start(), Kind::Value);
    }

    /// A condition past the call asks again.
    pub(super) fn asks_again(&mut self, test: &Expr) {
        // What is asked for before the call in the same condition is what may be gone behind it.
        let holds_call = self
            .place
            .is_some_and(|place| test.range().contains_range(place));
        if self.waiting && !holds_call {
            let states = self.names.tested(test, self.place);
            self.rechecked.extend(states);
            let liveness = self.liveness(test);
            self.rechecked.extend(liveness);
        }
    }

    /// The object of the method is there whatever it says of itself.
    fn is_own_object(&self, expr: &Expr) -> bool {
        let own = self.names.pass.project.function(self.names.function);
        let receiver = own.class.and(own.parameters.first());
        matches!(expr, Expr::Name(name) if receiver.is_some_and(|own| own.name == name.id))
    }

    /// Whether something is a local, or in one, that is not only another name for what outlives the call.
    fn is_of_local(&self, expr: &Expr) -> bool {
        root(expr).is_none_or(|name| {
            self.names.is_local(&name.id) && self.aliases().named(&name.id).is_none()
        })
    }

    /// Whether something is a local, or in one.
    fn is_in_local(&self, expr: &Expr) -> bool {
        root(expr).is_none_or(|name| self.names.is_local(&name.id))
    }

    fn aliases(&self) -> &Aliases {
        self.aliases.get_or_init(|| {
            let pass = self.names.pass;
            let own = pass.project.function(self.names.function).range;
            let function = scan::function_at(pass.source.body(), own);
            function.map_or_else(Aliases::default, Aliases::of)
        })
    }

    /// Whether another function of the file closes or stops an object.
    fn is_ended(&self, object: &State) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let path = object.to_string();
        pass.functions_reaching(own.start(), &[&path])
            .filter(|function| function.range != own)
            .any(|function| {
                let aliases = Aliases::of(function);
                let mut found = false;
                scan::each_expr(&function.body, false, |expr| {
                    if let Expr::Call(call) = expr
                        && let Expr::Attribute(method) = &*call.func
                    {
                        found |= ENDING.contains(&method.attr.as_str())
                            && aliases.is_spelled(&method.value, &path);
                    }
                });
                found
            })
    }

    /// Whether another function of the file, or of a base class, other than a constructor, sets it to nothing or takes it
    /// out; of a container that is `named`, another one in its place does not matter.
    fn is_taken_away(&self, state: &State, named: bool) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let whole = state.to_string();
        let container = state.holder().map(|holder| holder.to_string());
        let takes_away = |function: &ast::StmtFunctionDef| {
            let aliases = Aliases::of(function);
            let mut found = false;
            scan::each_stmt(&function.body, |stmt| {
                found |= takes(function, stmt, &whole, container.as_deref(), named);
            });
            scan::each_expr(&function.body, false, |expr| {
                if let Expr::Call(call) = expr
                    && let Expr::Attribute(method) = &*call.func
                    && let Some(container) = &container
                {
                    found |= TAKERS.contains(&method.attr.as_str())
                        && aliases.is_spelled(&method.value, container);
                }
            });
            found
        };
        pass.functions_reaching(
            own.start(),
            &[&whole, container.as_deref().unwrap_or(&whole)],
        )
        .filter(|function| function.range != own && function.name.as_str() != "__init__")
        .any(takes_away)
    }

    /// Whether another function of the file takes something out of a container.
    fn is_emptied(&self, state: &State, named: bool) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function).range;
        let container = state.to_string();
        let takes_out = |function: &ast::StmtFunctionDef| {
            let aliases = Aliases::of(function);
            let mut found = false;
            scan::each_stmt(&function.body, |stmt| {
                found |= takes(function, stmt, "", Some(&container), named);
            });
            scan::each_expr(&function.body, false, |expr| {
                if let Expr::Call(call) = expr
                    && let Expr::Attribute(method) = &*call.func
                {
                    found |= TAKERS.contains(&method.attr.as_str())
                        && aliases.is_spelled(&method.value, &container);
                }
            });
            found
        };
        pass.functions_reaching(own.start(), &[&container])
            .filter(|function| function.range != own && function.name.as_str() != "__init__")
            .any(takes_out)
    }
}

/// The name that attributes and items are those of: `self` of `self.rows[0]`, of `getattr(self, "ws")`.
fn root(expr: &Expr) -> Option<&ast::ExprName> {
    match expr {
        Expr::Attribute(attribute) => root(&attribute.value),
        Expr::Subscript(subscript) => root(&subscript.value),
        Expr::Name(name) => Some(name),
        Expr::Call(call) => match &*call.arguments.args {
            [object, Expr::StringLiteral(_), ..] => root(object),
            _ => None,
        },
        _ => None,
    }
}

/// The body of a function that is called where it stands: `(lambda: self.ws.send(text))()`.
fn called_at_once(part: &Expr) -> Vec<&Expr> {
    let mut inner = Vec::new();
    if let Expr::Call(call) = part
        && let Expr::Lambda(lambda) = &*call.func
    {
        scan::each_part(&lambda.body, |part| inner.push(part));
    }
    inner
}

/// The container that must not be empty: `next(iter(self.clients.values()))`, `min(self.clients)`, `self.clients[0]`.
fn takes_first(part: &Expr) -> Option<&Expr> {
    match part {
        Expr::Call(call) => {
            let (Expr::Name(function), [given]) = (&*call.func, &*call.arguments.args) else {
                return None;
            };
            let given = match function.id.as_str() {
                "max" | "min" if call.arguments.find_keyword("default").is_none() => given,
                "next" => match given {
                    Expr::Call(inner) => match (&*inner.func, &*inner.arguments.args) {
                        (Expr::Name(name), [given])
                            if matches!(name.id.as_str(), "iter" | "reversed") =>
                        {
                            given
                        }
                        _ => return None,
                    },
                    _ => return None,
                },
                _ => return None,
            };
            Some(match given {
                Expr::Call(view) if view.arguments.is_empty() => match &*view.func {
                    Expr::Attribute(method)
                        if matches!(method.attr.as_str(), "items" | "keys" | "values") =>
                    {
                        &method.value
                    }
                    _ => given,
                },
                _ => given,
            })
        }
        Expr::Subscript(subscript) => {
            let is_end = match &*subscript.slice {
                Expr::NumberLiteral(number) => {
                    matches!(&number.value, ast::Number::Int(at) if at.as_u8() == Some(0))
                }
                Expr::UnaryOp(operation) => operation.operand.is_number_literal_expr(),
                _ => false,
            };
            is_end.then_some(&*subscript.value)
        }
        _ => None,
    }
}

/// What a part of an expression uses: that has to be there.
fn used_by(part: &Expr) -> Vec<&Expr> {
    match part {
        Expr::Attribute(attribute) if attribute.ctx.is_load() => vec![&*attribute.value],
        Expr::Subscript(subscript) if subscript.ctx.is_load() => vec![&*subscript.value, part],
        Expr::Call(call) => vec![&*call.func],
        _ => Vec::new(),
    }
}

/// What a function uses that it looks up itself and does not ask for first.
fn relied_on((body, names): (&[Stmt], &Names<'_, '_>)) -> Vec<State> {
    let mut asked = Vec::new();
    scan::each_stmt(body, |stmt| {
        if let Stmt::If(ast::StmtIf { test, .. })
        | Stmt::While(ast::StmtWhile { test, .. })
        | Stmt::Assert(ast::StmtAssert { test, .. }) = stmt
        {
            asked.extend(names.tested(test, None));
        }
    });
    let mut uses = Vec::new();
    scan::each_expr(body, false, |expr| {
        match expr {
            Expr::If(conditional) => asked.extend(names.tested(&conditional.test, None)),
            Expr::BoolOp(operation) => {
                let operands = operation.values.iter();
                asked.extend(operands.flat_map(|operand| names.tested(operand, None)));
            }
            _ => {}
        }
        for used in used_by(expr) {
            if !names.is_handed(used) {
                uses.extend(names.states(used));
            }
        }
    });
    uses.retain(|used| !asked.contains(used));
    uses
}

/// `self.client = None`, `del self.client`; of an entry: `self.clients.pop(key)`, `self.clients.clear()`, `self.clients = {}`.
fn takes(
    function: &ast::StmtFunctionDef,
    stmt: &Stmt,
    whole: &str,
    container: Option<&str>,
    named: bool,
) -> bool {
    let is =
        |expr: &Expr, path: Option<&str>| path.is_some_and(|path| scan::is_spelled(expr, path));
    match stmt {
        Stmt::Assign(_) | Stmt::AnnAssign(_) => {
            let mut stores = scan::assigned(stmt).into_iter();
            stores.any(|(target, value)| match container {
                Some(_) => !named && is(target, container),
                None => {
                    is(target, Some(whole)) && value.is_some_and(|value| is_none(function, value))
                }
            })
        }
        Stmt::Delete(statement) => statement.targets.iter().any(|target| match target {
            Expr::Subscript(item) => {
                container.is_some_and(|path| Aliases::of(function).is_spelled(&item.value, path))
            }
            other => is(other, Some(whole)) || !named && is(other, container),
        }),
        _ => false,
    }
}

/// Whether a value is `None`, or may be: one way of a condition, a parameter that need not be given.
fn is_none(function: &ast::StmtFunctionDef, value: &Expr) -> bool {
    match value {
        Expr::NoneLiteral(_) => true,
        Expr::If(conditional) => {
            is_none(function, &conditional.body) || is_none(function, &conditional.orelse)
        }
        Expr::Name(name) => function
            .parameters
            .iter_non_variadic_params()
            .any(|parameter| {
                parameter.name() == name.id.as_str()
                    && parameter.default().is_some_and(Expr::is_none_literal_expr)
            }),
        _ => false,
    }
}
