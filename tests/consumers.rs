//! Crates outside of the workspace that depend on codes-core, compiled by cargo, and the behaviour of the generated
//! enums.

use std::collections::{BTreeSet, HashSet};
use std::env::consts::EXE_SUFFIX;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{error, fs};

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Code, Failure, ParseCodeError, Status, UnknownCode, codes};
use codes_gen::Caller;
use codes_tests::{Scratch, WITH_DERIVES, codes_core, fail, manifest, succeed};

const VENDOR: &str = include_str!("consumers/vendor.md");

/// A crate that depends on codes-core by the line that is given.
fn consumer(name: &str, dependency: &str, file: &str, source: &str) -> Scratch {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &manifest(name, dependency));
    scratch.write("docs/vendor.md", VENDOR);
    scratch.write(file, source);
    scratch
}

#[test]
fn a_crate_that_denies_every_warning_has_none() {
    let strict = consumer("strict", &codes_core(""), "src/lib.rs", include_str!("consumers/strict.rs"));
    let mut many = String::from("| Code | Text |\n|---|---|\n");
    (0..1_100).for_each(|number| writeln!(many, "| {number} | Text number {number}. |").unwrap());
    strict.write("docs/many.md", &many);
    let tests = succeed(&mut strict.cargo("test"));
    assert!(tests.contains("5 passed") && tests.contains("- compile fail ... ok"), "{tests}");
    let _ = succeed(&mut strict.cargo("clippy --all-targets"));
    let _ = succeed(strict.cargo("doc --no-deps --document-private-items").env("RUSTDOCFLAGS", "-D warnings"));
    let page = fs::read_to_string(strict.target().join("doc/strict/enum.Reply.html")).unwrap();
    for part in [
        "<td><a href=\"enum.Reply.html#variant.SessionOver\"",
        "<p>All other codes: Who knows?</p>",
        "<p>The session is over: log in again.</p>",
        "<p>Code 12, line 5 of docs/vendor.md; the name is pinned.</p>",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_crate_without_the_prelude_compiles() {
    let source = include_str!("consumers/no_prelude.rs");
    let _ = consumer("no_prelude", &codes_core(""), "src/lib.rs", source).build();
}

#[test]
fn a_crate_of_the_first_edition_compiles() {
    let source = include_str!("consumers/edition_2015.rs");
    let old = consumer("edition_2015", &codes_core(""), "src/lib.rs", source);
    let manifest = fs::read_to_string(old.path().join("Cargo.toml")).unwrap();
    old.write("Cargo.toml", &manifest.replace("edition = \"2024\"", "edition = \"2015\""));
    let _ = succeed(&mut old.cargo("test"));
    // The error is shown at the user's own line there too.
    old.write("src/lib.rs", &source.replace("#[codes(7)]", "#[codes(9)]"));
    let error = fail(&mut old.cargo("build"));
    assert!(
        error.contains("code 9 is not documented in `VendorCode`") && error.contains("src/lib.rs:28:13"),
        "{error}"
    );
}

#[test]
fn a_crate_without_std_links() {
    let no_std = consumer("no_std", &codes_core(""), "src/lib.rs", include_str!("consumers/no_std.rs"));
    // With a panic strategy other than std's own, no unwinder is needed.
    let more = "\n[lib]\ncrate-type = [\"staticlib\"]\n\n[profile.dev]\npanic = \"abort\"\n";
    no_std.write("Cargo.toml", &(fs::read_to_string(no_std.path().join("Cargo.toml")).unwrap() + more));
    let _ = no_std.build();
    // This includes machines without an operating system, if their `core` is installed.
    let sysroot = succeed(Command::new("rustc").arg("--print=sysroot"));
    let installed = Path::new(sysroot.trim_end()).join("lib/rustlib");
    for target in ["thumbv6m-none-eabi", "thumbv7em-none-eabi", "riscv32imac-unknown-none-elf", "x86_64-unknown-none"] {
        if installed.join(target).exists() {
            let _ = succeed(&mut no_std.cargo(&format!("build --target {target}")));
        }
    }
    let with_std = include_str!("consumers/no_std.rs").replace("#![no_std]", "") + "extern crate std;";
    no_std.write("src/lib.rs", &with_std);
    assert!(fail(&mut no_std.cargo("build")).contains("panic_impl"));
}

#[test]
fn codes_core_may_have_another_name() {
    let renamed = consumer(
        "renamed",
        &codes_core("").replace("codes-core = {", "vendor_codes = { package = \"codes-core\","),
        "src/lib.rs",
        "#[vendor_codes::codes(doc = \"docs/vendor.md\", table = \"Errors\", success = 0, crate = ::vendor_codes)]
        #[repr(i32)]
        pub enum VendorCode {}

        const _: () = assert!(VendorCode::of::<2>().code() == 2);

        #[derive(Debug, vendor_codes::CodeWrapper)]
        #[codes(wraps = VendorCode, crate = ::vendor_codes)]
        pub enum Failure {
            #[codes(2)]
            TooWide,
            #[codes(other)]
            Other(vendor_codes::Status<VendorCode>),
        }",
    );
    let _ = renamed.build();
}

#[test]
fn codes_core_may_come_from_another_crate() {
    let user = consumer(
        "user-of-facade",
        "facade.path = \"facade\"",
        "src/lib.rs",
        "#[facade::codes_core::codes(doc = \"docs/vendor.md\", table = \"Errors\", success = 0, crate = ::facade::codes_core)]
        #[repr(i32)]
        pub enum VendorCode {}

        const _: () = assert!(VendorCode::of::<2>().code() == 2);

        #[derive(Debug, facade::codes_core::CodeWrapper)]
        #[codes(crate = ::facade::codes_core)]
        pub struct VendorError(VendorCode);",
    );
    user.write("facade/Cargo.toml", &manifest("facade", &codes_core("")));
    user.write("facade/src/lib.rs", "pub use codes_core;");
    let _ = user.build();
}

#[test]
fn no_name_of_the_user_clashes_with_generated_code() {
    let clashes = consumer("clashes", &codes_core(""), "src/lib.rs", include_str!("consumers/clashes.rs"));
    assert!(succeed(&mut clashes.cargo("test --lib")).contains("1 passed"));
}

#[test]
fn variants_may_have_the_names_of_associated_types() {
    let _ = consumer("named", &codes_core(""), "src/lib.rs", include_str!("consumers/named.rs")).build();
}

#[test]
fn codes_are_bare_numbers_on_the_wire() {
    let dependencies = codes_core(", features = [\"serde\", \"alloc\"]")
        + "\nserde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
        + WITH_DERIVES;
    let wire = consumer("wire", &dependencies, "src/main.rs", include_str!("consumers/wire.rs"));
    assert_eq!(succeed(&mut wire.cargo("run")), "all as they should be\n");
    // An unknown text that is deserialized must be owned. In a wrapper, the derive reports this.
    wire.write("src/main.rs", include_str!("consumers/held_as_read.rs"));
    let errors = fail(&mut wire.cargo("build"));
    let unread = "error[E0277]: serde cannot read `Status<ApiCode>`, which holds an unknown code as `&'static str`\n";
    for place in ["12:11", "17:17"] {
        assert!(errors.contains(&format!("{unread}  --> src/main.rs:{place}\n")), "{errors}");
    }
    assert_eq!(errors.matches("note: write `Status<ApiCode, String>`, or, with a lifetime,").count(), 2, "{errors}");
    // In a struct that only serde's derive sees, rustc finds this when it checks lifetimes, for which no trait has a
    // message.
    assert!(
        errors.contains(
            "
error: lifetime may not live long enough
  --> src/main.rs:22:5
   |
20 | #[derive(serde::Deserialize)]
   |          ------------------ lifetime `'de` defined here
21 | struct Answer {
22 |     code: Status<ApiCode>,
   |     ^^^^ requires that `'de` must outlive `'static`
"
        ),
        "{errors}"
    );
    assert_eq!(errors.matches("  --> src/main.rs:").count(), 3, "{errors}");
}

/// This is not in `tests/ui`: with thiserror as a dependency, the engine would be compiled with other features there.
#[test]
fn a_display_beside_that_of_thiserror_is_an_error() {
    let dependencies = codes_core("") + "\nthiserror = \"2\"\n" + WITH_DERIVES;
    let source = include_str!("consumers/display_beside_thiserror.rs");
    let errors = fail(&mut consumer("two-displays", &dependencies, "src/main.rs", source).cargo("build"));
    let expected = "\
error: thiserror writes `Display` here, because of its `#[error(..)]`
         = help: leave `display` out
 --> src/main.rs:7:32
  |
7 |     #[codes(1008028, display = \"{message}\")]
  |                                ^^^^^^^^^^^

error: could not compile `two-displays` (bin \"two-displays\") due to 1 previous error
";
    assert!(errors.ends_with(expected), "{errors}");
}

#[test]
fn defmt_sends_codes_and_no_texts() {
    let dependencies = codes_core(", features = [\"defmt\"]") + "\ndefmt = \"1\"\n" + WITH_DERIVES;
    let device = consumer("device", &dependencies, "src/main.rs", include_str!("consumers/defmt.rs"));
    assert_eq!(succeed(&mut device.cargo("run")), "all as they should be\n");
    let sysroot = succeed(Command::new("rustc").arg("--print=sysroot"));
    if Path::new(sysroot.trim_end()).join("lib/rustlib/thumbv6m-none-eabi").exists() {
        let log = "pub fn log(code: codes_core::Status<codes_core::tpns::ServerCode>) { defmt::info!(\"{}\", code); }";
        device.write("src/lib.rs", &format!("#![no_std]\n{log}"));
        let _ = succeed(&mut device.cargo("build --lib --target thumbv6m-none-eabi"));
    }
}

#[test]
fn a_program_contains_only_the_texts_that_it_uses() {
    let scratch = consumer("texts", &codes_core(""), "src/bin/texts-none.rs", &program("code.is_some()"));
    scratch.write("src/bin/texts-messages.rs", &program("code.map(ServerCode::message)"));
    scratch.write("src/bin/texts-names.rs", &program("code.map(ServerCode::name)"));
    for (name, answer) in
        [("german", "code.and_then(|code| code.message_in(\"de\"))"), ("english", "code.map(OrderCode::message)")]
    {
        scratch.write(&format!("src/bin/texts-{name}.rs"), &translated(answer));
    }
    scratch.write("docs/orders.md", "| Code | Text |\n|---|---|\n| 7 | The basket is empty. |\n");
    scratch.write("docs/orders.de.md", "| Code | Text |\n|---|---|\n| 7 | Der Korb ist leer. |\n");
    let _ = succeed(&mut scratch.cargo_optimised("build", "texts"));
    let binary = |name: &str| fs::read(scratch.target().join("debug").join(format!("{name}{EXE_SUFFIX}"))).unwrap();
    let (none, messages, names) = (binary("texts-none"), binary("texts-messages"), binary("texts-names"));
    let holds = |binary: &[u8], text: &str| binary.windows(text.len()).any(|window| window == text.as_bytes());
    for code in ServerCode::ALL {
        let held = [&none, &messages, &names].map(|binary| (holds(binary, code.message()), holds(binary, code.name())));
        assert_eq!(held, [(false, false), (true, false), (false, true)], "{code}");
    }
    assert!(ClientCode::ALL.iter().all(|code| !holds(&messages, code.message())), "nobody asked for the other table");
    // Only users of a language pay for it.
    let (german, english) = (binary("texts-german"), binary("texts-english"));
    let texts = |binary: &[u8]| (holds(binary, "The basket is empty."), holds(binary, "Der Korb ist leer."));
    assert_eq!((texts(&english), texts(&german).1), ((true, false), true));
}

fn translated(answer: &str) -> String {
    format!(
        "#[codes_core::codes(doc = \"docs/orders.md\", translations(de = \"docs/orders.de.md\"))]
        #[repr(i32)]
        pub enum OrderCode {{}}

        fn main() {{
            let code = OrderCode::from_code(std::env::args().nth(1).unwrap().parse().unwrap());
            println!(\"{{:?}}\", {answer});
        }}"
    )
}

/// A program that looks up all numbers from -2,000 to 9,999, and its arguments as texts, and prints some data of each
/// code that it finds.
fn program_of_many(of_number: &str, of_text: &str) -> String {
    format!(
        "#[codes_core::codes(doc = \"docs/many.md\")]
        #[repr(i32)]
        pub enum Number {{}}

        #[codes_core::codes(doc = \"docs/texts.md\")]
        pub enum Text {{}}

        fn main() {{
            let numbers = (-2_000..10_000).filter(|number| Number::from_code(*number).is_some_and({of_number}));
            println!(\"{{:?}}\", numbers.collect::<Vec<i32>>());
            let texts = std::env::args().skip(1).filter(|text| Text::from_code(text).is_some_and({of_text}));
            println!(\"{{:?}}\", texts.collect::<Vec<String>>());
        }}"
    )
}

#[test]
fn a_program_that_looks_up_in_large_tables_contains_no_texts() {
    let numbers: Vec<i32> = (0..1_200).map(|n| n / 20 * 70 + n % 20 - 700).collect();
    let mut many = String::from("| Code | Text |\n|---|---|\n");
    let mut texts = String::from("| Error code | Text |\n|---|---|\n");
    for number in &numbers {
        writeln!(many, "| {number} | The story of number {number}. |").unwrap();
        writeln!(texts, "| Failure.Code{number} | The story of text {number}. |").unwrap();
    }
    let source = program_of_many("|code| code.code() == *number", "|code| code.code() == text");
    let scratch = consumer("large", &codes_core(""), "src/bin/large-none.rs", &source);
    let source = program_of_many("|code| !code.message().is_empty()", "|code| !code.message().is_empty()");
    scratch.write("src/bin/large-messages.rs", &source);
    scratch.write("docs/many.md", &many);
    scratch.write("docs/texts.md", &texts);
    let _ = succeed(&mut scratch.cargo_optimised("build", "large"));
    let known: Vec<String> = numbers.iter().map(|number| format!("Failure.Code{number}")).collect();
    let held = ["none", "messages"].map(|name| {
        let path = scratch.target().join("debug").join(format!("large-{name}{EXE_SUFFIX}"));
        let unknown = ["Failure", "failure.Code-700", "Failure.Code-701", ""];
        let answer = succeed(Command::new(&path).args(unknown).args(&known));
        assert_eq!(answer, format!("{numbers:?}\n{known:?}\n"));
        let binary = fs::read(path).unwrap();
        ["The story of number", "The story of text"]
            .map(|text| binary.windows(text.len()).filter(|window| *window == text.as_bytes()).count())
    });
    assert_eq!(held, [[0, 0], [1_200, 1_200]]);
}

fn program(answer: &str) -> String {
    format!(
        "use codes_core::tpns::ServerCode;
        fn main() {{
            let code = ServerCode::from_code(std::env::args().nth(1).unwrap().parse().unwrap());
            println!(\"{{:?}}\", {answer});
        }}"
    )
}

const TWIN: &str = "#[codes_core::codes(doc = \"docs/vendor.md\", table = \"Errors\", success = 0)]
    #[repr(i32)]
    pub enum VendorCode {}";

#[test]
fn an_expansion_is_the_same_in_every_folder() {
    let expansion = || {
        let twin = consumer("expanded", "", "src/lib.rs", TWIN);
        let caller = Caller {
            file: Some(twin.path().join("src/lib.rs")),
            manifest_dir: Some(twin.path().to_owned()),
            working_dir: Some(twin.path().to_owned()),
            ..Caller::default()
        };
        let [arguments, item] = ["doc = \"docs/vendor.md\", table = \"Errors\"", "#[repr(i32)] pub enum VendorCode {}"];
        codes_gen::codes(arguments.parse().unwrap(), item.parse().unwrap(), &caller).to_string()
    };
    let (one, two) = (expansion(), expansion());
    assert!(one.contains("include_bytes ! (\"../docs/vendor.md\")") && !one.contains("compile_error"), "{one}");
    assert_eq!(one, two);
}

/// Without `--remap-path-prefix`, rustc writes its working directory into the metadata of every crate.
#[test]
fn compiled_crates_are_the_same_in_every_folder() {
    let twins = [(); 2].map(|()| consumer("twin", &codes_core(""), "src/lib.rs", TWIN));
    let remap = twins.each_ref().map(|twin| format!(" --remap-path-prefix={}=/twin", twin.path().display())).concat();
    let [one, two] = twins.each_ref().map(|twin| {
        // Both build into one folder, so this crate must not be confused with the other.
        twin.write("src/lib.rs", TWIN);
        let artifact = twin.compile("rustc", &format!("--{remap}")).pop().unwrap();
        assert_eq!(artifact["target"]["name"], "twin");
        assert_eq!(artifact["fresh"], false);
        let files = artifact["filenames"].as_array().unwrap().iter().map(|file| file.as_str().unwrap());
        let metadata = files.map(Path::new).find(|file| file.extension().unwrap() == "rmeta");
        fs::read(metadata.unwrap()).unwrap()
    });
    assert!(one == two);
}

/// The vendor's codes.
#[codes(
    text = "
# Replies

| Number | Short name | Text |
|-------:|------------|------|
| 7      | TOO_LATE   | Too **late**. Please [try `again`](https://example.com/again). |
| 0x1F   |            | Too early. |
| *      |            | Who knows? |
| -5     | BROKEN     | Broken:<ul><li>here<li>there</ul> |
| 7      | TOO_LATE   | Out of time. |
| 12     | in-doubt   |      |
",
    columns(code = "Number", name = "Short name"),
    success = 7
)]
#[repr(i16)]
pub enum Reply {
    Early = 31,
    #[codes(retired)]
    Gone = 99,
}

#[test]
fn codes_and_names_are_converted_both_ways() {
    assert_eq!(Reply::ALL, [Reply::TooLate, Reply::Early, Reply::Broken, Reply::InDoubt]);
    assert_eq!(Reply::ALL.iter().map(|reply| reply.code()).collect::<Vec<_>>(), [7, 31, -5, 12]);
    assert_eq!(
        Reply::ALL.iter().map(|reply| reply.name()).collect::<Vec<_>>(),
        ["TooLate", "Early", "Broken", "InDoubt"]
    );
    let every = (i16::MIN..=i16::MAX).filter_map(|number| Some((number, Reply::from_code(number)?.code())));
    assert_eq!(every.collect::<Vec<_>>(), [(-5, -5), (7, 7), (12, 12), (31, 31), (99, 99)]);
    for reply in Reply::ALL {
        assert_eq!(Reply::try_from(reply.code()), Ok(*reply));
        assert_eq!((i16::from(*reply), *reply as i16), (reply.code(), reply.code()));
        assert_eq!(reply.code().to_string().parse(), Ok(*reply));
        assert_eq!(reply.name().parse(), Ok(*reply));
        assert_eq!(format!("{reply:?}"), reply.name());
    }
    for text in ["", "0", "toolate", "8", "32768", "0x1G", "TOOLATE"] {
        assert!(text.parse::<Reply>().is_err(), "{text}");
    }
}

#[test]
fn unknown_codes_keep_their_number_and_show_the_catch_all() {
    let unknown: UnknownCode<Reply> = Reply::try_from(8).unwrap_err();
    assert_eq!((unknown.value(), unknown.meaning()), (8, Reply::CATCH_ALL));
    assert_eq!(unknown.to_string(), "unknown code 8: Who knows?");
    assert_eq!(ServerCode::try_from(8).unwrap_err().to_string(), "unknown code 8");
    assert_eq!(ClientCode::CATCH_ALL.map(|other| (other.line, other.summary())), Some((43, "Unknown error.")));
    assert_eq!(ServerCode::CATCH_ALL, None);
    for number in i16::MIN..=i16::MAX {
        let status = Status::<Reply>::from(number);
        assert_eq!((i16::from(status), status.known()), (number, Reply::from_code(number)));
    }
}

#[test]
fn meanings_have_texts_links_and_lines() {
    let [late, out_of_time] = Reply::TooLate.meanings() else { panic!() };
    assert_eq!(Reply::TooLate.message(), "Too late. Please try again.");
    assert_eq!((late.text, late.line), ("Too late. Please try again.", 6));
    assert_eq!(late.markdown(), "Too **late**. Please [try `again`](https://example.com/again).");
    assert_eq!((late.summary(), late.advice()), ("Too late.", Some("Please try again.")));
    assert_eq!(
        late.links().iter().map(|link| (link.text, link.url)).collect::<Vec<_>>(),
        [("try again", "https://example.com/again")]
    );
    assert_eq!((out_of_time.text, out_of_time.line), ("Out of time.", 10));
    assert_eq!((out_of_time.summary(), out_of_time.advice(), out_of_time.links().len()), ("Out of time.", None, 0));
    assert_eq!(Reply::Broken.message(), "Broken:\n- here\n- there");
    assert_eq!((Reply::InDoubt.message(), Reply::InDoubt.meanings().len()), ("", 1));
    assert_eq!(Reply::TooLate.to_string(), "7: Too late. Please try again. (or: Out of time.)");
    assert_eq!(Reply::CATCH_ALL.map(|other| (other.text, other.line)), Some(("Who knows?", 8)));
    let [table] = Reply::TABLES else { unreachable!() };
    assert_eq!((table.document, table.heading), ("text", Some("Replies")));
    assert_eq!(
        (table.columns.code, table.columns.message, table.columns.name),
        ("Number", Some("Text"), Some("Short name"))
    );
}

#[test]
fn success_is_ok_and_everything_else_a_failure() {
    fn answer(number: i16) -> Result<&'static str, Box<dyn error::Error>> {
        Reply::check(number)?;
        Ok("fine")
    }
    assert_eq!(answer(7).unwrap(), "fine");
    assert_eq!(answer(31).unwrap_err().to_string(), "31: Too early.");
    assert_eq!(answer(8).unwrap_err().to_string(), "unknown code 8: Who knows?");
    let failure: Failure<Reply> = Reply::check(31).unwrap_err();
    assert_eq!(
        (failure.known(), failure.status().code(), failure.message()),
        (Some(Reply::Early), 31, Some("Too early."))
    );
    let failure = Reply::check(8).unwrap_err();
    assert_eq!((failure.known(), failure.status().code(), failure.message()), (None, 8, Some("Who knows?")));
    // The client's document lists success, the server's does not.
    assert_eq!((ClientCode::check(0), ClientCode::from_code(0)), (Ok(()), Some(ClientCode::Success)));
    assert_eq!((ServerCode::check(0), ServerCode::from_code(0)), (Ok(()), None));
}

#[test]
#[allow(deprecated)]
fn a_retired_code_is_converted_but_not_listed() {
    assert_eq!((Reply::from_code(99), "Gone".parse()), (Some(Reply::Gone), Ok(Reply::Gone)));
    assert_eq!((Reply::Gone.message(), Reply::Gone.meanings().len()), ("", 0));
    assert!(!Reply::ALL.contains(&Reply::Gone));
    assert_eq!(Status::<Reply>::from(99).message(), None);
}

#[test]
fn everything_is_const() {
    const SERVER_CLOSED_LINK: ClientCode = ClientCode::of::<10103>();
    const NUMBER: i32 = SERVER_CLOSED_LINK.code();
    const NAME: &str = SERVER_CLOSED_LINK.name();
    const MESSAGE: &str = SERVER_CLOSED_LINK.message();
    const LINE: u32 = SERVER_CLOSED_LINK.meanings()[0].line;
    const SUMMARY: &str = ClientCode::of::<10008>().meanings()[1].summary();
    const ADVICE: Option<&str> = ClientCode::of::<10008>().meanings()[0].advice();
    const OTHER: &str = ClientCode::CATCH_ALL.unwrap().text;
    const LAST: Option<ServerCode> = ServerCode::from_code(ServerCode::ALL[ServerCode::ALL.len() - 1].code());
    const IS_FAILURE: bool = ServerCode::check(1_008_028).is_err();
    const HEADING: Option<&str> = <ServerCode as Code>::TABLES[0].heading;

    let is_closed = |code| matches!(code, SERVER_CLOSED_LINK);
    assert!(is_closed(ClientCode::ServerClosedLink) && !is_closed(ClientCode::LinkClosed));
    assert!(matches!(10_103, NUMBER));
    assert_eq!((NAME, LINE), ("ServerClosedLink", 35));
    assert!(MESSAGE.starts_with("The server has closed the linkage"));
    assert_eq!((SUMMARY, ADVICE), ("Incorrect AccessKey or AccessID.", Some("Please check the AndroidManifest file.")));
    assert_eq!(OTHER, "Unknown error. Please save the log and contact us.");
    assert_eq!((LAST, IS_FAILURE), (Some(ServerCode::AccessCredentialsMismatch), true));
    assert_eq!(HEADING, Some("Server Return Codes"));
}

/// What generic code can do with a code enum.
fn assert_code<C>(counts: (usize, usize))
where
    C: Code<Repr = i32> + TryFrom<i32, Error = UnknownCode<C>> + std::str::FromStr<Err = ParseCodeError> + Send + Sync,
    i32: From<C>,
{
    assert_eq!((C::ALL.len(), C::ALL.iter().map(|code| code.meanings().len()).sum()), counts);
    for code in C::ALL.iter().copied() {
        assert_eq!(C::from_code(code.code()), Some(code));
        assert_eq!(C::try_from(i32::from(code)), Ok(code));
        assert_eq!((code.name().parse(), code.code().to_string().parse()), (Ok(code), Ok(code)));
        assert_eq!((format!("{code:?}"), code.message()), (code.name().to_owned(), code.meanings()[0].text));
        assert!(code.to_string().starts_with(&format!("{}: {}", code.code(), code.message())));
    }
    assert_eq!(C::ALL.iter().collect::<HashSet<_>>().len(), C::ALL.len());
    let sorted: BTreeSet<C> = C::ALL.iter().copied().collect();
    let numbers: BTreeSet<i32> = C::ALL.iter().map(|code| code.code()).collect();
    assert!(sorted.into_iter().map(C::code).eq(numbers));
    assert!(C::from_code(i32::MIN).is_none() && C::from_code(i32::MAX).is_none());
    assert_eq!(size_of::<Option<C>>(), size_of::<i32>());
}

#[test]
fn the_tables_that_ship_are_whole() {
    assert_code::<ClientCode>((44, 46));
    assert_code::<ServerCode>((28, 28));
    for number in [10_008, 10_110] {
        assert_eq!(ClientCode::from_code(number).unwrap().meanings().len(), 2, "{number}");
    }
    assert_eq!(ClientCode::SendRequestFailed.code(), -7);
    assert_ne!(ClientCode::of::<10005>().message(), ClientCode::of::<-10005>().message());
    assert_eq!(
        ServerCode::InvalidPushTime.message(),
        "Invalid push time. Please change the push time.\nFor a scheduled push, if send_time passed in is earlier than \
         the current time, specific rules are as follows:\n- If send_time is 10 minutes or less earlier than the current \
         time, the push task is created, and the API schedules the task immediately when receiving it.\n- If send_time \
         is over 10 minutes earlier than the current time, the push task is rejected, and the API returns a failure \
         message."
    );
}
