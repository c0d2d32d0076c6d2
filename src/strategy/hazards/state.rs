//! What outlives a call, as the code spells it, and how expressions and statements read and change it.

use rustc_hash::FxHashMap;

use super::*;
use crate::semantic::{CHANGERS, FunctionId, MUTATORS, ScopeId};

/// Attributes and items of a name: `self.users[name]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    root: Name,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Attribute(Name),
    /// An item, by the text of its key.
    Item {
        key: String,
        literal: bool,
    },
}

impl Step {
    /// Whether both lead to the same thing, as far as can be seen.
    fn may_be(&self, other: &Step) -> bool {
        match (self, other) {
            (
                Step::Item { key, literal },
                Step::Item {
                    key: other_key,
                    literal: other_literal,
                },
            ) => key == other_key || !(*literal && *other_literal),
            _ => self == other,
        }
    }
}

impl State {
    fn then(mut self, step: Step) -> State {
        self.steps.push(step);
        self
    }

    /// Whether it is `other` or a part of it.
    pub(super) fn is_part_of(&self, other: &State) -> bool {
        self.root == other.root
            && self.steps.len() >= other.steps.len()
            && std::iter::zip(&self.steps, &other.steps).all(|(own, step)| own.may_be(step))
    }
}

impl std::fmt::Display for State {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.root)?;
        self.steps.iter().try_for_each(|step| match step {
            Step::Attribute(name) => write!(formatter, ".{name}"),
            Step::Item { key, .. } => write!(formatter, "[{key}]"),
        })
    }
}

/// A change of something that outlives the call.
pub(super) enum Change {
    /// It is bound anew or deleted.
    Whole(State),
    /// Something is put into the container or taken out, under a key if one is given.
    Inside(State, Option<State>),
}

impl Change {
    /// What is changed, for messages.
    pub(super) fn subject(&self) -> &State {
        match self {
            Change::Whole(state) | Change::Inside(state, _) => state,
        }
    }

    /// Whether what was read may no longer hold after the change; of an `alias`, only when it is no longer kept there.
    pub(super) fn concerns(&self, read: &State, alias: bool) -> bool {
        match self {
            Change::Whole(state) => read.is_part_of(state),
            Change::Inside(container, item) => {
                let inside = read.is_part_of(container)
                    && matches!(
                        read.steps.get(container.steps.len()),
                        Some(Step::Item { .. })
                    );
                if inside {
                    item.as_ref().is_none_or(|item| read.is_part_of(item))
                } else {
                    !alias
                        && read.steps.len() == container.steps.len()
                        && read.is_part_of(container)
                }
            }
        }
    }
}

/// Calls that are followed from a coroutine to what helpers read and change.
const HELPERS_LIMIT: usize = 3;

/// Methods that answer from what their object holds.
const READERS: &[&str] = &[
    "copy", "count", "done", "empty", "full", "get", "index", "is_set", "items", "keys", "locked",
    "qsize", "values",
];

/// Methods that futures and queues refuse when somebody else was first.
const SETTLERS: &[&str] = &["get_nowait", "put_nowait", "set_exception", "set_result"];

/// Functions and methods that have something run as soon as the task gives way.
const STARTERS: &[&str] = &[
    "call_soon",
    "create_task",
    "ensure_future",
    "spawn",
    "start_soon",
];

/// Methods whose first argument is a key or a member.
const KEYED: &[&str] = &[
    "__contains__",
    "add",
    "discard",
    "get",
    "pop",
    "remove",
    "setdefault",
];

/// Methods that wake what waits for their object.
const WAKERS: &[&str] = &["notify", "notify_all", "put_nowait", "set", "set_result"];

/// The names of one function, and what they stand for in the coroutine.
#[derive(Clone)]
pub(super) struct Names<'s, 'p> {
    pub pass: &'s Pass<'p>,
    pub function: FunctionRef,
    /// Locals that are other names for what outlives the call; the receiver of a method that the coroutine calls.
    pub aliases: FxHashMap<Name, State>,
    /// How many calls below the coroutine it runs; its parameters mean something of the caller's that is not known.
    pub depth: usize,
}

