use super::*;

/// Each code or range as `code`, `first..=last`, with `: name` after it.
fn parse_integers(text: &str) -> CodeCell {
    parse(text).as_kind(Kind::Integer)
}

fn parse_texts(text: &str) -> CodeCell {
    parse(text).as_kind(Kind::Text)
}

fn integers(text: &str) -> Option<Vec<String>> {
    listed(parse_integers(text))
}

fn texts(text: &str) -> Option<Vec<String>> {
    listed(parse_texts(text))
}

fn listed(cell: CodeCell) -> Option<Vec<String>> {
    let CodeCell::Codes(codes) = cell else { return None };
    let end = |end: Option<i128>| end.map(|end| end.to_string()).unwrap_or_default();
    let shown = codes.into_iter().map(|listed| {
        let what = match listed.what {
            CodeOrRange::Code(code) => code.to_string(),
            CodeOrRange::Range(first, last) => format!("{}..={}", end(first), end(last)),
        };
        listed.beside.map_or(what.clone(), |name| format!("{what}: {name}"))
    });
    Some(shown.collect())
}

fn assert_all(read: impl Fn(&str) -> Option<Vec<String>>, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(read(text).as_deref().unwrap_or_default(), *expected, "{text}");
    }
}

#[test]
fn numbers_are_decimal_or_hexadecimal_with_or_without_a_sign() {
    assert_all(
        integers,
        &[
            ("0", &["0"]),
            ("-5", &["-5"]),
            ("+7", &["7"]),
            ("0x1F", &["31"]),
            ("-0Xa", &["-10"]),
            ("0x80042400L", &["2147755008"]),
            ("0x1FUL", &["31"]),
            ("8001h", &["32769"]),
            ("0503 0000h", &["84082688"]),
            ("0x0503 0000", &[]),
            ("0503 0000", &[]),
            ("0503 h", &[]),
            ("0AH", &["10"]),
            ("16#8001", &["32769"]),
            ("` 10010012", &["10010012"]),
            ("10001:", &["10001"]),
            ("= 5000", &["5000"]),
            ("= 5000;", &["5000"]),
            ("== 5000", &[]),
            ("-170141183460469231731687303715884105728", &["-170141183460469231731687303715884105728"]),
        ],
    );
}

#[test]
fn a_name_may_be_beside_a_number() {
    assert_all(
        integers,
        &[
            ("200 (OK)", &["200: OK"]),
            ("ERR_LATE / 1028", &["1028: ERR_LATE"]),
            ("200（成功）", &["200: 成功"]),
            ("400 Bad Request", &["400: Bad Request"]),
            ("-5: timeout", &["-5: timeout"]),
            ("0 - OK", &["0: OK"]),
            ("0/OK", &["0: OK"]),
            ("200 (OK, fine)", &["200: OK, fine"]),
            ("ERR_FOO (1001)", &["1001: ERR_FOO"]),
            ("ERR_FOO(-1001)", &["-1001: ERR_FOO"]),
            ("ERR_FOO = 3", &["3: ERR_FOO"]),
            ("ERR_FOO = 3;", &["3: ERR_FOO"]),
            ("#define ERR_FOO 3", &["3: ERR_FOO"]),
            ("Awaiting verification - 27", &["27: Awaiting verification"]),
            ("Too many requests (429)", &["429: Too many requests"]),
            ("HTTP 409 Conflict", &["409: Conflict"]),
            ("HTTP 404", &["404"]),
            ("[900]", &["900"]),
            ("[900] Mail not found", &["900: Mail not found"]),
            ("[900]Mail not found", &["900: Mail not found"]),
            ("【900】没有邮件", &["900: 没有邮件"]),
            ("[5] and [6]", &[]),
            ("[1] [2]", &[]),
            ("[900", &[]),
            ("5xx (server error)", &["500..=599: server error"]),
            ("1024 (0x400)", &["1024"]),
            ("0x80070005 (2147942405)", &["2147942405"]),
            ("-2147024891 (0x80070005)", &["-2147024891"]),
            ("S_OK\n0 (0x0)", &["0: S_OK"]),
            ("E_FAIL 0x80004005", &["2147500037: E_FAIL"]),
            ("Access denied\n32769", &["32769: Access denied"]),
            ("Method reserved\n4100..32767", &["4100..=32767: Method reserved"]),
            ("Done, no error\n0 (0x0)", &["0: Done, no error"]),
            ("0x80042400L (E_BUSY)", &["2147755008: E_BUSY"]),
            ("8001h: no signal", &["32769: no signal"]),
            ("1030番", &["1030: 番"]),
            ("1006启动失败", &["1006: 启动失败"]),
            ("16 (0x10)", &["16"]),
            ("16 (0x11)", &[]),
        ],
    );
}

