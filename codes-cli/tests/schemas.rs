//! The JSON schemas that the tool prints, and its JSON output.

use crate::support::{codes, run};
use serde_json::Value;

#[test]
fn the_schema_of_export_describes_its_json() {
    let schema = schema("export");
    for document in ["update/old.md", "text.md", "gateway.mdx", "html.md", "chinese.md"] {
        conforms(&written(&["export", document, "--lenient"]), &schema, &schema, document);
    }
}

#[test]
fn the_schema_of_list_describes_its_json_with_and_without_problems() {
    let schema = schema("list");
    let mut problems = 0;
    for document in ["update/old.md", "text.md", "gateway.mdx", "html.md", "chinese.md", "blank_lines.md"] {
        let listing = written(&["list", document, "--format", "json"]);
        conforms(&listing, &schema, &schema, document);
        problems += listing["diagnostics"].as_array().map_or(0, Vec::len);
    }
    assert!(problems > 0, "no diagnostic was compared with the schema");
}

#[test]
fn the_schema_of_check_describes_its_json_of_documents_and_of_rust() {
    let schema = schema("check");
    for files in [["update/old.md", "blank_lines.md"], ["update/codes.rs", "text.md"]] {
        let report = written(&["check", files[0], files[1], "--lenient", "--format", "json"]);
        conforms(&report, &schema, &schema, files[0]);
    }
    let strict = written(&["check", "blank_lines.md", "--format", "json"]);
    assert!(strict["errors"].as_u64().unwrap() > 0, "no diagnostic was compared with the schema");
    conforms(&strict, &schema, &schema, "blank_lines.md");
}

#[test]
fn the_schema_of_diff_describes_its_json_of_tables_and_of_enums() {
    let schema = schema("diff");
    let update = ["diff", "update/old.md", "update/new.md", "--format", "json"];
    for arguments in [&update[..], &[&update[..], &["--pins", "update/codes.rs"]].concat()] {
        let changes = written(arguments);
        conforms(&changes, &schema, &schema, "update");
        assert!(changes["tables"][0]["changes"][0].is_object(), "no change was compared with the schema");
    }
}

#[test]
fn the_schema_of_explain_describes_its_json_of_codes_ranges_and_unknown_codes() {
    let schema = schema("explain");
    for code in ["4001", "5007", "RequestTooOld", "4099", "nothing"] {
        let answer = written(&["explain", code, "update/old.md", "--format", "json"]);
        conforms(&answer, &schema, &schema, code);
    }
}

fn schema(command: &str) -> Value {
    let output = run(&[command, "--schema"]);
    serde_json::from_str(output.strip_prefix("exit code 0\n--- stdout\n").unwrap()).unwrap()
}

fn written(arguments: &[&str]) -> Value {
    serde_json::from_slice(&codes(arguments).output().unwrap().stdout).unwrap()
}

/// The schemas one of which a value must match.
fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    schema["anyOf"].as_array().or(schema["oneOf"].as_array())
}

/// Whether a value may match a schema, by whether it is null, a text or something else.
fn fits(value: &Value, schema: &Value, root: &Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        return fits(value, root.pointer(reference.trim_start_matches('#')).unwrap(), root);
    }
    if let Some(any) = alternatives(schema) {
        return any.iter().any(|schema| fits(value, schema, root));
    }
    if let Some(constant) = schema.get("const") {
        return value == constant;
    }
    match schema["type"].as_str() {
        Some("null") => value.is_null(),
        Some("string") => value.is_string(),
        _ => !value.is_null() && !value.is_string(),
    }
}

/// Whether a value matches a schema, as far as these schemas use the vocabulary. Properties that the schema does not
/// name are not allowed.
fn conforms(value: &Value, schema: &Value, root: &Value, at: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let definition = root.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference}"));
        return conforms(value, definition, root, at);
    }
    if let Some(any) = alternatives(schema) {
        let chosen = any.iter().find(|schema| fits(value, schema, root)).unwrap_or_else(|| panic!("{at}: {value}"));
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
