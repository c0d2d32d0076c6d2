//! Works out what values are: from the symbolic graph of one file, through other files where it leads there.
//!
//! Answers are pure functions of the project, so they do not depend on the order of questions: an answer that was cut
//! short because it ran into a question still open is given but not remembered.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::modules::Resolved;
use super::provisional::{Hits, Provisional, Question};
use super::results::buffered;
use super::{ClassRef, FileId, FunctionRef, Project, Type, Types};
use crate::catalog::Entry;
use crate::semantic::{CallId, FunctionId, Operator, ParameterKind, ScopeId, Value, ValueId};

/// Questions that may be open at once.
const DEPTH_LIMIT: usize = 160;

/// How often a type's name is looked up inside of itself.
const ALIAS_LIMIT: usize = 2;

/// Steps one outermost question may take; beyond, the rest is unknown.
const BUDGET: u32 = 20_000;

/// Parameters that a function calls itself, by position, and whether only the event loop ever does so.
pub(super) type CalledParameters = Arc<[(u32, bool)]>;

/// A view on a project that remembers answers. One per thread and task.
pub struct Inference<'p> {
    pub project: &'p Project,
    memo: RefCell<FxHashMap<Question, Types>>,
    pub(super) active: RefCell<FxHashMap<Question, usize>>,
    /// Answers that hold while some questions are open, for the outermost one.
    pub(super) provisional: RefCell<FxHashMap<Question, Provisional>>,
    /// The open questions that the current answer ran into.
    pub(super) hits: RefCell<Hits>,
    /// Names of types that are being looked up, each with its depth.
    pub(super) aliases: RefCell<Vec<(FileId, ScopeId, Name, usize)>>,
    depth: Cell<usize>,
    /// The outermost open question that the current answer depends on.
    pub(super) lowest: Cell<usize>,
    steps: Cell<u32>,
    /// Classes with what they derive from, in the order of resolution.
    pub(super) orders: RefCell<FxHashMap<ClassRef, Arc<[Type]>>>,
    /// Modules as the files of a package see them.
    modules: RefCell<FxHashMap<FileId, FxHashMap<Name, Resolved>>>,
    /// The current answer would have needed a file that has not been read.
    pub(super) cut: Cell<bool>,
    /// Files that an answer would have needed and that have not been read.
    wanted: RefCell<BTreeSet<PathBuf>>,
    /// What the functions that a decorator is given become known by, for each decorator asked for.
    pub(super) decorated: RefCell<FxHashMap<FunctionRef, Types>>,
    /// Module-level names into which something is put elsewhere, with that.
    pub(super) filled: RefCell<FxHashMap<(FileId, Name), Types>>,
    /// Decorators that unread files may use as well.
    pub(super) registering: RefCell<BTreeSet<FunctionRef>>,
    /// Parameters that functions call, by function.
    pub(super) callbacks: RefCell<FxHashMap<FunctionRef, CalledParameters>>,
    /// What parameters of a function are, by position.
    assumed: Option<(FunctionRef, Vec<(u32, Types)>)>,
}

impl<'p> Inference<'p> {
    pub fn new(project: &'p Project) -> Inference<'p> {
        Inference {
            project,
            memo: RefCell::default(),
            active: RefCell::default(),
            provisional: RefCell::default(),
            hits: RefCell::default(),
            aliases: RefCell::default(),
            depth: Cell::new(0),
            lowest: Cell::new(usize::MAX),
            steps: Cell::new(0),
            orders: RefCell::default(),
            modules: RefCell::default(),
            cut: Cell::new(false),
            wanted: RefCell::default(),
            decorated: RefCell::default(),
            filled: RefCell::default(),
            registering: RefCell::default(),
            callbacks: RefCell::default(),
            assumed: None,
        }
    }

    /// A view for calls that give a function parameters of these types, by position.
    pub(super) fn assuming(
        project: &'p Project,
        function: FunctionRef,
        parameters: Vec<(u32, Types)>,
    ) -> Inference<'p> {
        Inference {
            assumed: Some((function, parameters)),
            ..Inference::new(project)
        }
    }

    /// Files that the answers so far would have needed.
    pub fn take_wanted(&self) -> BTreeSet<PathBuf> {
        std::mem::take(&mut self.wanted.borrow_mut())
    }

    /// Decorators that the answers so far may depend on; remembered ones included.
    pub(super) fn registering(&self) -> Vec<FunctionRef> {
        self.registering.borrow().iter().copied().collect()
    }

