//! The facts that one file contributes: plain data, small, independent of the syntax tree.

use std::sync::OnceLock;

use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::{TextRange, TextSize};
use rustc_hash::{FxHashMap, FxHashSet};

use super::call_names::CallNames;
use super::decisions::Decision;
use super::handling::Handling;
use super::order::Order;
use super::shapes::Shapes;
use crate::sql::Statement;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl $name {
            pub(crate) fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index! {
    /// A value in [`FileFacts::values`].
    ValueId;
    /// A function, method or lambda in [`FileFacts::functions`].
    FunctionId;
    /// A class in [`FileFacts::classes`].
    ClassId;
    /// A scope in [`FileFacts::scopes`]; 0 is the module's.
    ScopeId;
    /// A call in [`FileFacts::calls`].
    CallId;
    /// A set of definitions that meet in [`FileFacts::joins`].
    JoinId;
    /// A condition in [`FileFacts::conditions`].
    ConditionId;
}

impl ValueId {
    /// Nothing is known.
    pub const UNKNOWN: ValueId = ValueId(0);
    /// No definition reaches this point.
    pub const UNBOUND: ValueId = ValueId(1);
    /// The object `None`.
    pub const NONE: ValueId = ValueId(2);
}

impl ScopeId {
    /// The scope of the module itself.
    pub const MODULE: ScopeId = ScopeId(0);
}

/// How a value came about.
#[derive(Clone, Debug)]
pub enum Value {
    Unknown,
    Unbound,
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// A string; its text when short.
    Str(Option<Name>),
    /// A longer string, or one that is put together, that starts with this text.
    Prefix(Name),
    /// A longer string that is a statement of SQL.
    Sql(Box<Statement>),
    /// An instance of a builtin class, by its name: `bytes`, `float`.
    Builtin(&'static str),
    /// A builtin container (`list`, `set`, `iter`) of such elements.
    Container(&'static str, ValueId),
    /// A dictionary of such keys and values.
    Dict(ValueId, ValueId),
    Tuple(Box<[ValueId]>),
    /// `import a.b as c`: a module by its absolute name.
    Module(Name),
    /// `from module import name`.
    Member(Box<Member>),
    /// A name that is looked up in another scope when the code runs: any binding there may be meant.
    Name {
        scope: ScopeId,
        name: Name,
    },
    Function(FunctionId),
    Class(ClassId),
    /// A parameter, by its index in [`Function::parameters`].
    Parameter(FunctionId, u32),
    Attribute(ValueId, Name),
    /// The result of a call.
    Call(CallId),
    /// `await x`.
    Await(ValueId),
    /// One item of an iteration over the value.
    Element(ValueId),
    AsyncElement(ValueId),
    /// What `with x as` binds.
    Enter(ValueId),
    AsyncEnter(ValueId),
    /// `x[i]`.
    Item(ValueId, ValueId),
    /// Definitions that meet where branches join.
    Join(JoinId),
    /// A value of the annotated type.
    Annotated(ValueId),
    /// `x: T = value`.
    Declared {
        annotation: ValueId,
        value: ValueId,
    },
    /// The value where `isinstance(value, class)` is known to hold, or known not to.
    Narrow {
        value: ValueId,
        class: ValueId,
        holds: bool,
    },
    /// `left / right` and other operators whose operands decide the type.
    Operator(Operator, ValueId, ValueId),
    /// `super()` in a method of the class.
    Super(ClassId),
}

impl Value {
    /// The text of a short string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Str(Some(text)) => Some(text),
            _ => None,
        }
    }
}

/// How much of an attribute is assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// `self.x = value`
    Whole,
    /// What it holds: `self.x[key] = value`, `self.x.append(value)`, `self.x += value`.
    Contents,
}

/// A parameter whose object is changed, or what that holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChangedParameter {
    pub position: u32,
    /// Only what it holds under this key is changed: `pair[0].count = 1`.
    pub entry: Option<super::Key>,
}

