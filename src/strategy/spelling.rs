//! The spelling of "run this in a thread": what the runtime, the oldest Python and the configuration make of it.

use ruff_python_ast::{AnyNodeRef, CmpOp, Expr, PythonVersion};
use ruff_text_size::{Ranged, TextRange};

use super::layout::Offload;
use super::{Draft, Place, import};
use crate::diagnostic::Unfixable;
use crate::imports;
use crate::project::reach::{Finding, Pool};
use crate::transform::{Pass, Runtime};

/// How the runtime and the target spell "run this in a thread".
pub(crate) fn spelling(
    pass: &Pass<'_>,
    finding: &Finding,
    runtime: Runtime,
    keywords: bool,
    draft: &mut Draft,
) -> Result<Offload, Unfixable> {
    let pool = match runtime {
        Runtime::Asyncio => Pool::Asyncio,
        Runtime::Anyio => Pool::Anyio,
        Runtime::Trio => Pool::Trio,
    };
    let drivers = pass.project.drivers();
    if let Some(waiter) = drivers.and_then(|it| it.waiter(pass.project, finding.function, pool)) {
        draft.cautions.push(format!(
            "`{waiter}` waits in a thread of the same pool until this coroutine is done: when all threads do, none is left for \
             the call"
        ));
    }
    if let Some(helper) = &pass.settings.offload {
        helper.clone_into(&mut draft.strategy);
        return own_helper(pass, finding, helper, keywords, draft);
    }
    let partial = |draft: &mut Draft| import(pass, finding, draft, "functools", Some("partial"));
    match runtime {
        Runtime::Asyncio if oldest(pass, finding.range()) >= PythonVersion::PY39 => {
            "asyncio.to_thread".clone_into(&mut draft.strategy);
            let name = import(pass, finding, draft, "asyncio", Some("to_thread"))?;
            Ok(Offload::call(&name))
        }
        Runtime::Asyncio => {
            "loop.run_in_executor".clone_into(&mut draft.strategy);
            let asyncio = import(pass, finding, draft, "asyncio", Some("get_running_loop"))?;
            // Without keywords the executor passes all on itself.
            let partial = keywords.then(|| partial(draft)).transpose()?;
            let copy_context = import(pass, finding, draft, "contextvars", Some("copy_context"))?;
            let run = format!("{copy_context}().run");
            let mut offload = Offload::call(&format!("{asyncio}().run_in_executor"));
            offload.leading = vec!["None".to_owned()];
            match partial {
                Some(partial) => offload.wrapper = Some((partial, vec![run])),
                None => offload.leading.push(run),
            }
            Ok(offload)
        }
        Runtime::Trio | Runtime::Anyio => {
            let module = format!("{}.to_thread", runtime.module());
            draft.strategy = format!("{module}.run_sync");
            let function = finding.function.function;
            // `from anyio.to_thread import run_sync` is there already.
            let own = imports::member(pass.source, pass.facts, function, &module, "run_sync")
                .filter(|own| own.insertion.is_none());
            let name = match own {
                Some(own) => own.name,
                None => {
                    let root = import(pass, finding, draft, runtime.module(), Some("to_thread"))?;
                    format!("{root}.run_sync")
                }
            };
            let mut offload = Offload::call(&name);
            if keywords {
                offload.wrapper = Some((partial(draft)?, Vec::new()));
            }
            Ok(offload)
        }
    }
}

/// The oldest Python that has to run a place: `if sys.version_info < (3, 9):` says that it is there for one before that, whatever
/// the file needs elsewhere.
pub(crate) fn oldest(pass: &Pass<'_>, range: TextRange) -> PythonVersion {
    let target = pass.settings.target;
    let Some(place) = Place::at(pass, range) else {
        return target;
    };
    let versions = place.enclosing().filter_map(|(node, below)| {
        let AnyNodeRef::StmtIf(statement) = node else {
            return None;
        };
        let in_body = statement
            .body
            .iter()
            .any(|stmt| stmt.range() == below.range());
        let older = in_body.then(|| below_version(&statement.test))?;
        older.filter(|version| *version <= target)
    });
    versions
        .map(|version| PythonVersion {
            minor: version.minor.saturating_sub(1),
            ..version
        })
        .min()
        .map_or(target, |version| version.min(target))
}

/// The first version for which a condition fails that holds for older ones: `sys.version_info[:2] < (3, 9)`.
fn below_version(test: &Expr) -> Option<PythonVersion> {
    let comparison = test.as_compare_expr()?;
    let [CmpOp::Lt] = *comparison.ops else {
        return None;
    };
    let left = match &*comparison.left {
        Expr::Subscript(subscript) => &*subscript.value,
        other => other,
    };
    let is_version = match left {
        Expr::Attribute(attribute) => attribute.attr.as_str() == "version_info",
        Expr::Name(name) => name.id.as_str() == "version_info",
        _ => false,
    };
    let numbers = comparison.comparators[0].as_tuple_expr()?;
    let number = |position: usize| {
        let literal = numbers.elts.get(position)?.as_number_literal_expr()?;
        literal.value.as_int()?.as_u8()
    };
    is_version.then_some(PythonVersion {
        major: number(0)?,
        minor: number(1)?,
    })
}

/// A helper that the configuration names: `pkg.utils.to_thread`, or an expression of the code around (`hass.…`).
fn own_helper(
    pass: &Pass<'_>,
    finding: &Finding,
    helper: &str,
    keywords: bool,
    draft: &mut Draft,
) -> Result<Offload, Unfixable> {
    let root = helper.split('.').next().unwrap_or(helper);
    let function = pass.project.function(finding.function);
    let is_local = |name: &str| pass.facts.scope(function.scope).bindings.contains_key(name);
    let name = if is_local(root) {
        helper.to_owned()
    } else if is_local("self") && class_has(pass, finding, root) {
        format!("self.{helper}")
    } else {
        match helper.rsplit_once('.') {
            Some((module, member)) => import(pass, finding, draft, module, Some(member))?,
            None => helper.to_owned(),
        }
    };
    let mut offload = Offload::call(&name);
    // Home Assistant's helpers take positional arguments only; what a helper takes is not known, and a partial always
    // works.
    if keywords {
        offload.wrapper = Some((
            import(pass, finding, draft, "functools", Some("partial"))?,
            Vec::new(),
        ));
    }
    Ok(offload)
}

fn class_has(pass: &Pass<'_>, finding: &Finding, attribute: &str) -> bool {
    pass.project
        .function(finding.function)
        .class
        .is_some_and(|class| {
            let class = pass.facts.class(class);
            class.attributes.contains_key(attribute)
                || pass
                    .facts
                    .scope(class.scope)
                    .bindings
                    .contains_key(attribute)
        })
}