#[test]
fn words_for_all_numbers_with_these_digits_are_not_names() {
    for text in
        ["1000番台", "1003番代", "1040系", "1002开头", "1020左右", "1000번대", "1050 계열", "1001 series", "1180 ff."]
    {
        assert_eq!(parse_integers(text), CodeCell::Other, "{text}");
    }
}

#[test]
fn a_range_without_some_codes_is_the_ranges_around_them() {
    let around = |text: &str| match parse_integers(text) {
        CodeCell::Except(around) => listed(CodeCell::Codes(around)),
        _ => None,
    };
    assert_all(
        around,
        &[
            ("5xx except 503", &["500..=502", "504..=599"]),
            ("4xx (excluding 400 and 429)", &["401..=428", "430..=499"]),
            ("4xx（except for 404, 405, 499）", &["400..=403", "406..=498"]),
            ("-32099 to -32000, other than -32001", &["-32099..=-32002", "-32000..=-32000"]),
            (">= 5000 But Not 5005", &["5000..=5004", "5006..="]),
            ("< 0 except -1", &["..=-2"]),
            ("1-50 except 7", &["1..=6", "8..=50"]),
        ],
    );
    for text in [
        "5xx except 404",
        "5xx except 503 and 502",
        "5xx except 5",
        "5xx except",
        "5xx except some",
        "5xx except 50x",
        "7-7 except 7",
        "500 except 503",
        "except 503",
        "> -170141183460469231731687303715884105728 except 170141183460469231731687303715884105727",
    ] {
        assert!(!matches!(parse_integers(text), CodeCell::Except(_)), "{text}");
    }
}

#[test]
fn ranges_are_read_in_all_their_forms() {
    assert_all(
        integers,
        &[
            ("4000-4999", &["4000..=4999"]),
            ("4000 – 4999", &["4000..=4999"]),
            ("4000~4999", &["4000..=4999"]),
            ("4000～4999", &["4000..=4999"]),
            ("4000至4999", &["4000..=4999"]),
            ("4000..4999", &["4000..=4999"]),
            ("-32000 to -32099", &["-32099..=-32000"]),
            ("-20--10", &["-20..=-10"]),
            ("0x10-0x1F", &["16..=31"]),
            ("5xx", &["500..=599"]),
            ("10##", &["1000..=1099"]),
            ("200 < x < 300", &["201..=299"]),
            ("200 <= code < 300", &["200..=299"]),
            ("200 ≤ x ≤ 299", &["200..=299"]),
            ("40X", &["400..=409"]),
            ("-30xxx", &["-30999..=-30000"]),
            ("5**", &["500..=599"]),
            (">= 5000", &["5000..="]),
            ("> 5000", &["5001..="]),
            ("<0", &["..=-1"]),
            ("5000以上", &["5000..="]),
            ("100+", &["100..="]),
            ("1 oder größer", &["1..="]),
            ("entre 10 y 19", &["10..=19"]),
            ("zwischen 10 und 19", &["10..=19"]),
            ("负数", &["..=-1"]),
            ("Negative value", &["..=-1"]),
            ("正整数", &["1..="]),
        ],
    );
    for text in [
        "1001-1", "4xx5", "x", "xx", "0x", "1-2-3", "5*", "512..x", "512..", "512...", "512 ...", "negative pressure",
        "正数据",
    ] {
        assert_eq!(integers(text), None, "{text}");
    }
}

