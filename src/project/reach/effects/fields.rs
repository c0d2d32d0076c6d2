//! Fields of a dataclass whose defaults something makes: that runs in the constructor, which nobody has written.

use super::*;
use crate::semantic::{Class, FileFacts};

/// Decorators that write a constructor from the fields of a class.
const DECORATORS: &[&str] = &[
    "attr.attrs",
    "attr.dataclass",
    "attr.define",
    "attr.frozen",
    "attr.mutable",
    "attr.s",
    "attrs.define",
    "attrs.frozen",
    "attrs.mutable",
    "dataclasses.dataclass",
    "pydantic.dataclasses.dataclass",
];

/// Base classes that do the same.
const BASES: &[&str] = &["pydantic.BaseModel", "pydantic.main.BaseModel"];

/// What describes a field.
const FIELDS: &[&str] = &[
    "attr.attrib",
    "attr.field",
    "attr.ib",
    "attrs.field",
    "dataclasses.field",
    "pydantic.Field",
    "pydantic.PrivateAttr",
];

/// A field of a class, and what makes its default.
struct Field {
    name: Name,
    factory: Option<(FileId, ValueId)>,
}

impl Collector<'_, '_> {
    /// What makes the defaults of fields that a call of the class does not give.
    pub(super) fn default_factories(&mut self, class: ClassRef, call: Option<&Call>) {
        let fields = self.fields(class);
        let given = |position: usize, field: &Field| {
            call.is_some_and(|call| {
                position < call.positional.len()
                    || call.keywords.iter().any(|(name, _)| *name == field.name)
            })
        };
        for (position, field) in fields.iter().enumerate() {
            let Some((file, factory)) = field.factory.filter(|_| !given(position, field)) else {
                continue;
            };
            // The arguments of the call are none of its own.
            let before = self.effects.len();
            for member in self.inference.value(file, factory).present() {
                match member {
                    Type::Function(function) => self.runs(*function),
                    Type::Class(class) => {
                        for method in ["__new__", "__init__", "__post_init__"] {
                            self.method_of(&Type::Object(*class), method);
                        }
                    }
                    Type::External(name)
                        if self.inference.project.catalog.blocking(name).is_some() =>
                    {
                        self.external(name, None, None);
                    }
                    _ => {}
                }
            }
            if self.effects.len() > before {
                self.implicit.push(None);
                // Nobody sees which of the fields are among these.
                self.unknown |= call.is_some_and(|call| call.starred);
            }
        }
    }

    /// The fields of a class in their order, those of its bases first.
    fn fields(&self, class: ClassRef) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        let order = self.inference.linearised(class);
        let is_model = order.iter().any(
            |ancestor| matches!(ancestor, Type::External(name) if BASES.contains(&name.as_str())),
        );
        for ancestor in order.iter().rev() {
            let Type::Class(ancestor) = ancestor else {
                continue;
            };
            let facts = self.inference.project.ready(ancestor.file);
            let definition = facts.class(ancestor.class);
            if !is_model && !self.has_fields(ancestor.file, facts, definition) {
                continue;
            }
            let mut own: Vec<(ValueId, &Name)> = facts
                .scope(definition.scope)
                .bindings
                .iter()
                .filter_map(|(name, values)| Some((*values.last()?, name)))
                .filter(|(value, _)| {
                    matches!(
                        facts.value(*value),
                        Value::Declared { .. } | Value::Annotated(_) | Value::Call(_)
                    )
                })
                .collect();
            // Values are numbered in the order of the text.
            own.sort_unstable();
            for (value, name) in own {
                let factory = self.factory(ancestor.file, facts, value);
                match fields.iter_mut().find(|field| field.name == *name) {
                    Some(known) => known.factory = factory,
                    None => fields.push(Field {
                        name: name.clone(),
                        factory,
                    }),
                }
            }
        }
        fields
    }

    fn has_fields(&self, file: FileId, facts: &FileFacts, class: &Class) -> bool {
        class.decorators.iter().any(|decorator| {
            let callee = match facts.value(*decorator) {
                Value::Call(id) => facts.call(*id).callee,
                _ => *decorator,
            };
            self.is_one_of(file, callee, DECORATORS)
        })
    }

    /// `field(default_factory=f)`: `f`.
    fn factory(
        &self,
        file: FileId,
        facts: &FileFacts,
        value: ValueId,
    ) -> Option<(FileId, ValueId)> {
        let value = match facts.value(value) {
            Value::Declared { value, .. } => *value,
            _ => value,
        };
        let Value::Call(id) = facts.value(value) else {
            return None;
        };
        let call = facts.call(*id);
        let (_, factory) = call
            .keywords
            .iter()
            .find(|(name, _)| matches!(name.as_str(), "default_factory" | "factory"))?;
        self.is_one_of(file, call.callee, FIELDS)
            .then_some((file, *factory))
    }

    fn is_one_of(&self, file: FileId, value: ValueId, names: &[&str]) -> bool {
        self.inference
            .value(file, value)
            .present()
            .any(|member| matches!(member, Type::External(name) if names.contains(&name.as_str())))
    }
}
