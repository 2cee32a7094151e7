//! `codes export`, as a user runs it.

mod support;

use std::process::Command;

use expect_test::expect_file;
use serde_json::Value;
use support::{codes, run};

#[test]
fn every_format_has_every_code() {
    for (format, extension) in
        [("json", "json"), ("csv", "csv"), ("markdown", "md"), ("typescript", "ts"), ("python", "py")]
    {
        let output = codes(&["export", "update/old.md", "--format", format]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{format}");
        let text = String::from_utf8(output.stdout).unwrap();
        expect_file![format!("{}/tests/documents/update/export.{extension}", env!("CARGO_MANIFEST_DIR"))]
            .assert_eq(&text);
    }
}

#[test]
fn an_enum_that_is_known_gives_its_names() {
    let text = run(&["export", "update/old.md", "--format", "typescript", "--pins", "update/codes.rs"]);
    assert!(text.contains("export const ParcelCode = {") && text.contains("  UnknownParcel: 4004,"), "{text}");
    let text =
        run(&["export", "update/old.md", "--format", "python", "--pins", "update/codes.rs", "--enum", "ParcelCode"]);
    assert!(text.contains("class ParcelCode(int, enum.Enum):") && !text.contains("Callback"), "{text}");
}

#[test]
fn a_document_with_problems_is_not_exported() {
    let text = run(&["export", "blank_lines.md"]);
    assert!(text.starts_with("exit code 1\n--- stderr\nerror: 2 code rows outside"), "{text}");
    let text = run(&["export", "update/old.md", "--table", "Errors"]);
    assert!(text.starts_with("exit code 1\n--- stderr\nerror: no code table below a heading `Errors`"), "{text}");
    assert!(run(&["export"]).starts_with("exit code 2\n"));
}

#[test]
fn the_schema_describes_the_json() {
    let schema = run(&["export", "--schema"]);
    let schema: Value = serde_json::from_str(schema.strip_prefix("exit code 0\n--- stdout\n").unwrap()).unwrap();
    for document in ["update/old.md", "text.md", "gateway.mdx", "html.md", "chinese.md"] {
        let output = codes(&["export", document, "--lenient"]).output().unwrap();
        let export: Value = serde_json::from_slice(&output.stdout).unwrap();
        conforms(&export, &schema, &schema, document);
    }
}

/// Whether a value is what a schema says, as far as the words go that this schema uses. Nothing may be there that it does
/// not name.
fn conforms(value: &Value, schema: &Value, root: &Value, at: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let definition = root.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference}"));
        return conforms(value, definition, root, at);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = |schema: &Value| {
            let is_null = schema["type"] == "null";
            let is_text = schema["type"] == "string";
            if is_null {
                value.is_null()
            } else if is_text {
                value.is_string()
            } else {
                !value.is_null() && !value.is_string()
            }
        };
        let chosen = any.iter().find(|schema| fits(schema)).unwrap_or_else(|| panic!("{at}: {value}"));
        return conforms(value, chosen, root, at);
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(only) => vec![only],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => panic!("{at}: {schema}"),
    };
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(types.contains(&found), "{at}: {found} is none of {types:?}");
    for item in value.as_array().into_iter().flatten() {
        conforms(item, &schema["items"], root, &format!("{at}[]"));
    }
    if let Some(object) = value.as_object() {
        for (key, value) in object {
            let of_key = schema["properties"].get(key).or(schema.get("additionalProperties"));
            conforms(
                value,
                of_key.unwrap_or_else(|| panic!("{at}: {key} is not in the schema")),
                root,
                &format!("{at}.{key}"),
            );
        }
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            assert!(object.contains_key(required), "{at}: {required} is missing");
        }
    }
    if let Some(constants) = schema["enum"].as_array() {
        assert!(constants.contains(value), "{at}: {value}");
    }
}

/// Where there is a Python, it runs what is exported.
#[test]
fn python_runs_what_is_exported() {
    if Command::new("python3").arg("--version").output().is_err() {
        return;
    }
    let program = codes(&["export", "update/old.md", "--format", "python"]).output().unwrap().stdout;
    let program = String::from_utf8(program).unwrap()
        + "\ncode = ReturnCodes(4001)\nassert code is ReturnCodes.BAD_SIGNATURE and code == 4001\n\
           assert code.message == \"Bad signature. Check the secret key.\", code.message\n\
           assert len(list(ReturnCodes)) == 6 and ReturnCodes.REQUEST_IS_TOO_OLD.meanings == (\"The request is too old.\",)\n";
    let output = Command::new("python3").args(["-c", &program]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