impl Names<'_, '_> {
    /// Whether a name means the same object in other calls.
    fn outlives(&self, name: &Name) -> bool {
        let facts = self.pass.facts;
        let function = self.pass.project.function(self.function);
        let Some(bindings) = facts.scope(function.scope).bindings.get(name) else {
            return self.is_bound_around(name);
        };
        self.depth == 0
            && bindings
                .iter()
                .all(|value| matches!(facts.value(*value), Value::Parameter(..)))
    }

    /// Whether a function around this one, or the module, binds the name to something else than code.
    fn is_bound_around(&self, name: &Name) -> bool {
        let facts = self.pass.facts;
        let scope = self.pass.project.function(self.function).scope;
        let mut around = facts.scope(scope).parent;
        while let Some(scope) = around {
            if let Some(values) = facts.scope(scope).bindings.get(name) {
                return !values
                    .iter()
                    .all(|value| matches!(facts.value(*value), Value::Function(_)));
            }
            around = facts.scope(scope).parent;
        }
        facts.scope(ScopeId::MODULE).bindings.contains_key(name)
    }

    /// Whether the function itself binds a name that ends with the call.
    pub(super) fn is_local(&self, name: &Name) -> bool {
        !self.outlives(name)
    }

    /// What outlives the call and is spelled by the expression.
    pub(super) fn state(&self, expr: &Expr) -> Option<State> {
        match expr {
            Expr::Name(name) => self.aliases.get(&name.id).cloned().or_else(|| {
                self.outlives(&name.id).then(|| State {
                    root: name.id.clone(),
                    steps: Vec::new(),
                })
            }),
            Expr::Attribute(attribute) if attribute.attr.as_str() == "__class__" => {
                self.class_of(&attribute.value)
            }
            Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
                (Expr::Name(function), [object]) if function.id.as_str() == "type" => {
                    self.class_of(object)
                }
                _ => self.handed_out(call),
            },
            Expr::Attribute(attribute) => Some(
                self.state(&attribute.value)?
                    .then(Step::Attribute(attribute.attr.id.clone())),
            ),
            Expr::Subscript(subscript) => {
                Some(self.item(self.state(&subscript.value)?, &subscript.slice))
            }
            _ => None,
        }
    }

    /// What a helper that does nothing else returns: `return self.rows`.
    fn handed_out(&self, call: &ast::ExprCall) -> Option<State> {
        let (helper, names) = self.helper(call)?;
        match &*helper.body {
            [
                Stmt::Return(ast::StmtReturn {
                    value: Some(value), ..
                }),
            ] => names.state(value),
            _ => None,
        }
    }

    /// The class of an object, which its other objects share: `type(self)`.
    fn class_of(&self, object: &Expr) -> Option<State> {
        let state = self.state(object)?;
        Some(State {
            root: Name::new(format!("type({state})")),
            steps: Vec::new(),
        })
    }

    fn item(&self, container: State, key: &Expr) -> State {
        container.then(Step::Item {
            key: self.pass.source.slice(key.range()).to_owned(),
            literal: key.is_literal_expr(),
        })
    }

    /// What an assignment gives another name to: `entry = self.entries[key]`, `entry = self.entries.get(key)`.
    pub(super) fn aliased(&self, value: &Expr) -> Option<State> {
        match value {
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) if method.attr.as_str() == "get" => {
                    let key = call.arguments.args.first()?;
                    Some(self.item(self.state(&method.value)?, key))
                }
                Expr::Name(function) if matches!(function.id.as_str(), "next" | "min" | "max") => {
                    self.element(call.arguments.args.first()?)
                }
                _ => self.state(value),
            },
            other => self.state(other),
        }
    }

    /// Whatever one turn of a loop over the expression, or over what is made of it, is given: `for row in list(self.rows)`.
    pub(super) fn element(&self, iterable: &Expr) -> Option<State> {
        let some = |container: State| {
            container.then(Step::Item {
                key: "...".to_owned(),
                literal: false,
            })
        };
        match iterable {
            Expr::Call(call) => match (&*call.func, call.arguments.args.last()) {
                (Expr::Attribute(method), None) if method.attr.as_str() == "values" => {
                    self.state(&method.value).map(some)
                }
                (Expr::Name(function), Some(inner))
                    if matches!(
                        function.id.as_str(),
                        "filter" | "iter" | "list" | "reversed" | "sorted" | "tuple"
                    ) =>
                {
                    self.element(inner)
                }
                _ => self.state(iterable).map(some),
            },
            Expr::ListComp(ast::ExprListComp {
                elt, generators, ..
            })
            | Expr::Generator(ast::ExprGenerator {
                elt, generators, ..
            }) => match (&**elt, &**generators) {
                (Expr::Name(item), [generator]) if matches!(&generator.target, Expr::Name(target) if target.id == item.id) => {
                    self.element(&generator.iter)
                }
                _ => None,
            },
            other => self.state(other).map(some),
        }
    }

    /// The same names inside of comprehensions, whose variables stand for the elements.
    fn inside(&self, generators: &[ast::Comprehension]) -> Names<'_, '_> {
        let mut names = self.clone();
        for generator in generators {
            if let Expr::Name(target) = &generator.target {
                match names.element(&generator.iter) {
                    Some(element) => names.aliases.insert(target.id.clone(), element),
                    None => names.aliases.remove(&target.id),
                };
            }
        }
        names
    }

    /// What an expression reads outside of `except`; with `receivers`, also what the methods in it are called on.
    pub(super) fn reads(
        &self,
        expr: &Expr,
        receivers: bool,
        except: Option<TextRange>,
    ) -> Vec<State> {
        let mut reads = Reads {
            names: self,
            receivers,
            except,
            found: Vec::new(),
        };
        reads.visit_expr(expr);
        reads.found
    }

    /// What a simple statement reads, as far as it does not only assign it.
    pub(super) fn reads_of(&self, stmt: &Stmt) -> Vec<State> {
        let mut reads = Reads {
            names: self,
            receivers: true,
            except: None,
            found: Vec::new(),
        };
        reads.visit_stmt(stmt);
        reads.found
    }

    /// What an assignment itself sets.
    pub(super) fn assigned(&self, stmt: &Stmt) -> Vec<State> {
        let changes = self.rebindings(stmt).into_iter();
        changes
            .filter_map(|change| match change {
                Change::Whole(state) | Change::Inside(_, Some(state)) => Some(state),
                Change::Inside(_, None) => None,
            })
            .collect()
    }

    /// What a simple statement changes, helpers of the file included.
    pub(super) fn changes(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = self.rebindings(stmt);
        changes.extend(self.called(stmt));
        changes
    }

    fn rebindings(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = Vec::new();
        let targets: &[Expr] = match stmt {
            Stmt::Assign(assign) => &assign.targets,
            Stmt::AnnAssign(assign) if assign.value.is_some() => {
                std::slice::from_ref(&*assign.target)
            }
            Stmt::AugAssign(assign) => std::slice::from_ref(&*assign.target),
            Stmt::Delete(statement) => &statement.targets,
            _ => &[],
        };
        for target in targets {
            self.rebound(target, &mut changes);
        }
        changes
    }

    fn rebound(&self, target: &Expr, changes: &mut Vec<Change>) {
        match target {
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for part in elts {
                    self.rebound(part, changes);
                }
            }
            Expr::Starred(starred) => self.rebound(&starred.value, changes),
            Expr::Subscript(subscript) => {
                if let Some(container) = self.state(&subscript.value) {
                    let item = (!subscript.slice.is_slice_expr())
                        .then(|| self.item(container.clone(), &subscript.slice));
                    changes.push(Change::Inside(container, item));
                }
            }
            Expr::Name(name) => {
                // Declared `global` or `nonlocal`, or the name would be bound here.
                let scope = self.pass.project.function(self.function).scope;
                if !self.pass.facts.scope(scope).bindings.contains_key(&name.id) {
                    changes.extend(self.state(target).map(Change::Whole));
                }
            }
            other => changes.extend(self.state(other).map(Change::Whole)),
        }
    }

    /// What calls in the statement change.
    fn called(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            let Expr::Call(call) = expr else {
                return;
            };
            // A method of the file says itself what it changes, whatever it is called.
            if let Some((helper, names)) = self.helper(call) {
                scan::each_stmt(&helper.body, |stmt| {
                    let inner = crate::region::blocks(stmt);
                    if inner.iter().all(|block| block.is_empty()) {
                        changes.extend(names.changes(stmt));
                    }
                });
            } else if let Expr::Name(ast::ExprName { id: function, .. })
            | Expr::Attribute(ast::ExprAttribute {
                attr: ast::Identifier { id: function, .. },
                ..
            }) = &*call.func
                && CHANGERS.contains(&function.as_str())
                && let Some(container) = call.arguments.args.first()
            {
                let container = self.state(container);
                changes.extend(container.map(|container| Change::Inside(container, None)));
            } else if let Expr::Name(function) = &*call.func
                && function.id.as_str() == "setattr"
                && let [object, Expr::StringLiteral(name), _] = &*call.arguments.args
                && let Some(object) = self.state(object)
            {
                let name = Name::new(name.value.to_str());
                changes.push(Change::Whole(object.then(Step::Attribute(name))));
            } else if let Expr::Attribute(method) = &*call.func
                && let Some(object) = self.state(&method.value)
            {
                let name = method.attr.as_str();
                let raises_flag = name == "set" && call.arguments.is_empty();
                if MUTATORS.contains(&name) || SETTLERS.contains(&name) || raises_flag {
                    let key = call.arguments.args.first();
                    let item = key
                        .filter(|_| KEYED.contains(&name))
                        .map(|key| self.item(object.clone(), key));
                    changes.push(Change::Inside(object, item));
                }
            }
        });
        changes
    }

    /// The function of the file that a call runs with nothing else in between, and its names.
    pub(super) fn helper(
        &self,
        call: &ast::ExprCall,
    ) -> Option<(&ast::StmtFunctionDef, Names<'_, '_>)> {
        if self.depth == HELPERS_LIMIT {
            return None;
        }
        let (definition, names) = self.definition(&call.func)?;
        let function = self.pass.project.function(names.function);
        let runs = !function.is_async
            || self.pass.awaits.iter().any(|awaited| {
                awaited.range.contains_range(call.range())
                    && awaited.coroutines.contains(&names.function)
            });
        (runs && !function.is_generator).then_some((definition, names))
    }

    /// What a statement has run once the task gives way reads: `create_task(self.run())`.
    pub(super) fn started(&self, stmt: &Stmt) -> Vec<State> {
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
                && let Some(object) = self.state(&method.value)
            {
                found.extend(self.woken(&object));
            }
            let Some(first) = call.arguments.args.first() else {
                return;
            };
            if !STARTERS.contains(&name) {
                return;
            }
            let function = match first {
                Expr::Call(inner) => &*inner.func,
                other => other,
            };
            if let Some((definition, names)) = self.definition(function) {
                scan::each_expr(&definition.body, false, |expr| {
                    if let Expr::Attribute(attribute) = expr
                        && attribute.ctx.is_load()
                    {
                        found.extend(names.state(expr));
                    }
                });
            }
        });
        found
    }

    /// What the coroutines of the class read that wait for an object.
    fn woken(&self, object: &State) -> Vec<State> {
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
            let receiver = State {
                root: receiver.name.clone(),
                steps: Vec::new(),
            };
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
                } else if let Expr::Attribute(attribute) = expr
                    && attribute.ctx.is_load()
                {
                    read.extend(names.state(expr));
                }
            });
            if waits {
                found.extend(read.into_iter().filter(|state| !state.is_part_of(object)));
            }
        }
        found
    }

    /// The function of the file that an expression means, and its names.
    fn definition(&self, function: &Expr) -> Option<(&ast::StmtFunctionDef, Names<'_, '_>)> {
        let types = self.pass.types_of(function);
        let reference = types.present().find_map(|member| match member {
            Type::Function(reference) | Type::Method(reference, _) => Some(*reference),
            _ => None,
        })?;
        if reference.file != self.pass.file {
            return None;
        }
        let definition = self.pass.project.function(reference);
        let mut aliases = FxHashMap::default();
        if let (Some(_), Expr::Attribute(method), Some(parameter)) =
            (definition.class, function, definition.parameters.first())
            && let Some(receiver) = self.state(&method.value)
        {
            aliases.insert(parameter.name.clone(), receiver);
        }
        let body = scan::function_at(self.pass.source.body(), definition.range)?;
        let names = Names {
            pass: self.pass,
            function: reference,
            aliases,
            depth: self.depth + 1,
        };
        Some((body, names))
    }
}

