//! `cargo package`, and the packages by themselves.

use std::collections::BTreeMap;
use std::env::consts::EXE_SUFFIX;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codes_tests::{cargo, manifest, succeed, workspace};

const DOCUMENT: &str = "docs/tpns-return-codes.md";

#[test]
fn packages_build_from_their_own_archives() {
    // The folder is always the same, so that `target` keeps one build of them. Unpacked files have the current time.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
    let _ = fs::remove_dir_all(&folder);
    for member in ["program", "others"] {
        fs::create_dir_all(folder.join(member).join("src")).unwrap();
    }
    let write = |path: &str, content: &str| fs::write(folder.join(path), content).unwrap();
    let target = folder.join("target");
    // The crates depend on each other, and none is on crates.io, so they can only be built together. Cargo would verify
    // them with sources that it once unpacked for this folder, perhaps from archives of an earlier commit. They are
    // built below instead.
    let mut package = cargo(
        workspace(),
        "package -p codes-core -p codes-macro -p codes-gen -p codes-read -p codes-tool -p codes-cli --allow-dirty --no-verify",
    );
    let _ = succeed(package.env("CARGO_TARGET_DIR", &target));

    let packages: BTreeMap<String, PathBuf> = fs::read_dir(target.join("package"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "crate"))
        .map(|archive| {
            let _ = succeed(Command::new("tar").arg("-xzmf").arg(&archive).current_dir(&folder));
            let package = archive.file_stem().unwrap().to_str().unwrap();
            let (name, _version) = package.rsplit_once('-').unwrap();
            (name.to_owned(), folder.join(package))
        })
        .collect();
    assert!(
        packages.keys().eq(["codes-cli", "codes-core", "codes-gen", "codes-macro", "codes-read", "codes-tool"]),
        "{packages:?}"
    );
    // These are links in the workspace, whose targets are not in the archive.
    for file in packages
        .values()
        .flat_map(|folder| ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map(|file| folder.join(file)))
    {
        assert!(fs::symlink_metadata(&file).is_ok_and(|file| file.is_file() && file.len() > 0), "{}", file.display());
    }
    let document = packages["codes-core"].join(DOCUMENT);
    assert!(fs::symlink_metadata(document.parent().unwrap()).unwrap().is_dir());
    assert!(fs::symlink_metadata(&document).unwrap().is_file());
    let text = fs::read_to_string(&document).unwrap();
    assert_eq!(text, fs::read_to_string(workspace().join(DOCUMENT)).unwrap());

    // The text differs from the one in the workspace, so that the program shows which document it was made from.
    fs::write(&document, text.replace("| Request timeout. |", "| It took too long. |")).unwrap();
    let (mut members, mut patches) = (String::from("\"program\", \"others\""), String::new());
    for (name, folder) in &packages {
        let folder = folder.display();
        write!(members, ", '{folder}'").unwrap();
        writeln!(patches, "{name}.path = '{folder}'").unwrap();
    }
    write(
        "Cargo.toml",
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n\n[patch.crates-io]\n{patches}"),
    );
    // These are the versions of the workspace, which are already there, so nothing is downloaded.
    fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    write("program/Cargo.toml", &manifest("program-of-packages", "codes-core = \"*\""));
    write("program/src/main.rs", "fn main() { println!(\"{}\", codes_core::tpns::ClientCode::RequestTimeout); }");

    // Their dependencies are built once, by `cargo test`: if they have the features that the workspace's tests and
    // programs need of them together. None of these features is of a crate that ours name, so a package that does not
    // declare what it needs is still found.
    let workspace_manifest = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    let line = |name: &str| workspace_manifest.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
    let shared = ["expect-test", "proptest", "trybuild"].map(line).join("\n");
    let of_macros = "[build-dependencies]\nbitflags = { version = \"2\", features = [\"std\"] }\n";
    write("others/Cargo.toml", &(manifest("others", &shared) + of_macros));
    write("others/src/lib.rs", "");

    let mut build = cargo(&folder, "build -p program-of-packages -p codes-cli -p others");
    build.env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "0");
    build.env("CARGO_BUILD_BUILD_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap());
    let _ = succeed(&mut build);
    let run = |program: &str| Command::new(target.join("debug").join(format!("{program}{EXE_SUFFIX}")));
    assert_eq!(succeed(&mut run("program-of-packages")), "-2: It took too long.\n");
    let version = succeed(run("codes").arg("--version"));
    let folder_name = format!("codes-cli-{}", version.trim_start_matches("codes ").trim_end());
    assert!(packages["codes-cli"].ends_with(folder_name), "{version}");
}
