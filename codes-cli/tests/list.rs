//! `codes list`, as a user runs it, on documents in the shapes of real ones.

// expect-test writes them.
#![allow(clippy::needless_raw_string_hashes)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use expect_test::{expect, expect_file};
use serde_json::{Value, json};

fn codes(arguments: &[&str]) -> Command {
    crate::support::codes(&[&["list"], arguments].concat())
}

fn run(arguments: &[&str]) -> String {
    crate::support::run(&[&["list"], arguments].concat())
}

fn json(arguments: &[&str]) -> (i32, Value) {
    let output = codes(&[arguments, &["--format", "json"]].concat()).output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap())
}

/// For each table: heading, line, kind, rows, different codes, ranges, codes with several meanings, and whether there
/// is a catch-all.
fn tables(listing: &Value) -> Vec<Value> {
    let tables = listing["tables"].as_array().unwrap().iter().map(|table| {
        let codes = table["codes"].as_array().unwrap();
        let has_several = |code: &&Value| code["meanings"].as_array().unwrap().len() > 1;
        let several: Vec<&Value> = codes.iter().filter(has_several).map(|code| &code["code"]).collect();
        json!([
            table["heading"],
            table["line"],
            table["kind"],
            table["rows"],
            codes.len(),
            table["ranges"].as_array().unwrap().len(),
            several,
            table["catch_all"].is_object(),
        ])
    });
    tables.collect()
}

fn problems(listing: &Value) -> Vec<(&str, &str)> {
    let problems = listing["diagnostics"].as_array().unwrap().iter();
    problems.map(|problem| (problem["severity"].as_str().unwrap(), problem["message"].as_str().unwrap())).collect()
}

#[test]
fn every_table_of_a_document_is_found_with_its_rows_and_codes() {
    for (document, expected) in [
        ("plain.md", json!([[null, 1, "integer", 3, 3, 0, [], false]])),
        (
            "chinese.md",
            json!([
                ["客户端返回码", 3, "integer", 5, 3, 0, [10110], true],
                ["服务端返回码", 12, "integer", 2, 2, 0, [], false]
            ]),
        ),
        (
            "gateway.mdx",
            json!([
                ["Gateway Opcodes", 11, "integer", 2, 2, 0, [], false],
                ["Close Codes", 19, "integer", 2, 2, 0, [], false],
                ["HTTP", 28, "integer", 4, 4, 1, [], false]
            ]),
        ),
    ] {
        let (exit_code, listing) = json(&[document]);
        assert_eq!((exit_code, Value::from(tables(&listing))), (0, expected), "{document}");
        assert_eq!(problems(&listing), []);
    }
}

#[test]
fn rows_that_markdown_drops_are_an_error_and_are_recovered_on_request() {
    let (exit_code, strict) = json(&["broken.md"]);
    assert_eq!((exit_code, tables(&strict)), (1, vec![]));
    let message = "the header has 3 cells and the delimiter row has 4: Markdown does not read this as a table";
    assert_eq!(problems(&strict), [("error", message)]);
    let (exit_code, lenient) = json(&["broken.md", "--lenient"]);
    assert_eq!((exit_code, tables(&lenient)), (0, vec![json!([null, 3, "integer", 3, 3, 0, [], false])]));
    assert_eq!(problems(&lenient), [("warning", "the header has 3 cells and the delimiter row has 4")]);
    assert_eq!(lenient["tables"][0]["codes"][1]["fields"], json!({"API": "Push", "column 4": "per app"}));

    let (exit_code, strict) = json(&["blank_lines.md"]);
    let second = json!([null, 13, "integer", 1, 1, 0, [], false]);
    assert_eq!(
        (exit_code, tables(&strict)),
        (1, vec![json!([null, 1, "integer", 2, 2, 0, [], false]), second.clone()])
    );
    let lost = |count| format!("{count} outside of every table would be lost");
    assert_eq!(problems(&strict), [("error", &*lost("2 code rows")), ("error", &*lost("1 code row"))]);
    let (exit_code, lenient) = json(&["blank_lines.md", "--lenient"]);
    assert_eq!((exit_code, tables(&lenient)), (0, vec![json!([null, 1, "integer", 5, 5, 0, [], false]), second]));
    assert_eq!(problems(&lenient).len(), 2);
}

