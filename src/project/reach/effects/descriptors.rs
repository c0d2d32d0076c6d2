//! File descriptors: what made them, and whether they have been told never to wait.

use super::*;

/// What reads and writes a descriptor, which comes first.
const TRANSFERS: &[&str] = &["os.read", "os.readv", "os.write", "os.writev"];

/// What makes descriptors that have no position.
const PIPES: &[&str] = &["os.pipe", "os.pipe2", "os.eventfd"];

/// Names and assignments between a descriptor and what made it.
const SOURCES_LIMIT: usize = 32;

impl Collector<'_, '_> {
    /// Whether a call reads or writes a descriptor that never waits: `os.set_blocking(fd, False)`, anywhere in the file that
    /// makes it.
    pub(super) fn is_ready(&self, name: &Name, call: &Call) -> bool {
        let Some(sources) = self.descriptor(name, call) else {
            return false;
        };
        let project = self.inference.project;
        sources.iter().any(|(file, _)| {
            let facts = project.ready(*file);
            let told = facts.calls.iter().filter(|other| {
                let called = match facts.value(other.callee) {
                    Value::Attribute(_, called) => called.as_str(),
                    Value::Member(member) => member.name.as_str(),
                    _ => "",
                };
                called == "set_blocking"
                    && matches!(&*other.positional, [_, never]
                        if matches!(facts.value(*never), Value::Bool(false)))
            });
            told.into_iter().any(|told| {
                let mut given = self.sources(*file, told.positional[0]);
                // `for fd in (reader, writer): os.set_blocking(fd, False)`.
                if let Value::Element(all) = facts.value(told.positional[0])
                    && let Value::Tuple(items) = facts.value(*all)
                {
                    given.extend(items.iter().flat_map(|item| self.sources(*file, *item)));
                }
                given.iter().any(|given| sources.contains(given))
            })
        })
    }

    /// Whether a call reads or writes a pipe, where there is no position that others could move.
    pub(super) fn works_on_pipe(&self, name: &Name, call: &Call) -> bool {
        let project = self.inference.project;
        self.descriptor(name, call).is_some_and(|sources| {
            sources.iter().any(|(file, value)| {
                let facts = project.ready(*file);
                let made = match facts.value(*value) {
                    Value::Item(made, _) => *made,
                    _ => *value,
                };
                let Value::Call(id) = facts.value(made) else {
                    return false;
                };
                let makes = self.inference.value(*file, facts.call(*id).callee);
                makes.present().any(
                    |member| matches!(member, Type::External(name) if PIPES.contains(&name.as_str())),
                )
            })
        })
    }

    fn descriptor(&self, name: &Name, call: &Call) -> Option<Vec<(FileId, ValueId)>> {
        let is_transfer = TRANSFERS.contains(&name.as_str());
        let descriptor = call.positional.first().filter(|_| is_transfer)?;
        Some(self.sources(self.file, *descriptor))
    }

    /// A value, with what has been assigned to the names and attributes that it comes from.
    fn sources(&self, file: FileId, value: ValueId) -> Vec<(FileId, ValueId)> {
        let project = self.inference.project;
        let mut found = Vec::new();
        let mut pending = vec![(file, value)];
        while let Some((file, value)) = pending.pop() {
            if found.len() > SOURCES_LIMIT || found.contains(&(file, value)) {
                continue;
            }
            found.push((file, value));
            let facts = project.ready(file);
            match facts.value(value) {
                Value::Name { scope, name } => {
                    let bound = facts.scope(*scope).bindings.get(name).into_iter();
                    pending.extend(bound.flatten().map(|value| (file, *value)));
                }
                Value::Attribute(base, name) => {
                    for member in self.inference.value(file, *base).present() {
                        let (Type::Object(class) | Type::Class(class)) = member else {
                            continue;
                        };
                        let facts = project.ready(class.file);
                        let assigned = facts.class(class.class).attributes.get(name).into_iter();
                        pending.extend(assigned.flatten().map(|value| (class.file, *value)));
                    }
                }
                // `self.reader, self.writer = reader, writer`.
                Value::Item(items, index) => {
                    if let (Value::Tuple(items), Value::Int(index)) =
                        (facts.value(*items), facts.value(*index))
                        && let Ok(index) = usize::try_from(*index)
                        && let Some(item) = items.get(index)
                    {
                        pending.push((file, *item));
                    }
                }
                Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                    pending.push((file, *value));
                }
                Value::Join(join) => {
                    pending.extend(facts.join(*join).iter().map(|value| (file, *value)));
                }
                _ => {}
            }
        }
        // What is nothing in particular is nobody's.
        found.retain(|(file, value)| {
            !matches!(
                project.ready(*file).value(*value),
                Value::None | Value::Unknown | Value::Int(_)
            )
        });
        found
    }
}
