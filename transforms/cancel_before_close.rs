//! Telling the server to stop while the local stream is still open.
//!
//! Why it hurts: a remote cancel is a request, and a request can fail, hang or be cancelled. If it comes first, the stream
//! stays open whenever it does; and while it runs, the server ends a stream that the client still reads. The stream is
//! closed first, and the cancel is sent whatever the close does.
//!
//! What ties a cancel to a stream is an argument that is read from it (`client.responses.cancel(stream.response.id)`), also
//! by way of a local name or of the items that the stream gave. `Task.cancel`, `TimerHandle.cancel`, `os.kill` and the like
//! are no remote cancels, whatever their arguments are.
//!
//! Fix safety: both calls stay as they are, the close under `try`, the cancel in its `finally`; what the cancel reads from
//! the stream is read before. Code in between that has nothing to do with the stream follows them. The fix is unsafe when
//! reading the id could raise inside a `try` that it leaves, and when a close is added that was not there.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/cancel_before_close/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/cancel_before_close/example.fixed.py")]
//! ```

use ruff_text_size::Ranged;

use crate::cleanup::{order, remote, scan};
use crate::diagnostic::{Concern, Reason, Unfixable};
use crate::semantic::Shapes;
use crate::transform::{Pass, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "cancel-before-close",
    summary: "Asking the server to stop before the local stream is closed: when that fails, the stream stays open.",
    codes: &[],
    default: true,
    shapes: Shapes::STOP_CALL,
    run,
};

fn run(pass: &mut Pass<'_>) {
    for function in scan::functions(pass.source.body()) {
        for block in scan::blocks(function) {
            for index in 0..block.statements.len() {
                check(pass, function, &block, index);
            }
        }
    }
}

fn check(
    pass: &mut Pass<'_>,
    function: &ruff_python_ast::StmtFunctionDef,
    block: &scan::Block<'_>,
    index: usize,
) {
    let Some(cancel) = remote::cancel(pass, function, block, index) else {
        return;
    };
    let stmt = &block.statements[index];
    let (stream, callee) = (&cancel.stream, &cancel.callee);
    let (message, outcome) = match &cancel.close {
        remote::Close::Later(close) => {
            let line = pass.source.line(block.statements[*close].start());
            (
                format!(
                    "`{callee}` stops the server before `{stream}` is closed (line {line}): when it fails, the stream stays open"
                ),
                order::close_first(pass, function, block, index, *close, &cancel),
            )
        }
        remote::Close::Missing(how) => (
            format!("`{callee}` stops the server, and `{stream}` is never closed on this way"),
            order::add_close(pass, function, block, index, how, &cancel),
        ),
        remote::Close::OnLeaving(with) => (
            format!(
                "`{callee}` stops the server before `{with}` closes `{stream}`: when it fails or takes long, the stream stays open meanwhile"
            ),
            Err(Unfixable::new(
                Reason::ClosedByBlock,
                format!("`{stream}` is closed by leaving the block that the cancel stands in"),
            )),
        ),
        remote::Close::BehindLoop(line) => (
            format!(
                "`{callee}` stops the server before `{stream}` is closed (line {line}): when it fails, the stream stays open"
            ),
            Err(Unfixable::new(
                Reason::StepsBetween,
                "the loop is left between the cancel and the close",
            )),
        ),
    };
    pass.diagnose(Concern::Cleanup, stmt.range(), callee, message, outcome);
}