#[test]
fn several_codes_may_be_in_one_cell() {
    assert_all(
        integers,
        &[
            ("400, 401", &["400", "401"]),
            ("400,401", &["400", "401"]),
            ("1001/1002", &["1001", "1002"]),
            ("1001\n1002\n", &["1001", "1002"]),
            ("- 1001\n- 1002", &["1001", "1002"]),
            ("1、2、5-7", &["1", "2", "5..=7"]),
            ("400 or 401", &["400", "401"]),
            ("400 oder 401", &["400", "401"]),
            ("400 или 401", &["400", "401"]),
            ("-400 (or 15)", &["-400", "15"]),
            ("-400(或15)", &["-400", "15"]),
            ("400 (or later)", &[]),
            ("400 (Bad), 401 (Worse)", &["400: Bad", "401: Worse"]),
        ],
    );
    assert_eq!(parse_integers("10,500"), CodeCell::Grouped);
}

#[test]
fn each_of_several_small_codes_may_have_a_label() {
    assert_all(
        integers,
        &[
            ("RUNS(2) and OK(0)", &["2: RUNS", "0: OK"]),
            ("Mail.runs (12), Box.ok (10)", &["12: Mail.runs", "10: Box.ok"]),
            ("7 (late), 8 (gone)", &["7: late", "8: gone"]),
            ("9 - late, 11 - gone", &["9: late", "11: gone"]),
            ("13: late; 14: gone", &["13: late", "14: gone"]),
            ("15 late / 16 gone", &["15: late", "16: gone"]),
            // These are texts with a number in them.
            ("26 (late, use 27)", &["26: late, use 27"]),
            ("20 (late, 5 minutes)", &["20: late, 5 minutes"]),
            ("53 page 1/2", &["53: page 1/2"]),
        ],
    );
    assert_all(texts, &[("RUNS(2) and OK(0)", &["RUNS: 2", "OK: 0"])]);
    assert_eq!(parse("68 late, 69 gone").form, CellForm::Unclear);
}

#[test]
fn texts_that_only_look_like_numbers_are_distinguished() {
    assert_eq!(parse_integers("\u{2212}5"), CodeCell::Lookalike("-5".into()));
    assert_eq!(parse_integers("１２"), CodeCell::Lookalike("12".into()));
    assert_eq!(parse_integers("４xx"), CodeCell::Lookalike("4xx".into()));
    assert_eq!(parse_integers("12\u{200b}"), CodeCell::Lookalike("12".into()));
    assert_eq!(parse_integers("007"), CodeCell::LeadingZeros);
    assert_eq!(parse_integers(&"9".repeat(40)), CodeCell::Huge);
    for text in [
        "ten",
        "HTTP 0x",
        "1024 (0x401)",
        "E_FAIL 1 2",
        "E_FAIL 1 (ONE)",
        "1 2",
        "0x",
        "--1",
        "1.5",
        "DB:140",
        "1 000",
        "400 Bad Request 401 Unauthorized",
        "(5)",
        "24h",
        "ABCh",
        "0x1FLULU",
        "16#",
        "16#G",
        "Access denied\nfor 10 minutes",
        "See 1001\n1002 or so",
    ] {
        assert_eq!(parse_integers(text), CodeCell::Other, "{text}");
    }
}

#[test]
fn catch_alls_are_known_in_several_languages() {
    for text in [
        "Other",
        "OTHERS",
        "其他",
        "その他",
        "기타",
        "*",
        "-",
        "非0",
        "非0值",
        "Non-zero",
        "Non-200",
        "!= 0",
        "≠0",
        "非 2xx",
        "0以外",
        "Any other non-200 status",
        "其余状态码",
        "Anything else",
        "Otros",
        "Sonstige",
        "Прочие",
        "その他のコード",
        "All other values",
        "Every other return code",
        "alle übrigen",
        "Sonstige Fehler",
        "Otros errores",
        "Outros erros",
        "Autres erreurs",
        "Другие ошибки",
        "その他のエラー",
        "기타 오류",
        "其他返回值",
        "Любые другие значения",
    ] {
        assert_eq!(parse_integers(text), CodeCell::CatchAll, "{text}");
        assert_eq!(parse_texts(text), CodeCell::CatchAll, "{text}");
    }
    for text in ["Otherfehler", "Other printers", "Others errors:", "Another error", "其他设备", "Otros equipos"] {
        assert_ne!(parse_integers(text), CodeCell::CatchAll, "{text}");
    }
    assert_eq!(parse_integers("\u{a0} "), CodeCell::Other);
    assert_eq!(parse_integers(" "), CodeCell::Empty);
}

