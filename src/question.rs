//! What is asked of a run, besides what the files hold.
//!
//! All that a run is told comes out of a [`Question`]. Its hash therefore stands for everything but the files in the name
//! of a kept [answer](crate::cache).

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

use ruff_python_ast::PythonVersion;

use crate::config::{Config, Cpu, Rules, Runtime, Selection};
use crate::pipeline::Input;
use crate::project::Root;
use crate::project_files::ProjectFiles;
use crate::target_version::TargetVersion;
use crate::transform::{self, Settings};

/// Two runs of one build of the program with equal questions, for which the disk gives equal replies, give equal results.
#[derive(Hash)]
pub struct Question<'a> {
    inputs: &'a [Input],
    /// Of the inputs, by their paths.
    settings: BTreeMap<&'a OsStr, Settings>,
    /// Folders from which absolute imports of the files can start.
    pub roots: Vec<Root>,
    /// The new texts are wanted, not only descriptions of the fixes.
    pub fix: bool,
    /// Unsafe fixes are applied as well.
    pub unsafe_fixes: bool,
    pub selection: &'a Selection,
    pub rules: &'a Rules,
}

impl<'a> Question<'a> {
    /// What the configuration, and the projects of the files, ask about `inputs`.
    pub fn new(
        config: &'a Config,
        inputs: &'a [Input],
        project_files: &ProjectFiles,
    ) -> Question<'a> {
        let settings = inputs.iter().map(|input| {
            let own = settings(config, project_files, &input.path);
            (input.path.as_os_str(), own)
        });
        Question {
            inputs,
            settings: settings.collect(),
            roots: roots(config),
            fix: config.diff || config.write,
            unsafe_fixes: config.unsafe_fixes,
            selection: &config.selection,
            rules: &config.rules,
        }
    }

    pub fn inputs(&self) -> &'a [Input] {
        self.inputs
    }

    /// The settings of an input.
    pub fn settings(&self, path: &Path) -> Settings {
        // A run asks about its inputs only.
        self.settings
            .get(path.as_os_str())
            .cloned()
            .unwrap_or_default()
    }
}

/// The oldest Python that a file is for.
pub fn target(config: &Config, project_files: &ProjectFiles, path: &Path) -> TargetVersion {
    let settings = project_files.settings(path);
    TargetVersion::detect(
        config.target_version.as_ref(),
        settings.requirement.as_ref(),
    )
}

fn settings(config: &Config, project_files: &ProjectFiles, path: &Path) -> Settings {
    let (major, minor) = target(config, project_files, path).version;
    Settings {
        target: PythonVersion { major, minor },
        runtime: config.runtime.map(|runtime| match runtime {
            Runtime::Asyncio => transform::Runtime::Asyncio,
            Runtime::Trio => transform::Runtime::Trio,
            Runtime::Anyio => transform::Runtime::Anyio,
        }),
        offload: config.offload.clone(),
        processes: config.cpu == Cpu::Process,
        prefer: config.prefer.clone(),
        unsafe_fixes: config.unsafe_fixes,
        line_length: config
            .line_length
            .or(project_files.settings(path).line_length)
            .map(usize::from),
        strict: config.strict,
    }
}

/// Folders from which absolute imports of the files can start.
fn roots(config: &Config) -> Vec<Root> {
    config
        .paths
        .iter()
        .map(|path| {
            let path = path.canonicalize().unwrap_or_else(|_| path.clone());
            let whole = !path.is_file();
            let mut folder = if whole {
                path
            } else {
                path.parent().unwrap_or(Path::new("")).to_path_buf()
            };
            // Imports start above the outermost package.
            while folder.join("__init__.py").is_file()
                && let Some(parent) = folder.parent()
            {
                folder = parent.to_path_buf();
            }
            Root { folder, whole }
        })
        .collect()
}