#[test]
fn html_is_read_with_its_spans() {
    let (exit_code, listing) = json(&["html.md", "--lenient"]);
    assert_eq!((exit_code, tables(&listing)), (0, vec![json!(["Reasons", 3, "integer", 5, 5, 0, [], false])]));
    assert_eq!(listing["tables"][0]["header"], json!(["Error Code", "Reason"]));
    let codes: Vec<&Value> =
        listing["tables"][0]["codes"].as_array().unwrap().iter().map(|code| &code["code"]).collect();
    assert_eq!(json!(codes), json!([0, 18, 101, 102, 19]));
    let texts: Vec<&Value> =
        listing["tables"][0]["codes"].as_array().unwrap().iter().map(|code| &code["meanings"][0]["text"]).collect();
    assert_eq!(
        json!(texts),
        json!(["Unknown & rare.", "Internal\nerror.", "Limits:\n- calls\n- bytes", "See this.", "Gone."])
    );
    assert_eq!(
        problems(&listing),
        [("warning", "this row has several cells below `Error Code`: this one is not read")]
    );
    assert_eq!(json(&["html.md"]).0, 1);
}

#[test]
fn a_table_as_json_has_everything() {
    let (exit_code, listing) = json(&["text.md", "--table", "1"]);
    assert_eq!(exit_code, 0);
    expect_file!["documents/text.json"].assert_eq(&format!("{listing:#}\n"));
}

#[test]
fn numbers_beyond_64_bits_stay_numbers() {
    let (exit_code, listing) = stdin(
        "| Code | Text |\n|---|---|\n| 340282366920938463463374607431768211455 | too large |\n| 170141183460469231731687303715884105727 | fits |\n",
    );
    assert!(listing.contains("\"code\": 170141183460469231731687303715884105727"), "{listing}");
    assert_eq!(exit_code, 1);
}