#[test]
fn codes_that_are_text_are_single_words() {
    for text in ["AuthFailure.TokenFailure", "DB:0140", "0012", "-5", "TX:N", "auth/invalid-email", "#12", "4000-4999"]
    {
        assert_eq!(texts(text), Some(vec![text.to_owned()]));
    }
    assert_eq!(texts("000 - 002"), Some(vec!["000".into(), "001".into(), "002".into()]));
    for text in ["not a code", "参数错误", "??", "(x)", "N/A", "n.a.", "TBD", "100 - 199"] {
        assert_eq!(texts(text), None, "{text}");
    }
    assert_eq!(parse_texts("Auth\u{200b}Failure"), CodeCell::Lookalike("AuthFailure".into()));
    assert_eq!(parse_texts("ＡＢ"), CodeCell::Lookalike("AB".into()));
}

#[test]
fn text_codes_may_have_names_or_share_a_cell() {
    assert_all(
        texts,
        &[
            ("E1001 (Timeout)", &["E1001: Timeout"]),
            ("ERR_BUSY 11000", &["ERR_BUSY: 11000"]),
            ("Fatal error C1001", &["C1001"]),
            ("N（新）", &["N: 新"]),
            ("[E1001] Mail not found", &["E1001: Mail not found"]),
            ("[E1001]", &["E1001"]),
            ("[NO_MAIL] Mail not found", &["NO_MAIL: Mail not found"]),
            ("[optional]", &[]),
            ("[Mail] not found", &[]),
            ("404 Not Found", &["404: Not Found"]),
            ("\"OK\"", &["OK"]),
            ("A1, B2", &["A1", "B2"]),
            ("A1\nB2", &["A1", "B2"]),
            ("A1, B2, etc.", &[]),
            ("A1 / B2", &["A1", "B2"]),
            ("MAIL_LATE (or MAIL_7)", &["MAIL_LATE", "MAIL_7"]),
            ("EC011–EC013", &["EC011", "EC012", "EC013"]),
            ("EC011-EC012, EC020", &["EC011", "EC012", "EC020"]),
        ],
    );
}

#[test]
fn a_code_and_a_word_in_capitals_are_two_codes() {
    assert_all(
        texts,
        &[
            ("K1\nABORT", &["K1", "ABORT"]),
            ("TLS12, SSL", &["TLS12", "SSL"]),
            ("MD5 / SHA", &["MD5", "SHA"]),
            ("K101, JAM, LATE", &["K101", "JAM", "LATE"]),
        ],
    );
}

#[test]
fn arguments_are_a_part_of_a_code() {
    assert_all(
        texts,
        &[
            ("HRESULT_FROM_WIN32(ERROR_BUSY)", &["HRESULT_FROM_WIN32(ERROR_BUSY)"]),
            // If the arguments have a space between them, it is unknown how a program spells it.
            ("HostError(Budget, LimitExceeded)", &[]),
            ("Error(Contract, #1)", &[]),
            ("NOT_FOUND(404)", &["NOT_FOUND: 404"]),
            ("NOT_FOUND(gone)", &["NOT_FOUND: gone"]),
            ("NOT_FOUND (HTTP_404)", &["NOT_FOUND: HTTP_404"]),
            ("LATE（太晚）", &["LATE: 太晚"]),
        ],
    );
}

#[test]
fn texts_with_names_may_be_below_each_other() {
    assert_all(
        texts,
        &[
            ("04 - Late mail\n07 - Lost mail\n 12 - Gone", &["04: Late mail", "07: Lost mail", "12: Gone"]),
            ("04 Late\nmail", &["04: Late\nmail"]),
            ("04 - Late, or lost\n07 - Gone", &["04: Late, or lost", "07: Gone"]),
            ("400\n401, 402", &["400", "401", "402"]),
            ("04 - Late mail", &["04: Late mail"]),
            ("404 Not Found", &["404: Not Found"]),
        ],
    );
}

