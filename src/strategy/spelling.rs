//! The spelling of "run this in a thread": what the runtime, the oldest Python and the configuration make of it.

use ruff_python_ast::PythonVersion;

use super::layout::Offload;
use super::{Draft, import};
use crate::diagnostic::Unfixable;
use crate::imports;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

/// How the runtime and the target spell "run this in a thread".
pub(crate) fn spelling(
    pass: &Pass<'_>,
    finding: &Finding,
    runtime: Runtime,
    keywords: bool,
    draft: &mut Draft,
) -> Result<Offload, Unfixable> {
    if let Some(helper) = &pass.settings.offload {
        helper.clone_into(&mut draft.strategy);
        return own_helper(pass, finding, helper, keywords, draft);
    }
    let partial = |draft: &mut Draft| import(pass, finding, draft, "functools", Some("partial"));
    match runtime {
        Runtime::Asyncio if pass.settings.target >= PythonVersion::PY39 => {
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
