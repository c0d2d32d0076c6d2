//! What the names in one function stand for, and how its expressions and statements read and change what outlives the call.

mod attributes;
mod contents;
mod elements;
mod elsewhere;
mod reads;
mod runs;
mod started;
mod values;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::held::KnownLocks;
use super::state::{Change, State, Step, parts, unite};
use super::*;
use crate::project::ClassRef;
use crate::semantic::{CHANGERS, FunctionId, MUTATORS, ScopeId, is_constant};
use reads::Reads;
use runs::Run;
use values::{Values, outer_name};

/// Calls that are followed from a coroutine to what helpers read and change.
const HELPERS_LIMIT: usize = 3;

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

/// Methods that make an object.
const CONSTRUCTORS: &[&str] = &["__init__", "__post_init__"];

/// What the values of coroutines stand for and what their calls of other files do, as far as it was asked.
#[derive(Default)]
pub(crate) struct KnownStates {
    states: RefCell<FxHashMap<(ValueOf, Asked), Vec<State>>>,
    changes: RefCell<FxHashMap<ValueOf, Option<Vec<Change>>>>,
    /// What functions do that coroutines run.
    read_by: RefCell<FxHashMap<RunOf, Vec<State>>>,
    changed_by: RefCell<FxHashMap<RunOf, Vec<Change>>>,
    set_by: RefCell<FxHashMap<RunOf, Vec<State>>>,
    checked_by: RefCell<FxHashMap<RunOf, Vec<State>>>,
    /// What the coroutines of a class read that wait for an object of one of its methods.
    woken: RefCell<FxHashMap<(FunctionRef, usize, State), Vec<State>>>,
    /// Whether a coroutine that awaits another may give way to no task besides.
    pub(super) one_step: RefCell<FxHashMap<TextRange, bool>>,
    /// What is read before an await and changed after it, if the await gives way to other tasks.
    pub(super) awaited: RefCell<FxHashMap<AwaitedUnder, Rc<[String]>>>,
    pub(super) locks: KnownLocks,
}

/// An await, and the statements that a fix puts under a lock.
type AwaitedUnder = (TextRange, Option<TextRange>);

/// A value, with the coroutine that it is a value of and what the parameters have been given since.
type ValueOf = (FunctionRef, ValueId, Vec<(Name, Vec<State>)>);

/// Statements of a function that run, with what its parameters are given, so many calls below the coroutine.
type RunOf = (FunctionRef, TextRange, Vec<Vec<State>>, usize);

/// What is asked about a value.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Asked {
    Value,
    Elements,
    /// What the properties give back that reading it runs.
    Property,
    /// What functions of other files read that the call runs.
    Reads,
    /// What they set.
    Sets,
}

/// The names of one function, and what they stand for in the coroutine.
#[derive(Clone)]
pub(super) struct Names<'s, 'p> {
    pub pass: &'s Pass<'p>,
    pub function: FunctionRef,
    /// Locals that are other names for what outlives the call; the parameters of a function that the coroutine calls.
    pub aliases: FxHashMap<Name, Vec<State>>,
    /// How many calls below the coroutine it runs; its parameters mean something of the caller's that is not known.
    pub depth: usize,
}

impl Names<'_, '_> {
    /// The depth at which no call is followed.
    pub(super) const DEEPEST: usize = HELPERS_LIMIT;

    /// Whether a name means the same object in other calls.
    fn outlives(&self, name: &Name) -> bool {
        let facts = self.pass.facts;
        let function = self.pass.project.function(self.function);
        let Some(bindings) = facts.scope(function.scope).bindings.get(name) else {
            return self.is_bound_around(name);
        };
        // `me = self` is another name, which ends with the call; what `**kwargs` collects is new for every call.
        self.depth == 0
            && !self.collects(name)
            && self.is_parameter(name)
            && bindings
                .iter()
                .all(|value| matches!(facts.value(*value), Value::Parameter(..)))
    }

    /// Whether a parameter of that name collects arguments.
    fn collects(&self, name: &Name) -> bool {
        let function = self.pass.project.function(self.function);
        let mut parameters = function.parameters.iter();
        parameters.any(|parameter| parameter.name == *name && parameter.kind.collects())
    }