    /// An answer, and whether it depends on no question that is still open and on no file that has not been read.
    pub(super) fn questioned<T>(&self, answer: impl FnOnce() -> T) -> (T, bool) {
        let before = self.lowest.replace(usize::MAX);
        let cut_before = self.cut.replace(false);
        let answer = answer();
        let lowest = self.lowest.get();
        let complete = lowest == usize::MAX && !self.cut.get();
        self.lowest.set(before.min(lowest));
        self.cut.set(self.cut.get() | cut_before);
        (answer, complete)
    }

    /// What the value can be.
    pub fn value(&self, file: FileId, id: ValueId) -> Types {
        self.answer(Question::Value(file, id), || self.compute(file, id))
    }

    /// The answer to a question: a remembered one, nothing while it is open already, or what `compute` works out.
    pub(super) fn answer(&self, key: Question, compute: impl FnOnce() -> Types) -> Types {
        if let Some(known) = self.memo.borrow().get(&key) {
            return known.clone();
        }
        if let Some(&depth) = self.active.borrow().get(&key) {
            self.lowest.set(self.lowest.get().min(depth));
            self.hits.borrow_mut().add(key);
            return Types::default();
        }
        if let Some(types) = self.answered_so_far(key) {
            return types;
        }
        let depth = self.depth.get();
        if depth == 0 {
            self.steps.set(0);
            self.provisional.borrow_mut().clear();
        }
        self.steps.set(self.steps.get() + 1);
        if depth >= DEPTH_LIMIT || self.steps.get() > BUDGET {
            self.cut_short(0);
            return Types::unknown();
        }
        self.active.borrow_mut().insert(key, depth);
        self.depth.set(depth + 1);
        let before = self.lowest.replace(usize::MAX);
        let cut_before = self.cut.replace(false);
        let hits_before = self.hits.take();
        let types = compute();
        self.depth.set(depth);
        self.active.borrow_mut().remove(&key);
        let mut hits = self.hits.replace(hits_before);
        hits.open.retain(|hit| *hit != key);
        let (lowest, cut) = (self.lowest.get(), self.cut.get());
        let complete = lowest >= depth;
        if !complete {
            self.hits.borrow_mut().extend(&hits);
        }
        // Whoever asks again must also learn which file is missing.
        if complete && !cut {
            self.memo.borrow_mut().insert(key, types.clone());
        } else if complete || !hits.more {
            let provisional = Provisional {
                types: types.clone(),
                hits: if complete { Hits::default() } else { hits },
                cut,
            };
            self.provisional.borrow_mut().insert(key, provisional);
        }
        self.lowest
            .set(before.min(if complete { usize::MAX } else { lowest }));
        self.cut.set(cut | cut_before);
        types
    }

