//! `codes explain`, as a user runs it.

// expect-test writes them.
#![allow(clippy::needless_raw_string_hashes)]

use std::process::Stdio;

use crate::support::{codes, run, shown};
use expect_test::expect;
use tempfile::TempDir;

#[test]
fn a_code_with_two_meanings_is_explained_with_both() {
    expect![[r#"
        exit code 0
        --- stdout
        10008 ContentProviderOrCredentialsInvalid
        Client Return Codes (docs/tpns-return-codes.md)

          1. meaning  The ContentProvider was incorrectly configured.
             advice   Please check the AndroidManifest file.
             line     31

          2. meaning  Incorrect AccessKey or AccessID.
             line     46
    "#]]
    .assert_eq(&run(&["explain", "10008"]));
}

#[test]
fn a_negative_number_is_a_code() {
    expect![[r#"
        exit code 0
        --- stdout
        -5 GuidRequestRejected
        Client Return Codes (docs/tpns-return-codes.md)

          meaning  An error occurred while getting Guid.
          advice   Please check whether the network, AccessId and AccessKey are correct
                   and whether the resource has been purchased.
          line     12
    "#]]
    .assert_eq(&run(&["explain", "-5"]));
}

#[test]
fn a_number_is_read_in_every_form_that_a_document_may_have() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let path = folder.path().join("a.md");
    std::fs::write(&path, "| Code | Text |\n|---|---|\n| 31 | Late. |\n| 32769 | Gone. |\n").unwrap();
    let of = |code: &str| shown(codes(&["explain", code]).arg(&path));
    for code in ["0x1FL", "0x1F", "01Fh", "16#1F", "0x0000_001F", "0031"] {
        assert!(of(code).contains("\n31 Late\n"), "{code}: {}", of(code));
    }
    for code in ["8001h", "W#16#8001", "32_769"] {
        assert!(of(code).contains("\n32769 Gone\n"), "{code}: {}", of(code));
    }
    assert!(of("001F").contains("no table has a code or a name"), "{}", of("001F"));
    // In a table of hexadecimal numbers, a number may lack its prefix.
    std::fs::write(&path, "| Code (hex) | Name |\n|---|---|\n| 001F | A |\n| 1024 | B |\n").unwrap();
    for (code, found) in [("001F", "0x001F A"), ("1f", "0x001F A"), ("31", "0x001F A"), ("1024", "0x1024 B")] {
        assert!(of(code).contains(&format!("\n{found}\n")), "{code}: {}", of(code));
    }
}

#[test]
fn digits_without_a_prefix_are_hexadecimal_where_a_document_omits_it() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let (document, source) = (folder.path().join("a.md"), folder.path().join("lib.rs"));
    let head = "| Code (hex) | Name |\n|---|---|\n";
    let rows = "| 0BAD | UNKNOWN |\n| 0001 | BAD |\n| 0A | D |\n| 10 | C |\n| 1F | E |\n| 0100-01FF | Others |\n";
    std::fs::write(&document, format!("{head}{rows}")).unwrap();
    let attribute = "#[codes(doc = \"a.md\")]\n#[repr(i32)]\nenum E {\n    #[codes(retired)]\n    Gone = 0xCD,\n}\n";
    std::fs::write(&source, attribute).unwrap();
    let of = |code: &str| shown(codes(&["explain", "--", code]).arg(&document));
    // The symbol is exact, and the digits are a guess.
    assert!(of("BAD").contains("0x0001 Bad") && !of("BAD").contains("0x0BAD"), "{}", of("BAD"));
    assert!(of("0BAD").contains("\n0x0BAD Unknown\n"), "{}", of("0BAD"));
    // A program writes 10 for the code that the document writes 0A, and the document writes 10 for 16.
    assert!(of("10").contains("0x0A D") && of("10").contains("0x10 C"), "{}", of("10"));
    assert!(of("01F5").contains("\n0x1F5 in 0100-01FF\n") && of("01F5") == of("0x1F5"), "{}", of("01F5"));
    let retired = shown(codes(&["explain", "00CD", "--pins"]).arg(&source));
    assert!(retired.contains("Gone"), "{retired}");
    // In a table of numbers with prefixes, these are no digits.
    std::fs::write(&document, format!("{head}{}", rows.replace("| 0BAD", "| 0x0BAD"))).unwrap();
    assert!(of("0BAD").contains("no table has a code or a name"), "{}", of("0BAD"));
}

#[test]
fn an_underscore_that_begins_or_ends_a_symbol_is_a_part_of_it() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let path = folder.path().join("a.md");
    std::fs::write(&path, "| Code | Name | Text |\n|---|---|---|\n| 31 | LATE | Late. |\n| 404 | _31 | Gone. |\n")
        .unwrap();
    let text = shown(codes(&["explain", "_31"]).arg(&path));
    assert!(text.contains("\n404 ") && !text.contains("\n31 Late"), "{text}");
}

#[test]
fn dashes_may_precede_a_negative_number() {
    assert_eq!(run(&["explain", "--", "-5"]), run(&["explain", "-5"]));
}

#[test]
fn a_code_of_the_server_is_found_in_its_table() {
    expect![[r#"
        exit code 0
        --- stdout
        1008028 RateLimited
        Server Return Codes (docs/tpns-return-codes.md)

          meaning  Frequency limit exceeded.
          line     80
    "#]]
    .assert_eq(&run(&["explain", "1008028"]));
}

#[test]
fn a_long_text_keeps_its_paragraphs_and_its_list() {
    expect![[r#"
        exit code 0
        --- stdout
        10010012 InvalidPushTime
        Server Return Codes (docs/tpns-return-codes.md)

          meaning  Invalid push time.
          advice   Please change the push time.
                   For a scheduled push, if send_time passed in is earlier than the
                   current time, specific rules are as follows:
                   - If send_time is 10 minutes or less earlier than the current time,
                     the push task is created, and the API schedules the task
                     immediately when receiving it.
                   - If send_time is over 10 minutes earlier than the current time, the
                     push task is rejected, and the API returns a failure message.
          line     86
    "#]]
    .assert_eq(&run(&["explain", "10010012"]));
}

#[test]
fn links_are_shown_with_their_text() {
    expect![[r#"
        exit code 0
        --- stdout
        -502 GuidRequestFailed
        Client Return Codes (docs/tpns-return-codes.md)

          meaning  An error occurred while getting Guid.
          advice   Check whether the network and the domain name configured for the
                   service access point are correct. For more information, see SDK
                   Integration.
          link     SDK Integration:
                   https://intl.cloud.tencent.com/document/product/1024/30713
          line     17
    "#]]
    .assert_eq(&run(&["explain", "-502"]));
}

#[test]
fn a_code_in_no_table_is_an_error_that_shows_the_catch_all_and_the_nearest_codes() {
    expect![[r#"
        exit code 1
        --- stderr
        error: no table has the code 42

        Client Return Codes (docs/tpns-return-codes.md) says of all other codes:

          meaning  Unknown error.
          advice   Please save the log and contact us.
          link     contact us: https://intl.cloud.tencent.com/support
          line     43

        The nearest codes:

           2 InvalidParameter
          -2 RequestTimeout
          20 AuthenticationFailed
    "#]]
    .assert_eq(&run(&["explain", "42"]));
}

#[test]
fn the_nearest_codes_of_a_misspelt_code_and_of_one_beyond_every_table_are_shown() {
    let of_42 = run(&["explain", "42"]);
    let (above, _) = of_42.split_once("  2 InvalidParameter").unwrap();
    for (code, nearest) in [
        (
            "10080021",
            ["1008021 CertificateVerificationFailed", "1008002 MissingParameter", "1008001 MalformedParameter"],
        ),
        (
            "-170141183460469231731687303715884105728",
            ["10110008 TokenOrAccountNotFound", " 1008002 MissingParameter", " 1008007 InvalidParameter"],
        ),
    ] {
        let above = above.replace("code 42", &format!("code {code}"));
        let nearest = nearest.map(|line| format!("  {line}\n")).concat();
        assert_eq!(run(&["explain", code]), above.trim_end_matches(' ').to_owned() + &nearest);
    }
}

#[test]
fn the_name_of_a_variant_is_explained_by_its_code() {
    expect![[r#"
        exit code 0
        --- stdout
        1008028 RateLimited
        Server Return Codes (docs/tpns-return-codes.md)

          meaning  Frequency limit exceeded.
          line     80
    "#]]
    .assert_eq(&run(&["explain", "RateLimited"]));
}

#[test]
fn a_missing_code_is_bad_usage() {
    expect![[r#"
        exit code 2
        --- stderr
        error: the following required arguments were not provided:
          <CODE>

        Usage: codes explain <CODE> [FILE]

        For more information, try '--help'.
    "#]]
    .assert_eq(&run(&["explain"]));
}

#[test]
fn a_missing_command_is_bad_usage_and_prints_the_help() {
    let help = run(&["--help"]).replace("exit code 0\n--- stdout\n", "exit code 2\n--- stderr\n");
    assert_eq!(run(&[]), help);
}

#[test]
fn an_unknown_option_is_bad_usage() {
    expect![[r#"
        exit code 2
        --- stderr
        error: unexpected argument '--all' found

          tip: to pass '--all' as a value, use '-- --all'

        Usage: codes explain [OPTIONS] [CODE] [FILE]

        For more information, try '--help'.
    "#]]
    .assert_eq(&run(&["explain", "--all", "10008"]));
}

#[test]
fn help_names_the_commands_and_the_exit_codes() {
    expect![[r#"
        exit code 0
        --- stdout
        Explains vendors' return codes, and checks, compares, updates and converts their documents

        Usage: codes [OPTIONS] [COMMAND]

        Commands:
          explain      Explain a code: its table, name, every meaning, advice, links and line
          list         List the code tables of a document as the macro sees them
          check        Check documents: everything that the macro would report, and suspicious places
          diff         Compare two versions of a document: codes, words, names, and what they mean for the
                       version
          add          Fetch a document, write it and its entry in codes.toml, and print the enums to paste
          status       Show the documents of codes.toml: source, age, edits, and the enums that are made
                       from them
          update       Fetch the documents that have changed at their sources, pin the names that would
                       change, and show what the update means
          pin          Print an enum that pins the current names, or add the pins to an enum in a file
          expand       Print the Rust that the macro generates from a table, formatted and ready to commit
          export       Write the codes for other languages, tools and people
          completions  Print completions for a shell
          man          Print the manual page, or write one for each command
          help         Print this message or the help of the given subcommand(s)

        Options:
              --color <WHEN>  Whether to use colour; `auto` does so on a terminal, unless `NO_COLOR` is set
                              [default: auto] [possible values: auto, always, never]
          -h, --help          Print help
          -V, --version       Print version

        Examples:
          codes explain 10008
          codes list docs/vendor.md
          codes check
          codes diff HEAD:docs/vendor.md docs/vendor.md --pins src/codes.rs
          codes pin docs/vendor.md --write src/codes.rs

        Exit status: 0 for success, 1 for an unknown code, a problem or a difference, 2 for wrong usage.
    "#]]
    .assert_eq(&run(&["--help"]));
}

#[test]
fn help_of_the_command_lists_its_arguments() {
    expect![[r#"
        exit code 0
        --- stdout
        Explain a code: its table, name, every meaning, advice, links and line

        Usage: codes explain [OPTIONS] [CODE] [FILE]

        Arguments:
          [CODE]  The code that you have: a number in any form that a document may have, a text, the
                  vendor's symbol, or the variant's name; write `--` before one like `-0x5`
          [FILE]  A Markdown document, instead of those of codes.toml and TPNS; `-` is standard input

        Options:
              --table <TABLE>         Only this table: its heading, a path of headings such as "Groups /
                                      Errors", or its number among the code tables
              --headings[=<HEADING>]  Read headings instead of tables: all that are codes, or those below
                                      this heading; may be given several times
              --list <HEADING>        Read the lists below this heading instead of tables; may be given
                                      several times. "" reads every list of codes
              --columns <ROLE=TITLE>  The column of this role, by its title: `code=Status`, `message="What
                                      it means"`, `name=Symbol`, `details=Notes` or `advice=Solution`; may
                                      be given several times
              --pins <FILE.rs>        A Rust source file: explain a code of its `#[codes(..)]` enums, with
                                      their pinned names
              --enum <NAME>           Only this enum of that file
              --format <FORMAT>       The output format [default: text] [possible values: text, json]
              --schema                Write the JSON Schema of the JSON instead
              --color <WHEN>          Whether to use colour; `auto` does so on a terminal, unless `NO_COLOR`
                                      is set [default: auto] [possible values: auto, always, never]
          -h, --help                  Print help (see more with '--help')

        Examples:
          codes explain 10008                             a code of the package's documents, or of TPNS
          codes explain -5
          codes explain RateLimited                       the name of its variant
          codes explain 0x1F docs/vendor.md               a code of another document
          codes explain bad_signature docs/vendor.md
          codes explain 4001 --pins src/codes.rs          with the names that the enums have
          codes explain 4001 docs/vendor.md --format json

        The package's documents are those of codes.toml, in this folder or above.
    "#]]
    .assert_eq(&run(&["explain", "-h"]));
}

#[test]
fn the_readme_shows_what_the_tool_prints() {
    let output = codes(&["explain", "10008"]).output().unwrap();
    let answer = String::from_utf8(output.stdout).unwrap();
    let shown = format!("$ cargo run -p codes-cli -- explain 10008\n{answer}```\n");
    assert!(include_str!("../README.md").replace('\r', "").contains(&shown), "{shown}");
}

/// A pipe that is no longer read.
fn broken_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

#[test]
fn output_to_a_closed_pipe_ends_silently() {
    let output = codes(&["explain", "10008"]).stdout(broken_pipe()).output().unwrap();
    assert_eq!((output.status.code(), &*String::from_utf8_lossy(&output.stderr)), (Some(0), ""));
}

#[test]
fn an_error_to_a_closed_pipe_keeps_its_exit_code() {
    let output = codes(&["explain", "42"]).stderr(broken_pipe()).output().unwrap();
    assert_eq!((output.status.code(), &*String::from_utf8_lossy(&output.stdout)), (Some(1), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_an_error() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = codes(&["explain", "10008"]).stdout(full).output().unwrap();
    let expected = "error: cannot write the output: No space left on device (os error 28)\n";
    assert_eq!((output.status.code(), &*String::from_utf8_lossy(&output.stderr)), (Some(1), expected));
}

#[test]
fn the_codes_of_a_document_are_explained_as_those_of_tpns_are() {
    expect![[r#"
        exit code 0
        --- stdout
        DB:0140 Db0140
        Common (text.md)

          meaning  The database is busy.
          line     10
    "#]]
    .assert_eq(&run(&["explain", "DB:0140", "text.md"]));
    expect![[r#"
        exit code 0
        --- stdout
        4001 BadSignature
        Return codes (update/old.md)

          meaning  Bad signature.
          advice   Check the secret key.
          link     secret key: https://parcel.example/keys
          line     7
    "#]]
    .assert_eq(&run(&["explain", "4001", "update/old.md", "--table", "return codes"]));
    // A text code that looks like a number.
    expect![[r#"
        exit code 0
        --- stdout
        0012 TooLate
        Common (text.md)

          meaning  Too late
          line     25
    "#]]
    .assert_eq(&run(&["explain", "0012", "text.md"]));
}

#[test]
fn a_number_in_a_range_is_explained_by_the_range() {
    expect![[r#"
        exit code 0
        --- stdout
        5007 in 5000-5999
        Return codes (update/old.md)

          meaning  Our fault.
          line     13
    "#]]
    .assert_eq(&run(&["explain", "5007", "update/old.md"]));
}

#[test]
fn a_document_without_the_table_is_an_error() {
    expect![[r#"
        exit code 1
        --- stderr
        error: no code table below a heading `Errors`
          = help: the headings are `Return codes`, `Callbacks`
    "#]]
    .assert_eq(&run(&["explain", "7", "update/old.md", "--table", "Errors"]));
    expect![[r#"
        exit code 2
        --- stderr
        error: cannot read no_such.md: No such file or directory (os error 2)
    "#]]
    .assert_eq(&run(&["explain", "7", "no_such.md"]));
}

#[test]
fn programs_get_json() {
    expect![[r#"
        exit code 0
        --- stdout
        {
          "query": "4004",
          "found": [
            {
              "document": "update/old.md",
              "heading": "Return codes",
              "code": 4004,
              "spelling": "4004",
              "name": "ParcelDoesNotExist",
              "symbol": null,
              "range": null,
              "meanings": [
                {
                  "text": "The parcel does not exist.",
                  "summary": "The parcel does not exist.",
                  "details": null,
                  "advice": null,
                  "markdown": "The parcel does not exist.",
                  "links": [],
                  "document": null,
                  "line": 10
                }
              ]
            }
          ],
          "otherwise": [],
          "nearest": []
        }
    "#]]
    .assert_eq(&run(&["explain", "4004", "update/old.md", "--format", "json"]));
    expect![[r#"
        exit code 1
        --- stdout
        {
          "query": "4008",
          "found": [],
          "otherwise": [
            {
              "document": "update/old.md",
              "heading": "Return codes",
              "meaning": {
                "text": "Ask us.",
                "summary": "Ask us.",
                "details": null,
                "advice": null,
                "markdown": "Ask us.",
                "links": [],
                "document": null,
                "line": 14
              }
            }
          ],
          "nearest": [
            {
              "code": 4006,
              "name": "AddressIsIncomplete4006"
            },
            {
              "code": 4005,
              "name": "AddressIsIncomplete4005"
            },
            {
              "code": 4004,
              "name": "ParcelDoesNotExist"
            }
          ]
        }
    "#]]
    .assert_eq(&run(&["explain", "4008", "update/old.md", "--format", "json"]));
}

/// A folder with a document and a source file, in common formats.
fn folder() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "vendor.md",
        "# Locks\n\n| Code | Name | Meaning |\n|---|---|---|\n| 0x0010 | LOCK_ERR_BUSY | Busy. |\n\
         | 0x100-0x1FF | | Yours. |\n| -2147024891 | ACCESS_DENIED | Denied. |\n| Other | | Who knows? |\n\n\
         # Texts\n\n| Error code | Meaning |\n|---|---|\n| AuthFailure.TokenFailure | The token. |\n| Other | Ask. |\n",
    );
    write(
        "codes.rs",
        "#[codes(doc = \"vendor.md\", table = \"Locks\")]\n#[repr(i64)]\nenum Locks {\n    InUse = 16,\n    \
         #[codes(retired)]\n    Gone = 17,\n}\n\
         #[codes(text = \"| Code | Text |\\n|---|---|\\n| 7 | Late. |\")]\n#[repr(i32)]\nenum Inline {}\n",
    );
    folder
}

/// The first line of the output for `vendor.md`.
fn first_line(folder: &TempDir, arguments: &[&str]) -> String {
    let mut command = codes(&[&["explain"], arguments].concat());
    let text = shown(command.current_dir(folder.path()));
    text.lines().nth(2).unwrap_or_default().to_owned()
}

#[test]
fn codes_in_all_common_notations_are_found() {
    let folder = folder();
    for (typed, expected) in [
        ("16", "0x0010 LockErrBusy"),
        ("0x0010", "0x0010 LockErrBusy"),
        ("0X10", "0x0010 LockErrBusy"),
        ("10h", "0x0010 LockErrBusy"),
        ("LOCK_ERR_BUSY", "0x0010 LockErrBusy"),
        ("lock-err-busy", "0x0010 LockErrBusy"),
        ("Locks::LockErrBusy", "0x0010 LockErrBusy"),
        ("error code: 16,", "0x0010 LockErrBusy"),
        ("0x150", "336 in 0x100-0x1FF"),
        ("0x80070005", "-2147024891 AccessDenied"),
        ("2147942405", "-2147024891 AccessDenied"),
        ("authfailure.tokenfailure", "AuthFailure.TokenFailure AuthFailureTokenFailure"),
        ("AuthFailureTokenFailure", "AuthFailure.TokenFailure AuthFailureTokenFailure"),
    ] {
        assert_eq!(first_line(&folder, &[typed, "vendor.md"]), expected, "{typed}");
    }
}

#[test]
fn the_catch_all_only_explains_possible_codes() {
    let folder = folder();
    let text = |typed: &str| shown(codes(&["explain", typed, "vendor.md"]).current_dir(folder.path()));
    let (numbers, words) = ("Locks (vendor.md) says of all other codes", "Texts (vendor.md) says of all other codes");
    let name = text("LOCK_ERR_BUZY");
    assert!(name.contains("a name `LOCK_ERR_BUZY`") && !name.contains(numbers), "{name}");
    assert!(name.contains("  0x0010 LockErrBusy\n"), "{name}");
    assert!(text("99").contains(numbers) && text("Throttled").contains(words));
    assert!(!text("Who are you").contains("all other codes"));
}

#[test]
fn the_enums_of_a_source_file_have_their_own_names_and_retired_codes() {
    let folder = folder();
    let of = |typed: &str| first_line(&folder, &[typed, "--pins", "codes.rs"]);
    assert_eq!((of("InUse"), of("gone"), of("7")), ("0x0010 InUse".into(), "17 Gone".into(), "7 Late".into()));
    let text = shown(codes(&["explain", "17", "--pins", "codes.rs"]).current_dir(folder.path()));
    assert!(text.contains("no longer documented"), "{text}");
    assert_eq!(first_line(&folder, &["7", "--pins", "codes.rs", "--enum", "Locks"]), "error: no table has the code 7");
}

/// A package with a document in `codes.toml`, one of whose codes has a pinned name.
fn package() -> TempDir {
    let folder = folder();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("codes.toml", "[[document]]\npath = \"vendor.md\"\nsource = \"https://vendor.example/vendor.md\"\n");
    folder
}

#[test]
fn without_a_file_the_documents_of_the_package_come_before_tpns() {
    let folder = package();
    for (typed, expected) in [
        // The enum, which pins the name and reads one of the two tables; the other table; TPNS.
        ("16", "0x0010 InUse"),
        ("17", "17 Gone"),
        ("AuthFailure.TokenFailure", "AuthFailure.TokenFailure AuthFailureTokenFailure"),
        ("10008", "10008 ContentProviderOrCredentialsInvalid"),
    ] {
        assert_eq!(first_line(&folder, &[typed]), expected, "{typed}");
    }
    let unknown = shown(codes(&["explain", "42"]).current_dir(folder.path()));
    assert_eq!(unknown.matches("Locks (vendor.md) says of all other codes").count(), 1, "{unknown}");
    // The nearest codes have the names of the enum, too.
    let near = unknown.split_once("The nearest codes").unwrap().1;
    assert_eq!(near.matches("0x0010").count(), 1, "{unknown}");
    assert!(near.contains("0x0010 InUse\n") && !unknown.contains("tpns"), "{unknown}");
    // A folder below the package.
    std::fs::create_dir(folder.path().join("src")).unwrap();
    let below = shown(codes(&["explain", "16"]).current_dir(folder.path().join("src")));
    assert!(below.contains("0x0010 InUse"), "{below}");
    // A document that is gone does not hide the others.
    std::fs::remove_file(folder.path().join("vendor.md")).unwrap();
    let gone = shown(codes(&["explain", "10008"]).current_dir(folder.path()));
    assert!(gone.starts_with("exit code 0") && gone.contains("error: cannot read vendor.md"), "{gone}");
}

#[test]
fn the_nearest_codes_are_those_of_all_tables_and_documents() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let table = |rows: &str| format!("| Code | Text |\n|---|---|\n{rows}\n");
    let gone = table("| 4003 | Not found |\n");
    write("a.md", &format!("# A\n\n{gone}{}", table("| 5001 | Busy |\n| 5003 | Late |\n")));
    write("b.md", &format!("# B\n\n{gone}"));
    let entry = |name: &str| format!("[[document]]\npath = \"{name}\"\nsource = \"https://vendor.example/{name}\"\n");
    write("codes.toml", &(entry("a.md") + &entry("b.md")));
    write("a.rs", "#[codes(doc = \"a.md\", table = 1)]\n#[repr(i32)]\nenum E { Gone = 4003 }\n");
    let near = |typed: &str| {
        let text = shown(codes(&["explain", typed]).current_dir(folder.path()));
        let near: Vec<_> = text.split_once("The nearest codes:\n\n").unwrap().1.lines().map(str::trim).collect();
        near.join("|")
    };
    // The second table below the heading of the enum's; both documents have the same row.
    assert_eq!(near("5002"), "5001 Busy|5003 Late|4003 Gone|4003 NotFound");
    assert_eq!(near("Bsy"), "5001 Busy");
}

#[test]
fn the_nearest_code_of_hexadecimal_digits_is_the_one_with_these_digits() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let near = |typed: &str, codes_of: &str| {
        let rows = codes_of.split(' ').map(|code| format!("| {code} | Text {code}. |\n")).collect::<Vec<_>>().concat();
        std::fs::write(folder.path().join("a.md"), format!("| Error code | Text |\n|---|---|\n{rows}")).unwrap();
        let text = shown(codes(&["explain", typed, "a.md"]).current_dir(folder.path()));
        text.split_once("The nearest codes:\n\n").unwrap().1.lines().next().unwrap().trim().to_owned()
    };
    assert_eq!(near("1001", "0x1001 0x3E8 0x3EA"), "0x1001 Text0x1001");
    assert_eq!(near("1001", "4097 1000 1002"), "1000 Text1000");
    // 4,100 has the digits of 4,000, but these were not typed.
    assert_eq!(near("0x1004", "0xFA0 0x1003 0xFA4"), "0x1003 Text0x1003");
}

#[test]
fn a_document_may_follow_the_code() {
    let folder = folder();
    assert_eq!(first_line(&folder, &["16", "vendor.md", "--table", "Locks"]), "0x0010 LockErrBusy");
    let swapped = shown(codes(&["explain", "vendor.md"]).current_dir(folder.path()));
    assert!(
        swapped.ends_with("  = help: to explain a code of this document, write `codes explain CODE vendor.md`\n"),
        "{swapped}"
    );
    let words = shown(codes(&["explain", "too", "late"]).current_dir(folder.path()));
    assert!(words.starts_with("exit code 2\n") && words.contains("`codes explain \"too late\"`"), "{words}");
    let alone = first_line(&folder, &["16", "--list", "Locks"]);
    assert_eq!(alone, "error: `--headings`, `--list` and `--columns` need a document");
}

#[test]
fn words_of_a_text_lead_to_its_codes() {
    let of = |typed: &str| run(&["explain", typed]);
    assert!(
        of("LIMIT frequency").contains("The nearest codes:\n\n  1008028 RateLimited\n"),
        "{}",
        of("LIMIT frequency")
    );
    assert!(!of("frequency of kites").contains("The nearest codes"));
    assert!(!of(" ").contains("The nearest codes"));
}

#[test]
fn an_enum_in_another_crate_of_the_workspace_gives_its_names() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let package = |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
    for (path, text) in [
        ("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"vendor\", \"user\"]\n"),
        ("vendor/Cargo.toml", &*package("vendor")),
        ("vendor/src/lib.rs", ""),
        ("vendor/codes.toml", "[[document]]\npath = \"e.md\"\nsource = \"https://vendor.example/e.md\"\n"),
        ("vendor/e.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |\n"),
        ("user/Cargo.toml", &*package("user")),
        ("user/src/lib.rs", "#[codes(doc = \"../../vendor/e.md\")]\n#[repr(i32)]\nenum E {\n    Late = 7,\n}\n"),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let text = shown(codes(&["explain", "7"]).current_dir(folder.path().join("vendor")));
    assert!(text.contains("\n7 Late\n"), "{text}");
}

#[test]
fn the_summary_in_json_is_the_first_sentence() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let table = "| Code | Text | Solution |\n|---|---|---|\n| 7 | The id is wrong. It has no dash. | Add one. |\n";
    std::fs::write(folder.path().join("a.md"), table).unwrap();
    let json = shown(codes(&["explain", "7", "a.md", "--format", "json"]).current_dir(folder.path()));
    assert!(json.contains("\"summary\": \"The id is wrong.\""), "{json}");
    let text = shown(codes(&["explain", "7", "a.md"]).current_dir(folder.path()));
    assert!(text.contains("The id is wrong. It has no dash."), "{text}");
}