    /// What a parameter that collects arguments holds, which may be others' as well.
    fn collected(&self, name: &Name) -> Vec<State> {
        match self.aliases.get(name) {
            Some(states) => states.clone(),
            None if self.depth == 0 => vec![State::named(name.clone()).then(Step::any())],
            None => Vec::new(),
        }
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

    /// The methods of the project that objects of a class have under a name.
    fn methods(&self, class: ClassRef, name: &str) -> Vec<FunctionRef> {
        let object = Type::Object(class);
        let types = self
            .pass
            .inference
            .attribute(class.file, &object, &Name::new(name));
        let methods = types.present().filter_map(|member| match member {
            Type::Method(function, _) | Type::Function(function) => Some(*function),
            _ => None,
        });
        methods.collect()
    }

    /// Whether a name is a parameter other than the object of a method.
    pub(super) fn is_given(&self, name: &Name) -> bool {
        let function = self.pass.project.function(self.function);
        let own = usize::from(function.class.is_some());
        let mut given = function.parameters.iter().skip(own);
        given.any(|parameter| parameter.name == *name)
    }

    /// Whether the module keeps a value under the name, and no function around this one does.
    pub(super) fn is_of_module(&self, name: &Name) -> bool {
        let facts = self.pass.facts;
        let mut scope = self.pass.project.function(self.function).scope;
        while let Some(parent) = facts.scope(scope).parent {
            if facts.scope(scope).bindings.contains_key(name) {
                return false;
            }
            scope = parent;
        }
        facts.scope(scope).bindings.get(name).is_some_and(|values| {
            let mut values = values.iter();
            !values.any(|value| matches!(facts.value(*value), Value::Module(_)))
        })
    }

    pub(super) fn is_parameter(&self, name: &Name) -> bool {
        let function = self.pass.project.function(self.function);
        function
            .parameters
            .iter()
            .any(|parameter| parameter.name == *name)
    }

    /// Whether an expression is what a function was given, or a part of that: looked up by whoever called it.
    pub(super) fn is_handed(&self, expr: &Expr) -> bool {
        let mut root = expr;
        loop {
            root = match root {
                Expr::Attribute(attribute) => &attribute.value,
                Expr::Subscript(subscript) => &subscript.value,
                Expr::Name(name) => {
                    let given = self.aliases.get(&name.id);
                    return given.is_some_and(|given| !given.iter().all(State::is_name));
                }
                _ => return false,
            };
        }
    }

    /// Whether the function itself binds a name that ends with the call.
    pub(super) fn is_local(&self, name: &Name) -> bool {
        !self.outlives(name)
    }

    /// What outlives the call and may be what the expression gives.
    pub(super) fn states(&self, expr: &Expr) -> Vec<State> {
        match expr {
            Expr::Name(name) => self.named(expr, &name.id),
            Expr::Attribute(attribute) if attribute.attr.as_str() == "__class__" => {
                self.class_of(&attribute.value)
            }
            Expr::Attribute(attribute) => {
                let name = Step::Attribute(attribute.attr.id.clone());
                let mut states = parts(self.states(&attribute.value), &name);
                let value = self.pass.value_of(expr);
                let property = || Values::own(self).of_property(value);
                let property = self.once(Asked::Property, value, property);
                unite(&mut states, property);
                states
            }
            Expr::Subscript(subscript) => match (namespace(&subscript.value), &*subscript.slice) {
                (Some(object), Expr::StringLiteral(text)) => {
                    let name = Name::new(text.value.to_str());
                    parts(self.states(object), &Step::Attribute(name))
                }
                (_, key) => {
                    let container = self.states(&subscript.value);
                    if container.is_empty() && !key.is_slice_expr() {
                        // `sorted(self.workers, key=load)[0]`
                        return self.elements(&subscript.value);
                    }
                    parts(container, &self.item(key))
                }
            },
            Expr::Call(call) => self.handed_out(expr, call),
            Expr::Named(named) => self.states(&named.value),
            Expr::If(conditional) => {
                let mut states = self.states(&conditional.body);
                unite(&mut states, self.states(&conditional.orelse));
                states
            }
            Expr::BoolOp(operation) => {
                let mut states = Vec::new();
                for operand in &operation.values {
                    unite(&mut states, self.states(operand));
                }
                states
            }
            Expr::Await(_) => self.of_value(expr),
            _ => Vec::new(),
        }
    }

    fn of_value(&self, expr: &Expr) -> Vec<State> {
        let value = self.pass.value_of(expr);
        self.once(Asked::Value, value, || Values::own(self).of(value))
    }

    /// The answer to a question about a value of the function, which is the same wherever it is asked as long as the
    /// parameters mean the same.
    fn once(
        &self,
        asked: Asked,
        value: ValueId,
        answer: impl FnOnce() -> Vec<State>,
    ) -> Vec<State> {
        let Some(value) = self.value_here(value) else {
            return answer();
        };
        let known = &self.pass.memory.states.states;
        let key = (value, asked);
        if let Some(known) = known.borrow().get(&key) {
            return known.clone();
        }
        let answer = answer();
        known.borrow_mut().insert(key, answer.clone());
        answer
    }

    /// A value of the coroutine, as its parameters are there; `None` for one of a function that it calls.
    fn value_here(&self, value: ValueId) -> Option<ValueOf> {
        if self.depth > 0 {
            return None;
        }
        let mut given = Vec::new();
        if !self.aliases.is_empty() {
            let function = self.pass.project.function(self.function);
            let known = function.parameters.iter().filter_map(|parameter| {
                let states = self.aliases.get(&parameter.name)?;
                Some((parameter.name.clone(), states.clone()))
            });
            given.extend(known);
        }
        Some((self.function, value, given))
    }

    /// What a name stands for: itself, when it is not bound here, or what the local was before it had that name.
    fn named(&self, expr: &Expr, name: &Name) -> Vec<State> {
        if self.outlives(name) {
            let mut states = self.parameter(name);
            if states.is_empty() {
                let facts = self.pass.facts;
                let scope = self.pass.project.function(self.function).scope;
                let mut around = Some(scope);
                while let Some(scope) = around {
                    if facts.scope(scope).bindings.contains_key(name) {
                        states.push(outer_name(facts, scope, name));
                        break;
                    }
                    around = facts.scope(scope).parent;
                }
            }
            return states;
        }
        let mut states = self.aliases.get(name).cloned().unwrap_or_default();
        if self.collects(name) {
            states.clear();
        }
        for state in self.of_value(expr) {
            let is_known = |known: &State| known.is_part_of(&state) || state.is_part_of(known);
            if !states.iter().any(is_known) {
                states.push(state);
            }
        }
        states
    }

    /// What a parameter stands for.
    fn parameter(&self, name: &Name) -> Vec<State> {
        match self.aliases.get(name) {
            Some(states) => states.clone(),
            None if self.outlives(name) => vec![State::named(name.clone())],
            None => Vec::new(),
        }
    }

    /// Whether a function of the project is called.
    fn is_of_project(&self, function: &Expr) -> bool {
        self.pass
            .types_of(function)
            .present()
            .any(|callee| matches!(callee, Type::Function(_) | Type::Method(..)))
    }

    /// The class of an object, which its other objects share: `type(self)`.
    fn class_of(&self, object: &Expr) -> Vec<State> {
        let states = self.states(object).into_iter();
        states
            .map(|state| State::named(format!("type({state})")))
            .collect()
    }

    /// What a container holds under a key, or as a member.
    pub(super) fn entry(&self, container: &Expr, key: &Expr) -> Vec<State> {
        parts(self.states(container), &self.item(key))
    }

    fn item(&self, key: &Expr) -> Step {
        if let Expr::UnaryOp(operation) = key
            && operation.op == ast::UnaryOp::USub
            && self.pass.source.slice(operation.operand.range()) == "1"
        {
            return Step::End;
        }
        let key = match key {
            Expr::StringLiteral(text) => (format!("\"{}\"", text.value.to_str()), true),
            other => {
                let text = self.pass.source.slice(other.range()).to_owned();
                (text, other.is_literal_expr())
            }
        };
        Step::Item {
            key: key.0,
            literal: key.1,
        }
    }

    /// What an expression reads outside of `except`; with `receivers`, also what the methods in it are called on.
    pub(super) fn reads(
        &self,
        expr: &Expr,
        receivers: bool,
        except: Option<TextRange>,
    ) -> Vec<State> {
        let mut reads = Reads::new(self);
        reads.receivers = receivers;
        reads.helpers = receivers;
        reads.except = except;
        reads.visit_expr(expr);
        reads.found
    }

    /// What a value is worked out from that an expression gives before the call: what its methods ask for, too.
    pub(super) fn reads_before(&self, expr: &Expr) -> Vec<State> {
        let mut reads = Reads::new(self);
        reads.receivers = false;
        reads.visit_expr(expr);
        reads.found
    }

    /// What a simple statement reads, as far as it does not only assign it.
    pub(super) fn reads_of(&self, stmt: &Stmt) -> Vec<State> {
        let mut reads = Reads::new(self);
        reads.visit_stmt(stmt);
        reads.found
    }

    /// What the functions of the project read that a call runs; nothing if it runs none.
    pub(super) fn reads_of_callee(&self, expr: &Expr) -> Option<Vec<State>> {
        let here = self.runs(expr);
        let elsewhere = self.changes_elsewhere(expr).is_some();
        if here.is_empty() && !elsewhere {
            return None;
        }
        let mut reads: Vec<State> = here.iter().flat_map(Run::reads).collect();
        reads.extend(self.reads_elsewhere(expr));
        Some(reads)
    }

    /// What decides whether a condition holds.
    pub(super) fn tested(&self, test: &Expr, except: Option<TextRange>) -> Vec<State> {
        let mut states = self.reads(test, true, except);
        states.extend(self.decides(test).iter().flat_map(Run::reads));
        states
    }

    /// What an expression looks up outside of `except`: what a local has been given before it keeps.
    pub(super) fn lookups(&self, expr: &Expr, except: Option<TextRange>) -> Vec<State> {
        let mut reads = Reads::new(self);
        reads.locals = false;
        reads.except = except;
        reads.visit_expr(expr);
        reads.found
    }

    /// The same of a simple statement.
    pub(super) fn lookups_of(&self, stmt: &Stmt) -> Vec<State> {
        let mut reads = Reads::new(self);
        reads.locals = false;
        reads.visit_stmt(stmt);
        reads.found
    }

    /// What an assignment itself sets.
    pub(super) fn assigned(&self, stmt: &Stmt) -> Vec<State> {
        let changes = self.rebindings(stmt).into_iter();
        changes
            .filter_map(|change| match change {
                Change::Whole(state) | Change::Inside(_, Some(state)) => Some(state),
                Change::Inside(_, None) | Change::Part(_) | Change::Settled(_) => None,
            })
            .collect()
    }

    /// What a statement sets in any case, itself or through what it runs, that another task may set as well; to what is the
    /// same for every task it is nobody's own.
    pub(super) fn set_by(&self, stmt: &Stmt) -> Vec<State> {
        match stmt {
            Stmt::If(_) | Stmt::While(_) | Stmt::For(_) | Stmt::Match(_) => {
                let heads = scan::heads(stmt).into_iter();
                return heads.flat_map(|head| self.set_in(head)).collect();
            }
            Stmt::With(with) => {
                let heads = with.items.iter();
                let mut states: Vec<State> = heads
                    .flat_map(|item| self.set_in(&item.context_expr))
                    .collect();
                states.extend(with.body.iter().flat_map(|stmt| self.set_by(stmt)));
                return states;
            }
            Stmt::Try(attempt) => {
                return attempt
                    .body
                    .iter()
                    .flat_map(|stmt| self.set_by(stmt))
                    .collect();
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return Vec::new(),
            _ => {}
        }
        let mut states = match stmt {
            Stmt::Assign(ast::StmtAssign { value, .. })
            | Stmt::AnnAssign(ast::StmtAnnAssign {
                value: Some(value), ..
            }) if is_constant(value) => Vec::new(),
            Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::AugAssign(_) => self.assigned(stmt),
            _ => Vec::new(),
        };
        if let Stmt::Assign(assign) = stmt
            && let Expr::Call(call) = &*assign.value
            && is_named(&call.func, "cast")
        {
            // `self.store = cast(Store, self.store)`.
            let kept = call.arguments.args.last();
            let kept = kept.map_or_else(Vec::new, |kept| self.states(kept));
            states.retain(|state| !kept.contains(state));
        }
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            states.extend(self.put_by(expr));
        });
        states
    }

