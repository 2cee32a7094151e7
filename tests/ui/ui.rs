//! Every error that a user can get, with its message.

use std::env;
use std::path::Path;
use std::process::Command;

/// trybuild leaves out the lines and columns of all files but the test's own. So most documents are inline, where it
/// keeps them.
#[test]
fn errors_say_what_is_wrong_and_what_to_do() {
    if is_in_build_folder_of_tests() {
        trybuild::TestCases::new().compile_fail("*/*.rs");
    }
}

/// Whether this process has the settings with which trybuild takes the engine and its dependencies from the builds of
/// the other tests. trybuild passes its environment on to cargo, and a process cannot safely change its own: if this one
/// lacks them, another process runs the test.
fn is_in_build_folder_of_tests() -> bool {
    const FOLDER: &str = "CARGO_BUILD_BUILD_DIR";
    if env::var_os(FOLDER).is_some() {
        return true;
    }
    let mut test = Command::new(env::current_exe().unwrap());
    test.args(env::args_os().skip(1)).env(FOLDER, Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap());
    // The profile of these builds.
    test.env("CARGO_PROFILE_DEV_DEBUG", "none").env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG", "none");
    assert!(test.status().unwrap().success(), "see above");
    false
}
