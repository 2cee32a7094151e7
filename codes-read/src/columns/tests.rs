use super::*;
use crate::Document;

/// The columns of the codes, their messages and their names.
type Found = (usize, Option<usize>, Option<usize>);

fn found(columns: Columns) -> Found {
    (columns.code, columns.message, columns.name)
}

fn path(headings: &[&str]) -> Vec<Arc<str>> {
    headings.iter().map(|heading| (*heading).into()).collect()
}

fn under(headings: &[&str], prefer: Option<Kind>, text: &str) -> Option<Found> {
    recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &path(headings), prefer).map(found)
}

/// A table with one row for each string after the first.
fn table(rows: &[&str]) -> String {
    let dashes = "|-".repeat(rows[0].split('|').count());
    format!("|{}|\n{dashes}|\n|{}|\n", rows[0], rows[1..].join("|\n|"))
}

fn columns(rows: &[&str]) -> Option<Found> {
    under(&[], None, &table(rows))
}

fn at(code: usize, message: impl Into<Option<usize>>, name: impl Into<Option<usize>>) -> Found {
    (code, message.into(), name.into())
}

/// The refusal of a table below headings.
fn refusal_of(headings: &[&str], rows: &[&str]) -> Option<Refusal> {
    let document = Document::new("d.md", table(rows));
    let table = &crate::markdown::read(&document).tables[0];
    examine(table, &path(headings), None, &mut MeasuredHeadings::default()).err()?.refusal
}

#[test]
fn records_and_measurements_are_not_code_tables() {
    let log = |seen: &str| {
        columns(&[
            "Seen | Kind | Error code",
            &format!("2025-01-01{seen} | ALERT | 7"),
            &format!("2025-01-02{seen} | STATUS | 8"),
        ])
    };
    assert_eq!((log(" 00:00:01"), log("T00:00:01Z")), (None, None));
    assert!(log("").is_some());
    // An export says when each code was changed.
    let exported = |changed: &str| {
        let rows = [
            "Code | Message | Changed",
            &format!("7 | a | {changed} 00:00:01"),
            &format!("8 | b | {changed} 00:00:02"),
        ];
        columns(&rows).is_some()
    };
    assert!(exported("2025-01-01") && exported("00:11:22:33:44"));
    let measured = |text: &str| {
        columns(&[
            "Wait | Exit | Wound | State",
            &format!("5s | 0 | 64.00 MiB | {text}"),
            &format!("300s | 9 | 3.00 MiB | {text}"),
        ])
    };
    assert_eq!(measured("active"), None);
    assert!(measured("It went well.").is_some());
    assert_eq!(columns(&["Status code | Count | Share", "200 | 9041 | 97 %", "500 | 12 | 0.1 %"]), None);
    assert_eq!(columns(&["Error code | Wait", "11 | 5 s", "12 | 10 s"]), Some(at(0, None, None)));
    // Names and constants speak for codes.
    for rows in [
        ["HTTP status code | Name | Backoff", "429 | Wet | 30 s", "503 | Torn | 60 s"],
        ["状态码 | 名称 | 超时", "429 | 限流 | 30秒", "503 | 繁忙 | 60秒"],
        ["Error | Since", "E_WET | v1.2", "E_TORN | v2.0"],
        ["Status | Result | Version", "0x01 | ERR_WET | 1.0", "0x02 | ERR_TORN | 2.0"],
    ] {
        assert!(columns(&rows).is_some(), "{rows:?}");
    }
}

#[test]
fn values_below_another_heading_need_meanings() {
    let below = |heading: &str, rows: &[&str]| under(&["Common errors", heading], None, &table(rows));
    let reels = ["Reel | Value", "The public reel | ReelPublic", "The reel of the state | ReelState"];
    assert_eq!(below("Unknown reel {name}", &reels), None);
    assert_eq!(below("Modes", &["Value | Mode", "0 | Off", "1 | On"]), None);
    for other in ["Mode", "Trip", "Case", "Motor"] {
        let rows = [&format!("Value | {other}"), "0 | Too wet", "1 | Too hot"];
        assert!(under(&["Exception and error codes", "Reels"], None, &table(&rows)).is_some(), "{other}");
    }
    assert_eq!(below("Reels", &["Value | Meaning", "0 | Off", "1 | On"]), Some(at(0, 1, None)));
    assert_eq!(below("Errors of reels", &["Value | Mode", "0 | Off", "1 | On"]), Some(at(0, 1, None)));
}

#[test]
fn joined_words_below_value_are_codes_if_a_heading_says_codes_or_each_has_a_name() {
    let words = table(&["Value | Meaning", "`wire_torn` | Too late", "`no_wire` | Too early"]);
    let named = table(&["Constant | Value | Meaning", "WireTorn | wire_torn | a", "NoWire | no_wire | b"]);
    assert_eq!(under(&["Error codes"], None, &words), Some(at(0, 1, None)));
    for heading in ["Error handling", "On error", "Failure policy"] {
        assert_eq!(under(&[heading], None, &words), None, "{heading}");
    }
    assert_eq!(under(&["Error types"], None, &named), Some(at(1, 2, 0)));
    assert_eq!(under(&["Error codes", "Modes"], None, &words), None);
}