/// A module-level name that is filled under one lock of threads only, each time after a look whether something is there.
#[derive(Clone, Debug)]
pub struct Memo {
    pub name: Name,
    /// Functions that take something out again, under the same lock.
    pub removers: Box<[Name]>,
}

/// What a `from` import names.
#[derive(Clone, Debug)]
pub struct Member {
    pub module: Name,
    pub name: Name,
}

/// Operators that matter for types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Divide,
    /// `|`, for unions of types.
    Or,
    Other,
}

/// A call with all its arguments.
#[derive(Clone, Debug)]
pub struct Call {
    pub callee: ValueId,
    pub positional: Box<[ValueId]>,
    pub keywords: Box<[(Name, ValueId)]>,
    /// `*args` or `**kwargs` among the arguments.
    pub starred: bool,
}

/// What happens at a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteKind {
    /// A call; the value is a [`Value::Call`].
    Call,
    /// `with value`, both ends.
    With,
    /// `async with value`.
    AsyncWith,
    /// `for _ in value`, and other consumption by Python itself.
    Iterate,
    /// `async for _ in value`.
    AsyncIterate,
    /// `await value`.
    Await,
    /// `value` is an attribute that is read; matters when it is a property.
    Read,
    /// An operator calls a special method of `value`.
    Operator(Special),
}

/// What an operator asks its operand to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// `x in value`
    Contains,
    /// `value == x`
    Equal,
    /// `value != x`
    NotEqual,
    /// `value[x]`
    GetItem,
    /// `value[x] = y`
    SetItem,
    /// `del value[x]`
    DeleteItem,
    /// `value + x` and its like.
    Binary(ast::Operator),
}

impl Special {
    pub fn method(self) -> &'static str {
        match self {
            Special::Contains => "__contains__",
            Special::Equal => "__eq__",
            Special::NotEqual => "__ne__",
            Special::GetItem => "__getitem__",
            Special::SetItem => "__setitem__",
            Special::DeleteItem => "__delitem__",
            Special::Binary(operator) => operator.dunder(),
        }
    }

    /// The method that Python calls where a class does not define that one.
    pub fn fallback(self) -> Option<&'static str> {
        match self {
            Special::Contains => Some("__iter__"),
            Special::NotEqual => Some("__eq__"),
            _ => None,
        }
    }

    /// Whether it is done by a statement, not by an expression that has a value.
    pub fn is_statement(self) -> bool {
        matches!(self, Special::SetItem | Special::DeleteItem)
    }
}

/// One thing a function does when it runs, in source order.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    pub kind: SiteKind,
    pub value: ValueId,
    pub range: TextRange,
    /// One-based line of the start.
    pub line: u32,
    pub context: SiteContext,
    /// What has to hold of the function's arguments and of what outlives it, innermost first; more may have to hold besides.
    pub condition: Option<ConditionId>,
}

/// Something that has to hold of an argument, or of something that outlives the call.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What has to hold as well.
    pub outer: Option<ConditionId>,
    pub subject: Subject,
    pub test: Test,
    /// Whether the test has to succeed, or to fail.
    pub holds: bool,
    /// It has to hold when the function is entered, not only where it is tested.
    pub at_entry: bool,
    /// Where the test is.
    pub place: TextSize,
}

/// What a condition asks about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// By the index of its parameter.
    Parameter(u32),
    /// By its name in `**kwargs`.
    Keyword(Name),
    /// What outlives the call.
    State(State),
    /// Nothing: whatever outlives the call may have changed since the conditions around this one were tested.
    Changed,
    /// What an argument is or holds, where the other way through the function works as well.
    Content,
    /// Whether something is configured, where the other way through the function works as well; with the name of the module
    /// that says so, where the other way comes to nothing.
    Setting(Option<Name>),
}

/// Something that outlives a call and that its conditions ask about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct State {
    /// The attribute or module-level name; `cls.name` of a class, `is_open()` for what such a method answers.
    pub name: Name,
    /// Of the function's own object (or class), not of its module.
    pub of_instance: bool,
}

