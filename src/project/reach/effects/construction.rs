//! What runs when an object is made, and when a statement of Python asks it for something.

use super::affinity::{keeps_bound, unknown_base};
use super::*;

impl Collector<'_, '_> {
    /// Makes an instance of a class of the project.
    pub(super) fn constructor(&mut self, class: ClassRef, call: Option<&Call>) {
        self.objects.push(Type::Object(class));
        let before = self.effects.len();
        let project = self.inference.project;
        self.name(&format!(
            "{}.{}",
            project.file(class.file).module,
            project.class(class).qualified_name
        ));
        self.caution = self
            .caution
            .take()
            .or_else(|| unknown_base(self.inference, class));
        for method in ["__new__", "__init__", "__post_init__"] {
            self.method_of(&Type::Object(class), method);
        }
        self.default_factories(class, call);
        for ancestor in self.inference.linearised(class).iter() {
            if let Type::External(name) = ancestor
                && let Some(blocking) = project.catalog.blocking(name)
                && self.effects.len() == before
            {
                self.effects.push(Effect::Blocks(Arc::new(Leaf {
                    name: name.to_string(),
                    blocking,
                    live: true,
                    own_receiver: true,
                    free: true,
                    section: None,
                    never: Vec::new(),
                })));
            }
        }
        if self.effects.len() == before {
            self.harmless += 1;
        } else {
            self.bound = keeps_bound(self.inference, class);
            self.metaclass(class);
        }
    }

    pub(super) fn method_of(&mut self, receiver: &Type, method: &str) {
        let found = self
            .inference
            .attribute(self.file, receiver, &Name::new(method));
        for member in found.present() {
            match member {
                Type::Method(function, _) | Type::Function(function) => {
                    let definition = self.inference.project.function(*function);
                    if !definition.is_async
                        && self.inference.decoration(*function) == Decoration::Plain
                    {
                        self.effects.push(Effect::Runs(*function));
                    }
                }
                Type::ExternalMethod(name, _) => self.protocol_leaf(name),
                _ => {}
            }
        }
    }

    pub(super) fn protocol_leaf(&mut self, name: &Name) {
        if let Some(row) = self.inference.project.catalog.row(name)
            && let Some(blocking) = self.inference.project.catalog.blocking(row.name)
        {
            if connections::is_in_memory(self.inference, self.file, name) {
                return;
            }
            let blocking =
                connections::by_thread(self.inference, self.function, name, self.subject, blocking);
            self.name(name);
            let subject = self.subject;
            self.effects.push(Effect::Blocks(Arc::new(Leaf {
                name: name.to_string(),
                live: true,
                own_receiver: !stays_whole(&blocking)
                    && subject.is_none_or(|subject| self.is_own(subject, 0)),
                free: subject.is_none(),
                section: None,
                never: Vec::new(),
                blocking,
            })));
        }
    }
}
