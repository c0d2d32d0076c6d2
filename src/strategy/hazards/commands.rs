//! Programs that take a lock on the folder that they work in and do not wait for it: of two that run at once one fails.
//!
//! ```python
//! def save_page(self, name):
//!     self.git("add", name)
//!     self.git("commit", "-m", name)
//! ```
//!
//! On the event loop one came after the other.

use super::*;

/// Programs, and the words after their names with which they take a lock.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("apt", &["install", "remove", "update", "upgrade"]),
    ("apt-get", &["install", "remove", "update", "upgrade"]),
    (
        "git",
        &[
            "add",
            "am",
            "apply",
            "checkout",
            "cherry-pick",
            "clean",
            "commit",
            "merge",
            "mv",
            "pull",
            "rebase",
            "reset",
            "restore",
            "revert",
            "rm",
            "stash",
            "submodule",
            "switch",
            "worktree",
        ],
    ),
    ("hg", &["add", "commit", "merge", "pull", "update"]),
    ("svn", &["add", "commit", "merge", "update"]),
    ("terraform", &["apply", "destroy", "import", "plan"]),
];

/// Functions that hand a line to a shell.
const SHELLS: &[&str] = &[
    "os.popen",
    "os.system",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
];

/// Folders that no other task has.
const OWN: &[&str] = &["TemporaryDirectory", "mkdtemp", "tmp_path"];

/// The program whose lock another task may hold, as a sentence.
pub(super) fn locked_out(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let moved = pass.findings_in(place.range).chain([finding]);
    for moved in moved.filter(|moved| moved.leaf.blocking.kind == Kind::Subprocess) {
        let mut told = Told::default();
        told.read(pass, &function.body, Some(moved.range()));
        let helpers = moved.helper.into_iter();
        let helpers: Vec<FunctionRef> = helpers
            .chain(moved.chain.iter().map(|step| step.function))
            .collect();
        if helpers.iter().any(|helper| is_locked(pass, *helper)) {
            continue;
        }
        for helper in helpers {
            let range = pass.project.function(helper).range;
            if helper.file == pass.file {
                if let Some(helper) = scan::function_at(pass.source.body(), range) {
                    told.read(pass, &helper.body, None);
                }
            } else if let Ok(opened) = pass.open(helper.file) {
                let there = opened.pass(pass);
                if let Some(helper) = scan::function_at(there.source.body(), range) {
                    told.read(&there, &helper.body, None);
                }
            }
        }
        if let Some((program, word)) = told.locks() {
            return Some(format!(
                "`{program} {word}` takes a lock and does not wait for it: of two tasks that run it at once one fails unless they hold a lock"
            ));
        }
    }
    None
}

/// Whether a function holds a lock of threads while it runs something.
fn is_locked(pass: &Pass<'_>, function: FunctionRef) -> bool {
    let managed = pass.project.function(function).managed.iter();
    managed.into_iter().any(|(manager, _)| {
        let types = pass.inference.value(function.file, *manager);
        types.present().any(
            |member| matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str())),
        )
    })
}

/// What functions say to programs.
#[derive(Default)]
struct Told {
    programs: Vec<String>,
    words: Vec<String>,
    is_own: bool,
}

impl Told {
    /// Reads what is said in some statements, or in a part of them.
    fn read(&mut self, pass: &Pass<'_>, body: &[Stmt], within: Option<TextRange>) {
        scan::each_expr(body, true, |expr| {
            if within.is_some_and(|range| !range.contains_range(expr.range())) {
                return;
            }
            match expr {
                Expr::List(ast::ExprList { elts, .. })
                | Expr::Tuple(ast::ExprTuple { elts, .. }) => self.take(elts),
                Expr::Call(call) => {
                    self.take(&call.arguments.args);
                    self.take_line(pass, call);
                }
                Expr::Name(name) => self.is_own |= OWN.contains(&name.id.as_str()),
                Expr::Attribute(attribute) => self.is_own |= OWN.contains(&attribute.attr.as_str()),
                _ => {}
            }
        });
    }

    /// The words of a list, or of what is handed to a function that puts the name of the program before them.
    fn take(&mut self, parts: &[Expr]) {
        let mut words = parts.iter().map_while(|part| match part {
            Expr::StringLiteral(text) => Some(text.value.to_str()),
            // `["git", "-C", folder, "add"]`
            Expr::Starred(_) => None,
            _ => Some(""),
        });
        let first = words.find(|word| *word != "sudo");
        match first.and_then(program) {
            Some((program, _)) => {
                self.programs.push((*program).to_owned());
                let mut words = words.skip_while(|word| word.starts_with('-') || word.is_empty());
                self.words.extend(words.next().map(str::to_owned));
            }
            None => self.words.extend(first.map(str::to_owned)),
        }
    }

    /// `subprocess.run("git add .", shell=True)`
    fn take_line(&mut self, pass: &Pass<'_>, call: &ast::ExprCall) {
        let by_shell = call.arguments.find_keyword("shell").is_some()
            || scan::dotted(&call.func).is_some_and(|path| SHELLS.contains(&path.as_str()));
        let Some(Expr::StringLiteral(_) | Expr::FString(_)) = call.arguments.args.first() else {
            return;
        };
        let text = pass.source.slice(call.arguments.args[0].range());
        let text = text.trim_matches(|letter| matches!(letter, 'f' | '"' | '\''));
        let mut words = text.split_whitespace().filter(|word| *word != "sudo");
        if let Some((program, _)) = words.next().filter(|_| by_shell).and_then(program) {
            self.programs.push((*program).to_owned());
            self.words.extend(words.map(str::to_owned));
        }
    }

    fn locks(&self) -> Option<(&str, &str)> {
        let known = self.programs.iter().filter_map(|name| program(name));
        let mut found = known.filter_map(|(name, words)| {
            let mut said = words.iter();
            let word = said.find(|word| self.words.iter().any(|said| said == *word))?;
            Some((*name, *word))
        });
        found.next().filter(|_| !self.is_own)
    }
}

fn program(name: &str) -> Option<&'static (&'static str, &'static [&'static str])> {
    PROGRAMS.iter().find(|(program, _)| *program == name)
}