    /// The same of what an expression runs.
    pub(super) fn set_in(&self, expr: &Expr) -> Vec<State> {
        let mut states = Vec::new();
        scan::each_part(expr, |part| states.extend(self.put_by(part)));
        states
    }

    /// The same of one part: what a function sets that it runs, the end of a list, a flag that is raised or taken down.
    pub(super) fn put_by(&self, expr: &Expr) -> Vec<State> {
        let runs = self.runs(expr);
        if !runs.is_empty() {
            return runs.iter().flat_map(Run::sets).collect();
        }
        let Expr::Call(call) = expr else {
            return Vec::new();
        };
        let elsewhere = self.sets_elsewhere(expr);
        if !elsewhere.is_empty() {
            return elsewhere;
        }
        if let Some((object, attribute)) = self.set_attribute(call)
            && call
                .arguments
                .args
                .last()
                .is_some_and(|it| !is_constant(it))
        {
            return parts(object, &attribute);
        }
        let Expr::Attribute(method) = &*call.func else {
            return Vec::new();
        };
        // `vars(self).update(language=language)`
        if let Some(object) = namespace(&method.value)
            && method.attr.as_str() == "update"
        {
            let objects = self.states(object);
            let given = call.arguments.keywords.iter();
            let given = given.filter(|keyword| !is_constant(&keyword.value));
            return given
                .filter_map(|keyword| Some(Step::Attribute(keyword.arg.as_ref()?.id.clone())))
                .flat_map(|attribute| parts(objects.clone(), &attribute))
                .collect();
        }
        let objects = self.states(&method.value);
        match (method.attr.as_str(), call.arguments.len()) {
            ("append" | "appendleft", 1) => parts(objects, &Step::End),
            ("clear" | "set", 0) => parts(objects, &Step::Attribute(Name::new("is_set()"))),
            _ => Vec::new(),
        }
    }

