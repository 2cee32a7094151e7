//! What the tests share: crates in temporary folders, and cargo runs in them.

pub mod damage;
pub mod expansion;
pub mod forms;
pub mod gfm;
pub mod invariants;
mod patience;
pub mod written;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};
use std::{env, fs, thread};

pub use patience::in_time;
use serde_json::Value;
use tempfile::{NamedTempFile, TempDir};

/// This workspace's folder.
///
/// # Panics
///
/// If the test crate is not in a workspace.
#[must_use]
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A temporary folder for crates outside of the workspace.
///
/// All of them build into one folder, so that codes-core is compiled once. So crates of different tests need different
/// names: cargo tells crates in different workspaces apart by nothing else.
pub struct Scratch {
    folder: TempDir,
    target: PathBuf,
    build: PathBuf,
}

impl Scratch {
    /// An empty folder, for crates that build below the folder `env!("CARGO_TARGET_TMPDIR")` of the test.
    ///
    /// # Panics
    ///
    /// If the file system does not take it.
    #[must_use]
    pub fn new(target_tmpdir: &str) -> Self {
        let target_tmpdir = Path::new(target_tmpdir);
        let scratch = Self {
            folder: TempDir::with_prefix("codes-").unwrap(),
            target: target_tmpdir.join("scratch"),
            build: target_tmpdir.parent().unwrap().to_owned(),
        };
        // The versions of the workspace, which are there already: nothing is downloaded.
        fs::copy(workspace().join("Cargo.lock"), scratch.path().join("Cargo.lock")).unwrap();
        scratch
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder that the crates build into.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes a file so that it is newer than all that was built before, however coarse the file system's clock is.
    ///
    /// # Panics
    ///
    /// If the file system does not take it.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let before = modified(NamedTempFile::new_in(self.path()).unwrap().path());
        loop {
            fs::write(&path, text).unwrap();
            if modified(&path) > before {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// `cargo` in this folder; the arguments are separated by spaces.
    #[must_use]
    pub fn cargo(&self, arguments: &str) -> Command {
        self.cargo_in(self.path(), arguments)
    }

    /// `cargo` in another folder, which builds into the folder of this one.
    ///
    /// What comes from crates.io is taken from the build of the workspace, where it stands already. Cargo before 1.91 builds it
    /// once more.
    #[must_use]
    pub fn cargo_in(&self, folder: &Path, arguments: &str) -> Command {
        let mut cargo = cargo(folder, arguments);
        cargo.env("CARGO_TARGET_DIR", &self.target).env("CARGO_BUILD_BUILD_DIR", &self.build);
        cargo
    }

    /// `cargo` in this folder, where the crate of this name and codes-core are optimised as for a release, without debug
    /// information, which has names. In the profile of releases, cargo would build the macro once more.
    #[must_use]
    pub fn cargo_optimised(&self, command: &str, name: &str) -> Command {
        let mut cargo = self.cargo(command);
        let settings = ["opt-level=3", "debug=false", "debug-assertions=false", "overflow-checks=false"];
        set(&mut cargo, &[name, "codes-core"], &settings);
        cargo
    }

    /// Runs a `cargo` command that compiles and returns its messages about the crates, in the order of their compilation.
    ///
    /// # Panics
    ///
    /// If it fails.
    #[must_use]
    pub fn compile(&self, command: &str, arguments: &str) -> Vec<Value> {
        let command = format!("{command} --message-format=json-render-diagnostics {arguments}");
        let output = self.cargo(&command).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<Value>().map(Result::unwrap);
        messages.filter(|message| message["reason"] == "compiler-artifact").collect()
    }

    /// Runs `cargo build` and returns the crates that were compiled, by the names of their targets.
    ///
    /// # Panics
    ///
    /// If it fails.
    #[must_use]
    pub fn build(&self) -> BTreeSet<String> {
        let messages = self.compile("build", "--workspace");
        let compiled = messages.iter().filter(|message| message["fresh"] == false);
        compiled.map(|message| message["target"]["name"].as_str().unwrap().to_owned()).collect()
    }
}

/// The manifest of a package, with the lines of its dependencies.
#[must_use]
pub fn manifest(name: &str, dependencies: &str) -> String {
    format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n")
}

/// The dependency on codes-core, with more beside its path.
#[must_use]
pub fn codes_core(more: &str) -> String {
    format!("codes-core = {{ path = '{}'{more} }}", workspace().join("codes-core").display())
}

/// Gives packages settings of their own in the profile of tests.
pub fn set(cargo: &mut Command, packages: &[&str], settings: &[&str]) {
    for package in packages {
        for setting in settings {
            cargo.arg("--config").arg(format!("profile.dev.package.{package}.{setting}"));
        }
    }
}

/// When a file was last written.
///
/// # Panics
///
/// If it does not exist.
#[must_use]
pub fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

/// `cargo` in a folder, without the settings of the cargo that runs the tests, but for those that say how much a build keeps,
/// which are the workspace's: with others it would build again what the tests were built of. The arguments are separated by
/// spaces.
#[must_use]
pub fn cargo(folder: &Path, arguments: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")));
    let ours = |name: &str| {
        name.starts_with("RUSTFLAGS")
            || name.starts_with("RUSTDOC")
            || name.starts_with("RUSTC")
            || name.starts_with("CLIPPY")
            || name.starts_with("CARGO")
                && !["CARGO_HOME", "CARGO_INCREMENTAL"].contains(&name)
                && !(name.starts_with("CARGO_PROFILE_DEV") && name.ends_with("_DEBUG"))
    };
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_str().is_some_and(ours)) {
        cargo.env_remove(name);
    }
    for profile in ["DEV", "DEV_BUILD_OVERRIDE"] {
        let name = format!("CARGO_PROFILE_{profile}_DEBUG");
        if env::var_os(&name).is_none() {
            cargo.env(name, "line-tables-only");
        }
    }
    cargo.current_dir(folder).args(arguments.split_whitespace()).env("CARGO_NET_OFFLINE", "true");
    cargo
}

/// What the command prints to its standard output.
///
/// # Panics
///
/// If it fails.
#[must_use]
pub fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{command:?}\n{stdout}\n{stderr}");
    stdout
}

/// What the command prints to its standard error.
///
/// # Panics
///
/// If it succeeds.
#[must_use]
pub fn fail(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{command:?}\n{stderr}");
    stderr
}