    /// Goes one level deeper without a question of its own; `None` when that is too deep.
    pub(super) fn descend(&self) -> Option<Level<'_>> {
        let depth = self.depth.get();
        if depth == 0 {
            self.provisional.borrow_mut().clear();
        }
        self.steps.set(self.steps.get() + 1);
        if depth >= DEPTH_LIMIT || self.steps.get() > BUDGET {
            self.cut_short(0);
            return None;
        }
        self.depth.set(depth + 1);
        Some(Level {
            depth: &self.depth,
            before: depth,
        })
    }

    /// What the definitions of a type's name say. A type that holds itself is told so often, and no more: its expansion
    /// would grow with every level.
    pub(super) fn alias(
        &self,
        file: FileId,
        scope: ScopeId,
        name: &Name,
        answer: impl FnOnce() -> Types,
    ) -> Types {
        let outer: Vec<usize> = self
            .aliases
            .borrow()
            .iter()
            .filter(|(other_file, other_scope, other, _)| {
                *other_file == file && *other_scope == scope && other == name
            })
            .map(|(.., depth)| *depth)
            .collect();
        if outer.len() >= ALIAS_LIMIT {
            self.cut_short(outer[0]);
            return Types::unknown();
        }
        let depth = self.depth.get();
        let alias = (file, scope, name.clone(), depth);
        self.aliases.borrow_mut().push(alias);
        let before = self.lowest.replace(usize::MAX);
        let types = self.guarded(answer);
        self.aliases.borrow_mut().pop();
        let lowest = self.lowest.get();
        let complete = lowest >= depth;
        self.lowest
            .set(before.min(if complete { usize::MAX } else { lowest }));
        types
    }

    fn compute(&self, file: FileId, id: ValueId) -> Types {
        let facts = self.project.ready(file);
        match facts.value(id) {
            Value::Unknown => Types::unknown(),
            Value::Unbound => Types::default(),
            Value::None => Types::none(),
            Value::Bool(_) => Types::instance("builtins.bool"),
            Value::Int(_) => Types::instance("builtins.int"),
            Value::Float(_) => Types::instance("builtins.float"),
            Value::Str(_) | Value::Prefix(_) | Value::Sql(_) => Types::instance("builtins.str"),
            Value::Builtin(name) => Types::instance(&format!("builtins.{name}")),
            Value::Container(name, element) => {
                let element = self.value(file, *element).nested();
                Types::container(container_name(name), element)
            }
            Value::Dict(key, value) => {
                let arguments = [key, value].map(|part| self.value(file, *part).nested());
                Types::one(Type::Instance(
                    Name::new("builtins.dict"),
                    Arc::from(arguments),
                ))
            }
            Value::Tuple(items) => {
                let items: Vec<Types> = items
                    .iter()
                    .map(|item| self.value(file, *item).nested())
                    .collect();
                Types::one(Type::Tuple(Arc::from(items)))
            }
            Value::Module(name) => self.module(file, name),
            Value::Member(member) => self.import(file, &member.module, &member.name),
            Value::Name { scope, name } => self.name(file, *scope, name),
            Value::Function(function) => Types::one(Type::Function(FunctionRef {
                file,
                function: *function,
            })),
            Value::Class(class) => Types::one(Type::Class(ClassRef {
                file,
                class: *class,
            })),
            Value::Parameter(function, position) => self.parameter(file, *function, *position),
            Value::Attribute(base, name) => self.read(file, *base, name),
            Value::Call(call) => self.call(file, *call),
            Value::Await(awaited) => self.value(file, *awaited).map(|member| match member {
                Type::Coroutine(result) => (**result).clone(),
                _ => Types::unknown(),
            }),
            Value::Element(iterable) => self
                .value(file, *iterable)
                .map(|member| self.element(member)),
            Value::AsyncElement(iterable) => {
                self.value(file, *iterable).map(|member| match member {
                    Type::Generator(_) | Type::Instance(..) | Type::Lazy(..) | Type::Mapped(..) => {
                        self.element(member)
                    }
                    _ => Types::unknown(),
                })
            }
            Value::Enter(manager) => self.value(file, *manager).map(|member| self.enter(member)),
            Value::AsyncEnter(manager) => self
                .value(file, *manager)
                .map(|member| self.async_enter(member)),
            Value::Item(base, index) => {
                let base = self.value(file, *base);
                base.map(|member| self.item(file, member, *index))
            }
            Value::Join(join) => Types::union(
                facts
                    .join(*join)
                    .iter()
                    .map(|value| self.value(file, *value)),
            ),
            Value::Annotated(annotation) => self.annotated(file, *annotation),
            Value::Declared { annotation, value } => {
                let assigned = self.value(file, *value);
                // `x: T = Field()`: what a class that nobody knows makes says less than the annotation, and so does an empty
                // container.
                let vague = assigned.present().any(|member| {
                    matches!(member, Type::Instance(name, held)
                        if !name.starts_with("builtins.") && !self.project.catalog.is_class(name)
                            || !held.is_empty() && held.iter().all(Types::is_blank))
                        // Nor does an attribute that the catalogue does not know: `args.path`.
                        || matches!(member, Type::External(name) | Type::ExternalMethod(name, _)
                            if matches!(self.project.ready(file).value(*value), Value::Attribute(..))
                                && self.project.catalog.row(name).is_none())
                });
                if !assigned.unknown && !assigned.is_blank() && !vague {
                    return assigned;
                }
                let declared = self.annotated(file, *annotation);
                let is_awaited = matches!(facts.value(*value), Value::Await(_));
                if declared.is_blank() {
                    assigned
                } else if is_awaited && assigned.is_blank() {
                    buffered(declared)
                } else {
                    declared
                }
            }
            Value::Narrow {
                value,
                class,
                holds,
            } => self.narrowed(file, *value, *class, *holds),
            Value::Operator(operator, left, right) => self.operator(file, *operator, *left, *right),
            Value::Super(class) => Types::one(Type::Super(ClassRef {
                file,
                class: *class,
            })),
        }
    }

    /// The module `name` as seen from `file`.
    pub(crate) fn module(&self, file: FileId, name: &Name) -> Types {
        match self.resolve(file, name) {
            Resolved::Ready(id) => Types::one(Type::Module(id)),
            Resolved::Wanted(path) => {
                self.wanted.borrow_mut().insert(path);
                self.cut.set(true);
                Types::unknown()
            }
            Resolved::External => Types::one(Type::External(self.canonical(name))),
        }
    }

    fn resolve(&self, file: FileId, name: &Name) -> Resolved {
        let mut modules = self.modules.borrow_mut();
        let known = modules.entry(self.project.file(file).origin).or_default();
        if let Some(known) = known.get(name) {
            return known.clone();
        }
        let resolved = self.project.resolve_module(file, name);
        known.insert(name.clone(), resolved.clone());
        resolved
    }

    fn canonical(&self, name: &str) -> Name {
        self.project
            .catalog
            .canonical(name)
            .map_or_else(|| Name::new(name), Name::new)
    }

    /// `from module import name`.
    pub(super) fn import(&self, file: FileId, module: &Name, name: &Name) -> Types {
        self.module(file, module)
            .map(|member| self.module_member(file, member, name))
    }

    /// Member `name` of a module or of another external thing.
    pub(super) fn module_member(&self, file: FileId, module: &Type, name: &Name) -> Types {
        match module {
            Type::Module(id) => self.member_of_file(*id, name),
            Type::External(outer) => {
                if let Some(kept) = self.kept_by_module(outer, name) {
                    return kept;
                }
                let full = Name::join(&[outer, name], ".");
                // A namespace package has no file of its own, but what lies in it has.
                self.module(file, &full)
            }
            _ => Types::unknown(),
        }
    }

    /// The object that a library's module keeps under `name`: `plumbum.local`.
    fn kept_by_module(&self, module: &str, name: &str) -> Option<Types> {
        let row = self.project.catalog.member(module, name)?;
        (row.entry == Entry::Attribute).then(|| self.written(row.returns, None))
    }

    /// What `name` means when it is looked up in the module that `file` is.
    pub(super) fn member_of_file(&self, file: FileId, name: &Name) -> Types {
        let facts = self.project.ready(file);
        if let Some(values) = facts.scope(ScopeId::MODULE).bindings.get(name) {
            return self.bound_in_module(file, name, values);
        }
        let owner = self.project.file(file);
        if owner
            .path
            .file_stem()
            .is_some_and(|stem| stem == "__init__")
        {
            let submodule = Name::new(format!("{}.{name}", owner.module));
            match self.resolve(file, &submodule) {
                Resolved::External => {}
                _ => return self.module(file, &submodule),
            }
        }
        self.starred(file, ScopeId::MODULE, name)
            .unwrap_or_else(Types::unknown)
    }

    /// What a star import of the scope brings under `name`.
    fn starred(&self, file: FileId, scope: ScopeId, name: &Name) -> Option<Types> {
        if name.starts_with('_') {
            return None;
        }
        let facts = self.project.ready(file);
        for module in facts.scope(scope).stars.iter().rev() {
            for member in self.module(file, module).members {
                match member {
                    Type::Module(id) if id != file => {
                        let found = self.member_of_file(id, name);
                        if !found.is_blank() {
                            return Some(found);
                        }
                    }
                    Type::External(outer) => {
                        if let Some(kept) = self.kept_by_module(&outer, name) {
                            return Some(kept);
                        }
                        let full = self.canonical(&format!("{outer}.{name}"));
                        if self.project.catalog.row(&full).is_some() {
                            return Some(Types::one(Type::External(full)));
                        }
                    }
                    _ => {}
                }
            }
        }
        None
    }

    fn name(&self, file: FileId, scope: ScopeId, name: &Name) -> Types {
        let facts = self.project.ready(file);
        if let Some(values) = facts.scope(scope).bindings.get(name) {
            if scope == ScopeId::MODULE {
                return self.bound_in_module(file, name, values);
            }
            return Types::union(values.iter().map(|value| self.value(file, *value)));
        }
        if let Some(found) = self.starred(file, ScopeId::MODULE, name) {
            return found;
        }
        if is_builtin(name) {
            let full = Name::new(format!("builtins.{name}"));
            return Types::one(Type::External(full));
        }
        Types::unknown()
    }

    fn parameter(&self, file: FileId, id: FunctionId, position: u32) -> Types {
        let facts = self.project.ready(file);
        let function = facts.function(id);
        let Some(parameter) = function.parameters.get(position as usize) else {
            return Types::unknown();
        };
        let reference = FunctionRef { file, function: id };
        if let Some((_, parameters)) = self.assumed.as_ref().filter(|(of, _)| *of == reference)
            && let Some((_, types)) = parameters.iter().find(|(known, _)| *known == position)
        {
            return types.clone();
        }
        if position == 0
            && let Some(class) = function.class
            && let Some(own) = self.own_object(reference, ClassRef { file, class })
        {
            return Types::one(own);
        }
        let annotated = parameter
            .annotation
            .map_or_else(Types::unknown, |annotation| {
                self.annotated(file, annotation)
            });
        match parameter.kind {
            ParameterKind::Variadic => Types::container("builtins.tuple", annotated),
            ParameterKind::VariadicKeyword => Types::one(Type::Instance(
                Name::new("builtins.dict"),
                Arc::from([Types::instance("builtins.str"), annotated]),
            )),
            _ if !annotated.is_blank() => annotated,
            // Anything may be passed, but the default says what is meant, and so do the calls that can be seen.
            _ => {
                let mut types = parameter
                    .default
                    .map_or_else(Types::unknown, |default| self.value(file, default));
                if types.is_blank() {
                    types.add(self.guarded(|| self.passed_in_file(reference, position)));
                }
                types.unknown = true;
                types
            }
        }
    }

    /// What a method that runs for an object of `class`, or for that class, gets as its first parameter.
    pub(super) fn own_object(&self, method: FunctionRef, class: ClassRef) -> Option<Type> {
        let function = self.project.function(method);
        let first = function.parameters.first()?;
        if function.class.is_none()
            || first.annotation.is_some()
            || first.kind != ParameterKind::Positional
            || self.is_decorated(method.file, method.function, "builtins.staticmethod")
        {
            return None;
        }
        let is_class = self.is_decorated(method.file, method.function, "builtins.classmethod")
            || matches!(
                function.name.as_str(),
                "__new__" | "__init_subclass__" | "__class_getitem__"
            );
        Some(if is_class {
            Type::Class(class)
        } else {
            Type::Object(class)
        })
    }

    /// Whether one of the decorators of a function is the named one, called or not.
    /// Whether the first parameter of a function is the object, or the class, that it belongs to.
    pub(super) fn has_receiver(&self, function: FunctionRef) -> bool {
        self.project.function(function).class.is_some()
            && !self.is_decorated(function.file, function.function, "builtins.staticmethod")
    }

    pub(super) fn is_decorated(&self, file: FileId, id: FunctionId, name: &str) -> bool {
        self.decorator_names(file, id)
            .iter()
            .any(|decorator| decorator == name)
    }

    /// Qualified names of a function's decorators; empty text for one that is not known.
    pub(super) fn decorator_names(&self, file: FileId, id: FunctionId) -> Vec<Name> {
        let facts = self.project.ready(file);
        facts
            .function(id)
            .decorators
            .iter()
            .map(|&decorator| {
                let applied = match facts.value(decorator) {
                    Value::Call(call) => facts.call(*call).callee,
                    _ => decorator,
                };
                // `@name.setter` is an attribute of the property of the same name.
                if let Value::Attribute(_, attribute) = facts.value(applied)
                    && matches!(attribute.as_str(), "setter" | "deleter" | "getter")
                {
                    return Name::new(attribute);
                }
                match self.value(file, applied).members.as_slice() {
                    [Type::External(name) | Type::ExternalMethod(name, _)] => name.clone(),
                    [Type::Function(function) | Type::Method(function, _)] => {
                        Name::new(self.project.full_name(*function))
                    }
                    _ => Name::empty(),
                }
            })
            .collect()
    }

    fn narrowed(&self, file: FileId, value: ValueId, class: ValueId, holds: bool) -> Types {
        let known = self.value(file, value);
        let class = self.annotated(file, class);
        if class.is_blank() {
            return known;
        }
        let inside = |member: &Type| {
            class
                .members
                .iter()
                .any(|other| self.is_kind(member, other))
        };
        if !holds {
            return Types {
                members: known
                    .members
                    .iter()
                    .filter(|member| !inside(member))
                    .cloned()
                    .collect(),
                unknown: known.unknown,
            };
        }
        let kept: SmallVec<[Type; 1]> = known
            .present()
            .filter(|member| inside(member))
            .cloned()
            .collect();
        if kept.is_empty() {
            return class;
        }
        Types {
            members: kept,
            unknown: false,
        }
    }

    /// Whether instances described by `member` are instances of `class`.
    pub(super) fn is_kind(&self, member: &Type, class: &Type) -> bool {
        match (member, class) {
            (Type::Instance(left, _), Type::Instance(right, _)) => {
                left == right || self.project.catalog.inherits(left, right)
            }
            (Type::Object(left), Type::Object(right)) => {
                self.linearised(*left).contains(&Type::Class(*right))
            }
            (Type::Object(left), Type::Instance(right, _)) => self
                .linearised(*left)
                .contains(&Type::External(right.clone())),
            (Type::Tuple(_), Type::Instance(right, _)) => right.as_str() == "builtins.tuple",
            _ => false,
        }
    }

    fn operator(&self, file: FileId, operator: Operator, left: ValueId, right: ValueId) -> Types {
        let left = self.value(file, left);
        let is_path = |types: &Types| {
            types.present().any(|member| {
                matches!(member, Type::Instance(name, _)
                    if name.starts_with("pathlib.")
                        || name.starts_with("anyio.Path")
                        || name.as_str() == "importlib.resources.abc.Traversable")
            })
        };
        if operator == Operator::Divide {
            if is_path(&left) {
                return left;
            }
            let right = self.value(file, right);
            if is_path(&right) {
                return right;
            }
        }
        let simple = |types: &Types| {
            !types.unknown
                && !types.is_blank()
                && types.present().all(|member| {
                    matches!(member, Type::Instance(name, _) if name.starts_with("builtins."))
                })
        };
        if operator == Operator::Or
            && let Some(result) = self
                .piped(&left, "__or__")
                .or_else(|| self.piped(&self.value(file, right), "__ror__"))
        {
            return result;
        }
        if simple(&left) {
            return left;
        }
        Types::unknown()
    }

    /// What `|` makes of an instance of a library's class.
    fn piped(&self, operand: &Types, method: &str) -> Option<Types> {
        operand.present().find_map(|member| match member {
            Type::Instance(class, _) => {
                let row = self.project.catalog.member(class, method)?;
                (!row.returns.is_empty()).then(|| self.written(row.returns, Some(member)))
            }
            _ => None,
        })
    }

    /// Call `id`, as a value: what it returns.
    fn call(&self, file: FileId, id: CallId) -> Types {
        let callee = self.project.ready(file).call(id).callee;
        let callee = self.value(file, callee);
        callee.map(|member| self.called(file, member, Some(id), 0))
    }
}