struct Reads<'n, 's, 'p> {
    names: &'n Names<'s, 'p>,
    receivers: bool,
    except: Option<TextRange>,
    found: Vec<State>,
}

impl Reads<'_, '_, '_> {
    fn key(&mut self, container: &Expr, key: &Expr) -> bool {
        let state = self.names.state(container);
        let is_state = state.is_some();
        self.found
            .extend(state.map(|state| self.names.item(state, key)));
        is_state
    }
}

impl<'v> Visitor<'v> for Reads<'_, '_, '_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        if self.except == Some(expr.range()) {
            return;
        }
        match expr {
            Expr::Call(call) => {
                match &*call.func {
                    Expr::Attribute(method) => {
                        let name = method.attr.as_str();
                        let key = call
                            .arguments
                            .args
                            .first()
                            .filter(|_| KEYED.contains(&name));
                        let by_key = key.is_some_and(|key| self.key(&method.value, key));
                        let is_state = self.names.state(&method.value).is_some();
                        if !by_key && (self.receivers || READERS.contains(&name) || !is_state) {
                            self.visit_expr(&method.value);
                        }
                    }
                    Expr::Name(name) if matches!(name.id.as_str(), "hasattr" | "getattr") => {
                        if let [object, Expr::StringLiteral(text), ..] = &*call.arguments.args
                            && let Some(state) = self.names.state(object)
                        {
                            let name = Name::new(text.value.to_str());
                            self.found.push(state.then(Step::Attribute(name)));
                        }
                    }
                    Expr::Name(_) => {}
                    other => self.visit_expr(other),
                }
                if self.receivers
                    && let Some((helper, names)) = self.names.helper(call)
                {
                    for stmt in &helper.body {
                        self.found.extend(names.reads_of(stmt));
                    }
                }
                self.visit_arguments(&call.arguments);
            }
            Expr::Compare(comparison) => {
                self.visit_expr(&comparison.left);
                let lefts = std::iter::once(&*comparison.left).chain(&comparison.comparators);
                for ((left, operator), right) in
                    lefts.zip(&comparison.ops).zip(&comparison.comparators)
                {
                    let membership = matches!(operator, ast::CmpOp::In | ast::CmpOp::NotIn);
                    if !(membership && self.key(right, left)) {
                        self.visit_expr(right);
                    }
                }
            }
            Expr::Attribute(attribute) if attribute.ctx.is_store() => {
                self.visit_expr(&attribute.value);
            }
            Expr::Subscript(subscript) if subscript.ctx.is_store() => {
                self.visit_expr(&subscript.slice);
            }
            Expr::Attribute(_) | Expr::Subscript(_) => match self.names.state(expr) {
                Some(state) => self.found.push(state),
                None => visitor::walk_expr(self, expr),
            },
            Expr::Name(name) if name.ctx.is_store() => {}
            // The object of a method by itself says nothing of its state.
            Expr::Name(name) => {
                let state = self.names.state(expr);
                self.found
                    .extend(state.filter(|state| !state.steps.is_empty() || !is_receiver(name)));
            }
            Expr::Lambda(_) => {}
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
                let names = self.names.inside(generators);
                let mut inside = Reads {
                    names: &names,
                    receivers: self.receivers,
                    except: self.except,
                    found: Vec::new(),
                };
                visitor::walk_expr(&mut inside, expr);
                let found = inside.found;
                self.found.extend(found);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

fn is_receiver(name: &ast::ExprName) -> bool {
    matches!(name.id.as_str(), "self" | "cls")
}