#[test]
fn numbers_below_a_header_that_says_hex_are_hexadecimal() {
    let read = |text: &str| parse_integers(&Writing::Hexadecimal.plain(text));
    assert_eq!(read("400"), parse_integers("0x400"));
    assert_eq!(read("4A, 0B"), parse_integers("0x4A, 0x0B"));
    assert_eq!(read("0x400"), parse_integers("0x400"));
    assert_eq!(read("FF-1FF"), parse_integers("0xFF-0x1FF"));
    assert_eq!(read("-1"), parse_integers("-0x1"));
    for text in ["Bad", "Other", "400 Bad request", "1000h", ""] {
        assert_eq!(Writing::Hexadecimal.plain(text), text);
    }
}

#[test]
fn below_a_header_of_both_a_code_is_beside_its_http_status() {
    for (text, code) in [
        ("1028 / 400", "1028"),
        ("1028/HTTP 400", "1028"),
        ("1028 (400)", "1028"),
        ("LATE | 400 Bad Request", "LATE"),
        ("1028", "1028"),
        ("1028 / 1029", "1028 / 1029"),
    ] {
        assert_eq!(Writing::CodeFirst.plain(text), code, "{text}");
    }
    for (text, code) in [("400 / 1028", "1028"), ("400-1028", "1028"), ("400 / A/B", "A/B"), ("7 / 1028", "7 / 1028")] {
        assert_eq!(Writing::CodeLast.plain(text), code, "{text}");
    }
}

#[test]
fn an_http_status_beside_a_code_is_not_a_code() {
    for text in [
        "1028 / HTTP 400", "1028 (HTTP 400)", "1028, HTTP status 400", "1028 - HTTP 400 Bad Request",
        "1028\n(HTTP 400)", "HTTP 400 / 1028", "HTTP 400: 1028", "http status code 400 (1028)",
    ] {
        let codes = integers(text).unwrap_or_default();
        assert_eq!(codes.len(), 1, "{text}");
        assert!(codes[0].starts_with("1028: ") && codes[0].contains("400"), "{text}");
    }
    assert_all(
        integers,
        &[
            ("1028/1029 (HTTP 400)", &["1028: HTTP 400", "1029: HTTP 400"]),
            ("HTTP 429, HTTP 503", &["429", "503"]),
            ("HTTP 400, 401", &["400", "401"]),
            ("HTTP 400, 401 / 1028", &[]),
            ("1028 (400)", &[]),
        ],
    );
    assert_all(texts, &[("LATE (HTTP 400)", &["LATE: HTTP 400"]), ("LATE / HTTP 400", &["LATE: HTTP 400"])]);
    for text in ["see HTTP 400", "late: HTTP 400", "returned with HTTP 400"] {
        assert_eq!(parse(text).shape, Shape::Prose, "{text}");
    }
}

#[test]
fn words_that_only_announce_a_code_are_not_names() {
    assert_all(
        integers,
        &[
            ("Error 1001", &["1001"]),
            ("Error code: 5", &["5"]),
            ("code=5", &["5"]),
            ("HTTP status 404 Not Found", &["404: Not Found"]),
            ("错误码 1001", &["1001"]),
            ("错误码：1001", &["1001"]),
            ("エラーコード 7 (LATE)", &["7: LATE"]),
            ("FOO: 1001", &["1001: FOO"]),
            ("404错误", &["404: 错误"]),
            ("600, namely, ABC-00600", &["600: ABC-00600"]),
            ("16(0x10)", &["16"]),
            ("-1 (0xFFFF)", &["-1"]),
            ("0xFFFFFFFF (-1)", &["4294967295"]),
            ("\"404\"", &["404"]),
            ("404.", &["404"]),
            ("404 [1]", &["404"]),
            ("404[^note]", &["404"]),
            ("404 †", &["404"]),
            ("404²", &["404"]),
        ],
    );
    for text in ["0 or other", "404 (1)", "(404)", "1, others", "5 or so", "4000和others", "1001以外の値", "see 5 or 6"]
    {
        assert_eq!(integers(text), None, "{text}");
        assert_eq!(texts(text), None, "{text}");
    }
    for text in ["255*", "255 *"] {
        assert_eq!(parse_integers(text), CodeCell::Marked("255".into()));
        assert_eq!(parse_texts(text), CodeCell::Marked("255".into()));
    }
}

