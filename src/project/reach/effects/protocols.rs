//! What Python calls by itself: context managers, iterators, properties.

use super::*;

impl Collector<'_, '_> {
    /// Something that is called as a function is, and is none of the project: `model(picture)`.
    pub(super) fn object_called(&mut self, object: &Type, call: Option<&Call>) {
        let row = match object {
            Type::Instance(class, _) => self.inference.project.catalog.member(class, "__call__"),
            _ => None,
        };
        match row {
            Some(row) => self.external(&Name::new(row.name), Some((object, call)), call),
            None => self.unknown = true,
        }
    }

    /// `with`, and other protocols of special methods.
    pub(super) fn protocol(&mut self, receiver: &Types, methods: &[&str]) {
        self.unknown |= receiver.unknown;
        for member in receiver.present() {
            let before = self.effects.len();
            self.meant += 1;
            match member {
                Type::ContextManager(function) => self.managed(*function),
                Type::Object(class) => {
                    self.objects.push(member.clone());
                    let project = self.inference.project;
                    for method in methods {
                        self.method_of(member, method);
                    }
                    if self.effects.len() > before {
                        self.name(&format!(
                            "{}.{}",
                            project.file(class.file).module,
                            project.class(*class).qualified_name
                        ));
                    }
                }
                Type::Instance(name, _) => {
                    for method in methods {
                        if let Some(row) = self.inference.project.catalog.member(name, method) {
                            self.protocol_leaf(&Name::new(row.name));
                        }
                    }
                }
                // What a module has one of: `for line in sys.stdin`.
                Type::External(name) => {
                    for method in methods {
                        let method = format!("{name}.{method}");
                        if let Some(row) = self.inference.project.catalog.row(&method) {
                            self.protocol_leaf(&Name::new(row.name));
                        }
                    }
                    self.unknown |= self.effects.len() == before;
                }
                // An iterator that is its own context: `with os.scandir(path) as entries`.
                Type::Lazy(name, _) => self.lazy_leaf(name),
                _ => self.unknown = true,
            }
            if self.effects.len() == before {
                self.harmless += 1;
            }
        }
    }

    /// What blocks when a lazy result of a library is used.
    fn lazy_leaf(&mut self, name: &Name) {
        if let Some(blocking) = self.inference.project.catalog.blocking(name) {
            self.name(name);
            let object = blocking.caution.and_then(|_| self.asked_object());
            self.effects.push(Effect::Blocks(Arc::new(Leaf {
                name: name.to_string(),
                blocking,
                live: false,
                own_receiver: object.is_none_or(|object| self.is_own(object, 0)),
                free: object.is_none(),
                section: None,
                never: Vec::new(),
            })));
        }
    }

    /// The object whose method gave the iterator that is used here.
    fn asked_object(&self) -> Option<ValueId> {
        let facts = self.inference.project.ready(self.file);
        let Value::Call(id) = facts.value(self.subject?) else {
            return None;
        };
        match facts.value(facts.call(*id).callee) {
            Value::Attribute(object, _) if !matches!(facts.value(*object), Value::Module(_)) => {
                Some(*object)
            }
            _ => None,
        }
    }

    pub(super) fn iteration(&mut self, iterable: &Types) {
        let mut rest = Types {
            unknown: iterable.unknown,
            ..Types::default()
        };
        for member in iterable.present() {
            match member {
                Type::Lazy(name, _) => self.lazy_leaf(name),
                Type::Generator(function) => {
                    let project = self.inference.project;
                    if !project.function(*function).is_async {
                        self.name(&project.full_name(*function));
                        self.lazy = true;
                        self.effects.push(Effect::Runs(*function));
                    }
                }
                Type::Mapped(functions, _) => {
                    self.lazy = true;
                    self.types(functions, None, 0);
                }
                Type::Tuple(_) => self.harmless += 1,
                other => rest.add(Types::one(other.clone())),
            }
        }
        self.protocol(&rest, &["__iter__", "__next__"]);
    }

    /// An operator runs a special method of what it is given.
    pub(super) fn operator(&mut self, operand: &Types, special: Special) {
        let is_object = |member: &Type| match member {
            Type::Object(_) => true,
            Type::Instance(name, _) => !name.starts_with("builtins."),
            _ => false,
        };
        if !operand.present().any(is_object) {
            return;
        }
        self.unknown |= operand.unknown;
        for member in operand.present() {
            let before = self.effects.len();
            self.meant += 1;
            for method in [Some(special.method()), special.fallback()]
                .into_iter()
                .flatten()
            {
                self.special_method(member, method);
                if self.effects.len() > before {
                    break;
                }
            }
            if self.effects.len() == before {
                self.harmless += 1;
            }
        }
    }

    fn special_method(&mut self, receiver: &Type, method: &str) {
        match receiver {
            Type::Object(class) => {
                let before = self.effects.len();
                self.method_of(receiver, method);
                if self.effects.len() > before {
                    self.objects.push(receiver.clone());
                    let project = self.inference.project;
                    self.name(&format!(
                        "{}.{}.{method}",
                        project.file(class.file).module,
                        project.class(*class).qualified_name
                    ));
                }
            }
            Type::Instance(name, _) => {
                if let Some(row) = self.inference.project.catalog.member(name, method) {
                    self.protocol_leaf(&Name::new(row.name));
                }
            }
            _ => {}
        }
    }

    /// The metaclass decides what calling the class does: one that keeps the object assigns it.
    pub(super) fn metaclass(&mut self, class: ClassRef) {
        for ancestor in self.inference.linearised(class).iter() {
            let Type::Class(owner) = *ancestor else {
                continue;
            };
            let Some(metaclass) = self.inference.project.class(owner).metaclass else {
                continue;
            };
            for member in self.inference.value(owner.file, metaclass).present() {
                if let Type::Class(metaclass) = member {
                    self.method_of(&Type::Object(*metaclass), "__call__");
                }
            }
            break;
        }
    }

    /// Reading `name` may run a property.
    pub(super) fn property(&mut self, base: &Types, name: &Name) {
        for member in base.present() {
            let before = self.effects.len();
            self.meant += 1;
            self.property_of(member, name);
            if self.effects.len() == before {
                self.harmless += 1;
            }
        }
    }

    fn property_of(&mut self, member: &Type, name: &Name) {
        let Type::Object(class) = member else {
            self.unknown |= !matches!(member, Type::Instance(..));
            return;
        };
        self.objects.push(member.clone());
        for function in self.inference.properties(*class, name) {
            self.name(&self.inference.project.full_name(function));
            self.effects.push(Effect::Runs(function));
        }
    }
}
