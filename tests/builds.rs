//! Builds in unusual places: which files the macro reads, and that it writes none.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use codes_gen::Caller;
use codes_tests::{Scratch, codes_core, manifest, set, succeed};

const VENDOR: &str = "| Code | Description |\n|---|---|\n| 1 | Too late. |\n";

/// Two documents, which are found in different ways.
const SOURCE: &str = "
#[codes_core::codes(doc = \"docs/vendor.md\")]
#[repr(i32)]
pub enum VendorCode {}

#[codes_core::codes(doc = \"./nested/near.md\")]
#[repr(i32)]
pub enum NearCode {}

const _: () = assert!(VendorCode::of::<1>().code() == 1 && NearCode::of::<1>().code() == 1);
";

/// Writes a crate into a folder.
fn write_crate(folder: &Path, name: &str) {
    for (path, text) in [
        ("Cargo.toml", &*format!("{}\n[workspace]\n", manifest(name, &codes_core("")))),
        ("src/lib.rs", SOURCE),
        ("src/nested/near.md", VENDOR),
        ("docs/vendor.md", VENDOR),
    ] {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::copy(codes_tests::workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
}

/// Builds a crate in a folder without the network.
fn build(scratch: &Scratch, folder: &Path) {
    let _ = succeed(&mut scratch.cargo_in(folder, "build --offline"));
}

/// Everything below a folder, with its type, size and modification time.
fn listing(folder: &Path) -> BTreeMap<PathBuf, (bool, u64, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let metadata = entry.metadata().unwrap();
            found.insert(entry.path(), (metadata.is_dir(), metadata.len(), metadata.modified().unwrap()));
            folders.extend(metadata.is_dir().then(|| entry.path()));
        }
    }
    found
}

#[test]
fn a_build_writes_only_to_its_target_folder_and_needs_no_other_permission() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    write_crate(scratch.path(), "read-only");
    let _ = succeed(&mut scratch.cargo("generate-lockfile --offline"));
    let set_writable = |writable: bool| {
        for path in listing(scratch.path()).into_keys() {
            let mut permissions = fs::metadata(&path).unwrap().permissions();
            #[allow(clippy::permissions_set_readonly_false)] // The folder is the test's own, and removed at its end.
            permissions.set_readonly(!writable);
            fs::set_permissions(path, permissions).unwrap();
        }
    };
    set_writable(false);
    let before = listing(scratch.path());
    let _ = succeed(&mut scratch.cargo("build --frozen"));
    assert_eq!(listing(scratch.path()), before);
    set_writable(true);
}

#[test]
fn crates_that_are_built_at_once_read_one_document() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    let names: Vec<String> = (0..6).map(|number| format!("at-once-{number}")).collect();
    scratch.write("Cargo.toml", &format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n"));
    scratch.write("docs/vendor.md", VENDOR);
    for name in &names {
        scratch.write(&format!("{name}/Cargo.toml"), &manifest(name, &codes_core("")));
        let source = "#[codes_core::codes(doc = \"../../docs/vendor.md\")] #[repr(u8)] pub enum VendorCode {}";
        scratch.write(&format!("{name}/src/lib.rs"), source);
    }
    let built = scratch.build();
    assert!(names.iter().all(|name| built.contains(&name.replace('-', "_"))), "{built:?}");
    scratch.write("docs/vendor.md", &format!("{VENDOR}| 2 | Too soon. |\n"));
    assert_eq!(scratch.build().len(), names.len());
}

fn expand(caller: &Caller) -> String {
    let (arguments, item) = ("doc = \"docs/vendor.md\"", "#[repr(i32)] enum VendorCode {}");
    codes_gen::codes(arguments.parse().unwrap(), item.parse().unwrap(), caller).to_string()
}

/// rust-analyzer does not provide the file of the call.
#[test]
fn an_editor_that_does_not_know_the_calling_file_has_the_codes() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    write_crate(scratch.path(), "edited-in-an-editor");
    let expansion = expand(&Caller { manifest_dir: Some(scratch.path().to_owned()), ..Caller::default() });
    assert!(expansion.contains("TooLate = 1") && !expansion.contains("compile_error"), "{expansion}");
    let document = scratch.path().join("docs/vendor.md");
    assert!(expansion.contains(&format!("include_bytes ! ({:?})", document.display().to_string())), "{expansion}");
}