#[test]
fn a_document_for_reading() {
    expect![[r#"
        exit code 1
        --- stdout
        Errors of the API / Common (text.md:5)
        4 text codes in 6 rows; code: "Error code"; message: "Description"
          AuthFailure               AuthFailure
              Who are you?
          AuthFailure.TokenFailure  AuthFailureTokenFailure
              The token is wrong.
          DB:0140                   Db0140
              The database is busy.
          DB:0141                   Db0141
              The database is busy.
          other
              Who knows?

        Errors of the API / Common (text.md:23)
        2 text codes in 2 rows; code: "Error code"; message: "Description"
          0012  TooLate  Too late
          0013  TooSoon  Too soon
        --- stderr
        note[heading-row]: `Rare` is not a code
          --> text.md:11:5
           |
        11 | > | **Rare** | | |
           |     ^^^^^^^^
           |
           = note: a row whose texts are all in bold is read as a heading

        error[surplus-cells]: this row has more cells than the header, which has 2: the surplus would be lost
          --> text.md:26:21
           |
        26 | | 0013 | Too soon | really |
           |                     ^^^^^^
           |
           = help: remove it, add a column to the header, or, if the pipe belongs to the text, write `\|`

    "#]]
    .assert_eq(&run(&["text.md"]));
    expect![[r#"
        exit code 0
        --- stdout
        HTTP (gateway.mdx:28)
        4 integer codes in 4 rows; code: "Code"; message: "Meaning"
                         200  Ok           Fine.
                         404  NotFound     Not there.
                         502  TryAgain502  Try again.
                         504  TryAgain504  Try again.
          5xx (SERVER ERROR)               Rare.
    "#]]
    .assert_eq(&run(&["gateway.mdx", "--table", "HTTP"]));
}

#[test]
fn a_document_as_csv() {
    expect![[r#"
        exit code 0
        --- stdout
        table,heading,kind,code,name,text,markdown,details,advice,line
        1,客户端返回码,code,0,Code0,调用成功。,调用成功。,,,5
        1,客户端返回码,code,10008,Code10008,ContentProvider 配置错误。请检查配置。,ContentProvider 配置错误。请检查配置。,,请检查配置。,6
        1,客户端返回码,code,10110,Code10110,链路错误。,链路错误。,,,7
        1,客户端返回码,code,10110,Code10110,签名错误。,签名错误。,,,9
        1,客户端返回码,catch-all,,,未知错误。,未知错误。,,,8
        2,服务端返回码,code,1008001,Code1008001,参数解析错误,参数解析错误,,,14
        2,服务端返回码,code,1008002,Code1008002,缺少参数,缺少参数,,,15
    "#]].assert_eq(&run(&["chinese.md", "--format", "csv"]));
    expect![[r#"
        exit code 0
        --- stdout
        table,heading,kind,code,name,text,markdown,details,advice,line
        1,HTTP,code,200,Ok,Fine.,Fine.,,,30
        1,HTTP,code,404,NotFound,Not there.,Not there.,,,31
        1,HTTP,code,502,TryAgain502,Try again.,Try again.,,,32
        1,HTTP,code,504,TryAgain504,Try again.,Try again.,,,32
        1,HTTP,range,5xx (SERVER ERROR),,Rare.,Rare.,,,33
    "#]]
    .assert_eq(&run(&["gateway.mdx", "--table", "3", "--format", "csv"]));
}

#[test]
fn columns_of_details_and_advice_are_not_fields() {
    let document = "| Code | Message | Description | Solution | HTTP |\n|---|---|---|---|---|\n\
                    | 7 | Late | It is too late. | Wait, and send it again. | 400 |\n| 8 | Gone | It went away. | Search for it. | 404 |\n";
    let file = tempfile::Builder::new().suffix(".md").tempfile().unwrap();
    std::fs::write(file.path(), document).unwrap();
    let (_, listing) = json(&[file.path().to_str().unwrap()]);
    let code = &listing["tables"][0]["codes"][0];
    assert_eq!(code["fields"], json!({ "HTTP": "400" }));
    let meaning = &code["meanings"][0];
    assert_eq!(
        (&meaning["details"], &meaning["advice"]),
        (&json!("It is too late."), &json!("Wait, and send it again."))
    );
    expect![[r#"
        exit code 0
        --- stdout
        table,heading,kind,code,name,text,markdown,details,advice,HTTP,line
        1,,code,7,Late,Late,Late,It is too late.,"Wait, and send it again.",400,3
        1,,code,8,Gone,Gone,Gone,It went away.,Search for it.,404,4
    "#]]
    .assert_eq(&run(&["--format", "csv", file.path().to_str().unwrap()]));
}

#[test]
fn a_missing_table_is_an_error() {
    expect![[r#"
        exit code 1
        --- stderr
        error[unknown-heading]: no code table below a heading `Gateway Opcode`
          = help: the headings are `Gateway Opcodes`, `Close Codes`, `HTTP`

    "#]]
    .assert_eq(&run(&["gateway.mdx", "--table", "Gateway Opcode"]));
    expect![[r#"
        exit code 1
        --- stderr
        error[unknown-table]: the document has no code table number 4: it has 3
          = help: write `--table "Gateway Opcodes"` (line 11) or `--table "Close Codes"` (line 19) or `--table "HTTP"` (line 28)

    "#]]
    .assert_eq(&run(&["gateway.mdx", "--table", "4"]));
}

#[test]
fn a_heading_of_several_tables_is_an_error_that_lists_the_choices() {
    expect![[r#"
        exit code 1
        --- stderr
        error[ambiguous-table]: below the heading `errors of the api / common` there are 2 code tables: choose one
          --> text.md:5:5
           |
         5 | > | Error code | Description | HTTP status |
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
          ::: text.md:23:3
           |
        23 | | Error code | Description |
           |   ------------------------
           |
           = help: write `--table 1` (line 5) or `--table 2` (line 23)

    "#]]
    .assert_eq(&run(&["text.md", "--table", "errors of the api / common"]));
}

#[test]
fn bad_usage_ends_with_2() {
    for arguments in [&[] as &[&str], &["no_such.md"], &["."], &["plain.md", "--format", "xml"]] {
        assert_eq!(codes(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
    }
    expect![[r#"
        exit code 2
        --- stderr
        error: cannot read .: Is a directory (os error 21)
          = help: name a document in it; `codes check .` checks all of them
    "#]]
    .assert_eq(&run(&["."]).replace("Access is denied", "Is a directory"));
}

#[test]
fn standard_input_is_a_document_too() {
    let (exit_code, listing) = stdin("| Code | Text |\n|---|---|\n| 7 | Too late. |\n");
    let listing: Value = serde_json::from_str(&listing).unwrap();
    assert_eq!((exit_code, &listing["document"]), (0, &json!("<stdin>")));
    assert_eq!(listing["tables"][0]["codes"][0]["name"], "TooLate");
    let (exit_code, listing) = stdin("no table\n");
    assert_eq!((exit_code, serde_json::from_str::<Value>(&listing).unwrap()["tables"].clone()), (1, json!([])));
}

/// The listing of a document from standard input, as JSON.
fn stdin(document: &str) -> (i32, String) {
    let mut child = codes(&["-", "--format", "json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(document.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_problem_has_its_first_and_its_last_place() {
    let (exit_code, listing) = json(&["blank_lines.md"]);
    assert_eq!(exit_code, 1);
    let places = listing["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| json!([problem["line"], problem["column"], problem["end_line"], problem["end_column"]]));
    assert_eq!(places.collect::<Value>(), json!([[6, 1, 7, 22], [9, 1, 9, 32]]));
}

#[test]
fn columns_are_named_on_the_command_line_and_help_names_the_flags() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    let table = "# A\n\n| Code | Text | Hint |\n|---|---|---|\n| 7 | Late. | Wait. |\n";
    std::fs::write(folder.path().join("a.md"), table).unwrap();
    let text = |arguments: &[&str]| crate::support::shown(codes(arguments).current_dir(folder.path()));
    let expected = "exit code 0\n--- stdout\nA (a.md:3)\n1 integer code in 1 row; code: \"Code\"; message: \"Hint\"\n  7  Wait  Wait.\n";
    for columns in ["message=hint", "code = \"Code\", message = \"Hint\""] {
        assert_eq!(text(&["a.md", "--columns", columns]), expected);
    }
    let export = ["export", "a.md", "--format", "csv", "--columns", "message=Hint"];
    let exported = crate::support::shown(crate::support::codes(&export).current_dir(folder.path()));
    assert!(exported.contains("Wait.") && exported.contains(",7,"), "{exported}");
    let wrong = text(&["a.md", "--columns", "message=Advice"]);
    assert!(
        wrong.contains("the table has no column `Advice`") && wrong.contains("the columns are `Code`, `Text`, `Hint`"),
        "{wrong}"
    );
    assert!(text(&["a.md", "--columns", "advise=Hint"]).starts_with("exit code 2\n"));

    std::fs::write(folder.path().join("two.md"), format!("{table}\n{}", table.replace("# A", "# B"))).unwrap();
    let wrong = text(&["two.md", "--columns", "message=Hint"]);
    assert!(wrong.contains("`--table 1`") || wrong.contains("`--table \"A\"`"), "{wrong}");
    assert!(text(&["two.md", "--table", "B", "--columns", "message=Hint"]).contains("  7  Wait  Wait.\n"));
}

#[test]
fn why_shows_which_table_the_user_means_and_why_not_another_one() {
    let folder = tempfile::tempdir().unwrap();
    let text = "# A\n\n| Code | Text |\n|---|---|\n| 7 | Late. |\n\n# B\n\n| Error | Text |\n|---|---|\n| a long text | Gone. |\n| E8 | Wet. |\n";
    std::fs::write(folder.path().join("d.md"), text).unwrap();
    let why = |arguments: &[&str]| {
        let output = codes(&[&["d.md", "--why"], arguments].concat()).current_dir(folder.path()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let of_column = why(&["--columns", "code=Error"]);
    let chosen = "chosen: only this table has the column `Error`";
    assert!(of_column.contains("choice.no-column") && of_column.contains(chosen), "{of_column}");
    let of_heading = why(&["--table", "A"]);
    assert!(of_heading.contains("choice.elsewhere") && of_heading.contains("choice.heading"), "{of_heading}");
    assert!(!why(&[]).contains("choice."));
    let json: serde_json::Value = serde_json::from_str(&why(&["--table", "A", "--format", "json"])).unwrap();
    assert_eq!(json["decisions"][0]["choice"]["is_meant"], true);
}

#[test]
fn titles_that_are_one_column_too_far_to_the_right_are_reported_with_what_to_do() {
    let rows = "| 61 | Late. |\n| 62 | Gone. |\n";
    let (_, said) = stdin(&format!("# Errors\n\n| | Code | Message |\n|---|---|---|\n{rows}"));
    assert!(said.contains("table.moved-titles"), "{said}");
    assert!(said.contains("if the codes are in the first column, remove the empty title before the others"), "{said}");
    let (exit_code, said) = stdin(&format!("# Errors\n\n| Code | Message |\n|---|---|\n{rows}"));
    let listing: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((exit_code, &listing["tables"][0]["codes"][1]["code"]), (0, &json!(62)));
}

#[test]
fn a_first_row_above_the_dashes_is_reported_with_what_to_do() {
    let (_, said) = stdin("# Error codes\n\n| 1 | Late. |\n|---|---|\n| 2 | Gone. |\n| 3 | Shut. |\n");
    assert!(said.contains("table.no-titles") && said.contains("write a row of titles above it"), "{said}");
}

#[test]
fn lists_of_numbers_and_of_symbols_are_both_found() {
    let file = tempfile::Builder::new().suffix(".md").tempfile().unwrap();
    let read = |text: &str| {
        std::fs::write(file.path(), text).unwrap();
        let (_, listing) = json(&[file.path().to_str().unwrap()]);
        let codes = |table: &Value| table["codes"].as_array().unwrap().iter().map(|of| of["code"].clone()).collect();
        listing["tables"].as_array().unwrap().iter().map(codes).collect::<Vec<Vec<_>>>()
    };
    let symbols = "# Error codes\n\n## Kites\n\n- `KITE_TORN`: mend it\n- `KITE_WET`: dry it\n- `KITE_GONE`: look\n";
    let numbers = "\n## Exit codes\n\n- `0`: done\n- `1`: failed\n";
    assert_eq!(
        read(&format!("{symbols}{numbers}")),
        [vec![json!(0), json!(1)], vec![json!("KITE_TORN"), json!("KITE_WET"), json!("KITE_GONE")]]
    );
    // Beside a table of the symbols, the numbers are new.
    let table =
        "# Errors\n\n| Error code | Text |\n|---|---|\n| KITE_TORN | a |\n| KITE_WET | b |\n| KITE_GONE | c |\n\n";
    assert_eq!(read(&format!("{table}{symbols}{numbers}")).len(), 2);
    // Numbers among symbols are texts.
    assert_eq!(read(&format!("{symbols}- `404`: lost\n")).len(), 1);
}

#[test]
fn the_json_of_a_document_without_codes_says_what_to_write() {
    let file = tempfile::Builder::new().suffix(".md").tempfile().unwrap();
    std::fs::write(file.path(), "# Kites\n\n| Value | Text |\n|---|---|\n| 1001 | Late. |\n| 1002 | Wet. |\n").unwrap();
    let (code, listing) = json(&[file.path().to_str().unwrap()]);
    assert_eq!((code, &listing["tables"]), (1, &json!([])));
    let problem = &listing["diagnostics"][0];
    assert_eq!(problem["id"], "no-code-table", "{listing:#}");
    assert!(problem["help"].as_str().unwrap().contains("--columns code=\"Value\""), "{listing:#}");
}
