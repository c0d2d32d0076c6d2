//! Attributes, calls, items and iteration: what each gives for each kind of value.

use std::sync::Arc;

use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

use super::decorators::Decoration;
use super::provisional::Question;
use super::{ClassRef, FileId, FunctionRef, Inference, Type, Types};
use crate::catalog::{Entry, Form};
use crate::semantic::{CallId, ScopeId, Value, ValueId};

/// Base classes of one class that are looked at.
const ANCESTORS_LIMIT: usize = 100;

/// What a method returns that depends on its receiver.
enum Own {
    /// `self`
    Receiver,
    /// `cls()`
    Made,
}

impl Inference<'_> {
    pub(super) fn canonical_name(&self, name: &str) -> String {
        self.project
            .catalog
            .canonical(name)
            .unwrap_or_else(|| name.to_owned())
    }

    /// Runs an answer one level deeper, so that a cycle ends.
    pub(super) fn guarded(&self, answer: impl FnOnce() -> Types) -> Types {
        match self.descend() {
            Some(_level) => answer(),
            None => Types::unknown(),
        }
    }

    /// Attribute `name` of a value.
    pub(crate) fn attribute(&self, file: FileId, base: &Type, name: &Name) -> Types {
        match base {
            Type::Module(_) => self.module_member(file, base, name),
            Type::External(outer) => {
                let catalog = &self.project.catalog;
                if catalog.is_class(outer) {
                    return match catalog.member(outer, name) {
                        // `User.objects`
                        Some(row) if row.entry == Entry::Attribute => self.written(
                            row.returns,
                            Some(&Type::Instance(outer.clone(), Arc::from([]))),
                        ),
                        Some(row) => Types::one(Type::External(Name::new(row.name))),
                        None => Types::one(Type::External(Name::join(&[outer, name], "."))),
                    };
                }
                self.module_member(file, base, name)
            }
            Type::Instance(class, _) => self.instance_attribute(base, class, name),
            // What a lazy call gives may have methods of its own: `collection.find().sort("name")`.
            Type::Lazy(maker, _) => match self.project.catalog.lazy_class(maker) {
                Some(class) => self.instance_attribute(base, &Name::new(class), name),
                None => Types::unknown(),
            },
            Type::Object(class) => self.object_attribute(file, *class, base, name, 0),
            Type::Super(class) => {
                let receiver = Type::Object(*class);
                self.object_attribute(file, *class, &receiver, name, 1)
            }
            Type::Class(class) => self.class_attribute(file, *class, name),
            Type::Tuple(_) => {
                Types::one(Type::External(Name::new(format!("builtins.tuple.{name}"))))
            }
            Type::Partial(inner) if name.as_str() == "func" => (**inner).clone(),
            Type::Coroutine(_) if name.as_str() == "add_done_callback" => {
                Types::one(Type::External(Name::new("asyncio.Task.add_done_callback")))
            }
            // `f.__wrapped__`, `f.cache_clear`, and methods of functions made by decorators.
            _ => Types::unknown(),
        }
    }

    fn instance_attribute(&self, base: &Type, class: &Name, name: &Name) -> Types {
        if let Some(row) = self.project.catalog.member(class, name) {
            return match row.entry {
                Entry::Attribute => self.written(row.returns, Some(base)),
                Entry::Alias => Types::one(Type::ExternalMethod(
                    Name::new(row.returns),
                    Arc::new(base.clone()),
                )),
                _ => Types::one(Type::ExternalMethod(
                    Name::new(row.name),
                    Arc::new(base.clone()),
                )),
            };
        }
        Types::one(Type::ExternalMethod(
            Name::new(format!("{class}.{name}")),
            Arc::new(base.clone()),
        ))
    }

    /// Looks an attribute of an instance up along the classes of its method resolution order, skipping `skip` of them.
    fn object_attribute(
        &self,
        file: FileId,
        class: ClassRef,
        receiver: &Type,
        name: &Name,
        skip: usize,
    ) -> Types {
        let order = self.linearised(class);
        let mut uncertain = false;
        for ancestor in order.iter().skip(skip) {
            match ancestor {
                Type::Class(owner) => {
                    let definition = self.project.class(*owner);
                    let facts = self.project.ready(owner.file);
                    let mut found = Types::default();
                    let declared = facts.scope(definition.scope).bindings.get(name);
                    for value in declared.into_iter().flatten() {
                        found.add(self.bound(owner.file, *value, receiver));
                    }
                    if skip == 0 {
                        for value in definition.attributes.get(name).into_iter().flatten() {
                            found.add(self.value(owner.file, *value));
                        }
                    }
                    self.add_contents(&mut found, owner.file, definition.contents.get(name));
                    // A class-level `None` or bare annotation only announces what a method assigns.
                    if !found.is_blank() || found.unknown {
                        return found;
                    }
                    uncertain |= declared.is_some();
                }
                Type::External(outer) if outer.as_str() != "builtins.object" => {
                    let found =
                        self.attribute(file, &Type::Instance(outer.clone(), Arc::from([])), name);
                    if self.knows_class(outer) {
                        return found.map(|member| match member {
                            Type::ExternalMethod(method, _) => Types::one(Type::ExternalMethod(
                                method.clone(),
                                Arc::new(receiver.clone()),
                            )),
                            other => Types::one(other.clone()),
                        });
                    }
                    return Types::unknown();
                }
                _ => {}
            }
        }
        if uncertain {
            return Types::none();
        }
        Types::unknown()
    }

    fn knows_class(&self, name: &str) -> bool {
        self.project.catalog.is_class(name)
    }

    /// A value found in a class, as an instance gives it: functions become methods, properties their result.
    fn bound(&self, file: FileId, value: ValueId, receiver: &Type) -> Types {
        self.value(file, value).map_all(|member| match member {
            Type::Function(function) => match self.decoration(*function) {
                Decoration::Property => self.returned(*function, Some(receiver)),
                _ if self.is_decorated(
                    function.file,
                    function.function,
                    "builtins.staticmethod",
                ) =>
                {
                    Types::one(member.clone())
                }
                _ => Types::one(Type::Method(*function, Arc::new(receiver.clone()))),
            },
            other => Types::one(other.clone()),
        })
    }

    fn class_attribute(&self, file: FileId, class: ClassRef, name: &Name) -> Types {
        for ancestor in self.linearised(class).iter() {
            match *ancestor {
                Type::Class(owner) => {
                    let definition = self.project.class(owner);
                    let facts = self.project.ready(owner.file);
                    let mut found = Types::default();
                    for value in facts
                        .scope(definition.scope)
                        .bindings
                        .get(name)
                        .into_iter()
                        .flatten()
                    {
                        found.add(self.value(owner.file, *value));
                    }
                    for value in definition.attributes.get(name).into_iter().flatten() {
                        found.add(self.value(owner.file, *value));
                    }
                    if found.members.is_empty() && !found.unknown {
                        continue;
                    }
                    return found.map(|member| match member {
                        Type::Function(function)
                            if self.is_decorated(
                                function.file,
                                function.function,
                                "builtins.classmethod",
                            ) =>
                        {
                            Types::one(Type::Method(*function, Arc::new(Type::Class(class))))
                        }
                        other => Types::one(other.clone()),
                    });
                }
                Type::External(ref outer) if self.knows_class(outer) => {
                    let row = self.project.catalog.member(outer, name);
                    if let Some(row) = row.filter(|row| row.entry == Entry::Attribute) {
                        return self.written(row.returns, Some(&Type::Object(class)));
                    }
                    return self.attribute(file, ancestor, name);
                }
                _ => {}
            }
        }
        Types::unknown()
    }

    /// Methods that classes of the project put in place of one that its own class leaves open: in subclasses, and, when the
    /// class is a protocol, in whatever has all its methods. An object of a subclass has its own, or that of one below.
    pub(super) fn implementations(
        &self,
        open: FunctionRef,
        receiver: Option<&Type>,
    ) -> Vec<FunctionRef> {
        let project = self.project;
        let definition = project.function(open);
        let Some(class) = definition.class else {
            return Vec::new();
        };
        let class = ClassRef {
            file: open.file,
            class,
        };
        let is_protocol = self.linearised(class).iter().any(|ancestor| {
            matches!(ancestor, Type::External(name)
                if matches!(name.as_str(), "typing.Protocol" | "typing_extensions.Protocol"))
        });
        let least = match receiver {
            Some(Type::Object(receiver)) if !is_protocol => *receiver,
            _ => class,
        };
        let required: Vec<&Name> = project
            .ready(open.file)
            .functions
            .iter()
            .filter(|function| function.class == Some(class.class) && function.is_stub)
            .map(|function| &function.name)
            .collect();
        project
            .methods_named(&definition.name)
            .iter()
            .copied()
            .filter(|candidate| {
                let Some(owner) = project.function(*candidate).class else {
                    return false;
                };
                let owner = ClassRef {
                    file: candidate.file,
                    class: owner,
                };
                if *candidate == open || project.function(*candidate).is_stub {
                    return false;
                }
                // What implements a protocol need not name it, but a file that mentions it is where one looks.
                let mentions = owner.file == open.file
                    || project
                        .ready(owner.file)
                        .scope(ScopeId::MODULE)
                        .bindings
                        .contains_key(&project.class(class).name);
                if is_protocol && mentions {
                    let bindings = &project
                        .ready(owner.file)
                        .scope(project.class(owner).scope)
                        .bindings;
                    if required.iter().all(|name| bindings.contains_key(*name)) {
                        return true;
                    }
                }
                self.linearised(owner).contains(&Type::Class(least))
            })
            .collect()
    }

    /// The properties of a class that reading an attribute of its objects runs.
    pub(crate) fn properties(&self, class: ClassRef, name: &Name) -> Vec<FunctionRef> {
        for ancestor in self.linearised(class).iter() {
            let Type::Class(owner) = *ancestor else {
                continue;
            };
            let facts = self.project.ready(owner.file);
            let Some(values) = facts
                .scope(self.project.class(owner).scope)
                .bindings
                .get(name)
            else {
                continue;
            };
            let functions = values.iter().filter_map(|value| match facts.value(*value) {
                Value::Function(function) => Some(FunctionRef {
                    file: owner.file,
                    function: *function,
                }),
                _ => None,
            });
            return functions
                .filter(|function| {
                    let definition = self.project.function(*function);
                    // A setter takes the value as well.
                    definition.parameters.len() == 1
                        && !definition.is_async
                        && !definition.decorators.is_empty()
                        && self.decoration(*function) == Decoration::Property
                })
                .collect();
        }
        Vec::new()
    }

    /// The method resolution order of a class, its own first. External bases end the part that is known.
    pub fn linearised(&self, class: ClassRef) -> Arc<[Type]> {
        if let Some(known) = self.orders.borrow().get(&class) {
            return Arc::clone(known);
        }
        let (order, complete) = self.questioned(|| {
            let mut order = Vec::new();
            self.linearise(class, &mut order, &mut FxHashSet::default());
            order.reverse();
            Arc::from(order)
        });
        if complete {
            let mut orders = self.orders.borrow_mut();
            orders.insert(class, Arc::clone(&order));
        }
        order
    }

    /// Adds a class behind its bases, the last of them first: as C3 does, read backwards. Under `TYPE_CHECKING` mixins name
    /// the class that they are mixed into as their base; who is met again in such a circle has its place.
    fn linearise(&self, class: ClassRef, order: &mut Vec<Type>, seen: &mut FxHashSet<ClassRef>) {
        if !seen.insert(class) {
            return;
        }
        if seen.len() <= ANCESTORS_LIMIT {
            let facts = self.project.ready(class.file);
            for &base in self.project.class(class).bases.iter().rev() {
                // `Base[T]` is `Base`.
                let base = match facts.value(base) {
                    Value::Item(generic, _) => *generic,
                    _ => base,
                };
                for member in self.value(class.file, base).members.into_iter().rev() {
                    match member {
                        Type::Class(base) => self.linearise(base, order, seen),
                        Type::External(_) if !order.contains(&member) => order.push(member),
                        _ => {}
                    }
                }
            }
        }
        order.push(Type::Class(class));
    }

    /// What a function of the project gives when it is called; for an async function, when that is awaited.
    pub(super) fn returned(&self, reference: FunctionRef, receiver: Option<&Type>) -> Types {
        let function = self.project.function(reference);
        let file = reference.file;
        if let Some(annotation) = function.annotation {
            let annotated = self.guarded(|| {
                if self.is_self(file, annotation) {
                    return receiver.map_or_else(Types::unknown, |receiver| match receiver {
                        Type::Class(class) => Types::one(Type::Object(*class)),
                        other => Types::one(other.clone()),
                    });
                }
                let annotated = self.annotated(file, annotation);
                self.made(reference, &annotated).unwrap_or(annotated)
            });
            if !annotated.is_blank() {
                return annotated;
            }
            if matches!(self.project.ready(file).value(annotation), Value::None) {
                return Types::none();
            }
        }
        if function.returned.is_empty() {
            return Types::none();
        }
        let mut types = self.answer(Question::Result(reference), || {
            let values = function.returned.iter();
            let others = values.filter(|value| self.of_receiver(reference, **value).is_none());
            Types::union(others.map(|value| self.value(file, *value)))
        });
        for value in &function.returned {
            if let Some(own) = self.of_receiver(reference, *value) {
                types.add(match (own, receiver) {
                    (Own::Made, Some(Type::Class(class))) => Types::one(Type::Object(*class)),
                    (Own::Receiver, Some(receiver)) => Types::one(receiver.clone()),
                    _ => self.value(file, *value),
                });
            }
        }
        types
    }

    /// How a value goes by what its method is called on.
    fn of_receiver(&self, method: FunctionRef, value: ValueId) -> Option<Own> {
        let facts = self.project.ready(method.file);
        let is_receiver = |value: ValueId| {
            matches!(facts.value(value), Value::Parameter(of, 0) if *of == method.function)
                && self.has_receiver(method)
        };
        match facts.value(value) {
            Value::Call(id) if is_receiver(facts.call(*id).callee) => Some(Own::Made),
            Value::Parameter(..) if is_receiver(value) => Some(Own::Receiver),
            _ => None,
        }
    }

    fn is_self(&self, file: FileId, annotation: ValueId) -> bool {
        let mut names = self.value(file, annotation).members.into_iter();
        names.any(|member| {
            matches!(member, Type::External(name)
                if matches!(name.as_str(), "typing.Self" | "typing_extensions.Self"))
        })
    }

    /// The result of calling a value. `call` gives the arguments where they are known.
    pub(super) fn called(
        &self,
        file: FileId,
        callee: &Type,
        call: Option<CallId>,
        depth: usize,
    ) -> Types {
        if depth > 8 {
            return Types::unknown();
        }
        match callee {
            Type::Function(function) => self.function_result(*function, None),
            Type::Method(function, receiver) => self.function_result(*function, Some(receiver)),
            Type::Class(class) => Types::one(Type::Object(*class)),
            Type::Object(class) => {
                let method = self.object_attribute(file, *class, callee, &Name::new("__call__"), 0);
                method.map(|member| match member {
                    Type::Method(..) => self.called(file, member, None, depth + 1),
                    _ => Types::unknown(),
                })
            }
            Type::Partial(inner) => inner.map(|member| self.called(file, member, None, depth + 1)),
            Type::Returns(result) => (**result).clone(),
            Type::External(name) => self
                .known_call(file, name, call, depth)
                .unwrap_or_else(|| self.external_result(name, None)),
            Type::ExternalMethod(name, receiver) => self
                .known_method(file, name, receiver, call, depth)
                .unwrap_or_else(|| self.external_result(name, Some(receiver))),
            Type::Instance(name, _) => match self.project.catalog.member(name, "__call__") {
                Some(row) => self.external_result(&Name::new(row.name), Some(callee)),
                None => Types::unknown(),
            },
            Type::None
            | Type::Module(_)
            | Type::Super(_)
            | Type::Coroutine(_)
            | Type::Generator(_)
            | Type::ContextManager(_)
            | Type::Lazy(..)
            | Type::Mapped(..)
            | Type::Tuple(_) => Types::unknown(),
        }
    }

    fn external_result(&self, name: &Name, receiver: Option<&Type>) -> Types {
        let catalog = &self.project.catalog;
        if catalog.is_class(name) {
            return Types::instance(name);
        }
        if let Some(row) = catalog.row(name) {
            let result = self.written(row.returns, receiver);
            if let Entry::Blocks {
                form: Form::Lazy, ..
            } = row.entry
            {
                let element = result.map(|member| self.element(member));
                return Types::one(Type::Lazy(name.clone(), Arc::new(element)));
            }
            return result;
        }
        // By convention a capitalised name is a class.
        let last = name.rsplit('.').next().unwrap_or_default();
        if receiver.is_none() && last.starts_with(|first: char| first.is_ascii_uppercase()) {
            return Types::instance(name);
        }
        Types::unknown()
    }

    fn function_result(&self, reference: FunctionRef, receiver: Option<&Type>) -> Types {
        let function = self.project.function(reference);
        let decoration = self.decoration(reference);
        match decoration {
            Decoration::Unknown => {
                // What is said of the result holds through most decorators, but not for certain.
                let mut result = self.returned(reference, receiver);
                result.unknown = true;
                return if function.is_async || function.is_generator {
                    Types::unknown()
                } else {
                    result
                };
            }
            Decoration::ContextManager | Decoration::AsyncContextManager => {
                return Types::one(Type::ContextManager(reference));
            }
            Decoration::Plain | Decoration::Property => {}
        }
        if function.is_generator {
            return Types::one(Type::Generator(reference));
        }
        let result = self.returned(reference, receiver);
        if function.is_async {
            let result = self.awaited(reference, result);
            return Types::one(Type::Coroutine(Arc::new(result)));
        }
        result
    }

    /// One item of an iteration.
    pub(super) fn element(&self, iterable: &Type) -> Types {
        match iterable {
            Type::Instance(name, arguments) => match arguments.first() {
                Some(element) => element.clone(),
                None => match self.project.catalog.member(name, "__iter__") {
                    Some(row) if !row.returns.is_empty() => {
                        let iterator = self.written(row.returns, Some(iterable));
                        iterator.map(|member| match member {
                            Type::Instance(_, arguments) => {
                                arguments.first().cloned().unwrap_or_else(Types::unknown)
                            }
                            _ => Types::unknown(),
                        })
                    }
                    _ => Types::unknown(),
                },
            },
            Type::Tuple(items) => Types::union(items.iter().cloned()),
            Type::Lazy(_, element) | Type::Mapped(_, element) => (**element).clone(),
            Type::Generator(function) => self.yielded(*function),
            Type::Object(class) => {
                let method =
                    self.object_attribute(class.file, *class, iterable, &Name::new("__iter__"), 0);
                method.map(|member| {
                    let result = self.called(class.file, member, None, 1);
                    result.map(|iterator| match iterator {
                        Type::Object(_) => Types::unknown(),
                        other => self.element(other),
                    })
                })
            }
            _ => Types::unknown(),
        }
    }

    fn yielded(&self, reference: FunctionRef) -> Types {
        self.guarded(|| {
            let function = self.project.function(reference);
            if let Some(annotation) = function.annotation {
                let annotated = self.annotated(reference.file, annotation);
                let elements = annotated.map(|member| match member {
                    Type::Instance(_, arguments) => {
                        arguments.first().cloned().unwrap_or_else(Types::unknown)
                    }
                    _ => Types::unknown(),
                });
                if !elements.is_blank() {
                    return elements;
                }
            }
            Types::union(
                function
                    .yielded
                    .iter()
                    .map(|value| self.value(reference.file, *value)),
            )
        })
    }

    /// What `with value as` binds.
    pub(super) fn enter(&self, manager: &Type) -> Types {
        match manager {
            Type::ContextManager(function) => self.yielded(*function),
            Type::Instance(name, arguments) => {
                match self.project.catalog.member(name, "__enter__") {
                    Some(row) if !row.returns.is_empty() => {
                        self.written(row.returns, Some(manager))
                    }
                    _ if name.as_str() == "contextlib.AbstractContextManager"
                        || name.as_str() == "contextlib.closing" =>
                    {
                        arguments.first().cloned().unwrap_or_else(Types::unknown)
                    }
                    // A class of its own context, as nearly all are.
                    _ if self.knows_class(name) => Types::one(manager.clone()),
                    _ => Types::unknown(),
                }
            }
            Type::Lazy(maker, _) if self.project.catalog.lazy_class(maker).is_some() => {
                Types::one(manager.clone())
            }
            Type::Object(class) => {
                let method =
                    self.object_attribute(class.file, *class, manager, &Name::new("__enter__"), 0);
                method.map(|member| self.called(class.file, member, None, 1))
            }
            _ => Types::unknown(),
        }
    }

    /// What `async with value as` binds.
    pub(super) fn async_enter(&self, manager: &Type) -> Types {
        match manager {
            Type::ContextManager(function) => self.yielded(*function),
            Type::Object(class) => {
                let method =
                    self.object_attribute(class.file, *class, manager, &Name::new("__aenter__"), 0);
                method.map(|member| {
                    let result = self.called(class.file, member, None, 1);
                    result.map(|awaitable| match awaitable {
                        Type::Coroutine(result) => (**result).clone(),
                        _ => Types::unknown(),
                    })
                })
            }
            Type::Instance(name, _) if !self.knows_class(name) => Types::one(manager.clone()),
            _ => Types::unknown(),
        }
    }

    /// `value[index]`.
    pub(super) fn item(&self, file: FileId, base: &Type, index: ValueId) -> Types {
        let position = match self.project.ready(file).value(index) {
            Value::Int(position) => Some(*position),
            _ => None,
        };
        match base {
            Type::Tuple(items) => position
                .and_then(|position| {
                    let length = i64::try_from(items.len()).ok()?;
                    let position = if position < 0 {
                        position + length
                    } else {
                        position
                    };
                    items.get(usize::try_from(position).ok()?).cloned()
                })
                .unwrap_or_else(Types::unknown),
            Type::Instance(name, arguments) => match (name.as_str(), arguments.len()) {
                ("builtins.dict", 2) => arguments[1].clone(),
                (
                    "builtins.list" | "typing.Sequence" | "builtins.tuple" | "collections.deque",
                    1,
                ) => {
                    if matches!(
                        self.project.ready(file).value(index),
                        Value::Builtin("slice")
                    ) {
                        Types::one(base.clone())
                    } else {
                        arguments[0].clone()
                    }
                }
                _ => self.held_under(file, base, name, index),
            },
            Type::Object(class) => {
                let method =
                    self.object_attribute(class.file, *class, base, &Name::new("__getitem__"), 0);
                method.map(|member| self.called(class.file, member, None, 1))
            }
            // `Class[T]` is the class.
            Type::Class(_) | Type::External(_) => Types::one(base.clone()),
            _ => Types::unknown(),
        }
    }
}