    /// Where a statement only makes room for what will be put there: `self.queue.get_nowait()`.
    pub(super) fn emptied(&self, stmt: &Stmt) -> Vec<State> {
        match stmt {
            Stmt::Expr(statement) => match &*statement.value {
                Expr::Call(call) => match &*call.func {
                    Expr::Attribute(method) if method.attr.as_str() == "get_nowait" => {
                        self.states(&method.value)
                    }
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// What a simple statement changes, helpers of the file included.
    pub(super) fn changes(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = self.rebindings(stmt);
        changes.extend(self.called(stmt));
        changes
    }

    /// What statements change, however deep they are.
    pub(super) fn changes_in(&self, body: &[Stmt]) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_stmt(body, |stmt| {
            let inner = crate::region::blocks(stmt);
            if inner.iter().all(|block| block.is_empty()) {
                changes.extend(self.changes(stmt));
            } else {
                let heads = scan::heads(stmt).into_iter();
                changes.extend(heads.flat_map(|head| self.called_in(head)));
            }
        });
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

    /// What a loop or a `with` statement binds that outlives the call: `for self.row in rows:`.
    pub(super) fn bound_by(&self, target: &Expr) -> Vec<Change> {
        let mut changes = Vec::new();
        self.rebound(target, &mut changes);
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
                if namespace(&subscript.value).is_some() {
                    changes.extend(self.states(target).into_iter().map(Change::Whole));
                    return;
                }
                for container in self.states(&subscript.value) {
                    let item = (!subscript.slice.is_slice_expr())
                        .then(|| container.clone().then(self.item(&subscript.slice)));
                    changes.push(Change::Inside(container, item));
                }
            }
            Expr::Name(name) => {
                // Declared `global` or `nonlocal`, or the name would be bound here.
                let scope = self.pass.project.function(self.function).scope;
                if !self.pass.facts.scope(scope).bindings.contains_key(&name.id) {
                    changes.extend(self.states(target).into_iter().map(Change::Whole));
                }
            }
            Expr::Attribute(attribute) => {
                let name = Step::Attribute(attribute.attr.id.clone());
                let states = parts(self.states(&attribute.value), &name);
                changes.extend(states.into_iter().map(Change::Whole));
            }
            _ => {}
        }
    }

    /// What a statement changes by what it runs.
    fn called(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            changes.extend(self.changed_by_part(expr));
        });
        changes
    }