#[test]
fn a_few_mistyped_codes_among_many_numbers_do_not_make_them_texts() {
    let kind_of = |odd: &[String], count: usize| {
        let mut rows = vec!["Error Code | Description".to_owned()];
        rows.extend(odd.iter().map(|odd| format!("{odd} | a")));
        (odd.len()..count).for_each(|number| rows.push(format!("{number} | a{number}")));
        let text = table(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        recognize(&crate::markdown::read(&Document::new("d.md", &*text)).tables[0], &[], None)
            .map(|columns| columns.kind)
    };
    let kind = |odd: &str, count: usize| kind_of(&[odd.to_owned()], count);
    assert_eq!(kind("1A28", 10), Some(Kind::Integer));
    for count in [9, 10, 11] {
        let odd: Vec<_> = (0..count).map(|number| format!("{}a", number + 400)).collect();
        assert_eq!(kind_of(&odd, 220), Some(Kind::Integer), "{count}");
    }
    // Among few, it may be the vendor's way to write codes, unless it surely is mistyped.
    assert_eq!(kind("1A28", 9), Some(Kind::Text));
    for odd in ["1O28", "l028", "1028?", "1028.0", "#1028"] {
        assert_eq!(kind(odd, 3), Some(Kind::Integer), "{odd}");
    }
    for odd in ["O28", "1028A", "A1028"] {
        assert_eq!(kind(odd, 3), Some(Kind::Text), "{odd}");
    }
}

#[test]
fn constants_beside_values_and_titles_beside_statuses_are_no_codes() {
    for names in ["Error type", "Status", "Status code"] {
        let values = |title: &str, numbers: [i32; 3]| {
            let [first, second, third] = numbers;
            columns(&[
                &format!("{title} | {names} | Text"),
                &format!("{first} | WIRE_OK | a"),
                &format!("{second} | WIRE_ERR_TORN | b"),
                &format!("{third} | WIRE_ERR_WET | c"),
            ])
        };
        for numbers in [[0, -1, -2], [0, 1, 2], [11, 12, 17]] {
            assert_eq!(values("Value", numbers), Some(at(0, 2, 1)), "{names} {numbers:?}");
        }
        for (title, numbers) in [("No.", [1, 2, 3]), ("Value", [404, 405, 409])] {
            assert_eq!(values(title, numbers).map(|found| found.0), Some(1), "{names} {title}");
        }
    }
    let titles = |code: [&str; 2]| {
        let [first, second] = code;
        let rows = ["HTTP | Code | Text", &format!("409 | {first} | a"), &format!("404 | {second} | b")];
        under(&["Error codes"], None, &table(&rows)).map(|found| found.0)
    };
    assert_eq!(titles(["Conflict", "Not Found"]), Some(0));
    assert_eq!((titles(["conflict", "not-found"]), titles(["WIRE_TORN", "Not Found"])), (Some(1), Some(1)));
}

#[test]
fn constants_that_no_rule_knows_are_a_refusal_where_codes_are_announced() {
    let refused = |path: &[&str], rows: &[&str]| refusal_of(path, rows).map(|refusal| refusal.column);
    let exchanged = ["msg | message code", "WIRE_01 | It is torn", "SUCCESS | It is done", "WIRE_02 | It is wet"];
    assert_eq!(refused(&[], &exchanged), Some(0));
    let reasons = ["`badReason` | Meaning", "no_wire | There is none", "wire_torn | It is torn"];
    assert_eq!(refused(&["Error codes", "In splices"], &reasons), Some(0));
    assert_eq!(refused(&["Splices"], &reasons), None);
    let fields = ["Parameter | Type | Text", "WIRE_ID | integer | The wire", "REEL_ID | string | The reel"];
    assert_eq!(refused(&["Error codes", "In splices"], &fields), None);
    assert_eq!(refused(&["Error codes"], &["Part | Case", "WIRE_TORN | One", "WIRE_TORN | Two"]), None);
}

#[test]
fn headers_of_advice_are_known_in_many_languages() {
    let advice = |header: &str, texts: [&str; 2]| {
        let [first, second] = [0, 1].map(|row| format!("{} | Too late {row} | {}", row + 7, texts[row]));
        let text = table(&[&format!("Error code | Message | {header}"), &first, &second]);
        let found = recognize(&crate::markdown::read(&Document::new("d.md", &*text)).tables[0], &[], None);
        found.and_then(|columns| columns.advice)
    };
    for header in [
        "Remediation",
        "Next steps",
        "What to check",
        "Recovery",
        "Como tratar",
        "Hint",
        "Fix guidance",
        "Common fix",
        "Rozwiązanie",
        "Что делать",
        "Способ устранения",
        "Giải pháp",
        "処置",
    ] {
        assert_eq!(advice(header, ["Wait a bit.", "Go home."]), Some(2), "{header}");
    }
    assert_eq!(advice("What tool reports it", ["The big scanner there.", "The small scanner here."]), None);
    assert_eq!(advice("Recovery time", ["Ten minutes or so.", "Two hours at most."]), None);
}

#[test]
fn constants_below_error_name_short_text_codes() {
    let rows = |second: &str| {
        [
            "Code | Error | Description".to_owned(),
            "E101 | `NO_HEADER` | There is no header.".to_owned(),
            format!("E102 | {second} | The token is bad."),
        ]
    };
    let found = |second: &str| columns(&rows(second).each_ref().map(String::as_str));
    assert_eq!(found("`BAD_TOKEN`"), Some(at(0, 2, 1)));
    assert_eq!(found("`Auth_BadToken`"), Some(at(0, 2, 1)));
    assert_eq!(found("The bad token"), Some(at(0, 2, None)));
}

#[test]
fn constants_below_a_header_of_names_name_numbered_codes() {
    let name = |header: &str, codes: [&str; 2], names: [&str; 2]| {
        let rows = [0, 1].map(|row| format!("{} | {} | It is late for {row}.", codes[row], names[row]));
        columns(&[&format!("Code | {header} | Description"), &rows[0], &rows[1]]).and_then(|found| found.2)
    };
    let snake_case = ["wire_torn", "reel_empty"];
    for names in [snake_case, ["ErrTorn", "ErrEmpty"], ["WIRE_TORN", "REEL_EMPTY"]] {
        for header in ["Slug", "Sentinel", "Variant"] {
            assert_eq!(name(header, ["APP001", "APP002"], names), Some(1), "{header} {names:?}");
            assert_eq!(name(header, ["0001", "0002"], names), Some(1), "{header} {names:?}");
        }
    }
    for header in ["Summary", "Metric", "Setting", "Service", "Table", "Example", "Event", "Rule", "Where", "Method"] {
        assert_eq!(name(header, ["APP001", "APP002"], snake_case), None, "{header}");
    }
    assert_eq!(name("Raised by", ["APP001", "APP002"], ["send_it", "take_it"]), None);
    assert_eq!(name("Phase", ["151.84", "151.85"], ["http_peer_cap", "tcp_peer_cap"]), None);
    assert_eq!(name("Slug", ["APP001", "APP002"], ["wire_torn", "wire_torn"]), None);
}

#[test]
fn the_only_message_may_be_old_and_the_only_column_a_code() {
    assert_eq!(columns(&["Code | Old message", "7 | Too late", "8 | All gone"]), Some(at(0, 1, None)));
    assert_eq!(under(&["Kites"], None, &table(&["Code", "7", "8"])), Some(at(0, None, None)));
}

#[test]
fn a_newer_column_without_codes_leaves_the_old_codes() {
    let rows = ["Error code | New error code | Text", "1 | - | a", "2 | - | b"];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
}

#[test]
fn three_values_that_are_bits_may_be_codes() {
    let three = table(&["Value | Description", "1 | a", "2 | b", "4 | c"]);
    assert_eq!(under(&["Error codes"], None, &three), Some(at(0, 1, None)));
    let five = table(&["Value | Description", "1 | a", "2 | b", "4 | c", "8 | d", "16 | e"]);
    assert_eq!(under(&["Error codes"], None, &five), None);
    let sure = table(&["Error code | Description", "1 | a", "2 | b", "4 | c"]);
    assert_eq!(under(&["Error flags"], None, &sure), Some(at(0, 1, None)));
}

#[test]
fn advice_of_yes_and_no_is_no_matrix_and_no_name() {
    let rows = table(&["Code | Retry | Fatal", "E_HOT | yes | no", "E_WET | no | yes"]);
    assert_eq!(under(&["Error codes"], None, &rows).map(|found| found.0), Some(0));
    assert_eq!(columns(&["Error code | Result | Text", "7 | Yes | a", "8 | No | b"]), Some(at(0, 2, None)));
}

#[test]
fn codes_that_replace_others_are_the_codes() {
    for (header, code) in [
        ("Error code (deprecated) | New code | Text", 1),
        ("Alter Fehlercode | Neuer Fehlercode | Text", 1),
        ("新エラーコード | 旧エラーコード | Text", 0),
        ("New error code | Error code | Text", 0),
        ("Error code | Next code | Text", 0),
    ] {
        let found = under(&["Errors"], None, &table(&[header, "10 | 1001 | a", "11 | 1002 | b"]));
        assert_eq!(found.map(|found| found.0), Some(code), "{header}");
    }
}

#[test]
fn codes_that_replace_others_are_known_in_several_languages() {
    for header in [
        "旧コード | 新コード",
        "旧代码 | 新代码",
        "Código antiguo | Código nuevo",
        "Código antigo | Código novo",
        "Старый код | Новый код",
        "이전 코드 | 새 코드",
        "原错误码 | 现错误码",
    ] {
        let rows = table(&[&format!("{header} | Text"), "7 | 1007 | It is late.", "8 | 1008 | It is gone."]);
        assert_eq!(under(&["Error codes"], None, &rows).map(|found| found.0), Some(1), "{header}");
    }
}

#[test]
fn words_far_below_numbers_make_the_codes_texts() {
    let mut rows = vec!["Error Code | Description".to_owned()];
    (0..1_000).for_each(|number| rows.push(format!("{number} | a{number}")));
    (0..2_000).for_each(|number| rows.push(format!("LT:{number:04} | b{number}")));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let document = Document::new("d.md", table(&rows));
    let columns = recognize(&crate::markdown::read(&document).tables[0], &[], None).unwrap();
    assert_eq!(columns.kind, Kind::Text);
}

#[test]
fn columns_are_found_by_their_headers() {
    assert_eq!(columns(&["Error Code | Description", "1 | a"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["错误码 | 原因以及解决办法", "1 | a"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["**Name** | `code` | What it is", "A | 1 | a"]), Some(at(1, 2, 0)));
    assert_eq!(columns(&["Code", "1"]), Some(at(0, None, None)));
    let rows = ["HTTP Status | Error Code | Error Message", "400 | 1 | a", "400 | 2 | a"];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
}

#[test]
fn headers_in_other_languages_are_read_alike() {
    assert_eq!(columns(&["エラーコード | 名前 | 意味 | 対処", "4001 | 欠品 | 品切れです | 待つ"]), Some(at(0, 2, 1)));
    assert_eq!(columns(&["対処方法 | 原因 | 終了コード", "再実行 | 容量不足 | 12"]), Some(at(2, 1, None)));
    assert_eq!(
        columns(&["오류 코드 | 조치 | 설명", "-31 | 다시 보냅니다 | 우편함이 가득 찼습니다"]),
        Some(at(0, 2, None))
    );
    assert_eq!(columns(&["이름 | 코드 | 의미", "FULL_BOX | 31 | 가득 참"]), Some(at(1, 2, 0)));
    assert_eq!(columns(&["錯誤代碼 | 說明", "E1001 | 缺貨"]), Some(at(0, 1, None)));
    for header in ["码 | 描述", "Error kód | Popis", "Kód | Popis", "Mã | Mô tả", "cStat | xMotivo"] {
        assert_eq!(columns(&[header, "401 | a", "518 | b"]), Some(at(0, 1, None)), "{header}");
    }
}

#[test]
fn variants_are_codes_below_a_heading_of_errors() {
    let rows = table(&["Variant | Description", "RoomFull | a", "InvalidToken | b"]);
    assert_eq!(under(&["Errors"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Colours"], None, &rows), None);
}

#[test]
fn letters_of_another_code_are_a_refusal() {
    let near = |header: &str| {
        refusal_of(&[], &[header, "A | Street", "N | None", "Y | All"]).map(|refusal| refusal.reason.rule)
    };
    assert_eq!(near("AVS code | Description"), Some("cells.different"));
    assert_eq!(near("Status | Description"), None);
}

#[test]
fn text_codes_are_codes() {
    let rows = ["Error code | Description", "AuthFailure.Token | a", "auth/bad-mail | b", "DB:0140 | c", "0012 | d"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    assert_eq!(columns(&["Error code | Description", "app id is bad | a"]), None);
    assert_eq!(columns(&["Code | Description", "FLEET_MADE | a"]), Some(at(0, 1, None)));
    // Words that any list may have need a heading that says what they are.
    let words = table(&["Code | Description", "started | a", "stopped | b"]);
    assert_eq!(under(&["Events"], None, &words), None);
    assert_eq!(under(&["Error codes", "Events"], None, &words), Some(at(0, 1, None)));
}

#[test]
fn among_words_and_numbers_the_preferred_kind_is_the_code() {
    let values = table(&["Code | Value | Description", "ERR_A | -1 | Too late", "ERR_B | -2 | Too early"]);
    assert_eq!(under(&[], Some(Kind::Integer), &values), Some(at(1, 2, 0)));
    assert_eq!(under(&[], Some(Kind::Text), &values), Some(at(0, 2, None)));
    assert_eq!(under(&[], None, &values), Some(at(0, 2, None)));
    let names = table(&["错误码名称 | 错误码值 | 原因", "ERR_A | 1 | a", "ERR_B | 2 | b"]);
    assert_eq!(under(&[], None, &names), Some(at(1, 2, 0)));
    assert_eq!(under(&[], Some(Kind::Text), &names), Some(at(0, 2, None)));
    // A column with the same value in most rows is not the key, whatever kind is preferred.
    let http = table(&["HTTP status | Code | Message", "400 | NoSuchKey | a", "400 | NoSuchBox | b"]);
    assert_eq!(under(&[], Some(Kind::Integer), &http), Some(at(1, 2, None)));
    // A status that all errors may have is not the key either.
    let http = table(&["Error code | Message | HTTP status code", "NoSuchKey | a | 404 Not Found"]);
    assert_eq!(under(&[], Some(Kind::Integer), &http), Some(at(0, 1, None)));
    let alone = table(&["HTTP status code | Message", "404 Not Found | a"]);
    assert_eq!(under(&[], Some(Kind::Text), &alone), Some(at(0, 1, None)));
}

#[test]
fn a_value_is_a_code_below_a_heading_of_errors() {
    let rows = table(&["Symbol | Value | Meaning", "ERR_NULL | 0 | No error", "ERR_MIC | -5 | No microphone"]);
    assert_eq!(under(&["Error codes", "Severe"], None, &rows), Some(at(1, 2, 0)));
    assert_eq!(under(&["Resolutions"], None, &rows), None);
    let rows = table(&["No. | Exception | Description", "1 | NotFound | a", "2 | NotAllowed | b"]);
    assert_eq!(under(&["Errors"], Some(Kind::Integer), &rows), Some(at(1, 2, None)));
}

#[test]
fn a_table_has_integers_unless_most_are_words_or_zeros_would_be_lost() {
    let kind_of = |cells: &[&str]| {
        let text = format!("|Error code|\n|-|\n|{}|\n", cells.join("|\n|"));
        let table = &crate::markdown::read(&Document::new("d.md", text)).tables[0];
        beside(table, 0).kind
    };
    assert_eq!(kind_of(&["200 (OK)", "0x1F", "4000-4999", "5xx", "ERR_A(7)", "HTTP 409 Conflict"]), Kind::Integer);
    assert_eq!(kind_of(&["1", "ten"]), Kind::Integer);
    assert_eq!(kind_of(&["1", "ten", "nine"]), Kind::Text);
    assert_eq!(kind_of(&["1", "其他", "-", "Others"]), Kind::Integer);
    assert_eq!(kind_of(&["0012", "1001", "1002"]), Kind::Text);
    assert_eq!(kind_of(&["#1001", "E1"]), Kind::Text);
    let answers = ["Blank", "0", "1", "2", "3", "4", "5", "6", "A", "B", "C"];
    assert_eq!(kind_of(&answers), Kind::Text);
    assert_eq!(kind_of(answers.get(..9).unwrap()), Kind::Integer);
    assert_eq!(kind_of(&["Blank", "None", "0", "1", "2", "3", "4", "5", "6", "A", "B"]), Kind::Integer);
}

#[test]
fn the_message_is_the_most_informative_column() {
    let message = |header: &str| {
        let cells = vec!["some words"; header.split('|').count() - 1].join(" | ");
        columns(&[header, &format!("1 | {cells}")]).and_then(|columns| columns.1)
    };
    assert_eq!(message("Code | Error message | Description"), Some(1));
    assert_eq!(message("Code | Suggested solution | Cause"), Some(2));
    assert_eq!(message("Code | 处理建议 | 错误信息"), Some(2));
    assert_eq!(message("Code | 対処 | 備考"), Some(2));
    assert_eq!(message("Code | Solution | Module"), Some(2));
    assert_eq!(message("Code | Solution"), Some(1));
    assert_eq!(message("Code | Description | Explanation"), Some(1));
    assert_eq!(columns(&["Code | Level | Seen in", "7 | 3 | the log"]), Some(at(0, 2, None)));
}

#[test]
fn categories_are_not_meanings_if_there_is_another_text() {
    let rows = ["Part | Exit code | Case", "Box | 1 | Empty", "Box | 2 | Full", "Box | 3 | Gone", "Lid | 4 | Shut"];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
    assert_eq!(columns(&["Part | Exit code | Case", "Box | 1 | Empty", "Lid | 4 | Shut"]), Some(at(1, 0, None)));
    assert_eq!(columns(&["Part | Exit code", "Box | 1", "Box | 2", "Box | 3"]), Some(at(1, 0, None)));
    // A column that is empty, or nearly empty, is less useful than one with repeats.
    for seen in ["", "once"] {
        let last = format!("Box | 3 | {seen}");
        assert_eq!(columns(&["Part | Exit code | Seen", "Box | 1 | ", "Box | 2 | ", &last]), Some(at(1, 0, None)));
    }
}

#[test]
fn amounts_and_versions_are_no_meanings() {
    let message = |header: &str, cells: [&str; 3]| {
        let rows = [0, 1, 2].map(|row| format!("{} | {}", row + 11, cells[row]));
        let rows = [&format!("Error code | {header}"), &*rows[0], &*rows[1], &*rows[2]];
        under(&["Error codes"], None, &table(&rows)).and_then(|found| found.1)
    };
    for (header, cells) in
        [("Since", ["1.0", "1.1", "2.0"]), ("Version", ["v1", "v2", "v2"]), ("Back after", ["5 s", "10 s", "1 min"])]
    {
        assert_eq!(message(header, cells), None, "{header}");
    }
    for (header, cells) in [
        ("Case", ["Empty", "Full", "Shut"]),
        ("故障", ["1号电机过流", "2号电机过流", "1号传感器故障"]),
        ("告警", ["3次失败", "5次失败", "网络错误"]),
        ("Fault", ["410 Gone", "403 Denied", "408 Late"]),
        ("LED", ["2 blinks", "3 blinks", "4 blinks"]),
        ("Fault", ["24V", "12V", "The fuse is blown."]),
        // Words may repeat.
        ("Fault", ["Wet", "Torn", "Wet"]),
        ("Trip", ["WET", "TORN", "HOT"]),
    ] {
        assert_eq!(message(header, cells), Some(1), "{header} {cells:?}");
    }
    let rows = ["Error code | Type | Solution", "1 | auth | Log in.", "2 | auth | Log in.", "3 | limit | —"];
    assert_eq!(columns(&rows).and_then(|found| found.1), Some(1));
}

#[test]
fn a_column_of_constants_has_the_names_whatever_its_header() {
    let rows = ["Event ID | Code | Description", "SDK_ERROR_FAILED | -1 | a", "SDK_BUSY | 2 | b"];
    assert_eq!(columns(&rows), Some(at(1, 2, 0)));
    assert_eq!(columns(&["Code | Type | Description", "1 | Warning | a", "2 | Error | b"]), Some(at(0, 2, None)));
    let rows = ["Code | Message | Explanation", "1 | NO_FUEL | a", "2 | NO_FIRE | b"];
    assert_eq!(columns(&rows), Some(at(0, 2, 1)));
    assert_eq!(columns(&["Code | Message", "1 | NO_FUEL", "2 | NO_FIRE"]), Some(at(0, 1, 1)));
    // Two errors with the same name have no name column, but the constants are still not messages.
    let rows = ["Message | Code | Cause", "NO_FUEL | 1 | a", "NO_FUEL | 2 | b"];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
}

#[test]
fn a_table_of_anything_else_is_not_a_code_table() {
    assert_eq!(columns(&["Parameter | Type | Description", "code | int | a"]), None);
    assert_eq!(columns(&["Code | Type | Description", "retCode | Integer | a"]), None);
    assert_eq!(columns(&["Error code | Type | Description", "retCode | String(32) | a"]), None);
    assert_eq!(columns(&["代码 | 必填 | 说明", "SKU_A | 是 | a"]), None);
    assert_eq!(columns(&["Opcode | Mnemonic | Gas", "0x01 | ADD | 3"]), None);
    assert_eq!(columns(&["Code | Mnemonic | Stack", "0x01 | ADD | a, b"]), None);
    assert_eq!(columns(&["Country | Code", "Norway | 47"]), None);
    assert_eq!(columns(&["语言 | 代码", "英语 | EN_US"]), None);
    assert_eq!(under(&["通貨"], None, &table(&["コード | 説明", "392 | 円"])), None);
    assert_eq!(columns(&["Status | Notes", "in review | a", "on hold | b"]), None);
    assert_eq!(columns(&["状態 | 説明", "Running | a", "Stopped | b"]), None);
    assert_eq!(columns(&["Returned value | Description", "true | a", "false | b"]), None);
    assert_eq!(columns(&["Returned value | Type | Description", "inviteId | String | a"]), None);
    assert_eq!(columns(&["Interface | Error code", "open | -", "close | -"]), None);
    assert_eq!(columns(&["Method | 返回值", "getTitle() | String"]), None);
}

#[test]
fn numbers_below_a_sure_header_are_codes_whatever_is_around_them() {
    assert_eq!(columns(&["Error code | Required | Type", "7 | yes | int"]), Some(at(0, None, None)));
    assert_eq!(columns(&["Country | Error code | Reason", "Norway | 7 | a"]), Some(at(1, 2, None)));
    let rows = table(&["Code | Name | Client Action | Description", "0 | Dispatch | Receive | a"]);
    assert_eq!(under(&["Opcodes"], None, &rows), Some(at(0, 3, 1)));
}

#[test]
fn headers_may_mix_scripts() {
    assert_eq!(columns(&["错误Code | 说明", "1 | a"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Message code | Text", "1101 | a"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["QRcode说明 | Text", "1101 | a"]), None);
    assert_eq!(columns(&["错误码范围 | 说明", "1 ~ 9 | a"]), None);
}

#[test]
fn names_of_data_types_are_not_return_values() {
    assert_eq!(columns(&["Method | Returns", "getKey | String", "getZone | ToastZone"]), None);
    assert_eq!(columns(&["Returns | Text", "E_FAIL | a", "S_OK | b"]), Some(at(0, 1, None)));
}

#[test]
fn values_that_a_function_returns_are_not_codes() {
    assert_eq!(columns(&["Function | Returned value", "less | true/false", "more | true/false"]), None);
    assert_eq!(
        columns(&["Method name | Use | Return value", "open | a | SessionHandle", "close | b | CallStatus"]),
        None
    );
    assert_eq!(columns(&["Return value | Text", "ErrClosed | a", "ErrTooLate | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Case | Return value", "late | ErrTooLate", "early | ErrTooEarly"]), Some(at(1, 0, None)));
    assert_eq!(columns(&["Function | Return value", "late | ERR_LATE", "early | ERR_EARLY"]), Some(at(1, 0, None)));
}

#[test]
fn return_values_and_faults_are_known_in_several_languages() {
    assert_eq!(columns(&["Rückgabewert | Bedeutung", "0 | a", "2 | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Valor de retorno | Texto", "0 | a", "2 | b"]), Some(at(0, 1, None)));
    for heading in ["Störungen", "Alarmes du moteur", "Valeurs de retour"] {
        assert_eq!(
            under(&[heading], None, &table(&["N° | Cause", "12 | a", "31 | b"])),
            Some(at(0, 1, None)),
            "{heading}"
        );
    }
    assert_eq!(under(&["Motor"], None, &table(&["N° | Cause", "12 | a", "31 | b"])), None);
}

#[test]
fn codes_below_codes_of_products_are_of_products() {
    let rows = table(&["Code | Description", "12 | a", "31 | b"]);
    assert_eq!(under(&["Product codes", "Northern codes"], None, &rows), None);
    assert_eq!(under(&["Product codes", "Error codes"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["County codes"], None, &table(&["County | Code", "North | 7", "South | 9"])), None);
}

#[test]
fn results_are_codes_below_result_codes() {
    let rows = table(&["Result | Meaning", "SUCCESS | a", "FAILED | b"]);
    assert_eq!(under(&["Result codes"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Matches"], None, &rows), None);
    assert_eq!(
        under(&["Exit codes"], None, &table(&["Code | Result", "0 | Success", "1 | NotForMe"])),
        Some(at(0, None, 1))
    );
}

#[test]
fn a_single_status_among_the_fields_of_a_response_is_not_a_code() {
    let response = table(&["Key | Value", "Content-type | application/json", "Status | 404 Not Found"]);
    assert_eq!(under(&["Erros"], None, &response), None);
    let values = table(&["Value | Text", "7 | a", "8 | b", "7 + 1 | c", "7 + 2 | d"]);
    assert_eq!(under(&["Return values"], None, &values), Some(at(0, 1, None)));
}

#[test]
fn faults_and_alarms_have_their_codes_below_them() {
    assert_eq!(columns(&["Fault | Possible cause", "F1 | a", "F10-F12 | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Störung | Ursache", "F01 | a", "F02 | b"]), Some(at(0, 1, None)));
    assert_eq!(
        under(&["Alarms"], None, &table(&["Alarm | Level | Text", "101 | 1 | a", "102 | 2 | b"])),
        Some(at(0, 2, None))
    );
    assert_eq!(columns(&["Alarm | Text", "12 | a", "3 | b"]), None);
    assert_eq!(columns(&["Failure | Cause", "too late | a", "gone | b"]), None);
}

#[test]
fn names_that_count_the_rows_below_error_codes_are_their_numbers() {
    let rows = |title: &str| table(&[&format!("{title} | Description"), "1 | Too late", "2 | Gone away"]);
    assert_eq!(under(&["Error codes"], None, &rows("Name")), Some(at(0, 1, None)));
    assert_eq!(under(&["Error codes"], None, &rows("Row")), None);
}

#[test]
fn a_column_without_a_title_may_hold_the_numbers_of_errors() {
    let rows = table(&[" | Description", "12 | a", "31 | b"]);
    assert_eq!(under(&["Errors"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Mails"], None, &rows), None);
}

#[test]
fn a_number_beside_each_symbol_is_another_key() {
    let other = |rows: &[&str]| {
        let document = Document::new("d.md", table(rows));
        recognize(&crate::markdown::read(&document).tables[0], &[], None).unwrap().other_key
    };
    assert_eq!(other(&["错误码 | 取值 | 说明", "ERR_LATE | 1 | a", "ERR_GONE | 2 | b"]), Some(1));
    assert_eq!(other(&["Error code | HTTP status | Text", "ERR_LATE | 400 | a", "ERR_GONE | 404 | b"]), None);
    assert_eq!(other(&["Code | No. | Text", "ERR_LATE | 1 | a", "ERR_GONE | 2 | b"]), None);
}

#[test]
fn errors_are_a_list_of_codes_or_a_count() {
    let counted = |rows: &[&str]| under(&["Errors of the week"], None, &table(rows));
    assert_eq!(counted(&["Day | Errors", "Monday | 12", "Tuesday | 7"]), None);
    assert_eq!(counted(&["Version | Errors", "1.0 | 12", "1.1 | 7"]), None);
    let announced = |rows: &[&str]| under(&["Error codes"], None, &table(rows)).map(|found| found.0);
    assert_eq!(announced(&["Service | Errors", "Mail | E_MAIL_LOST", "Box | E_BOX_FULL"]), Some(1));
    assert_eq!(announced(&["Case | Errors", "Too late | 1001", "Too wet | 1002"]), Some(1));
    assert_eq!(counted(&["Errors | Day", "12 | Monday", "7 | Tuesday"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Errors | Text", "NO_SUCH_MAIL | a", "MAIL_GONE | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Errors | Text", "12 | a", "3 | b"]), None);
    assert_eq!(columns(&["Call | Errors", "open | NO_SUCH_MAIL", "close | MAIL_GONE"]), None);
}

#[test]
fn a_column_that_is_described_as_codes_holds_codes() {
    assert_eq!(columns(&["ID | Error Code Description", "1 | a", "2 | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["ID | Description", "1 | a", "2 | b"]), None);
    let rows = ["No. | Error code | Error code description", "1 | 4001 | a", "2 | 4002 | b"];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
}

#[test]
fn anything_may_be_below_a_sample() {
    let rows = table(&["code | 说明", "1000 | 未知", "1001 | 取消"]);
    for heading in ["示例代码", "Sample code", "Example"] {
        assert_eq!(under(&[heading], None, &rows), Some(at(0, 1, None)), "{heading}");
    }
    for heading in ["国家示例", "Examples of country codes"] {
        assert_eq!(under(&[heading], None, &rows), None, "{heading}");
    }
}

#[test]
fn a_text_with_a_word_for_codes_is_not_a_header() {
    let text =
        "What is told of the message is one of the error codes that are listed in the other part of this long page";
    assert_eq!(columns(&[&format!("{text} | Text"), "1 | a"]), None);
    assert_eq!(columns(&["One of the error codes | Text", "1 | a"]), Some(at(0, 1, None)));
}

#[test]
fn a_number_may_have_its_name_above_it() {
    let text =
        table(&["Return code/value | Description", "S_OK<br>0 (0x0) | a", "E_FAIL<br>2147500037 (0x80004005) | b"]);
    let table = crate::markdown::read(&Document::new("d.md", text)).tables.remove(0);
    let columns = recognize(&table, &[], None).unwrap();
    assert_eq!((found(columns), columns.kind), (at(0, 1, None), Kind::Integer));
}

#[test]
fn numbers_with_letters_among_numbers_make_a_text() {
    let kind_of = |cells: &[&str]| {
        let rows: Vec<&str> = [&["Code"], cells].concat();
        let table = crate::markdown::read(&Document::new("d.md", table(&rows))).tables.remove(0);
        beside(&table, 0).kind
    };
    assert_eq!(kind_of(&["1000", "1001", "E900"]), Kind::Text);
    assert_eq!(kind_of(&["51000", "51004_1101", "51001"]), Kind::Text);
    assert_eq!(kind_of(&["1000", "NETWORK", "1001", "E900"]), Kind::Integer);
}

#[test]
fn categories_of_errors_do_not_make_them_something_else() {
    let rows = table(&["Code | Message | Category", "-32700 | Parse error | standard", "-32600 | Invalid | standard"]);
    assert_eq!(under(&[], None, &rows), Some(at(0, 1, None)));
    let rows = table(&["Store | Code | Text", "a | 7 | One.", "b | 8 | Two."]);
    assert_eq!(under(&[], None, &rows), None);
    assert_eq!(under(&["Error codes"], None, &rows), Some(at(1, 2, None)));
    assert_eq!(under(&[], None, &table(&["Category code | Text", "7 | One.", "8 | Two."])), None);
}

#[test]
fn the_value_of_a_setting_is_not_a_code() {
    let requirements = table(&["Requirement | Value", "Header | Wbemdisp.h", "DLL | Wbemdisp.dll"]);
    assert_eq!(under(&["GetError function", "Requirements"], None, &requirements), None);
    let attributes = table(&["Attribute | Value", "Period | 30 days", "Population | 500"]);
    assert_eq!(under(&["Devices with an error"], None, &attributes), None);
    let fields = table(&[
        "Field Name | Type | Values | Text",
        "error | uint8_t | PARAM_ERROR | Why.",
        "id | uint8_t | | Whose.",
    ]);
    assert_eq!(under(&["PARAM_ERROR"], None, &fields), None);
    assert_eq!(columns(&["param | in2 | Return value", "0x00 | a key | slot_value"]), None);
    // This is true below a heading of parameters too, but not if the header says that it holds codes.
    let values = |title: &str| table(&[&format!("{title} | Meaning"), "FLAG_DEEP | a", "FLAG_WIDE | b"]);
    assert_eq!(under(&["GetErrorInfo function", "Parameters"], None, &values("Value")), None);
    assert_eq!(under(&["GetErrorInfo function", "Results"], None, &values("Value")), Some(at(0, 1, None)));
    assert_eq!(under(&["Parameters"], None, &values("Error code")), Some(at(0, 1, None)));
    let names = table(&["Name | Value | Meaning", "ERR_DEEP | 1 | a", "ERR_WIDE | 2 | b"]);
    assert_eq!(under(&["Errors"], None, &names), Some(at(1, 2, 0)));
}

#[test]
fn a_status_that_depends_on_another_column_is_not_a_code() {
    let rows = [
        "Mode | Limit | Status", "STOP | no | 200", "STOP | yes | 429", "GO | no | 200", "GO | yes | 429",
        "ALL | yes | 429", "ALL | no | 200",
    ];
    assert_eq!(columns(&rows), None);
    assert_eq!(columns(&["Meaning | Status", "Done. | 200", "Later. | 429"]), Some(at(1, 0, None)));
    let rows = ["Status | Reason", "400 | a", "400 | b", "400 | c", "404 | d"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    // A table that lists the headers of a response has none either.
    let rows = [
        "Status code | Header | Type", "200 | X-Limit | integer", "200 | X-Offset | integer", "200 | X-Total | integer",
    ];
    assert_eq!(columns(&rows), None);
}

#[test]
fn errors_have_many_names_for_their_codes() {
    assert_eq!(columns(&["HRESULT | Description", "S_OK | a", "E_FAIL | b"]), Some(at(0, 1, None)));
    let rows = table(&["HRESULT | Value | Description", "E_ABORT | 0x80004004 | a", "E_FAIL | 0x80004005 | b"]);
    assert_eq!(under(&["Errors"], None, &rows), Some(at(1, 2, 0)));
    assert_eq!(under(&["Errors"], Some(Kind::Text), &rows), Some(at(0, 2, None)));
    assert_eq!(columns(&["SQLSTATE | Meaning", "42501 | a", "3F000 | b"]), Some(at(0, 1, None)));
    let rows = ["Error code | SQLSTATE | Meaning", "904 | 42S22 | a", "1054 | 3F000 | b"];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
    assert_eq!(columns(&["Error Value | Description", "0 | a", "4096 | b"]), Some(at(0, 1, None)));
    assert_eq!(
        columns(&["Error status | Description", "STATUS_CANCELLED | a", "STATUS_GONE | b"]),
        Some(at(0, 1, None))
    );
    assert_eq!(
        columns(&["Error reason | Description", "PARSING_ERROR | a", "MISSING_FIELD | b"]),
        Some(at(0, 1, None))
    );
    assert_eq!(columns(&["Code / Family | Symptom", "A-0010, A-200 | a", "B-0010 | b"]), Some(at(0, 1, None)));
    let rows =
        table(&["Hex | Dec | Description", "0x89236400 | -1994169344 | Not made.", "0x89236401 | -1994169343 | Gone."]);
    assert_eq!(under(&["LobbyErrors"], None, &rows), Some(at(0, 2, None)));
    assert_eq!(under(&["Colours"], None, &rows), None);
    assert_eq!(columns(&["Error value of the meter | Class", "0.5 | A", "1.5 | B"]), None);
}

#[test]
fn parties_involved_do_not_name_a_code() {
    assert_eq!(columns(&["Status | Meaning | Schema", "200 | OK | UserList"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["API | Error code | Text", "setUser | 1 | a", "getUser | 2 | b"]), Some(at(1, 2, None)));
    assert_eq!(columns(&["Kind | Error code | Text", "userSet | 1 | a", "userGot | 2 | b"]), Some(at(1, 2, 0)));
}

#[test]
fn bytecode_with_its_costs_is_not_a_code_table() {
    assert_eq!(columns(&["Code | Used Gas | Refund", "0x60006000 | 412 | 0", "0x60016000 | 812 | 0"]), None);
    assert_eq!(columns(&["Code | Refund | Text", "412 | no | a", "413 | yes | b"]), Some(at(0, 2, None)));
}

#[test]
fn cells_that_say_there_is_no_code_are_not_counted() {
    assert_eq!(columns(&["Code | Text", "4001 | a", "N/A | b", "N/A | c", "n/a | d"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Code | Text", "N/A | a", "TBD | b"]), None);
}

#[test]
fn headers_in_languages_of_europe_are_read_alike() {
    assert_eq!(columns(&["Fehlercode | Schweregrad | Beschreibung", "4060 | 16 | Zu spät."]), Some(at(0, 2, None)));
    assert_eq!(
        columns(&["Code d’erreur | Que faire | Signification", "429 | Attendre. | Trop tôt."]),
        Some(at(0, 2, None))
    );
    let rows = ["Situation | Code HTTP | Code d'erreur", "Champ absent | 400 | CHAMP_MANQUANT"];
    assert_eq!(columns(&rows), Some(at(2, 0, None)));
    assert_eq!(columns(&["Código de error | Causa | Solución", "LATE_MAIL | Tarde | Esperar"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Código de erro | Descrição", "12 | Tarde"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Codice errore | Descrizione", "12 | Tardi"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Код ошибки | Действия | Описание", "12 | Ждать | Поздно"]), Some(at(0, 2, None)));
    assert_eq!(columns(&["Код | Значение", "12 | Поздно"]), Some(at(0, 1, None)));
    for header in ["Codigo", "Código de rejeição", "Código de rechazo", "Код выхода", "Код результата"]
    {
        assert_eq!(columns(&[&format!("{header} | Text"), "12 | a"]), Some(at(0, 1, None)), "{header}");
    }
    for other in ["Código de área", "Код выдачи", "Codigo postal"] {
        assert_eq!(columns(&[&format!("{other} | Text"), "12 | a"]), None, "{other}");
    }
    assert_eq!(columns(&["code | 코드명 | 설명", "400 | Bad Request | 잘못"]), Some(at(0, 2, 1)));
    for other in ["Code postal", "Gutscheincode", "Quellcode", "Código postal", "Код товара", "Codice fiscale"]
    {
        assert_eq!(columns(&[&format!("{other} | Text"), "12 | a"]), None, "{other}");
    }
    assert_eq!(columns(&["Страна | Код", "Норвегия | 47"]), None);
    assert_eq!(columns(&["Land | Code", "Norwegen | 47"]), None);
}

#[test]
fn names_of_errors_are_codes_if_nothing_else_is() {
    let rows = ["Error name | Description", "MailNotFoundError | a", "MailTooLateError | b"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    let rows = table(&["Error name | Code | Description", "MailNotFound | 7 | a", "MailTooLate | 8 | b"]);
    assert_eq!(under(&[], Some(Kind::Text), &rows), Some(at(1, 2, 0)));
    assert_eq!(columns(&["Error name | Description", "Mail not found | a", "Mail too late | b"]), None);
}

#[test]
fn errors_are_numbers_below_a_heading_of_errors() {
    let rows = table(&["Error | Error class | Text", "0 | NO ERROR | a", "4 | NO ROUTE | b", "9 | LATE | c"]);
    assert_eq!(under(&["Error codes"], None, &rows), Some(at(0, 2, None)));
    assert_eq!(under(&["Limits"], None, &rows), None);
    let rows = table(&["Day | Error", "Monday | 12", "Tuesday | 7"]);
    assert_eq!(under(&["Errors of the week"], None, &rows), None);
}

#[test]
fn results_of_arguments_are_not_codes() {
    let rows = ["buffer | size | Return | Text", "NULL | any | EINVAL | a", "any | 0 | EINVAL | b", "any | 9 | 0 | c"];
    assert_eq!(columns(&rows), None);
    assert_eq!(columns(&["Return | Text", "EINVAL | a", "EINVAL | b", "ERANGE | c"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Return value | Text", "STATUS_TIMEOUT | a", "STATUS_* | b"]), Some(at(0, 1, None)));
    // Pointers and addresses are not codes either.
    assert_eq!(columns(&["Kind | Returns", "file | StdioFile*", "web | HttpFile*"]), None);
    let rows = table(&["Name | Value", "Namespace | https://mail.example/2010/A", "File | b.xsd", "Empty | yes"]);
    assert_eq!(under(&["ErrorMessage", "Element"], None, &rows), None);
}

#[test]
fn a_heading_names_a_type_of_results_as_a_word() {
    let rows = table(&["Value | Meaning", "3 | a", "7 | b"]);
    assert_eq!(under(&["Common HRESULT values"], None, &rows), Some(at(0, 1, None)));
    for heading in ["Search results", "Payment status", "printStatus"] {
        assert_eq!(under(&[heading], None, &rows), None, "{heading}");
    }
}

#[test]
fn codes_of_banks_are_not_errors_even_below_errors() {
    let rows = table(&["Code | English", "01 | North", "02 | South"]);
    assert_eq!(under(&["Response codes", "Bank code"], None, &rows), None);
    assert_eq!(under(&["Response codes", "Banks"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Response codes", "Bank error codes"], None, &rows), Some(at(0, 1, None)));
}

#[test]
fn a_code_may_have_its_kind_before_it() {
    let rows = ["Error | Message", "Fatal error C1001 | a", "Compiler warning (level 4, off) C4001 | b"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    assert_eq!(
        columns(&["Rule ID | Category | Notes", "CA1000 | Design | a", "CA1001 | Use | b"]),
        Some(at(0, 2, None))
    );
    assert_eq!(columns(&["Rule ID | Notes", "1 | a", "2 | b"]), None);
}

#[test]
fn a_type_is_not_a_header_and_a_format_is_not_a_name() {
    assert_eq!(columns(&["Promise<MailResultCode> | Text", "1 | a", "2 | b"]), None);
    assert_eq!(columns(&["Code <int> | Text", "1 | a", "2 | b"]), Some(at(0, 1, None)));
    let rows = ["Return code | Meaning | Format", "200 | One. | MailAccount", "400 | Two. | MailError"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    let rows = ["Rejection reason (`r`) | Text", "NO_MONEY | a", "NO_MAIL | b"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
}

#[test]
fn values_are_codes_below_a_heading_of_faults() {
    let text = table(&["Register value | Meaning", "1 | Too hot.", "2 | Too cold."]);
    assert_eq!(under(&["Fault register values"], None, &text), Some(at(0, 1, None)));
    assert_eq!(under(&["Register values"], None, &text), None);
    for title in ["Default value", "Maximum value"] {
        assert_eq!(under(&["Fault register values"], None, &text.replace("Register value", title)), None, "{title}");
    }
}

#[test]
fn an_http_error_announces_codes() {
    let text = table(&["Code | Message", "mail-late | Late.", "mail-gone | Gone.", "box-full | Full."]);
    assert_eq!(under(&["404 – not found"], None, &text), Some(at(0, 1, None)));
    for heading in ["404", "204 – empty", "Messages"] {
        assert_eq!(under(&[heading], None, &text), None, "{heading}");
    }
}

#[test]
fn an_empty_column_has_no_meanings() {
    assert_eq!(columns(&["Code | Message | Description", "7 | NO_MAIL |", "8 | NO_BOX |"]), Some(at(0, 1, 1)));
}

#[test]
fn an_encoding_is_not_a_code() {
    let text = table(&["编码 | 说明", "GBK | 简体", "UTF-8 | 全部"]);
    assert_eq!(under(&["编码支持"], None, &text), None);
    assert_eq!(under(&["错误"], None, &text), Some(at(0, 1, None)));
}

#[test]
fn a_word_beside_its_http_status_is_the_code() {
    let rows = [
        "Situation | Status | Code", "Too late. | 400 | mail_late", "Gone. | 401 | mail_gone", "Shut. | 401 | shut",
        "Done. | none | —",
    ];
    assert_eq!(under(&["Behaviour"], None, &table(&rows)), Some(at(2, 0, None)));
    let rows = ["Exception | Status code | Code", "MailLate | 400 | late", "MailGone | 401 | gone"];
    assert_eq!(columns(&rows), Some(at(2, 0, None)));
}

#[test]
fn joined_words_beside_http_statuses_are_the_codes_below_any_title() {
    let with = |titles: &str, words: [&str; 4]| {
        let [a, b, c, d] = words;
        let row = |status: u16, word: &str, text: &str| format!("{status} | {word} | {text}");
        let rows = [row(402, a, "No money."), row(402, b, "Not paid."), row(404, c, "No box."), row(500, d, "Broken.")];
        columns(&[titles, &rows[0], &rows[1], &rows[2], &rows[3]])
    };
    let words = ["wallet_empty", "not_paid", "box_gone", "broken"];
    for title in ["Type", "qqqq", "کد"] {
        assert_eq!(with(&format!("HTTP | {title} | Meaning"), words), Some(at(1, 2, None)), "{title}");
    }
    let constants = ["WALLET_EMPTY", "NOT_PAID", "BOX_GONE", "BROKEN"];
    assert_eq!(with("HTTP | gRPC | Meaning", constants), Some(at(1, 2, None)));
    // Phrases are titles of the statuses, words that repeat are kinds, and functions are not codes.
    assert_eq!(with("HTTP | Type | Meaning", ["No money", "Not paid", "Gone", "Broken"]).map(|found| found.0), Some(0));
    let kinds = ["pay_fault", "pay_fault", "box_fault", "box_fault"];
    assert_eq!(with("HTTP | Type | Meaning", kinds).map(|found| found.0), Some(0));
    assert_eq!(with("HTTP | Method | Meaning", words).map(|found| found.0), Some(0));
    // Without repeats, words may be the names of their statuses; if all have one status, they may be anything.
    let each = ["HTTP | Name", "400 | bad_request", "401 | not_allowed", "404 | not_found"];
    assert_eq!(columns(&each).map(|found| found.0), Some(0));
    let scopes = ["Permission | HTTP status", "read_kites | 403", "send_kites | 403", "burn_kites | 403"];
    assert_eq!(columns(&scopes), None);
    // A number of the vendor's own that is given twice is still the code.
    let own = ["Code | Type | Meaning", "58007 | no_issuer | a", "58007 | no_key | b", "58008 | no_claim | c"];
    assert_eq!(columns(&own), Some(at(0, 2, 1)));
}

#[test]
fn values_beside_error_codes_letters_or_aliases_are_no_codes() {
    let key = |rows: &[&str]| under(&["Error codes"], None, &table(rows)).map(|found| found.0);
    let limits = ["Error code | Error | Value | Text", "1001 | TIMEOUT | 30 | a", "1002 | MAX_SIZE | 512 | b"];
    assert_eq!(key(&limits), Some(0));
    assert_eq!(key(&["Error code | Value | Text", "ERR_LATE | 0x80070002 | a", "ERR_GONE | 0x80073CF0 | b"]), Some(0));
    assert_eq!(key(&["Status code | Value | Text", "F001 | 0x2310 | a", "F002 | 0x4110 | b"]), Some(0));
    let alias =
        ["Status | Value | Text", "ERR_LATE | 1 | a", "ERR_GONE | 2 | b", "ERR_WET | 3 | c", "ERR_AGAIN | 3 | c"];
    assert_eq!(key(&alias), Some(0));
    assert_eq!(key(&alias[..4]), Some(1));
}

#[test]
fn a_number_beside_the_names_of_errors_is_the_code() {
    let rows = ["code | 错误码", "1 | NO_MAIL (没有)", "2 | MAIL_GONE (没有了)"];
    assert_eq!(under(&["设备推送"], None, &table(&rows)), Some(at(0, 1, None)));
    // An HTTP status is not.
    let rows = ["code | 错误码", "400 | NO_MAIL", "404 | MAIL_GONE"];
    assert_eq!(columns(&rows), Some(at(1, None, None)));
}

#[test]
fn cd_is_short_for_code() {
    assert_eq!(columns(&["respcd | Error Reason", "1101 | Late.", "1102 | Gone."]), Some(at(0, 1, None)));
    assert_eq!(columns(&["ERR_CD | 내용", "E001 | 늦음", "E002 | 없음"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["LCD | Reason", "1101 | Late.", "1102 | Gone."]), None);
}

#[test]
fn a_transaction_is_not_advice() {
    let rows = [
        "Status Code | Transaction Status Desc | Comments",
        "269904 | Not found. | If the page is wrong.",
        "401 | Late. | If it is late.",
    ];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
}

#[test]
fn a_mistyped_header_of_codes_is_read_below_a_heading_of_codes() {
    let text = table(&["状态吗 | 描述", "200 | 成功", "404 | 不在"]);
    assert_eq!(under(&["状态码"], None, &text), Some(at(0, 1, None)));
    assert_eq!(under(&["描述"], None, &text), None);
}

#[test]
fn a_message_with_a_footnote_is_not_a_data_type() {
    assert_eq!(columns(&["Code | Description", "5 | Late*"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Code | Given", "5 | Session*"]), None);
}

#[test]
fn a_typed_error_beside_a_status_that_repeats_is_the_code() {
    let errors = |word: &str, status: &str, statuses: [&str; 4]| {
        let [a, b, c, d] = statuses;
        let row = |error: &str, status: &str| format!("{error} | {status} | Late.");
        let rows = [row("NO_MAIL", a), row("MailGone", b), row("BOX_FULL", c), row("TOO_LATE", d)];
        let mut table_rows = vec![format!("{word} | {status} | Description")];
        table_rows.extend(rows);
        columns(&table_rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    for word in ["Error", "Error class", "Exception", "Error name"] {
        for status in ["Status", "HTTP status"] {
            assert_eq!(errors(word, status, ["404", "404", "507", "408"]), Some(at(0, 2, None)), "{word} {status}");
            // Where no status repeats, the word is its name.
            let name = errors(word, status, ["404", "410", "507", "408"]);
            assert!(matches!(name, Some((1, Some(2), _))), "{word} {status}");
        }
    }
    // Other numbers are codes though one repeats.
    assert_eq!(errors("Error", "Code", ["4", "4", "5", "6"]), Some(at(1, 2, 0)));
}

#[test]
fn statuses_below_error_are_codes_without_a_heading() {
    assert_eq!(columns(&["Error | Cause", "401 Unauthorized | a", "404 Not Found | b"]), Some(at(0, 1, None)));
    assert_eq!(columns(&["Error | Cause", "7 | a", "9 | b"]), None);
}

#[test]
fn code_in_latin_letters_ends_words_of_other_scripts() {
    assert_eq!(columns(&["状态名称 | 状态CODE", "关闭 | 0", "开启 | 1"]), Some(at(1, 0, None)));
    assert_eq!(columns(&["拒绝原因 | 说明", "NO_MAIL | 没有", "BOX_FULL | 满了"]), Some(at(0, 1, None)));
}

#[test]
fn words_among_return_values_do_not_cost_the_numbers() {
    let values = |values: &[&str]| {
        let mut rows = vec!["Return value | Meaning".to_owned()];
        rows.extend(values.iter().map(|value| format!("{value} | a")));
        under(&["Return values"], None, &table(&rows.iter().map(String::as_str).collect::<Vec<_>>()))
    };
    assert_eq!(values(&["0", "non-zero"]), Some(at(0, 1, None)));
    assert_eq!(values(&["0", "1", "true", "non-zero"]), Some(at(0, 1, None)));
    // These are the values of a function, not codes.
    assert_eq!(values(&["true", "false"]), None);
    assert_eq!(values(&["0", "-1", "NULL", "a handle"]), None);
}

#[test]
fn numbers_beside_the_names_of_errors_are_codes() {
    let rows = ["Error object | Error type | Text", "MailTooLate | 1 | a", "BoxIsFull | 2 | b"];
    assert_eq!(under(&["Error types"], None, &table(&rows)), Some(at(1, 2, 0)));
    assert_eq!(under(&["Limits"], None, &table(&rows)), None);
}

#[test]
fn short_codes_are_read_if_some_are_numbers() {
    let rows = |cells: [&str; 3]| {
        let [a, b, c] = cells;
        ["Código | Descripción".to_owned(), format!("{a} | Uno."), format!("{b} | Dos."), format!("{c} | Tres.")]
    };
    let found = |cells| columns(&rows(cells).iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(found(["05", "?C", "BR"]), Some(at(0, 1, None)));
    // These may be codes of anything.
    assert_eq!(found(["NO", "SE", "DK"]), None);
    assert_eq!(found(["05", "uno", "dos"]), None);
}

#[test]
fn the_values_of_parameters_are_not_codes() {
    let rows = table(&["code | name | desc", "SURGEON | a | b", "BUSINESS_OWNER | c | d"]);
    assert_eq!(under(&["参数字典", "职业"], None, &rows), None);
    let numbers = table(&["code | name | number", "SURGEON | a | 308", "BUSINESS_OWNER | b | 309"]);
    assert_eq!(under(&["参数字典", "职业"], None, &numbers), None);
    assert_eq!(under(&["Data dictionary", "Errors"], None, &rows), Some(at(0, 2, 1)));
    let rows = ["错误类型 | 代码 | 描述", "虚拟卡 | NO_CARD | a", "实体卡 | CARD_GONE | b"];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
}

#[test]
fn names_of_classes_are_not_the_message_where_another_column_has_texts() {
    let rows = ["Error Class | Code | Fires", "MailLate | mail_late | Too late.", "BoxFull | box_full | All full."];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
    let rows = ["Class | Code | When", "MailLate | mail_late | Too late.", "BoxFull | box_full | All full."];
    assert_eq!(columns(&rows), Some(at(1, 2, None)));
    assert_eq!(columns(&["Class | Code", "MailLate | mail_late", "BoxFull | box_full"]), Some(at(1, 0, None)));
}

#[test]
fn codes_are_announced_in_the_plural_of_other_languages() {
    let rows = table(&["Código | Cuándo ocurre", "`200` / `201` | Uno.", "400 | Dos.", "401 | Tres."]);
    assert_eq!(under(&["Códigos de respuesta"], None, &rows), Some(at(0, 1, None)));
    let rows = table(&["Código | Situação", "00 | Pago", "CF | Valor divergente", "II | Expirado"]);
    assert_eq!(under(&["Retorno"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Formas"], None, &rows), None);
    assert_eq!(columns(&["Status value | Text", "0 | Late.", "1 | Gone."]), Some(at(0, 1, None)));
    assert_eq!(columns(&["`status.reason` | Significado", "NO_MAIL | Uno.", "BOX_FULL | Dos."]), Some(at(0, 1, None)));
}

#[test]
fn numbers_below_a_header_that_mentions_errors_are_the_codes_and_not_those_of_steps() {
    for header in ["Page | Fault | Meaning", "Step | Error | Meaning", "Step | Possible errors | Meaning"] {
        let text = table(&[header, "4 | 0x3001 | Late.", "21 | 0x3002 | Gone."]);
        assert_eq!(under(&["Error codes"], None, &text), Some(at(1, 2, None)), "{header}");
    }
}

#[test]
fn a_second_text_of_sentences_is_details() {
    let details = |rows: &[&str]| {
        recognize(&crate::markdown::read(&Document::new("d.md", table(rows))).tables[0], &[], None).unwrap().details
    };
    for header in ["Code | Description | Explanation", "Code | Message | Notes", "错误码 | 描述 | 备注"] {
        assert_eq!(details(&[header, "7 | Late | It came too late."]), Some(2), "{header}");
    }
    assert_eq!(details(&["Code | Text | Details", "7 | Late | It came too late.", "8 | Gone | It is gone."]), Some(2));
    assert_eq!(details(&["Code | Text | Details", "7 | Late | seen", "8 | Gone | seen"]), None);
    assert_eq!(details(&["Code | Description | Notes", "7 | Late | seen"]), None);
    // Remarks are rare.
    assert_eq!(
        details(&["Code | Description | Notes", "7 | Late | Seen there.", "8 | Gone | ", "9 | Shut | "]),
        Some(2)
    );
    let of_some = [
        "Code | Description | Notes", "7 | Late | In there.", "8 | Gone | In there.", "9 | Shut | ", "10 | Full | ",
        "11 | Wet | ",
    ];
    assert_eq!(details(&of_some), Some(2));
    assert_eq!(details(&["Code | Description | Case", "7 | Late | Seen there.", "8 | Gone | ", "9 | Shut | "]), None);
    for header in
        ["Code | Description | Cause", "Code | Message | Reason", "Code | Message | Trigger", "코드 | 메시지 | 사유"]
    {
        assert_eq!(details(&[header, "7 | Late | It came too late."]), Some(2), "{header}");
        assert_eq!(details(&[header, "7 | Late | day"]), None, "{header}");
    }
    for header in ["Code | Message | HTTP status", "Code | Message | Method"] {
        assert_eq!(details(&[header, "7 | Late | Not Found"]), None, "{header}");
    }
    assert_eq!(details(&["错误码 | 描述 | 英文", "7 | 太晚了 | It is too late, so try again tomorrow."]), None);
}

#[test]
fn the_text_of_a_fault_is_the_message_beside_its_cause() {
    let roles = |header: &str, rows: [&str; 2]| {
        let text = table(&[header, rows[0], rows[1]]);
        let found = recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &[], None).unwrap();
        (found.message, found.details, found.advice)
    };
    let rows = ["11 | No paper | The tray is empty. | Load some.", "12 | Cover open | The lid is up. | Close it."];
    for header in ["Code | Alarm | Cause | Remedy", "Code | Fault | Cause | Remedy"] {
        assert_eq!(roles(header, rows), (Some(1), Some(2), Some(3)), "{header}");
        let sorts = ["11 | At the tray | The tray is empty. | a", "12 | At the tray | The lid is up. | b"];
        assert_eq!(roles(header, sorts).0, Some(2), "{header}");
    }
}

#[test]
fn a_column_of_long_titles_is_the_message() {
    let roles = |rows: &[&str]| {
        let text = table(rows);
        let found = recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &[], None).unwrap();
        (found.message, found.details, found.title)
    };
    let long = [
        "7 | The box is full, so wait. | It has no place, and gets none.",
        "8 | The box is gone, so go home. | It was taken, and is far away.",
    ];
    let titles =
        ["7 | Please wait until the box is empty. | Box is full", "8 | The box was taken, so go. | Box is gone"];

    for header in ["Code | Text | Description", "Code | Title | Description", "Code | Summary | Description"] {
        assert_eq!(roles(&[header, long[0], long[1]]), (Some(1), Some(2), None), "{header}");
        assert_eq!(roles(&[header, "7 | Full box | The box is full.", "8 | No box | The box is gone."]).0, Some(2));
        assert_eq!(roles(&[header, titles[0], titles[1]]).0, Some(2), "{header}");
    }
}

#[test]
fn a_short_status_or_title_beside_longer_texts_is_the_message() {
    let roles = |rows: &[&str]| {
        let read = crate::markdown::read(&Document::new("d.md", table(rows)));
        let found = recognize(&read.tables[0], &[], None).unwrap();
        (found.message, found.details, found.advice)
    };
    for header in ["Código | Status | Definição", "Error code | Status | Definition", "错误码 | 状态 | 描述"]
    {
        let rows = [header, "200 | OK | The mail was sent.", "404 | Not Found | There is no such box."];
        assert_eq!(roles(&rows), (Some(1), Some(2), None), "{header}");
    }
    // The status says whether the call failed.
    let rows =
        ["Code | Status | Description", "7 | failed | Too late, sorry.", "8 | failed | All gone.", "9 | failed | a"];
    assert_eq!(roles(&rows).0, Some(2));
    let rows = ["Code | Status | Description | Cause", "7 | Not sent | The mail was too late. | Rain, snow"];
    assert_eq!(roles(&rows).0, Some(2));
    // Single words are names.
    let rows =
        ["Code | Status | Description", "7 | expired | The token is too old.", "8 | invalid | The token is wrong."];
    assert_eq!(columns(&rows), Some(at(0, 2, 1)));
    for header in ["Status | Título | Detalhes", "Status | Title | Details"] {
        let rows = [
            header,
            "400 | Bad Request | No mail there",
            "400 | Bad Request | No box there",
            "401 | Unauthorized | No key",
        ];
        assert_eq!(roles(&rows), (Some(1), Some(2), None), "{header}");
    }
    let rows = [
        "Status | Part | Details",
        "400 | The box | No mail there",
        "400 | The box | No box there",
        "401 | The key | No key",
    ];
    assert_eq!(roles(&rows).0, Some(2));
}

#[test]
fn a_message_may_repeat_in_some_rows() {
    let rows = [
        "Code | Message | Description",
        "1 | Late | Too late by day.",
        "2 | Late | Too late by night.",
        "3 | Gone | Away.",
    ];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    let rows = ["Code | Message | Description", "1 | Error | Too late.", "2 | Error | Gone.", "3 | Error | Shut."];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
    let rows = ["Code | Message | Description", "1 | 403 | Too late by day.", "2 | 403 | Too late by night."];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
}

#[test]
fn codes_of_failures_are_codes() {
    for header in ["Unpaid Code", "Rejected code", "Cancellation code", "ID / Code"] {
        let text = table(&[&format!("{header} | Description"), "A | a", "B | b"]);
        let path: &[&str] = if header.starts_with("ID") { &["Errors"] } else { &[] };
        let is_read = under(path, None, &text).is_some();
        assert_eq!(is_read, !header.starts_with("ID"), "{header}");
    }
    let rows = ["ID / Code | Description", "1 / ERR_LATE | a", "2 / ERR_GONE | b"];
    assert_eq!(under(&["Errors"], None, &table(&rows)), Some(at(0, 1, None)));
    assert_eq!(under(&["Mails"], None, &table(&rows)), None);
    assert_eq!(columns(&["Gift code | Description", "A | a", "B | b"]), None);
}

#[test]
fn the_status_of_something_is_a_code_below_a_heading_that_says_so() {
    let rows = table(&["Transfer status | Description", "0 | Waiting.", "1 | Done."]);
    assert_eq!(under(&["Transfer status codes"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Transfers"], None, &rows), None);
    // A constant that ends so is a code.
    assert!(is_surely_text_code("INVALID_STATUS") && !is_surely_text_code("Mail status"));
}

#[test]
fn methods_and_the_like_have_codes_that_are_not_read() {
    let rows = table(&["Code | Description", "01 | By air.", "02 | By sea."]);
    for heading in ["Shipping methods", "Shipping method codes", "Payment channels"] {
        assert_eq!(under(&[heading], None, &rows), None, "{heading}");
    }
    assert_eq!(under(&["Shipping errors"], None, &rows), Some(at(0, 1, None)));
    let rows = table(&["Code | Description", "200 | Sent.", "404 | Gone."]);
    assert_eq!(under(&["Methods"], None, &rows), Some(at(0, 1, None)));
}

#[test]
fn a_tool_beside_a_code_is_not_its_name() {
    let rows = |title: &str| {
        [format!("Exit code | {title} | Meaning"), "1 | mail_send | Late.".into(), "2 | mail_take | Gone.".into()]
    };
    let found = |title: &str| {
        let rows = rows(title);
        columns(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(found("Tool"), Some(at(0, 2, None)));
    assert_eq!(found("Kind"), Some(at(0, 2, 1)));
}

#[test]
fn constants_that_are_the_only_text_are_names_too() {
    assert_eq!(columns(&["Error code | Message", "7 | ERR_LATE", "8 | ERR_GONE"]), Some(at(0, 1, 1)));
    assert_eq!(columns(&["Error code | Message", "7 | ERR_LATE", "8 | Gone"]), Some(at(0, 1, None)));
    let rows = ["Error code | Message | Description", "E07 | TOO_LATE | It is late.", "E08 | ALL_GONE | It is gone."];
    assert_eq!(columns(&rows), Some(at(0, 2, 1)));
    let rows =
        ["Error code | Message | Description", "E_LATE | TOO_LATE | It is late.", "E_GONE | ALL_GONE | It is gone."];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
}

#[test]
fn a_short_reason_is_the_message_of_a_longer_description() {
    let long = "It came too late. Try again.";
    let of = |header: &str, first: &str, second: &str| {
        let text = table(&[header, &format!("7 | {first} | {second}")]);
        let found = recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &[], None).unwrap();
        (found.message, found.details)
    };
    for header in ["Code | Reason | Description", "Code | Error | Description"] {
        assert_eq!(of(header, "Too late", long), (Some(1), Some(2)), "{header}");
    }
    assert_eq!(of("Code | Reason | Description", long, "Too late").0, Some(2));
    assert_eq!(of("Code | Description | Reason", long, "Too late").0, Some(1));
    assert_eq!(of("Code | Type | Description", "Too late", long), (Some(2), None));
    // A number is no reason.
    for header in ["Code | Status | Description", "Code | HTTP | Description", "Code | HTTP status | Description"] {
        assert_eq!(of(header, "404", long), (Some(2), None), "{header}");
    }
    let rows = ["Code | HTTP | Description | Action", "NO_MAIL | 404 | It came too late. | Send it again, please."];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
}

#[test]
fn messages_that_are_constants_are_codes_below_a_heading_of_errors() {
    let rows = table(&["Mensagem | Descrição", "REVOKED_TOKEN | a", "INVALID_TOKEN | b"]);
    assert_eq!(under(&["Erros"], None, &rows), Some(at(0, 1, None)));
    assert_eq!(under(&["Mensagens"], None, &rows), None);
    let rows = table(&["Message | Description", "S9F1 | a", "S9F3 | b"]);
    assert_eq!(under(&["System errors"], None, &rows), None);
    let rows = table(&["Error message | Likely cause | Fix", "NO_BALANCE | Poor. | Pay.", "NO_KEY | Lost. | Look."]);
    assert_eq!(under(&["Errors"], None, &rows), Some(at(0, 1, None)));
    let rows = table(&["Message | Description", "Too late | a", "All gone | b"]);
    assert_eq!(under(&["Errors"], None, &rows), None);
}

#[test]
fn a_column_that_is_mostly_empty_is_not_the_key_beside_another_one() {
    let rows = ["Error code | Text | Subcode", "1 | a | ", "2 | b | ", "3 | c | 33", "4 | d | ", "5 | e | "];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    assert_eq!(
        columns(&["Text | Subcode | Error code", "a | 1 | ", "b | 2 | ", "c | 3 | 33", "d | 4 | ", "e | 5 | "]),
        Some(at(1, 0, None))
    );
}

#[test]
fn codes_of_findings_have_severities() {
    let rules = |header: &str, [first, second]: [&str; 2]| {
        let rows = table(&[header, &format!("CF01 | {first} | Torn"), &format!("CF02 | {second} | Gone")]);
        under(&["Lint rules"], None, &rows)
    };
    assert_eq!(rules("Code | Default | Meaning", ["error", "Warning"]), Some(at(0, 2, None)));
    assert_eq!(rules("Code | Default | Meaning", ["42", "none"]), None);
    assert_eq!(rules("Code | Severity | Finding", ["error", "warning"]), Some(at(0, 2, None)));
    assert_eq!(rules("Code | Severity | Finding", ["warning · fix", "error (fatal)"]), Some(at(0, 2, None)));
    assert_eq!(rules("Code | Severity | Finding", ["warm · wet", "error: late"]), None);
    for severities in [
        ["error", "Advertencia"],
        ["Erro", "aviso"],
        ["errore", "avviso"],
        ["Ошибка", "Предупреждение"],
        ["Fehler", "Warnung"],
        ["erreur", "avertissement"],
        ["错误", "警告"],
        ["严重", "提示"],
        ["오류", "경고"],
        ["エラー", "警告"],
    ] {
        assert_eq!(rules("Code | Default | Finding", severities), Some(at(0, 2, None)), "{severities:?}");
    }
    assert_eq!(rules("Code | Season | Finding", ["summer", "winter"]), None);
    assert_eq!(columns(&["Exit code | Severity", "0 | info", "1 | warning"]), Some(at(0, 1, None)));
}

#[test]
fn names_are_the_key_beside_statuses_that_repeat() {
    let rows = [
        "name | codes | description", "WIRE_TORN | 400 | a", "REEL_STUCK | 400 | b", "NO_ROPE | 401 | c",
        "TOO_LONG | 400 | d",
    ];
    assert_eq!(columns(&rows), Some(at(0, 2, None)));
    let rows = [
        "Name | Code | Description", "WIRE_TORN | 400 | a", "REEL_STUCK | 402 | b", "NO_ROPE | 401 | c",
        "TOO_LONG | 400 | d",
    ];
    assert_eq!(columns(&rows), Some(at(1, 2, 0)));
    let rows =
        ["Name | Code | Description", "WIRE_TORN | 7 | a", "REEL_STUCK | 7 | b", "NO_ROPE | 8 | c", "TOO_LONG | 7 | d"];
    assert_eq!(columns(&rows), Some(at(1, 2, 0)));
}

#[test]
fn numbers_are_the_key_beside_the_constants_that_a_program_has_for_them() {
    let rows = ["Code | Meaning | ExitCode Variant", "0 | Done | `ExitCode::Ok`", "2 | Bad | `ExitCode::Data`"];
    assert_eq!(columns(&rows), Some(at(0, 1, None)));
    let rows = ["Code | Meaning | API error code", "404 | Gone | NO_MAIL", "409 | Full | NO_ROOM"];
    assert_eq!(columns(&rows), Some(at(2, 1, None)));
}

#[test]
fn the_first_digit_of_a_code_is_not_a_code() {
    assert_eq!(columns(&["错误码首位（A） | 错误来源", "3 | 设备端", "4 | 遥控器"]), None);
    assert_eq!(columns(&["Error code (first digit) | Text", "3 | a"]), None);
    assert_eq!(columns(&["错误码（A） | 错误来源", "3 | 设备端"]), Some(at(0, 1, None)));
}

#[test]
fn the_short_form_in_a_heading_of_codes_is_a_code() {
    for (heading, header, rows) in [
        ("Message Code (mc)", "mc | Message", ["SUCCESS | Done.", "AUTH_001 | No key."]),
        ("Merchant Advice Code (MAC)", "MAC | Description", ["01 | New data.", "21 | Stop."]),
        ("应答码（RC）", "rc | Text", ["A1 | Late.", "B2 | Gone."]),
    ] {
        let text = table(&[header, rows[0], rows[1]]);
        assert_eq!(under(&[heading], None, &text), Some(at(0, 1, None)), "{heading}");
        assert_eq!(under(&[&heading.replace(['(', '（'], "or ")], None, &text), None, "{heading}");
    }
    let rows = table(&["ISO | Country", "47 | Norway", "46 | Sweden"]);
    assert_eq!(under(&["Country codes (ISO)"], None, &rows), None);
    let rows = table(&["MAC | Device", "A1 | Door", "A2 | Lamp"]);
    assert_eq!(under(&["Addresses (MAC)"], None, &rows), None);
}

#[test]
fn numbers_of_errors_that_no_heading_announces_are_not_codes() {
    assert_eq!(columns(&["Error | Message", "1 | No key.", "2 | No box.", "3 | Not sent."]), None);
    assert_eq!(columns(&["Errors | Mail", "40 | To you.", "41 | To me."]), None);
    assert_eq!(columns(&["Error | Run", "40 | No key.", "41 | No box."]), None);
}

#[test]
fn the_letter_of_a_code_is_the_code() {
    for rows in [
        ["CVV code letter | Description", "(space) | No data.", "M | Same.", "N | Other."],
        ["CVV code number | Description", "01 | Same.", "02 | Other.", "03 | No data."],
    ] {
        let text = table(&rows);
        assert_eq!(under(&["Response codes"], None, &text), Some(at(0, 1, None)));
        assert_eq!(under(&["Cards"], None, &text), None);
    }
    let text = table(&["Gift code letter | Description", "M | Same.", "N | Other.", "O | None."]);
    assert_eq!(under(&["Response codes"], None, &text), None);
}

#[test]
fn the_first_of_two_symbols_is_the_name() {
    let found = |first: &str, second: &str| {
        let text = format!(
            "<table><tr><th>Error</th><th>Error code</th><th>Description</th></tr><tr><td>{first}</td><td>1</td><td>a b</td></tr><tr><td>{second}</td><td>2</td><td>c d</td></tr></table>\n"
        );
        under(&[], None, &text)
    };
    assert_eq!(found("NOT_READY<br>X_NOT_READY", "NO_USER<br>X_NO_USER"), Some(at(1, 2, 0)));
    assert_eq!(found("Not ready<br>X_NOT_READY", "No user<br>X_NO_USER"), Some(at(1, 2, None)));
}

#[test]
fn the_rules_of_an_analyzer_are_codes() {
    for header in ["Id | Title | Severity", "Identifier | Name | Description", "Rule | Default severity | Description"]
    {
        let text = table(&[header, "AA0001 | one space | warning", "AA0002 | no space | error"]);
        assert_eq!(under(&["Spacing rules"], None, &text).map(|found| found.0), Some(0), "{header}");
        assert_eq!(under(&["Parts"], None, &text), None, "{header}");
    }
    for rows in
        [["AA0001 | a | b", "BB02 | a | b"], ["AA-001 | a | b", "AA-002 | a | b"], ["BR001 | a | b", "BR002 | a | b"]]
    {
        let text = table(&["Id | Title | Severity", rows[0], rows[1]]);
        assert_eq!(under(&["Rules"], None, &text), None, "{rows:?}");
    }
}

#[test]
fn words_that_are_joined_by_dashes_are_names_beside_a_text() {
    let rows = [
        "Code | Description | Friendly description",
        "4700 | carrier-queue-full | The queue is full.",
        "4701 | invalid-type | The type is wrong.",
        "4702 | spam-found | It is spam.",
    ];
    assert_eq!(columns(&rows), Some(at(0, 2, 1)));
    assert_eq!(
        columns(&["Code | Description", "7 | queue-full", "8 | invalid-type", "9 | spam-found"]),
        Some(at(0, 1, None))
    );
}

#[test]
fn a_header_of_causes_and_solutions_beside_messages_announces_advice() {
    let roles = |header: &str| {
        let text = table(&[header, "1 | no table there | Look for the table.", "2 | it is there | Take another name."]);
        let found = recognize(&crate::markdown::read(&Document::new("d.md", text)).tables[0], &[], None).unwrap();
        (found.message, found.advice)
    };
    assert_eq!(roles("错误码 | 消息内容 | 错误信息/应对措施"), (Some(1), Some(2)));
    assert_eq!(roles("Error code | Message | Cause and solution"), (Some(1), Some(2)));
    assert_eq!(roles("Error code | Part | Cause and solution"), (Some(2), None));
}

fn kind_below(header: &str, codes: &[&str]) -> Option<Kind> {
    let mut rows = vec![format!("{header} | Text")];
    rows.extend(codes.iter().map(|code| format!("{code} | It is late.")));
    let text = table(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    recognize(&crate::markdown::read(&Document::new("d.md", &*text)).tables[0], &[], None).map(|columns| columns.kind)
}

#[test]
fn numbers_of_a_module_are_no_ranges() {
    assert_eq!(kind_below("Error code", &["1-1001", "1-1002", "2-1001"]), Some(Kind::Text));
    for ranges in [&["1000-1999", "1000-1099"][..], &["1-9", "10-19"], &["1-1001", "1-1002", "7"]] {
        assert_eq!(kind_below("Error code", ranges), Some(Kind::Integer), "{ranges:?}");
    }
}

#[test]
fn symbols_and_patterns_among_numbers_make_them_texts() {
    assert_eq!(kind_below("Error code", &["APP_OK", "APP_*", "9001", "9002", "9003"]), Some(Kind::Text));
    assert_eq!(kind_below("Error code", &["OK", "9001", "9002", "9003"]), Some(Kind::Integer));
    assert_eq!(kind_below("Error code", &["9001", "9002", "APP_*"]), Some(Kind::Integer));
}

#[test]
fn symbols_with_sentences_beside_them_are_codes_without_a_heading_of_errors() {
    let rows = |text: &str| {
        let rows = ["W_NO_DOOR", "W_NO_WINDOW", "W_NO_ROOF"].map(|symbol| format!("{symbol} | {text} {symbol}"));
        under(&["Plans", "Gates"], None, &table(&["Code | Fires when", &rows[0], &rows[1], &rows[2]]))
    };
    assert_eq!(rows("the house has none, as"), Some(at(0, 1, None)));
    assert_eq!(rows("House"), None);
}

#[test]
fn the_codes_of_things_are_an_index() {
    let below = |heading: &str, header: &str, things: [&str; 2]| {
        let rows = [header, &format!("{} | 200, 404", things[0]), &format!("{} | 201 - 204", things[1])];
        under(&[heading], None, &table(&rows))
    };
    let of = |header: &str, things: [&str; 2]| below("Calls", header, things);
    assert_eq!(of("Endpoint | Method | Response codes", ["/a | GET", "/b | POST"]), None);
    let of_names = ["v1 | Late", "v2 | Gone"];
    assert_eq!(below("Errors", "Since | Name | Code", of_names).map(|found| found.0), Some(2));
    assert_eq!(of("Kind | Name | Error code", ["a | It was late", "b | It was full"]).map(|found| found.0), Some(2));
    assert_eq!(below("Errors", "Case | Error code", ["Late", "Full"]).map(|found| found.0), Some(1));
}

#[test]
fn a_table_below_the_name_of_a_type_of_errors_lists_its_fields() {
    let below = |path: &[&str], header: &str, rows: &[&str]| {
        under(path, None, &table(&[&[&*format!("{header} | Description")], rows].concat()))
    };
    let fields = [
        "Code | The number of the error.",
        "StatusCode | The status of the answer.",
        "InnerError | The error below it.",
    ];
    for header in ["Name", "Member", "Key", "Type", "Method", "Function", "Part", "State", "Handler"] {
        assert_eq!(below(&["PaymentError"], header, &fields), None, "{header}");
    }
    let arguments = ["ToAddress | Where it goes.", "FromAddress | Who sent it.", "Subject | What it says."];
    assert_eq!(below(&["MailError", "sendMail"], "Name", &arguments), None);
}

#[test]
fn numbers_and_symbols_below_error_are_codes_together() {
    let rows = |last: &str| {
        let codes = ["ORA-12541 | a | b", "ORA-01017 | c | d", "ORA-00942 | e | f", "28000 (MSSQL) | g | h"];
        columns(&["Error | Cause | Resolution", codes[0], codes[1], codes[2], codes[3], &format!("{last} | i | j")])
    };
    assert_eq!(rows("08001 (MSSQL)").map(|found| found.0), Some(0));
    assert_eq!(rows("no table there").map(|found| found.0), Some(0));
    assert_eq!(columns(&["Error | Cause", "no table there | a", "no rights | b", "28000 | c"]), None);
}

#[test]
fn advice_may_be_single_words() {
    let found = |header: &str, words: [&str; 3]| {
        let mut rows = vec![format!("Error code | Text | {header}")];
        rows.extend(words.iter().enumerate().map(|(row, word)| format!("{} | It is late. | {word}", row + 11)));
        let text = table(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        recognize(&crate::markdown::read(&Document::new("d.md", &*text)).tables[0], &[], None).unwrap().advice
    };
    assert_eq!(found("Solution", ["Retry", "Wait", "Abort"]), Some(2));
    assert_eq!(found("Solution", ["-", "Wait", "Abort"]), Some(2));
    assert_eq!(found("解决方案", ["重试", "等待", "联系客服"]), Some(2));
    assert_eq!(found("Solution", ["-", "Wait for wind.", "N/A"]), Some(2));
    for words in [["yes", "no", "yes"], ["-", "✓", "maybe"], ["3", "5", "3"], ["Reversible", "Final", "Final"]] {
        assert_eq!(found("Retry", words), None, "{words:?}");
    }
}

#[test]
fn a_sort_beside_a_name_is_no_message() {
    let text =
        ["Errors | Error ID | Target", "NoMail | 7 | OTHER", "NoBox | 8 | BOX", "NoKey | 9 | BOX", "NoLid | 10 | BOX"];
    assert_eq!(columns(&text), Some(at(1, 0, None)));
}

#[test]
fn numbers_from_one_on_beside_names_are_codes_below_a_heading_of_codes() {
    let rows =
        ["Name | Number | Description", "TxDog | 1 | A bug.", "NoWait | 2 | Another bug.", "NoRadio | 3 | No radio."];
    assert_eq!(under(&["Error codes"], None, &table(&rows)), Some(at(1, 2, 0)));
    assert_eq!(under(&["Errors"], None, &table(&rows)), None);
    let mnemonics = ["Mnemonic | Code | Description", "NotForMe | 1 | No key.", "TooLate | 2 | Too late."];
    assert_eq!(under(&["Error codes"], None, &table(&mnemonics)), Some(at(1, 2, 0)));
    assert_eq!(under(&["Set"], None, &table(&mnemonics)), None);
}
