use super::*;

fn says(text: &str) -> Option<CodeHeader> {
    Header::new(text).code()
}

#[test]
fn headers_of_error_codes_are_known_in_every_language() {
    for text in [
        "Error Code", "errCode", "infoCode", "retcode", "Exit codes", "错误码", "回傳碼", "エラーコード", "오류 코드",
        "Código Respuesta", "Code réponse", "Código do erro", "Código de evento", "Код события", "Kod błędu", "Mã lỗi",
        "Kode kesalahan", "Rückgabecode", "Fehler-Nr.", "Alarm number", "Respone Code", "NDR code",
        "Return value/code", "Exit value / code",
    ] {
        assert_eq!(says(text), Some(CodeHeader::ErrorCode), "{text}");
    }
    for text in [
        "API error code", "Error Code Value", "Code d'erreur bancaire", "错误码（ErrorCode）", "エラーコードの値",
        "에러코드 값", "result码",
    ] {
        assert_eq!(says(text), Some(CodeHeader::MoreThanErrorCode), "{text}");
    }
    for text in ["HTTP Status Code", "Código de estado", "Code HTTP", "状态码", "ステータスコード", "상태 코드"]
    {
        assert_eq!(says(text), Some(CodeHeader::StatusCode), "{text}");
    }
    for text in [
        "External Code", "外部 Code", "Code", "代码", "コード", "코드", "Code / Family", "Code (int32)",
        "代码（十进制）",
    ] {
        assert_eq!(says(text), Some(CodeHeader::Code), "{text}");
    }
}

#[test]
fn a_heading_names_the_things_below_a_header() {
    for (heading, header) in [
        ("Supported markets", "Market"),
        ("Token protocols", "Protocol"),
        ("Currencies", "Currency"),
        ("County codes", "County"),
    ] {
        assert!(Header::new(header).is_one_of(&Header::new(heading)), "{heading}");
    }
    for (heading, header) in [
        ("Events", "Event"),
        ("Alarm list", "Alarm"),
        ("Event codes", "Event"),
        ("Markets", "Mark"),
        ("", ""),
        ("Notes", "Text"),
    ] {
        assert!(!Header::new(header).is_one_of(&Header::new(heading)), "{heading}");
    }
}

#[test]
fn a_header_may_say_how_numbers_are_written() {
    for text in ["Status Code (Hex)", "Status word", "SW", "Hex", "Hexadecimal value", "错误码（十六进制）"] {
        assert_eq!(Header::new(text).writing(), Writing::Hexadecimal, "{text}");
    }
    for text in ["Code / HTTP status", "Error code (HTTP)", "错误码/HTTP状态码"] {
        assert_eq!(Header::new(text).writing(), Writing::CodeFirst, "{text}");
    }
    for text in ["HTTP / Code", "HTTP status / error code", "HTTP status (code)"] {
        assert_eq!(Header::new(text).writing(), Writing::CodeLast, "{text}");
    }
    for text in
        ["Code", "Code (hex or decimal)", "Hex/Dec", "Hexagon code", "HTTP status code", "HTTP/1.1 code", "Code / text"]
    {
        assert_eq!(Header::new(text).writing(), Writing::Plain, "{text}");
    }
}

#[test]
fn other_words_that_contain_code_do_not_count() {
    for text in [
        "Secret code", "Sample Code", "Country code", "Zip Code", "Codec", "验证码", "示例代码", "码率",
        "Code / example", "Codec (audio)", "Codebook / code", "Promo code", "Possible mail codes", "Mail value/code",
        "Response field/code", "Event type/code",
    ] {
        assert_eq!(says(text), None, "{text}");
    }
    for text in ["Error code rate", "错误码占比", "Error code description", "错误码说明", "エラーコードの説明"]
    {
        assert_eq!(says(text), None, "{text}");
    }
}

#[test]
fn a_header_that_names_codes_is_the_last_choice() {
    for text in ["Error code name", "错误码名称", "エラーコード名", "오류 코드 이름"] {
        assert_eq!(says(text), Some(CodeHeader::NameOfCode), "{text}");
        assert!(Header::new(text).names(), "{text}");
    }
}

#[test]
fn advice_is_distinguished_from_meanings() {
    let tells = |text| Header::new(text).message();
    for text in
        ["Solution", "Suggested Solution", "Recommended action", "处理建议", "解决方案", "対処方法", "해결 방법"]
    {
        assert_eq!(tells(text), MessageHeader::Handling, "{text}");
    }
    for text in ["Description of the solution", "处理说明", "How to handle this message"] {
        assert_eq!(tells(text), MessageHeader::Handling, "{text}");
    }
    for text in ["Cause and Solution", "原因以及解决办法", "原因", "원인 및 조치"] {
        assert_eq!(tells(text), MessageHeader::Reason, "{text}");
    }
    assert!(tells("Description") < tells("Error message") && tells("Error message") < tells("Cause"));
}

#[test]
fn words_that_end_in_action_announce_no_advice() {
    for header in ["Transaction", "Status da Transação", "Informação", "Interazione", "Transaktion"] {
        assert_ne!(Header::new(header).message(), MessageHeader::Handling, "{header}");
    }
    for header in ["Ação", "Client action", "Acción correctiva", "Azione"] {
        assert_eq!(Header::new(header).message(), MessageHeader::Handling, "{header}");
    }
}

#[test]
fn a_heading_of_types_does_not_count_if_the_types_are_statuses() {
    let is_of_types = |text: &str| Header::new(text).is_of_types();
    for text in ["Document types", "文档类型", "Kinds of documents", "Types of document (status)"] {
        assert!(is_of_types(text), "{text}");
    }
    for text in ["Order status (order status types)", "包裹（parcel）状态 （状态类型 parcelTypes）", "Error codes"]
    {
        assert!(!is_of_types(text), "{text}");
    }
}
