//! Calls that mean something else in another thread, and what sets variables of the running context.

use super::*;
use crate::semantic::Function;

/// Calls that see or change something of their own thread or of the whole process, and what.
const SENSITIVE: &[(&str, &str)] = &[
    (
        "contextlib.redirect_stderr",
        "redirects the output of all threads",
    ),
    (
        "contextlib.redirect_stdout",
        "redirects the output of all threads",
    ),
    (
        "inspect.currentframe",
        "sees another stack in the worker thread",
    ),
    ("inspect.stack", "sees another stack in the worker thread"),
    (
        "asyncio.set_event_loop",
        "sets the event loop of the worker thread",
    ),
    (
        "asyncio.set_event_loop_policy",
        "changes the whole process while other tasks run",
    ),
    (
        "decimal.getcontext",
        "gives another context in the worker thread",
    ),
    (
        "multiprocessing.set_start_method",
        "changes the whole process while other tasks run",
    ),
    (
        "numpy.random.seed",
        "changes the whole process while other tasks run",
    ),
    (
        "os.putenv",
        "changes the whole process while other tasks run",
    ),
    (
        "os.unsetenv",
        "changes the whole process while other tasks run",
    ),
    (
        "random.seed",
        "changes the whole process while other tasks run",
    ),
    (
        "socket.setdefaulttimeout",
        "changes the whole process while other tasks run",
    ),
    (
        "pandas.set_option",
        "changes the whole process while other tasks run",
    ),
    (
        "torch.cuda.manual_seed",
        "changes the whole process while other tasks run",
    ),
    (
        "torch.cuda.manual_seed_all",
        "changes the whole process while other tasks run",
    ),
    (
        "torch.manual_seed",
        "changes the whole process while other tasks run",
    ),
    (
        "torch.set_default_device",
        "sets the device of the worker thread only",
    ),
    (
        "torch.cuda.set_device",
        "sets the device of the worker thread only",
    ),
    ("sys.setprofile", "works for the worker thread only"),
    ("sys.settrace", "works for the worker thread only"),
    (
        "threading.current_thread",
        "gives another thread in the worker thread",
    ),
    (
        "threading.get_ident",
        "gives another thread in the worker thread",
    ),
    (
        "threading.get_native_id",
        "gives another thread in the worker thread",
    ),
    (
        "time.tzset",
        "changes the whole process while other tasks run",
    ),
    (
        "locale.setlocale",
        "changes the whole process while other tasks run",
    ),
    (
        "os.chdir",
        "changes the whole process while other tasks run",
    ),
    (
        "contextlib.chdir",
        "changes the whole process while other tasks run",
    ),
    (
        "logging.disable",
        "changes the whole process while other tasks run",
    ),
    (
        "unittest.mock.patch",
        "changes the whole process while other tasks run",
    ),
    (
        "unittest.mock.patch.object",
        "changes the whole process while other tasks run",
    ),
    (
        "os.umask",
        "changes the whole process while other tasks run",
    ),
    ("sys._getframe", "sees another stack in the worker thread"),
    (
        "warnings.catch_warnings",
        "changes the filters of all threads",
    ),
    (
        "warnings.filterwarnings",
        "changes the filters of all threads",
    ),
    (
        "warnings.simplefilter",
        "changes the filters of all threads",
    ),
];

/// Calls that measure since the last one of the same thread, unless they are told how long.
const SINCE_LAST_CALL: &[&str] = &["psutil.cpu_percent", "psutil.cpu_times_percent"];

/// Prefixes of calls that see or change something of their own thread or of the whole process, and what.
const SENSITIVE_MODULES: &[(&str, &str)] = &[("signal.", "works in the main thread only")];

/// Why a call means something else in another thread.
pub(crate) fn sensitive(callee: &Types, call: &Call) -> Option<String> {
    callee.present().find_map(|member| {
        let name = match member {
            Type::External(name) => name,
            _ => return None,
        };
        if name.as_str() == "builtins.next" && call.positional.len() == 1 {
            return Some("a `StopIteration` of `next` cannot leave the worker thread".to_owned());
        }
        let is_told = !call.positional.is_empty()
            || call
                .keywords
                .iter()
                .any(|(keyword, _)| keyword == "interval");
        if SINCE_LAST_CALL.contains(&name.as_str()) && !is_told {
            return Some(format!(
                "`{name}` measures since the last call of its own thread"
            ));
        }
        SENSITIVE
            .iter()
            .find(|(known, _)| *known == name.as_str())
            .or_else(|| {
                SENSITIVE_MODULES
                    .iter()
                    .find(|(prefix, _)| name.starts_with(prefix))
            })
            .map(|(_, why)| format!("`{name}` {why}"))
    })
}

/// Why a function means something else in another thread that ends an iterator by hand; what a `for` loop calls may do so.
pub(super) fn ends_iteration(function: &Function) -> Option<String> {
    let ends =
        function.ends_iteration && !function.is_generator && function.name.as_str() != "__next__";
    ends.then(|| "a `StopIteration` cannot leave the worker thread".to_owned())
}

/// Why reading an attribute means something else in another thread: a `threading.local` has its own there.
pub(super) fn thread_local(inference: &Inference<'_>, object: &Types) -> Option<String> {
    let is_local = object.present().any(|member| match member {
        Type::Instance(name, _) => name.as_str() == "threading.local",
        Type::Object(class) => inference.linearised(*class).iter().any(
            |ancestor| matches!(ancestor, Type::External(name) if name.as_str() == "threading.local"),
        ),
        _ => false,
    });
    is_local.then(|| "a `threading.local` holds other values in the worker thread".to_owned())
}

/// What is wrong with a call that sets a context variable in another thread, behind its name.
pub(crate) const SETS_CONTEXT: &str =
    "sets a context variable, which the coroutine would no longer see";

/// Calls that set a variable of the running context: a thread works on a copy of it, which nobody sees afterwards.
pub(super) const CONTEXT_SETTERS: &[&str] = &[
    "contextvars.ContextVar.reset",
    "contextvars.ContextVar.set",
    "decimal.setcontext",
    "django.utils.timezone.activate",
    "django.utils.translation.activate",
    "numpy.seterr",
    "opentelemetry.context.attach",
    "opentelemetry.context.detach",
    "sentry_sdk.push_scope",
    "sentry_sdk.set_context",
    "sentry_sdk.set_extra",
    "sentry_sdk.set_tag",
    "sentry_sdk.set_user",
    "structlog.contextvars.bind_contextvars",
    "structlog.contextvars.clear_contextvars",
    "structlog.contextvars.unbind_contextvars",
];