#[test]
fn ranges_may_be_written_in_words() {
    for text in [
        "5001+",
        "5001 or higher",
        "5001 or later",
        "5001 or beyond",
        "错误码大等于5001",
        "5001 or greater",
        "5001 onwards",
        "at least 5001",
        "> 5000",
        "大于 5000",
        "Code > 5000",
        "x >= 5001",
        "ab 5001",
        "from 5001",
        "Above 5000",
        "5001 и выше",
        "5001以上",
        "5001 and above",
        "错误码 > 5000",
        "5001 이상",
        "more than 5000",
        "à partir de 5001",
        "greater than or equal to 5001",
        "5001番以降",
        "5001번 이상",
        "5001号以上",
        "5000より大きい",
        "5001 upwards",
        "5001 & above",
        "大於 5000",
    ] {
        assert_eq!(integers(text), Some(vec!["5001..=".to_owned()]), "{text}");
    }
    for text in [
        "up to 99", "99 or less", "< 100", "less than 100", "bis 99", "99以下", "100未満", "100番未満", "Code < 100",
        "under 100",
    ] {
        assert_eq!(integers(text), Some(vec!["..=99".to_owned()]), "{text}");
    }
    for text in [
        "5 to 9", "from 5 to 9", "between 5 and 9", "von 5 bis 9", "5から9まで", "5 - 9", "de 5 a 9", "5～9之间",
        "5至9段", "5 do 9", "с 5 по 9", "de 5 à 9", "5 hasta 9", "5 t/m 9",
    ] {
        assert_eq!(integers(text), Some(vec!["5..=9".to_owned()]), "{text}");
    }
    assert_eq!(integers("5 - 9 reserved"), Some(vec!["5..=9: reserved".to_owned()]));
    for text in ["5 vers 9", "5 u. 9", "ab5000", "from5", "up5", "5000abc", "over and over"] {
        assert_eq!(integers(text), None, "{text}");
    }
}

#[test]
fn a_line_break_may_split_a_name() {
    assert_all(
        texts,
        &[
            ("ERROR_OPEN_\nBUNDLE_FAILED\n", &["ERROR_OPEN_BUNDLE_FAILED"]),
            ("auth/no-\nmail", &["auth/no-mail"]),
            ("AuthFailure.\nToken", &["AuthFailure.Token"]),
            ("ERROR_OPEN\n_FAILED", &["ERROR_OPEN_FAILED"]),
            ("A1_B\nC1_D", &["A1_B", "C1_D"]),
            ("E_A\nE_B\n0x80", &["E_A: 0x80", "E_B: 0x80"]),
        ],
    );
    assert_all(
        integers,
        &[
            ("ERROR_OPEN_\nFAILED (7)", &["7: ERROR_OPEN_FAILED"]),
            ("4000-\n4999", &["4000..=4999"]),
            ("E_A\nE_B\n0x80", &["128: E_A E_B"]),
            ("ERR_LATE\n-5", &["-5: ERR_LATE"]),
            ("4 - Late\n7 - Lost", &["4: Late", "7: Lost"]),
        ],
    );
}

#[test]
fn a_path_that_a_line_break_divides_is_one_code() {
    assert_eq!(texts("urn:mail:all:\nBox/Missing"), Some(vec!["urn:mail:all:Box/Missing".to_owned()]));
    assert_eq!(texts("NO_MAIL\nNO_BOX").map(|codes| codes.len()), Some(2));
}

