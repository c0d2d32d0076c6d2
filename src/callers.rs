//! Who calls a function of the file, in other files as well.

use ruff_python_ast::StmtFunctionDef;
use ruff_text_size::TextSize;

use crate::cleanup::scan;
use crate::project::{ClassRef, FileId, FunctionRef, Held, Type};
use crate::semantic::{FunctionId, NamedCall, Value};
use crate::source_file::SourceFile;
use crate::transform::Pass;

/// A function that calls something of a name, which in another file than the one that was asked for is that function.
pub(crate) struct Caller<'a> {
    pub definition: &'a StmtFunctionDef,
    source: &'a SourceFile,
    is_elsewhere: bool,
}

impl Caller<'_> {
    /// A place in it, as a part of a sentence.
    pub fn line(&self, at: TextSize) -> String {
        let line = self.source.line(at);
        if self.is_elsewhere {
            format!("line {line} of `{}`", self.source.display())
        } else {
            format!("line {line}")
        }
    }
}

impl<'a> Pass<'a> {
    /// The functions that may call one of the file: those of the file by its name, those of others by what they call.
    pub(crate) fn callers(&self, called: FunctionRef) -> Vec<Caller<'a>> {
        let name = &self.project.function(called).name;
        let own = self.functions_with(&[name]).map(|definition| Caller {
            definition,
            source: self.source,
            is_elsewhere: false,
        });
        let mut callers: Vec<Caller<'a>> = own.collect();
        let class = self.project.function(called).class;
        let relatives = class.map_or_else(Vec::new, |class| self.relatives_elsewhere(class));
        for file in self.project.files_with(Held::Called, name) {
            if file == called.file {
                continue;
            }
            let facts = self.project.ready(file);
            let calls = facts.call_names().of_name(name);
            let calls = calls.filter(|call| self.is_call_of(file, call, called, &relatives));
            let mut functions: Vec<FunctionId> = calls.filter_map(|call| call.function).collect();
            functions.dedup();
            for function in functions {
                let Some(other) = self.above(file) else {
                    break;
                };
                let range = facts.function(function).range;
                let definition = scan::function_at(other.source().body(), range);
                callers.extend(definition.map(|definition| Caller {
                    definition,
                    source: other.source(),
                    is_elsewhere: true,
                }));
            }
        }
        callers
    }

    /// Whether a call of another file is one of a function, or of a method on the own object of a class that its objects are
    /// of as well.
    fn is_call_of(
        &self,
        file: FileId,
        call: &NamedCall,
        called: FunctionRef,
        relatives: &[ClassRef],
    ) -> bool {
        let facts = self.project.ready(file);
        let Value::Call(id) = facts.value(call.site(facts).value) else {
            return false;
        };
        let callee = facts.call(*id).callee;
        let is_of_relative = || {
            let own = call.function.and_then(|it| facts.function(it).class);
            let is_own = matches!(facts.value(callee), Value::Attribute(object, _)
                if matches!(facts.value(*object), Value::Parameter(function, 0) if Some(*function) == call.function));
            is_own && own.is_some_and(|class| relatives.contains(&ClassRef { file, class }))
        };
        let types = || self.inference.value(file, callee);
        is_of_relative()
            || types().present().any(|member| {
                matches!(member, Type::Function(function) | Type::Method(function, _) if *function == called)
            })
    }
}