/// A level entered by [`Inference::descend`]; leaves it when dropped.
pub(super) struct Level<'a> {
    depth: &'a Cell<usize>,
    before: usize,
}

impl Drop for Level<'_> {
    fn drop(&mut self) {
        self.depth.set(self.before);
    }
}

fn container_name(short: &str) -> &'static str {
    match short {
        "list" => "builtins.list",
        "set" => "builtins.set",
        "tuple" => "builtins.tuple",
        _ => "typing.Iterator",
    }
}

/// Builtins that matter here: callables that block or that say what their result is.
fn is_builtin(name: &str) -> bool {
    // Exceptions.
    if ["Error", "Exception", "Warning", "Interrupt", "Exit"]
        .iter()
        .any(|suffix| name.ends_with(suffix))
    {
        return name.starts_with(|first: char| first.is_ascii_uppercase());
    }
    matches!(
        name,
        "open"
            | "input"
            | "print"
            | "list"
            | "dict"
            | "set"
            | "frozenset"
            | "tuple"
            | "str"
            | "int"
            | "float"
            | "bool"
            | "bytes"
            | "bytearray"
            | "object"
            | "type"
            | "super"
            | "iter"
            | "next"
            | "sorted"
            | "reversed"
            | "enumerate"
            | "zip"
            | "map"
            | "filter"
            | "getattr"
            | "setattr"
            | "hasattr"
            | "isinstance"
            | "len"
            | "min"
            | "max"
            | "sum"
            | "any"
            | "all"
            | "range"
            | "repr"
            | "vars"
            | "locals"
            | "globals"
            | "dir"
            | "exec"
            | "eval"
            | "compile"
            | "__import__"
            | "breakpoint"
            | "help"
            | "property"
            | "classmethod"
            | "staticmethod"
            | "callable"
            | "hash"
            | "id"
            | "abs"
            | "round"
            | "format"
            | "memoryview"
            | "slice"
            | "aiter"
            | "anext"
            | "Exception"
            | "BaseException"
            | "OSError"
            | "ValueError"
    )
}
