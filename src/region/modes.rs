//! Modes of a thread, as `torch.no_grad()` is one: what runs inside moves together with the `with` statement.

use ruff_python_ast::{Expr, Stmt};

use super::{Planner, Run, flow, movable};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::Pass;

/// Context managers that change how their own thread computes.
pub(crate) const THREAD_MODES: &[&str] = &[
    "accelerate.init_empty_weights",
    "accelerate.init_on_device",
    "cupy.cuda.Device",
    "cupy.cuda.Stream",
    "jax.default_device",
    "jax.default_matmul_precision",
    "jax.disable_jit",
    "joblib.parallel_backend",
    "joblib.parallel_config",
    "paddle.no_grad",
    "pymc.Model",
    "sklearn.config_context",
    "tensorflow.GradientTape",
    "tensorflow.device",
    "tensorflow.name_scope",
    "torch.amp.autocast",
    "torch.autocast",
    "torch.cuda.amp.autocast",
    "torch.cuda.device",
    "torch.cuda.stream",
    "torch.device",
    "torch.enable_grad",
    "torch.inference_mode",
    "torch.nn.attention.sdpa_kernel",
    "torch.no_grad",
    "torch.profiler.profile",
    "torch.set_grad_enabled",
];

/// The name of the mode that an item of a `with` statement enters.
pub(crate) fn thread_mode(pass: &Pass<'_>, item: &Expr) -> Option<String> {
    let Expr::Call(call) = item else {
        return None;
    };
    pass.types_of(&call.func)
        .present()
        .find_map(|member| match member {
            Type::External(name) if THREAD_MODES.contains(&name.as_str()) => Some(name.to_string()),
            _ => None,
        })
}

impl<'p> Planner<'p, '_> {
    /// The outermost `with` statement around a finding that enters nothing but modes of its thread.
    pub(super) fn modal(&self, finding: &Finding) -> Option<Run<'p>> {
        let levels = self.levels(finding.range())?;
        let level = levels.iter().find(|level| {
            let Stmt::With(with) = &level.block[level.index] else {
                return false;
            };
            let mut items = with.items.iter();
            !with.is_async && items.all(|item| thread_mode(self.pass, &item.context_expr).is_some())
        })?;
        let run = Run {
            block: level.block,
            first: level.index,
            last: level.index,
            function: self.function,
            parent: level.parent,
            hands_on: false,
        };
        let moves = movable::check(self.pass, &self.findings, run, &[]).is_ok()
            && flow::outcome(self.pass, run).is_ok();
        moves.then(|| self.handed_on(run))
    }
}
