//! What runs when the result of a `@contextmanager` function is entered and left.

use super::*;

impl Collector<'_, '_> {
    /// The body runs around the block; when a class leaves it open, the bodies that its subclasses give it.
    pub(super) fn managed(&mut self, function: FunctionRef) {
        let inference = self.inference;
        let project = inference.project;
        let mut bodies = vec![function];
        if project.is_abstract(function) {
            self.open_methods.push(function);
            bodies = inference.implementations(function, None);
            bodies.retain(|body| inference.decoration(*body) == Decoration::ContextManager);
        }
        bodies.retain(|body| !project.function(*body).is_async);
        if !bodies.is_empty() {
            self.name(&project.full_name(function));
        }
        self.meant += bodies.len().saturating_sub(1);
        self.effects.extend(bodies.into_iter().map(Effect::Runs));
    }
}