/// A question that constants answer.
#[derive(Clone, Debug)]
pub enum Test {
    Truth,
    OneOf(Box<[Literal]>),
    /// `isinstance` of one of the classes, each read like an annotation.
    Instance(Box<[ValueId]>),
    /// `x.startswith(text)`.
    Prefix(Box<Prefix>),
}

/// What a text is asked to start with.
#[derive(Clone, Debug)]
pub struct Prefix {
    pub text: Name,
    /// What the argument may have been through before it is asked: `if ..: x = x.replace(old, new)`.
    pub changes: Box<[Change]>,
}

/// What becomes of a text.
#[derive(Clone, Debug)]
pub enum Change {
    /// `x.replace(old, new)`
    Replaced(Name, Name),
    /// `x.removeprefix(text)`
    Cut(Name),
    /// `x.strip()`
    Stripped,
}

/// A constant as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Literal {
    None,
    Bool(bool),
    Int(i64),
    Str(Name),
}

/// A block that need not be entered: a branch, the body of a loop, a handler. The first one is all of a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BranchId(pub u32);

/// Where a site stands, as far as its meaning depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SiteContext {
    /// Inside the part of a generator expression that runs when it is consumed.
    pub generator_expression: bool,
    /// Inside the body of a class statement.
    pub class_body: bool,
    /// The call is the direct operand of `await`.
    pub awaited: bool,
    /// Only on some paths through the function.
    pub conditional: bool,
    /// In a branch of an `if`, whatever loops and handlers stand around it.
    pub chosen: bool,
    /// Which of them: the innermost block that need not be entered.
    pub branch: BranchId,
    /// The function may have returned before.
    pub past_return: bool,
    /// In a `while` loop, which goes on for as long as its condition says.
    pub endless: bool,
    /// In the handler of an exception, or another branch that code seldom takes.
    pub rare: bool,
    /// A branch for debugging, for tests, or for another platform than the usual one.
    pub switched: bool,
    /// Where a function gets to that has found no running loop, and so never on one.
    pub off_loop: bool,
    /// In a `try` that asks for the running loop: what the answer decides.
    pub bridge: super::Bridge,
    /// Whether its function handles an exception there.
    pub handling: Handling,
}

/// A function, method or lambda.
#[derive(Clone, Debug)]
pub struct Function {
    pub name: Name,
    /// Dotted name inside the module: `Client.send`, `main.<locals>.inner` without the `<locals>`.
    pub qualified_name: String,
    /// The class whose body holds the definition.
    pub class: Option<ClassId>,
    /// The scope of its own names.
    pub scope: ScopeId,
    pub is_async: bool,
    pub is_generator: bool,
    pub is_lambda: bool,
    /// The body does nothing: `...`, `pass`, a docstring, or `raise NotImplementedError`.
    pub is_stub: bool,
    /// Nested in another function.
    pub is_local: bool,
    pub decorators: Box<[ValueId]>,
    pub parameters: Box<[Parameter]>,
    /// The return annotation.
    pub annotation: Option<ValueId>,
    pub returned: Vec<ValueId>,
    pub yielded: Vec<ValueId>,
    /// What closing an asynchronous generator at one of its `yield`s sets in motion; of a plain generator, what it has
    /// entered there.
    pub guards: Vec<Guard>,
    pub sites: Vec<Site>,
    /// What its plain `with` statements enter, and as far as they hold it.
    pub managed: Vec<(ValueId, TextRange)>,
    /// What it goes by.
    pub decisions: Vec<Decision>,
    /// What may run after what in it.
    pub order: Order,
    /// Objects whose attributes it assigns, but for its own, what it assigns, and where.
    pub changed_objects: Vec<(ValueId, ValueId, TextRange)>,
    /// What it gives a new value whenever it runs: as others read it.
    pub sets: Vec<ValueId>,
    /// Attributes of `self` and module-level names that the body assigns.
    pub assigned_shared: Vec<Name>,
    /// Those of them that are attributes of the method's own object and nothing else.
    pub assigned_own: Vec<(Name, Extent)>,
    /// Those of them that are locals of a function around it and nothing else, with the scope they are bound in.
    pub assigned_closure: Vec<(Name, Extent, ScopeId)>,
    /// Those of them that are changed only by calls of methods as containers have them, with what the methods are of.
    pub changed_by_calls: Vec<(Name, ValueId)>,
    /// Parameters whose objects the body changes, by position.
    pub changed_parameters: Vec<ChangedParameter>,
    /// Attributes of them that the body itself assigns or changes, the method's own object apart.
    pub changed_attributes: Vec<(u32, Name, Extent)>,
    /// Raises the exception that its caller is handling: a bare `raise` outside any handler of its own.
    pub reraises: bool,
    /// Raises `StopIteration` itself.
    pub ends_iteration: bool,
    /// Parts of the body that run only until something has been kept; of a plain function.
    pub first_uses: Vec<FirstUse>,
    pub range: TextRange,
    pub line: u32,
}

