//! Shared parts of the tests: crates in temporary folders, and cargo runs in them.

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

/// The folder of this workspace.
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
/// All of them build into one folder, so that codes-core is compiled once. Therefore crates of different tests need
/// different names: cargo distinguishes crates of different workspaces by nothing else.
pub struct Scratch {
    folder: TempDir,
    target: PathBuf,
    build: PathBuf,
}

impl Scratch {
    /// An empty folder, for crates that build below the test's folder `env!("CARGO_TARGET_TMPDIR")`.
    ///
    /// # Panics
    ///
    /// If the folder cannot be written.
    #[must_use]
    pub fn new(target_tmpdir: &str) -> Self {
        let target_tmpdir = Path::new(target_tmpdir);
        let scratch = Self {
            folder: TempDir::with_prefix("codes-").unwrap(),
            target: target_tmpdir.join("scratch"),
            build: target_tmpdir.parent().unwrap().to_owned(),
        };
        // These are the versions of the workspace, which are already there, so nothing is downloaded.
        fs::copy(workspace().join("Cargo.lock"), scratch.path().join("Cargo.lock")).unwrap();
        // The engine is not edited. trybuild builds it like this, so it is compiled once for both.
        fs::create_dir(scratch.path().join(".cargo")).unwrap();
        let settings = "[profile.dev.package.\"*\"]\nincremental = false\n";
        fs::write(scratch.path().join(".cargo/config.toml"), settings).unwrap();
        scratch
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder into which the crates build.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes a file so that it is newer than everything that was built before, however coarse the file system's clock
    /// is.
    ///
    /// # Panics
    ///
    /// If the file cannot be written.
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

    /// `cargo` in another folder, with the same folder for builds.
    ///
    /// Crates from crates.io are taken from the build of the workspace, which has them already. Cargo before 1.91
    /// builds them again.
    #[must_use]
    pub fn cargo_in(&self, folder: &Path, arguments: &str) -> Command {
        let mut cargo = cargo(folder, arguments);
        cargo.env("CARGO_TARGET_DIR", &self.target).env("CARGO_BUILD_BUILD_DIR", &self.build);
        cargo
    }

    /// `cargo` in this folder, with the crate of this name and codes-core optimised as in a release, and without debug
    /// information, since that contains names. The profile for releases would build the macro again.
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

/// The manifest of a package, with these lines as dependencies.
#[must_use]
pub fn manifest(name: &str, dependencies: &str) -> String {
    format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n")
}

/// The dependency on codes-core, with further keys besides its path.
#[must_use]
pub fn codes_core(more: &str) -> String {
    format!("codes-core = {{ path = '{}'{more} }}", workspace().join("codes-core").display())
}

/// The end of a manifest whose dependencies include macros, such as derives of serde: with the features that the macros of
/// the workspace need of syn together, they are taken from its build, and the engine is compiled once for all of them.
pub const WITH_DERIVES: &str = "\n[build-dependencies]\nsyn = { version = \"3\", features = [\"full\"] }\n";

/// Overrides settings of packages in the profile of tests.
pub fn set(cargo: &mut Command, packages: &[&str], settings: &[&str]) {
    for package in packages {
        for setting in settings {
            cargo.arg("--config").arg(format!("profile.dev.package.{package}.{setting}"));
        }
    }
}

/// The modification time of a file.
///
/// # Panics
///
/// If it does not exist.
#[must_use]
pub fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

/// `cargo` in a folder, without the settings of the cargo that runs the tests. Nothing has debug information, as the crates
/// from crates.io in the workspace, which are shared. The arguments are separated by spaces.
#[must_use]
pub fn cargo(folder: &Path, arguments: &str) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")));
    let ours = |name: &str| {
        name.starts_with("RUSTFLAGS")
            || name.starts_with("RUSTDOC")
            || name.starts_with("RUSTC")
            || name.starts_with("CLIPPY")
            || name.starts_with("CARGO") && !["CARGO_HOME", "CARGO_INCREMENTAL"].contains(&name)
    };
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_str().is_some_and(ours)) {
        cargo.env_remove(name);
    }
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "none").env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG", "none");
    cargo.current_dir(folder).args(arguments.split_whitespace()).env("CARGO_NET_OFFLINE", "true");
    cargo
}

/// The standard output of the command.
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

/// The standard error of the command.
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
