//! Attributes of objects that a function makes for itself: what their constructor makes of its arguments.
//!
//! ```python
//! keys = Keys(REPO.root)  # __init__: self.root = root
//! if not keys.exist:
//!     keys.generate()
//! ```
//!
//! The object is nobody else's, and the files beneath `REPO.root` are everybody's.

use ruff_python_ast::name::Name;

use super::{Part, Path, Scan, Start};
use crate::project::{ClassRef, FunctionRef, Type};
use crate::semantic::{Call, FunctionId, Value, ValueId};

/// Attributes that are made of other ones, which are followed.
const DEPTH_LIMIT: usize = 4;

impl Scan<'_, '_> {
    /// What an attribute of an object is that the function makes: `Keys(root).root`.
    pub(super) fn attribute_of(&self, object: ValueId, name: &Name, depth: usize) -> Option<Path> {
        let Value::Call(id) = self.facts.value(object) else {
            return None;
        };
        let call = self.facts.call(*id);
        let callee = self.inference.value(self.function.file, call.callee);
        let [Type::Class(class)] = *callee.members.as_slice() else {
            return None;
        };
        self.made_by(class, call, name, depth)
    }

    fn made_by(&self, class: ClassRef, call: &Call, name: &Name, depth: usize) -> Option<Path> {
        let project = self.inference.project;
        let facts = project.ready(class.file);
        let values = facts.class(class.class).attributes.get(name)?;
        let &[value] = values.as_slice() else {
            return None;
        };
        let function = facts.functions.iter().position(|function| {
            function.class == Some(class.class) && function.name == "__init__"
        })?;
        let constructor = FunctionRef {
            file: class.file,
            function: FunctionId(u32::try_from(function).ok()?),
        };
        let path = self.of(constructor).path(value, 0)?;
        if path.root != Start::Own {
            let path = self.called(&path, constructor, true, call, 0)?;
            return path.is_repeatable().then_some(path);
        }
        // `self.file = self.root / "keys"`
        let (Part::Attribute(other), rest) = path.rest.split_first()? else {
            return None;
        };
        if depth > DEPTH_LIMIT {
            return None;
        }
        let mut path = self.made_by(class, call, other, depth + 1)?;
        for part in rest {
            let inner = |inner: &Path| self.called(inner, constructor, true, call, 0);
            path = path.then(match part {
                Part::Joined(joined) => Part::Joined(inner(joined)?),
                Part::Argument(given) => Part::Argument(inner(given)?),
                other => other.clone(),
            });
        }
        Some(path)
    }
}
