//! Resolves redirects.

/// The scheme, and the rest of a URL.
fn split(url: &str) -> Option<(&str, &str)> {
    url.split_once("://")
}

/// The origin, `https://host:port`: only it may see the headers that are meant for it.
pub(super) fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = split(url)?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}").to_ascii_lowercase())
}

pub(super) fn scheme(url: &str) -> Option<String> {
    split(url).map(|(scheme, _)| scheme.to_ascii_lowercase())
}

/// Resolves `Location` against a page's URL, by RFC 3986, section 5.2, for URLs with hosts. It leaves `..` to the
/// server.
pub(super) fn join(page: &str, location: &str) -> Option<String> {
    let location = location.split('#').next()?.trim();
    if location.contains(|c: char| c.is_control() || c.is_whitespace()) || location.is_empty() {
        return None;
    }
    let (page_scheme, rest) = split(page)?;
    let host = rest.split(['/', '?', '#']).next()?;
    let path = rest.get(host.len()..)?.split('#').next()?;
    let without_query = path.split('?').next()?;
    let end = location.find(['/', '?']).unwrap_or(location.len());
    if location.get(..end)?.contains(':') {
        // Another scheme: only one with a host counts as a URL here.
        return split(location).filter(|(_, rest)| !rest.is_empty()).map(|_| location.to_owned());
    }
    Some(if let Some(rest) = location.strip_prefix("//") {
        format!("{page_scheme}://{rest}")
    } else if location.starts_with('/') {
        format!("{page_scheme}://{host}{location}")
    } else if location.starts_with('?') {
        format!("{page_scheme}://{host}{without_query}{location}")
    } else {
        let folder = without_query.rfind('/').and_then(|at| without_query.get(..=at)).unwrap_or("/");
        format!("{page_scheme}://{host}{folder}{location}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_starts_where_its_page_is() {
        let page = "https://vendor.example:8443/docs/errors.md?x=1#y";
        for (location, expected) in [
            ("https://other.example/a", Some("https://other.example/a")),
            ("//other.example/a", Some("https://other.example/a")),
            ("/a?b", Some("https://vendor.example:8443/a?b")),
            ("a.md", Some("https://vendor.example:8443/docs/a.md")),
            ("?z", Some("https://vendor.example:8443/docs/errors.md?z")),
            ("a?b=c:d", Some("https://vendor.example:8443/docs/a?b=c:d")),
            ("javascript:x", None),
            ("file:///etc/passwd", Some("file:///etc/passwd")),
            ("", None),
            ("a b", None),
        ] {
            assert_eq!(join(page, location).as_deref(), expected, "{location}");
        }
        assert_eq!(join("https://vendor.example", "a").as_deref(), Some("https://vendor.example/a"));
        assert_eq!(origin("HTTPS://Vendor.Example/x").as_deref(), Some("https://vendor.example"));
    }
}
