//! What outlives a call, as the code spells it, and how expressions and statements read and change it.

use rustc_hash::FxHashMap;

use super::*;
use crate::semantic::{MUTATORS, ScopeId};

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
    fn is_part_of(&self, other: &State) -> bool {
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

/// Methods that answer from what their object holds.
const READERS: &[&str] = &[
    "copy", "count", "done", "empty", "full", "get", "index", "is_set", "items", "keys", "locked",
    "qsize", "values",
];

/// Methods that futures and queues refuse when somebody else was first.
const SETTLERS: &[&str] = &["get_nowait", "put_nowait", "set_exception", "set_result"];

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

/// The names of one function, and what they stand for in the coroutine.
pub(super) struct Names<'s, 'p> {
    pub pass: &'s Pass<'p>,
    pub function: FunctionRef,
    /// Locals that are other names for what outlives the call; the receiver of a method that the coroutine calls.
    pub aliases: FxHashMap<Name, State>,
    /// Parameters mean something of the caller's that is not known.
    pub is_called: bool,
}

impl Names<'_, '_> {
    /// Whether a name means the same object in other calls.
    fn outlives(&self, name: &Name) -> bool {
        let facts = self.pass.facts;
        let function = self.pass.project.function(self.function);
        let Some(bindings) = facts.scope(function.scope).bindings.get(name) else {
            return self.is_bound_around(name);
        };
        !self.is_called
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
                _ => None,
            },
            other => self.state(other),
        }
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

    /// What a simple statement changes, helpers of the file included.
    pub(super) fn changes(&self, stmt: &Stmt) -> Vec<Change> {
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
        changes.extend(self.called(stmt));
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
        crate::cleanup::scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            let Expr::Call(call) = expr else {
                return;
            };
            // A method of the file says itself what it changes, whatever it is called.
            if let Some((helper, names)) = self.helper(call) {
                crate::cleanup::scan::each_stmt(&helper.body, |stmt| {
                    let inner = crate::region::blocks(stmt);
                    if inner.iter().all(|block| block.is_empty()) {
                        changes.extend(names.changes(stmt));
                    }
                });
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

    /// The plain function of the file that a call runs, and its names; not from within such a function.
    pub(super) fn helper(
        &self,
        call: &ast::ExprCall,
    ) -> Option<(&ast::StmtFunctionDef, Names<'_, '_>)> {
        if self.is_called {
            return None;
        }
        let types = self.pass.types_of(&call.func);
        let reference = types.present().find_map(|member| match member {
            Type::Function(reference) | Type::Method(reference, _) => Some(*reference),
            _ => None,
        })?;
        let function = self.pass.project.function(reference);
        if reference.file != self.pass.file || function.is_async || function.is_generator {
            return None;
        }
        let definition = crate::cleanup::scan::functions(self.pass.source.body())
            .into_iter()
            .find(|definition| definition.range() == function.range)?;
        let mut aliases = FxHashMap::default();
        if let (Some(_), Expr::Attribute(method), Some(parameter)) =
            (function.class, &*call.func, function.parameters.first())
            && let Some(receiver) = self.state(&method.value)
        {
            aliases.insert(parameter.name.clone(), receiver);
        }
        let names = Names {
            pass: self.pass,
            function: reference,
            aliases,
            is_called: true,
        };
        Some((definition, names))
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
                    crate::cleanup::scan::each_expr(&helper.body, false, |expr| {
                        if let Expr::Attribute(_) | Expr::Name(_) = expr {
                            self.found.extend(names.state(expr));
                        }
                    });
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
            Expr::Attribute(_) | Expr::Subscript(_) => match self.names.state(expr) {
                Some(state) => self.found.push(state),
                None => visitor::walk_expr(self, expr),
            },
            // The object of a method by itself says nothing of its state.
            Expr::Name(name) => {
                let state = self.names.state(expr);
                self.found
                    .extend(state.filter(|state| !state.steps.is_empty() || !is_receiver(name)));
            }
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}

fn is_receiver(name: &ast::ExprName) -> bool {
    matches!(name.id.as_str(), "self" | "cls")
}