/// What stands around a `yield`, as far as it matters to whoever closes the generator there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// `with value` or `async with value`.
    Manager(ValueId),
    /// A `finally`, or a handler that catches `GeneratorExit`.
    Finally,
    /// `async for _ in value`.
    Iteration(ValueId),
    /// The `yield` itself is in such a `finally` or handler: a generator that is being closed must not get there.
    InCleanup,
    /// Something is given back after the `yield`, on the normal way only.
    Release,
}

/// A part of a function that runs only while something that outlives the call is missing.
#[derive(Clone, Debug)]
pub struct FirstUse {
    pub range: TextRange,
    /// The attribute or module-level name.
    pub name: Name,
    /// An attribute of the function's own object: every object runs the part once.
    pub of_instance: bool,
    pub filled: Filled,
    /// It also runs when what is there is too old.
    pub renewed: bool,
}

impl FirstUse {
    /// Whether what starts at `position` runs only on first use.
    pub fn covers(&self, position: TextSize) -> bool {
        self.range.start() <= position && position < self.range.end()
    }
}

/// Who puts there what a [`FirstUse`] has found missing, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filled {
    /// The guarded part, so that it runs once.
    Here,
    /// The guarded part, one entry at a time: it runs once for every key.
    ByKey,
    /// Not the part itself; something that it calls may.
    Elsewhere,
    /// The part makes it missing again.
    Never,
}

/// How a parameter takes its argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    Positional,
    KeywordOnly,
    Variadic,
    VariadicKeyword,
}

impl ParameterKind {
    /// Whether it collects what is left of the arguments.
    pub fn collects(self) -> bool {
        matches!(
            self,
            ParameterKind::Variadic | ParameterKind::VariadicKeyword
        )
    }
}

#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: Name,
    pub kind: ParameterKind,
    pub annotation: Option<ValueId>,
    pub default: Option<ValueId>,
}

/// What an f-string is made of.
#[derive(Clone, Debug)]
pub struct Filling {
    /// The value of the whole.
    pub string: ValueId,
    /// Its text with `{}` for what is filled in.
    pub pattern: Name,
    /// What is filled in is not formatted: `{x!r}`, `{x:>5}`.
    pub is_plain: bool,
    pub values: Box<[ValueId]>,
}

/// A class.
#[derive(Clone, Debug)]
pub struct Class {
    pub name: Name,
    pub qualified_name: String,
    pub scope: ScopeId,
    pub bases: Box<[ValueId]>,
    pub metaclass: Option<ValueId>,
    pub decorators: Box<[ValueId]>,
    /// Values that methods assign to attributes of `self`, by name.
    pub attributes: FxHashMap<Name, Vec<ValueId>>,
    /// Containers of what methods put into attributes of `self`, by name, and by `name.attribute` what they assign to
    /// attributes of those.
    pub contents: FxHashMap<Name, Vec<ValueId>>,
}

/// A scope with every binding that it has anywhere.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    pub parent: Option<ScopeId>,
    pub bindings: FxHashMap<Name, Vec<ValueId>>,
    /// Modules of `from x import *`.
    pub stars: Vec<Name>,
}

