//! Attributes that are set by their names.

use super::*;

impl Names<'_, '_> {
    /// The attribute that a call sets by its name, and of what: `setattr(self, "left", 0)`, `super().__setattr__("left", 0)`.
    pub(super) fn set_attribute(&self, call: &ast::ExprCall) -> Option<(Vec<State>, Step)> {
        let (object, attribute) = match (&*call.func, &*call.arguments.args) {
            (Expr::Name(name), [object, Expr::StringLiteral(attribute), _])
                if name.id.as_str() == "setattr" =>
            {
                (self.states(object), attribute)
            }
            (Expr::Attribute(method), arguments) if method.attr.as_str() == "__setattr__" => {
                match arguments {
                    [object, Expr::StringLiteral(attribute), _] => (self.states(object), attribute),
                    [Expr::StringLiteral(attribute), _] => {
                        let is_super = matches!(&*method.value, Expr::Call(call) if is_named(&call.func, "super"));
                        let function = self.pass.project.function(self.function);
                        let receiver = function.parameters.first().filter(|_| is_super);
                        let object = match receiver {
                            Some(receiver) => self.parameter(&receiver.name),
                            None => self.states(&method.value),
                        };
                        (object, attribute)
                    }
                    _ => return None,
                }
            }
            _ => return None,
        };
        let name = Name::new(attribute.value.to_str());
        Some((object, Step::Attribute(name)))
    }
}