/// As on Windows, where git writes a symbolic link as a file that contains its target.
#[test]
fn a_checkout_without_symbolic_links_builds() {
    let workspace = codes_tests::workspace();
    let listed = std::process::Command::new("git").args(["ls-files", "-z"]).current_dir(workspace).output();
    let Some(listed) = listed.ok().filter(|listed| listed.status.success()) else {
        return; // The sources of a release have no links.
    };
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    let checkout = scratch.path().join("checkout");
    let mut links = 0;
    for path in String::from_utf8(listed.stdout).unwrap().split_terminator('\0') {
        let (from, to) = (workspace.join(path), checkout.join(path));
        let Ok(metadata) = fs::symlink_metadata(&from) else { continue };
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        if metadata.is_symlink() {
            links += 1;
            fs::write(to, fs::read_link(from).unwrap().display().to_string()).unwrap();
        } else {
            fs::copy(from, to).unwrap();
        }
    }
    assert!(links > 0);
    fs::create_dir(checkout.join(".git")).unwrap();
    let _ = succeed(&mut scratch.cargo_in(&checkout, "metadata --offline --no-deps --format-version 1"));
    // Only codes-core uses such a file: the macro reads its document through it. The macro is the one that other tests
    // have built already, since its sources are the same.
    let workspace_manifest = fs::read_to_string(checkout.join("Cargo.toml")).unwrap();
    let members = workspace_manifest.lines().find(|line| line.starts_with("members = ")).unwrap();
    let path = format!("codes-macro = {{ path = '{}'", workspace.join("codes-macro").display());
    let ours = workspace_manifest
        .replace(members, "members = [\"codes-core\"]")
        .replace("codes-macro = { path = \"codes-macro\"", &path);
    assert!(ours.contains(&path), "{ours}");
    fs::write(checkout.join("Cargo.toml"), ours).unwrap();
    // Cargo distinguishes the members of two checkouts only by their settings. With the same settings, this would be built
    // over that of the workspace, which other tests still need.
    let mut check = scratch.cargo_in(&checkout, "check --offline -p codes-core");
    set(&mut check, &["codes-core"], &["codegen-units=15"]);
    let _ = succeed(&mut check);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    /// Cargo 1.95 itself fails below a folder whose name is not UTF-8, so only the engine can be tested there.
    #[test]
    fn a_folder_whose_name_is_not_utf8_does_not_matter_if_the_calling_file_is_known() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = scratch.path().join(OsStr::from_bytes(b"caf\xe9"));
        write_crate(&folder, "not-utf8");
        let expansion = expand(&Caller {
            file: Some(folder.join("src/lib.rs")),
            manifest_dir: Some(folder.clone()),
            ..Caller::default()
        });
        assert!(expansion.contains("\"../docs/vendor.md\"") && !expansion.contains("compile_error"), "{expansion}");
        let expansion = expand(&Caller { manifest_dir: Some(folder), ..Caller::default() });
        assert!(expansion.contains("is not UTF-8, so Rust source cannot name it"), "{expansion}");
        assert!(expansion.contains("enum VendorCode"), "{expansion}");
    }

    #[test]
    fn a_path_may_be_as_long_as_the_system_lets_it() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = scratch.path().join(format!("{}/", "x".repeat(200)).repeat(17));
        write_crate(&folder, "long-path");
        build(&scratch, &folder);
    }

    #[test]
    fn a_document_behind_symbolic_links_is_read_and_watched() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        write_crate(&scratch.path().join("real"), "linked");
        let elsewhere = scratch.path().join("elsewhere/deep/vendor.md");
        scratch.write("elsewhere/deep/vendor.md", VENDOR);
        let document = scratch.path().join("real/docs/vendor.md");
        fs::remove_file(&document).unwrap();
        symlink(&elsewhere, &document).unwrap();
        symlink("real", scratch.path().join("link")).unwrap();
        let link = scratch.path().join("link");
        let is_built = |scratch: &Scratch| {
            let output = scratch.cargo_in(&link, "build --offline --verbose").output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stderr).unwrap().contains("--crate-name linked")
        };
        assert!(is_built(&scratch));
        assert!(!is_built(&scratch));
        scratch.write("elsewhere/deep/vendor.md", &format!("{VENDOR}| 2 | Too soon. |\n"));
        assert!(is_built(&scratch));
    }

    /// Opening a pipe that nobody writes to never returns.
    #[test]
    fn only_the_named_document_is_opened() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        write_crate(scratch.path(), "unopened");
        for pipe in ["docs/other.md", "docs/vendor.markdown", "README.md", "src/nested/other.md"] {
            assert!(Command::new("mkfifo").arg(scratch.path().join(pipe)).status().unwrap().success());
        }
        assert!(ends(scratch.cargo("build --offline").spawn().unwrap()));
        // Not even when it suggests the document that may be meant.
        fs::remove_file(scratch.path().join("docs/vendor.md")).unwrap();
        assert!(!ends(scratch.cargo("build --offline").spawn().unwrap()));
    }

    #[test]
    fn irregular_files_are_not_read() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        write_crate(scratch.path(), "no-file");
        scratch.write("src/lib.rs", &SOURCE.replace("docs/vendor.md", "/dev/zero"));
        assert!(!ends(scratch.cargo("build --offline").spawn().unwrap()));
        // A sparse file of a terabyte is a regular file. Only as much of it is read as a document may have.
        scratch.write("src/lib.rs", SOURCE);
        fs::File::create(scratch.path().join("docs/vendor.md")).unwrap().set_len(1 << 40).unwrap();
        let output = scratch.cargo("build --offline").output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.contains("the document at `docs/vendor.md` is larger than 16 MiB"), "{errors}");
    }

    /// Returns whether the command succeeds, within a time limit.
    fn ends(mut child: Child) -> bool {
        let start = Instant::now();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status.success();
            }
            if start.elapsed() > Duration::from_secs(300) {
                child.kill().unwrap();
                panic!("it waits for something");
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}