/// All that one file contributes to the project.
#[derive(Clone, Debug, Default)]
pub struct FileFacts {
    /// By which the revision is known again that they are about.
    pub stamp: u64,
    pub values: Vec<Value>,
    pub joins: Vec<Vec<ValueId>>,
    pub calls: Vec<Call>,
    pub functions: Vec<Function>,
    pub classes: Vec<Class>,
    pub scopes: Vec<Scope>,
    pub conditions: Vec<Condition>,
    /// Around each block that need not be entered, the next one. The first stands for all of a function.
    pub branches: Vec<BranchId>,
    /// What f-strings are made of, in the order of their values.
    pub filled: Vec<Filling>,
    /// Containers of what is put into module-level names, and by `name.attribute` what is assigned to their attributes.
    pub contents: FxHashMap<Name, Vec<ValueId>>,
    /// Attributes and names whose containers functions change in place; what constructors do is done before anyone looks.
    pub changed_in_place: FxHashSet<Name>,
    /// Module-level names that hold what has been made once, filled under a lock of threads.
    pub memos: Vec<Memo>,
    /// What the module itself does when it is imported.
    pub sites: Vec<Site>,
    /// What transforms look for in it, beyond what blocks.
    pub shapes: Shapes,
    /// Functions handed to something that calls them from the event loop; filled from calls.
    pub callback_calls: Vec<CallId>,
    /// Calls of the form `x.send(None)` and `x.__await__()`, by which a coroutine is driven without an event loop.
    pub driver_calls: Vec<CallId>,
    imports: OnceLock<Box<[ValueId]>>,
    call_names: OnceLock<CallNames>,
}

impl FileFacts {
    /// What an f-string is made of, if anything is filled into it.
    pub fn filling(&self, string: ValueId) -> Option<&Filling> {
        let found = self
            .filled
            .binary_search_by_key(&string, |filling| filling.string);
        found.ok().map(|position| &self.filled[position])
    }

    /// The name of a function that nothing in the file defines or imports: a builtin.
    pub(crate) fn builtin(&self, callee: ValueId) -> Option<&str> {
        match self.value(callee) {
            Value::Name {
                scope: ScopeId::MODULE,
                name,
            } if !self.scope(ScopeId::MODULE).bindings.contains_key(name) => Some(name),
            _ => None,
        }
    }

    /// Gives back what the tables grew beyond their contents: there are as many facts as files.
    pub(super) fn shrink(&mut self) {
        self.values.shrink_to_fit();
        self.joins.shrink_to_fit();
        self.calls.shrink_to_fit();
        self.classes.shrink_to_fit();
        self.scopes.shrink_to_fit();
        self.conditions.shrink_to_fit();
        self.filled.shrink_to_fit();
        self.functions.shrink_to_fit();
        for function in &mut self.functions {
            function.sites.shrink_to_fit();
            function.decisions.shrink_to_fit();
            function.managed.shrink_to_fit();
            function.changed_objects.shrink_to_fit();
            function.returned.shrink_to_fit();
            function.qualified_name.shrink_to_fit();
        }
        for scope in &mut self.scopes {
            scope.bindings.shrink_to_fit();
            for values in scope.bindings.values_mut() {
                values.shrink_to_fit();
            }
        }
    }

    /// What a value is called where it is defined, judged by how it is written.
    pub(crate) fn written_name(&self, value: ValueId) -> Option<&Name> {
        match self.value(value) {
            Value::Member(member) => Some(&member.name),
            Value::Attribute(_, name) | Value::Name { name, .. } => Some(name),
            Value::Function(function) => Some(&self.function(*function).name),
            _ => None,
        }
    }

    /// Names of all decorators, called or not.
    pub(crate) fn decorator_names(&self) -> impl Iterator<Item = &Name> {
        let functions = self
            .functions
            .iter()
            .flat_map(|function| &function.decorators);
        let classes = self.classes.iter().flat_map(|class| &class.decorators);
        functions.chain(classes).filter_map(|decorator| {
            let applied = match self.value(*decorator) {
                Value::Call(id) => self.call(*id).callee,
                _ => *decorator,
            };
            self.written_name(applied)
        })
    }