    /// The same of an expression.
    pub(super) fn called_in(&self, expr: &Expr) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_part(expr, |part| changes.extend(self.changed_by_part(part)));
        changes
    }

    /// The same of one part of an expression.
    pub(super) fn changed_by_part(&self, expr: &Expr) -> Vec<Change> {
        let here = self.runs(expr);
        let mut changes: Vec<Change> = here.iter().flat_map(Run::changes).collect();
        let Expr::Call(call) = expr else {
            return changes;
        };
        // A method of the project says itself what it changes, whatever it is called.
        match self.changes_elsewhere(expr) {
            Some(elsewhere) => changes.extend(elsewhere),
            None if here.is_empty() => changes.extend(self.changed_by(call)),
            None => {}
        }
        changes
    }

    /// What a statement that waits changes before it does: by the coroutines that it awaits.
    pub(super) fn changed_before_wait(&self, stmt: &Stmt) -> Vec<Change> {
        let mut changes = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
            if expr.is_await_expr() {
                changes.extend(self.runs(expr).iter().flat_map(Run::changes));
            }
        });
        changes
    }

    /// Whether an expression is a module of the standard library.
    fn is_standard(&self, expr: &Expr) -> bool {
        self.pass.types_of(expr).present().any(|member| {
            matches!(member, Type::External(name)
                if !name.contains('.') && crate::imports::is_standard_module(name))
        })
    }

    /// What a function changes that the project does not define.
    fn changed_by(&self, call: &ast::ExprCall) -> Vec<Change> {
        let (Expr::Name(ast::ExprName { id: function, .. })
        | Expr::Attribute(ast::ExprAttribute {
            attr: ast::Identifier { id: function, .. },
            ..
        })) = &*call.func
        else {
            return Vec::new();
        };
        if let Some((object, attribute)) = self.set_attribute(call) {
            let set = parts(object, &attribute).into_iter();
            return set.map(Change::Whole).collect();
        }
        let name = function.as_str();
        let first = call.arguments.args.first();
        if let Some(container) = first
            && CHANGERS.contains(&name)
        {
            let containers = self.states(container).into_iter();
            return containers
                .map(|container| Change::Inside(container, None))
                .collect();
        }
        match &*call.func {
            Expr::Attribute(method) => {
                let raises_flag = name == "set" && call.arguments.is_empty();
                if SETTLERS.contains(&name) {
                    let objects = self.states(&method.value).into_iter();
                    return objects.map(Change::Settled).collect();
                }
                // `os.remove(path)` takes nothing out of the module.
                if !(MUTATORS.contains(&name) || raises_flag) || self.is_standard(&method.value) {
                    return Vec::new();
                }
                if let Some(object) = namespace(&method.value) {
                    return self.states(object).into_iter().map(Change::Part).collect();
                }
                let objects = self.states(&method.value).into_iter();
                let key = first.filter(|_| KEYED.contains(&name));
                objects
                    .map(|object| {
                        let item = key.map(|key| object.clone().then(self.item(key)));
                        Change::Inside(object, item)
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

fn is_named(function: &Expr, name: &str) -> bool {
    matches!(function, Expr::Name(function) if function.id.as_str() == name)
}

/// The object whose attributes are the entries of a dictionary: `self.__dict__`, `vars(self)`.
fn namespace(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Attribute(attribute) if attribute.attr.as_str() == "__dict__" => {
            Some(&attribute.value)
        }
        Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
            (Expr::Name(function), [object]) if function.id.as_str() == "vars" => Some(object),
            _ => None,
        },
        _ => None,
    }
}
