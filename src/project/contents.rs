//! What containers and namespaces hold that is put there elsewhere: by another method, or by a decorator at import time.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::{ClassRef, FileId, FunctionRef, Held, Inference, Type, Types};
use crate::semantic::{FileFacts, FunctionId, Value, ValueId};

/// Classes whose instances have the attributes that somebody assigns to them.
const NAMESPACES: &[&str] = &["threading.local", "types.SimpleNamespace"];

/// Different things in one container, beyond which nothing is known of its items.
const ENTRIES_LIMIT: usize = 32;

/// Classes whose objects are looked at for what one object holds.
const CLASSES_LIMIT: usize = 32;

impl Inference<'_> {
    /// Attribute `name` of a value, also one that is only ever assigned from outside.
    pub(super) fn read(&self, file: FileId, base: ValueId, name: &Name) -> Types {
        let types = self.value(file, base);
        if types.present().any(|member| self.is_namespace(member)) {
            let assigned = self.assigned_outside(file, base, name);
            if !assigned.is_blank() {
                return assigned;
            }
        }
        types.map(|member| self.attribute(file, member, name))
    }

    fn is_namespace(&self, member: &Type) -> bool {
        match member {
            Type::Instance(name, _) => NAMESPACES.contains(&name.as_str()),
            Type::Object(class) => self.linearised(*class).iter().any(|ancestor| {
                matches!(ancestor, Type::External(name) if NAMESPACES.contains(&name.as_str()))
            }),
            _ => false,
        }
    }

    /// What the file assigns to `base.name`, when `base` is a module-level name or an attribute of the own object.
    fn assigned_outside(&self, file: FileId, base: ValueId, name: &Name) -> Types {
        let values = self
            .holder(file, base)
            .and_then(|(holder, contents)| contents.get(&Name::new(format!("{holder}.{name}"))));
        Types::union(
            values
                .into_iter()
                .flatten()
                .map(|value| self.value(file, *value)),
        )
    }

    /// What the file, or a base of the class that has the object, gives it to be called when something happens:
    /// `base.on_message = ...`.
    pub(in crate::project) fn callbacks(&self, file: FileId, base: ValueId) -> Vec<Types> {
        let Some((holder, contents)) = self.holder(file, base) else {
            return Vec::new();
        };
        let prefix = format!("{holder}.on_");
        let mut contents = vec![(file, contents)];
        if let Some(class) = self.class_holding(file, base) {
            let order = self.linearised(class);
            let bases = order.iter().filter_map(|base| match base {
                Type::Class(base) if *base != class => Some(*base),
                _ => None,
            });
            contents.extend(bases.map(|base| (base.file, &self.project.class(base).contents)));
        }
        let given = contents.into_iter().flat_map(|(file, contents)| {
            let given = contents.iter();
            let mut given: Vec<_> = given
                .filter(|(name, _)| name.starts_with(&prefix))
                .collect();
            given.sort_unstable_by_key(|(name, _)| *name);
            let values = given.into_iter().flat_map(|(_, values)| values);
            values.map(move |value| self.value(file, *value))
        });
        given.collect()
    }

    /// The name under which a module or an object holds `base`, and what is put into and assigned to all that it holds.
    fn holder(
        &self,
        file: FileId,
        base: ValueId,
    ) -> Option<(&Name, &FxHashMap<Name, Vec<ValueId>>)> {
        let facts = self.project.ready(file);
        match facts.value(base) {
            Value::Name { name: holder, .. } => Some((holder, &facts.contents)),
            Value::Attribute(_, holder) => {
                let class = self.class_holding(file, base)?;
                Some((holder, &self.project.class(class).contents))
            }
            _ => None,
        }
    }

    /// The class whose methods have a value as an attribute of their object.
    fn class_holding(&self, file: FileId, value: ValueId) -> Option<ClassRef> {
        let facts = self.project.ready(file);
        let Value::Attribute(own, _) = facts.value(value) else {
            return None;
        };
        let Value::Parameter(function, 0) = facts.value(*own) else {
            return None;
        };
        let class = facts.function(*function).class?;
        Some(ClassRef { file, class })
    }

    /// What a module-level name is bound to, with what is put into it.
    pub(super) fn bound_in_module(&self, file: FileId, name: &Name, values: &[ValueId]) -> Types {
        let bound = || Types::union(values.iter().map(|value| self.value(file, *value)));
        let contents = self.project.ready(file).contents.get(name);
        if contents.is_none() {
            return bound();
        }
        let key = (file, name.clone());
        if let Some(known) = self.filled.borrow().get(&key) {
            return known.clone();
        }
        let (found, complete) = self.questioned(|| {
            let mut found = bound();
            self.add_contents(&mut found, file, contents);
            found
        });
        if complete {
            self.filled.borrow_mut().insert(key, found.clone());
        }
        found
    }

    /// Adds what is put into a container of which nothing else says what it holds.
    pub(super) fn add_contents(
        &self,
        found: &mut Types,
        file: FileId,
        contents: Option<&Vec<ValueId>>,
    ) {
        let Some(contents) = contents else {
            return;
        };
        let facts = self.project.ready(file);
        for filled in contents.iter().take(ENTRIES_LIMIT) {
            let (item, names): (ValueId, &[&str]) = match facts.value(*filled) {
                Value::Dict(_, item) => (
                    *item,
                    &[
                        "builtins.dict",
                        "collections.OrderedDict",
                        "collections.defaultdict",
                        "weakref.WeakValueDictionary",
                    ],
                ),
                Value::Container("list", item) => (*item, &["builtins.list", "collections.deque"]),
                Value::Container(_, item) => (*item, &["builtins.set", "weakref.WeakSet"]),
                _ => continue,
            };
            let is_open = found.present().any(|member| {
                matches!(member, Type::Instance(name, held)
                    if names.contains(&name.as_str())
                        && held.last().is_none_or(|held| held.is_blank()))
            });
            if !is_open {
                continue;
            }
            let mut held = self.value(file, item);
            if let Value::Parameter(function, position) = facts.value(item) {
                let decorator = FunctionRef {
                    file,
                    function: *function,
                };
                held.add(self.decorated_by(decorator, *position as usize));
                held.unknown &= held.is_blank();
            }
            if held.is_blank() || held.members.len() > ENTRIES_LIMIT {
                continue;
            }
            let held = held.nested();
            found.add(match facts.value(*filled) {
                Value::Dict(..) => Types::one(Type::Instance(
                    Name::new_static("builtins.dict"),
                    [Types::unknown(), held].into(),
                )),
                _ => Types::container(names[0], held),
            });
        }
    }

    /// Whether functions of other files change a container in place that is an attribute of something, or a name that has
    /// been imported: those of the file that it belongs to, and of files that import from there. `spelled` says under which
    /// names the change is kept.
    pub(crate) fn is_changed_elsewhere(
        &self,
        file: FileId,
        container: ValueId,
        spelled: &dyn Fn(&Name) -> Vec<Name>,
    ) -> bool {
        let is_changed_around = |owner: FileId, name: &Name| {
            spelled(name)
                .iter()
                .any(|name| self.is_changed_around(owner, name))
        };
        match self.project.ready(file).value(container) {
            Value::Attribute(base, name) => {
                let owners = self.value(file, *base);
                owners.present().any(|owner| match owner {
                    Type::Module(owner) => is_changed_around(*owner, name),
                    Type::Object(class) | Type::Class(class) => {
                        self.linearised(*class).iter().any(|ancestor| {
                            matches!(ancestor, Type::Class(owner)
                                if is_changed_around(owner.file, name)
                                    || self.kept_as(*owner, name).iter().any(|kept| {
                                        is_changed_around(owner.file, kept)
                                    }))
                        })
                    }
                    _ => false,
                })
            }
            Value::Member(member) => self.module(file, &member.module).members.iter().any(
                |owner| matches!(owner, Type::Module(owner) if is_changed_around(*owner, &member.name)),
            ),
            _ => false,
        }
    }

    /// An attribute of such objects, or of objects that they hold, that functions change in place.
    pub(crate) fn changed_inside(&self, types: &Types) -> Option<Name> {
        let mut pending = vec![types.clone()];
        let mut seen = Vec::new();
        while let Some(types) = pending.pop() {
            for member in types.present() {
                let class = match member {
                    Type::Object(class) => *class,
                    Type::Instance(_, held) => {
                        pending.extend(held.iter().cloned());
                        continue;
                    }
                    _ => continue,
                };
                if seen.contains(&class) || seen.len() > CLASSES_LIMIT {
                    continue;
                }
                seen.push(class);
                for owner in self.linearised(class).iter() {
                    let Type::Class(owner) = *owner else {
                        continue;
                    };
                    for name in self.held_by(owner) {
                        if self.is_changed_around(owner.file, name) {
                            return Some(name.clone());
                        }
                        pending.push(self.attribute(owner.file, member, name));
                    }
                }
            }
        }
        None
    }

    /// The attributes of a class that are no methods, in their order.
    fn held_by(&self, class: ClassRef) -> Vec<&Name> {
        let facts = self.project.ready(class.file);
        let definition = self.project.class(class);
        let bound = facts.scope(definition.scope).bindings.iter();
        let declared = bound.filter(|(_, values)| {
            let mut values = values.iter();
            !values.any(|value| matches!(facts.value(*value), Value::Function(_)))
        });
        let mut names: Vec<&Name> = declared.map(|(name, _)| name).collect();
        names.extend(definition.attributes.keys());
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The attributes that a property of the class gives back.
    fn kept_as(&self, class: ClassRef, property: &Name) -> Vec<Name> {
        let facts = self.project.ready(class.file);
        let scope = facts.class(class.class).scope;
        let values = facts.scope(scope).bindings.get(property);
        values
            .into_iter()
            .flatten()
            .filter_map(|value| match facts.value(*value) {
                Value::Function(function) => Some(&facts.function(*function).returned),
                _ => None,
            })
            .flatten()
            .filter_map(|value| match facts.value(*value) {
                Value::Attribute(_, name) => Some(name.clone()),
                _ => None,
            })
            .collect()
    }

    fn is_changed_around(&self, owner: FileId, name: &Name) -> bool {
        let module = &self.project.file(owner).module;
        let changers = self.project.changers(name);
        if changers.contains(&owner) {
            return true;
        }
        let importers = self.project.files_with(Held::Module, module);
        let mut both = changers
            .iter()
            .filter(|file| importers.binary_search(file).is_ok());
        both.any(|file| imports_from(self.project.ready(*file), module))
    }

    /// The functions and classes that a decorator is given, when it is one: each file that has been read is asked.
    fn decorated_by(&self, decorator: FunctionRef, position: usize) -> Types {
        let facts = self.project.ready(decorator.file);
        let definition = facts.function(decorator.function);
        let own = usize::from(definition.class.is_some());
        if position != own || definition.parameters.len() != own + 1 {
            return Types::default();
        }
        // `register(name)` gives the decorator back.
        let factory = facts.functions.iter().position(|outer| {
            outer
                .returned
                .iter()
                .any(|value| matches!(facts.value(*value), Value::Function(inner) if *inner == decorator.function))
        });
        let applied = match factory {
            Some(outer) => FunctionRef {
                file: decorator.file,
                function: FunctionId(u32::try_from(outer).unwrap_or(0)),
            },
            None => decorator,
        };
        // Files that mention it may not have been read yet.
        self.registering.borrow_mut().insert(applied);
        if let Some(known) = self.decorated.borrow().get(&applied) {
            return known.clone();
        }
        self.decorated
            .borrow_mut()
            .insert(applied, Types::default());
        let name = &facts.function(applied.function).name;
        let mut found = Types::default();
        for file in self.project.files_with(Held::Decorator, name) {
            let facts = self.project.ready(file);
            let uses = |decorators: &[ValueId]| {
                decorators
                    .iter()
                    .any(|value| self.applies(file, *value, name, applied, factory.is_some()))
            };
            for (position, function) in (0..).zip(&facts.functions) {
                if uses(&function.decorators) {
                    found.add(Types::one(Type::Function(FunctionRef {
                        file,
                        function: FunctionId(position),
                    })));
                }
            }
            for (position, class) in (0..).zip(&facts.classes) {
                if uses(&class.decorators) {
                    found.add(Types::one(Type::Class(ClassRef {
                        file,
                        class: crate::semantic::ClassId(position),
                    })));
                }
            }
        }
        self.decorated.borrow_mut().insert(applied, found.clone());
        found
    }

    /// Whether an expression above a definition applies the decorator, called or not.
    fn applies(
        &self,
        file: FileId,
        value: ValueId,
        name: &Name,
        decorator: FunctionRef,
        called: bool,
    ) -> bool {
        let facts = self.project.ready(file);
        let callee = match facts.value(value) {
            Value::Call(id) if called => facts.call(*id).callee,
            _ if called => return false,
            _ => value,
        };
        facts.written_name(callee) == Some(name)
            && self.value(file, callee).present().any(|member| {
                matches!(member, Type::Function(function) | Type::Method(function, _)
                    if *function == decorator)
            })
    }
}

/// Whether a file imports a module, or something from it.
fn imports_from(facts: &FileFacts, module: &str) -> bool {
    facts
        .imports()
        .iter()
        .any(|value| match facts.value(*value) {
            Value::Module(name) => name == module,
            Value::Member(member) => {
                member.module == module
                    || module
                        .strip_suffix(member.name.as_str())
                        .is_some_and(|package| package.strip_suffix('.') == Some(&member.module))
            }
            _ => false,
        })
}