    /// Modules and members of modules to which names are bound; collected when they are first asked for.
    pub(crate) fn imports(&self) -> &[ValueId] {
        self.imports.get_or_init(|| {
            let scopes = self.scopes.iter();
            let bound = scopes.flat_map(|scope| scope.bindings.values().flatten());
            bound
                .filter(|value| matches!(self.value(**value), Value::Module(_) | Value::Member(_)))
                .copied()
                .collect()
        })
    }

    /// Modules that the file imports, or imports from; what it imports from a package may be a module as well.
    pub(crate) fn imported_modules(&self) -> FxHashSet<Name> {
        let mut modules: FxHashSet<Name> = FxHashSet::default();
        for value in &self.values {
            match value {
                Value::Module(name) => {
                    modules.insert(name.clone());
                }
                Value::Member(member) => {
                    modules.insert(Name::join(&[&member.module, &member.name], "."));
                    modules.insert(member.module.clone());
                }
                _ => {}
            }
        }
        modules.extend(self.scopes.iter().flat_map(|scope| &scope.stars).cloned());
        modules
    }

    /// Calls by name; collected when they are first asked for.
    pub fn call_names(&self) -> &CallNames {
        self.call_names.get_or_init(|| CallNames::of(self))
    }

    /// Whether coroutines are stepped by hand: `steps = coroutine.__await__()`.
    pub(crate) fn steps_coroutines(&self) -> bool {
        self.stepped().next().is_some()
    }

    /// What is stepped by hand: `steps = coroutine.__await__()`. What an awaitable of the file does in its own `__await__`
    /// passes the steps on to whoever runs the coroutine, and so does what is only returned or yielded from.
    pub(crate) fn stepped(&self) -> impl Iterator<Item = ValueId> {
        let step_of = |value: &ValueId| {
            let Value::Call(id) = self.value(*value) else {
                return None;
            };
            match self.value(self.call(*id).callee) {
                Value::Attribute(awaitable, method)
                    if method.as_str() == "__await__" && self.driver_calls.contains(id) =>
                {
                    Some(*awaitable)
                }
                _ => None,
            }
        };
        let steps_itself = |id: &ScopeId| {
            let mut functions = self.functions.iter();
            !functions
                .any(|function| function.scope == *id && function.name.as_str() == "__await__")
        };
        let is_any = !self.driver_calls.is_empty();
        let scopes = (0..).map(ScopeId).zip(&self.scopes);
        scopes
            .filter(move |(id, _)| is_any && steps_itself(id))
            .flat_map(|(_, scope)| scope.bindings.values().flatten())
            .filter_map(step_of)
    }

    pub fn value(&self, id: ValueId) -> &Value {
        &self.values[id.index()]
    }

    /// The same without what an annotation or a test says about it.
    pub fn plain(&self, id: ValueId) -> &Value {
        let mut value = self.value(id);
        while let Value::Declared { value: inner, .. } | Value::Narrow { value: inner, .. } = value
        {
            value = self.value(*inner);
        }
        value
    }

    pub fn function(&self, id: FunctionId) -> &Function {
        &self.functions[id.index()]
    }

    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }

    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    pub fn call(&self, id: CallId) -> &Call {
        &self.calls[id.index()]
    }

    /// Whether whoever is in a branch has come into another one on the way: it is the same, or one around it.
    pub fn is_inside(&self, mut branch: BranchId, around: BranchId) -> bool {
        // What is inside comes later.
        while branch > around {
            branch = self.branches[branch.0 as usize];
        }
        branch == around
    }

    pub fn condition(&self, id: ConditionId) -> &Condition {
        &self.conditions[id.index()]
    }

    pub fn join(&self, id: JoinId) -> &[ValueId] {
        &self.joins[id.index()]
    }
}
