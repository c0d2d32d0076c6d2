//! What the callers of a function give it to go through.

use ruff_python_ast::name::Name;

use super::{Given, Watch, Watched};
use crate::project::{FileId, FunctionRef, Held, Type};
use crate::semantic::{Call, FunctionId, Value, ValueId};

/// Callers of callers that are looked at.
const DEPTH: usize = 2;

impl Watch<'_> {
    /// A container that a caller gives to a function on the loop, which goes through it in a thread while others change it.
    pub fn given_by_callers(&self, function: FunctionRef, given: &[Given]) -> Option<Name> {
        self.given_below(function, given, DEPTH)
    }

    fn given_below(&self, function: FunctionRef, given: &[Given], depth: usize) -> Option<Name> {
        let depth = depth.checked_sub(1).filter(|_| !given.is_empty())?;
        let mut callers = self.calls_of(function).into_iter();
        callers.find_map(|(caller, call, bound)| {
            let mut watched = Watched::default();
            for Given { position, way } in given {
                if let Some(value) = self.argument(function, call, *position, bound) {
                    self.look_into(caller, value, way, &mut watched);
                }
            }
            let gone = watched.gone_through().map(|gone| gone.name);
            gone.or_else(|| self.given_below(caller, &watched.given, depth))
        })
    }

    /// The calls of a function in other functions, and whether they are made on an object.
    fn calls_of(&self, function: FunctionRef) -> Vec<(FunctionRef, &Call, bool)> {
        let name = &self.project.function(function).name;
        let mut calls = Vec::new();
        for file in self.project.files_with(Held::Called, name) {
            let facts = self.project.ready(file);
            for call in facts.call_names().of_name(name) {
                if let Some(caller) = call.function
                    && let Value::Call(id) = facts.value(call.site(facts).value)
                    && let Some(bound) = self.runs(file, facts.call(*id), function)
                {
                    calls.push((of_file(file, caller), facts.call(*id), bound));
                }
            }
        }
        calls
    }

    /// Whether a call runs a function, and if so whether on an object.
    fn runs(&self, file: FileId, call: &Call, function: FunctionRef) -> Option<bool> {
        let callees = self.inference.value(file, call.callee);
        callees.present().find_map(|callee| match callee {
            Type::Function(called) if *called == function => Some(false),
            Type::Method(called, _) if *called == function => Some(true),
            _ => None,
        })
    }

    /// What a call gives for a parameter.
    fn argument(
        &self,
        function: FunctionRef,
        call: &Call,
        position: u32,
        bound: bool,
    ) -> Option<ValueId> {
        let parameter = &self
            .project
            .function(function)
            .parameters
            .get(position as usize)?
            .name;
        let named = call.keywords.iter().find(|(name, _)| name == parameter);
        let index = (position as usize).checked_sub(usize::from(bound))?;
        named
            .map(|(_, value)| *value)
            .or_else(|| call.positional.get(index).copied())
    }
}

fn of_file(file: FileId, function: FunctionId) -> FunctionRef {
    FunctionRef { file, function }
}
