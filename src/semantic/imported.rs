//! What import statements bind.

use ruff_python_ast as ast;
use ruff_python_ast::name::Name;

use super::builder::Builder;
use super::facts::{Member, Value};

impl Builder<'_> {
    pub(super) fn import_from(&mut self, import: &ast::StmtImportFrom) {
        let module = self.absolute_module(import.level, import.module.as_deref());
        self.note_levels(&module);
        for alias in &import.names {
            if alias.name.as_str() == "*" {
                let scope = self.frame().scope;
                self.facts.scopes[scope.index()].stars.push(module.clone());
                continue;
            }
            let value = self.value(Value::Member(Box::new(Member {
                module: module.clone(),
                name: alias.name.id.clone(),
            })));
            self.bind(&alias.asname.as_ref().unwrap_or(&alias.name).id, value);
        }
    }

    pub(super) fn note_levels(&mut self, module: &Name) {
        self.levels |= matches!(module.split('.').next(), Some("trio" | "anyio"));
    }
}