#[test]
fn a_word_that_begins_like_one_for_a_bound_is_a_label() {
    for text in ["1003 超时", "1003 超过限制", "1003 超過しました", "1003 초과 금액", "1003 이상거래"]
    {
        assert_eq!(integers(text), Some(vec![text.replacen(' ', ": ", 1)]), "{text}");
    }
    assert_eq!(integers("5001以上服务器错误"), Some(vec!["5001..=: 服务器错误".to_owned()]));
    assert_eq!(integers("5000超: 服务器错误"), Some(vec!["5001..=: 服务器错误".to_owned()]));
}

#[test]
fn among_numbers_unknown_means_all_others() {
    for text in ["Unknown", "XXX", "None", "空", "(none)", "Unbekannt", "Неизвестно"] {
        assert_eq!(parse_integers(text), CodeCell::CatchAll, "{text}");
    }
    // A vendor may not know a number.
    assert_ne!(parse_integers("?"), CodeCell::CatchAll);
    assert_eq!(texts("UNKNOWN"), Some(vec!["UNKNOWN".to_owned()]));
}

#[test]
fn a_control_character_is_not_part_of_a_code() {
    assert_eq!(parse_integers("10\u{7}01"), CodeCell::Lookalike("1001".into()));
    assert_eq!(parse_texts("NOT\u{7}_FOUND"), CodeCell::Lookalike("NOT_FOUND".into()));
}

mod agreement {
    //! The parts of a cell do not depend on the kind. The kind only decides whether a part's number or its text is the
    //! code.

    use proptest::prelude::*;

    use super::*;

    fn cell() -> impl Strategy<Value = String> {
        let pieces = vec![
            "Error ", "错误码 ", "Code", "HTTP ", "1001", "7", "-5", "0x1F", "007", "8001h", "16#A0", "5xx", "40**",
            "*", "†", "[1]", "(", ")", "（", "）", " ", "\n", ", ", ",", " / ", "/", " or ", " and ", "或", "-", " - ",
            "–", "~", "..", " to ", ": ", "：", " = ", "=", ">", "<=", "大于", "以上", " or higher", "at least ",
            "up to ", "namely", "except ", "ERR_LATE", "NOT_", "FOUND", "NotFound", "E1001", "auth/no-mail", "DB:0140",
            "too late", "错误", "成功", "other", "Unknown", "N/A", "\"", "#", "+", "%", ".", "−", "５", "\u{200b}",
        ];
        prop::collection::vec(prop::sample::select(pieces), 1..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn both_kinds_read_the_same_parts(text in cell()) {
            let parsed = parse(&text);
            let (integers, texts) = (parsed.as_kind(Kind::Integer), parsed.as_kind(Kind::Text));
            prop_assert_eq!(&integers, &parse_integers(&text));
            prop_assert_eq!(&texts, &parse_texts(&text));
            match &parsed.form {
                CellForm::Parts => {
                    let parts = &parsed.parts;
                    prop_assert!(parsed.shape != Shape::Prose);
                    if let CodeCell::Codes(listed) = &integers {
                        prop_assert_eq!(parsed.shape, Shape::Number);
                        prop_assert_eq!(listed.len(), parts.len());
                        for (listed, part) in listed.iter().zip(parts) {
                            prop_assert_eq!(&listed.beside, &part.label.as_deref().map(str::to_owned));
                        }
                    }
                    if let CodeCell::Codes(listed) = &texts {
                        // A number is the text as it is written, unless a name precedes it.
                        prop_assert!(listed.len() >= parts.len());
                        for listed in listed {
                            let CodeOrRange::Code(CodeValue::Text(code)) = &listed.what else { panic!("{text:?}") };
                            let is_named = |part: &Part<'_>| part.label.as_deref().is_some_and(|label| label.split(' ').any(|word| word == code));
                            let is_of_a_part = parts.iter().any(|part| part.written == *code || is_named(part));
                            prop_assert!(is_of_a_part);
                        }
                    }
                }
                // A malformed cell is malformed for each kind.
                CellForm::Except(_) => prop_assert_eq!(texts, CodeCell::Other),
                CellForm::Lookalike(_) | CellForm::Unknown => {}
                _ => prop_assert_eq!(integers, texts),
            }
        }
    }
}
