//! `https`, with the certificates that the system trusts, through the proxy that its variables name, within limits.

use std::io::Read as _;
use std::time::{Duration, Instant};

use codes_gen::MAX_DOCUMENT_BYTES;
use ureq::http::HeaderMap;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};

use super::{Answer, Body, Options, url};
use crate::escape;
use crate::manifest::{Entry, Fetched};

/// The most redirects to follow.
const MAX_REDIRECTS: usize = 5;
/// The most time to connect to a server, and the most time until it begins to answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most time for a document: for all requests that it takes, redirects included.
const ALL_PATIENCE: Duration = Duration::from_secs(120);

/// A request's parts besides its URL.
struct Request {
    /// Sent to the first URL's origin and nowhere else.
    secret: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    insecure: bool,
    deadline: Instant,
}

/// The answer of a server.
struct Response {
    status: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
    /// The URL that it came from.
    url: String,
}

/// Fetches a URL.
pub(super) fn fetch(first: &str, entry: &Entry, options: Options<'_>) -> Result<Answer, String> {
    let accept = "text/markdown, text/plain;q=0.9, text/html;q=0.8, */*;q=0.5";
    let mut headers = vec![("accept".to_owned(), accept.to_owned())];
    if options.is_conditional {
        let known = [("if-none-match", &entry.fetched.etag), ("if-modified-since", &entry.fetched.last_modified)];
        headers.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))));
    }
    let request = Request { secret: secret(entry)?, headers, insecure: options.insecure, deadline: deadline() };
    let response = request.send(first)?;
    match response.status {
        304 if options.is_conditional => return Ok(Answer::NotModified),
        200 => {}
        status => {
            let who = if response.url == first { "it" } else { &response.url };
            return Err(format!("{who} answers with status {status}"));
        }
    }
    let text = |name: &str| response.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let charset = text("content-type").and_then(|of| {
        let (_, charset) = of.split_once("charset=")?;
        Some(charset.split(';').next()?.trim().trim_matches('"').to_owned())
    });
    let redirected_to = (response.url != first).then_some(response.url);
    // The document may change once more within the second in which it is fetched (RFC 9110, section 8.8.2.2).
    let last_modified = text("last-modified").filter(|modified| text("date").as_ref() != Some(modified));
    let etag = text("etag");
    let fetched = Fetched { redirected_to, etag, last_modified, ..Fetched::default() };
    Ok(Answer::Body(Body { bytes: response.bytes, charset, fetched }))
}

/// Fetches a file of a repository. It resolves the branch to a commit first, which identifies the fetched file for
/// good.
pub(super) fn fetch_from_github(
    repository: &str,
    path: &str,
    branch: Option<&str>,
    entry: &Entry,
    options: Options<'_>,
) -> Result<Answer, String> {
    // GitHub's own variable, which also allows GitHub Enterprise.
    let api = std::env::var("GITHUB_API_URL").ok().filter(|api| !api.is_empty());
    let api = api.unwrap_or_else(|| "https://api.github.com".to_owned());
    let mut secret = secret(entry)?;
    if secret.is_empty()
        && let Some(token) = std::env::var("GITHUB_TOKEN").ok().filter(|token| !token.is_empty())
    {
        secret.push(("authorization".to_owned(), format!("Bearer {token}")));
    }
    let deadline = deadline();
    let get = |accept: &str, url: &str| {
        let headers = vec![("accept".to_owned(), accept.to_owned())];
        let response = Request { secret: secret.clone(), headers, insecure: options.insecure, deadline }.send(url)?;
        match response.status {
            200 => Ok(response.bytes),
            status => Err(format!("{} answers with status {status}", response.url)),
        }
    };
    let commit = format!("{api}/repos/{repository}/commits/{}", escape::in_url(branch.unwrap_or("HEAD")));
    let commit = String::from_utf8_lossy(&get("application/vnd.github.sha", &commit)?).trim().to_owned();
    if commit.len() < 40 || !commit.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("GitHub returns no commit".to_owned());
    }
    if options.is_conditional && entry.fetched.revision.as_deref() == Some(&*commit) {
        return Ok(Answer::NotModified);
    }
    let file = format!("{api}/repos/{repository}/contents/{}?ref={commit}", escape::in_url(path));
    let bytes = get("application/vnd.github.raw+json", &file)?;
    let fetched = Fetched { revision: Some(commit), ..Fetched::default() };
    Ok(Answer::Body(Body { bytes, fetched, ..Body::default() }))
}

/// The entry's headers with the values of their variables.
fn secret(entry: &Entry) -> Result<Vec<(String, String)>, String> {
    let headers = entry.headers.iter().map(|(name, variable)| match std::env::var(variable) {
        Ok(value) => Ok((name.clone(), value)),
        Err(_) => Err(format!("the environment variable {variable} for its header `{name}` is not set")),
    });
    headers.collect()
}

impl Request {
    /// Sends the request, and follows redirects to the same scheme.
    fn send(&self, first: &str) -> Result<Response, String> {
        let config = Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_connect(Some(PATIENCE))
            .timeout_recv_response(Some(PATIENCE))
            .user_agent(concat!("codes/", env!("CARGO_PKG_VERSION")))
            .build();
        let agent: Agent = config.into();
        let mut url = first.to_owned();
        for _ in 0..=MAX_REDIRECTS {
            self.check(&url)?;
            let is_origin = url::origin(&url) == url::origin(first);
            let response = self.ask(&agent, &url, is_origin)?;
            let is_redirect = matches!(response.status, 301 | 302 | 303 | 307 | 308);
            if !is_redirect {
                return Ok(response);
            }
            let location = response.headers.get("location").and_then(|location| location.to_str().ok());
            let next = location.and_then(|location| url::join(&url, location));
            let next = next.ok_or_else(|| format!("{url} redirects without a location"))?;
            if url::scheme(&next) != url::scheme(first) {
                return Err(format!("{url} redirects to another scheme, {next}"));
            }
            url = next;
        }
        Err(format!("it redirects more than {MAX_REDIRECTS} times"))
    }

    fn check(&self, url: &str) -> Result<(), String> {
        match url::scheme(url).as_deref() {
            Some("https") => Ok(()),
            Some("http") if self.insecure => Ok(()),
            Some("http") => {
                Err("plain http can be read and changed by anybody on the way: allow it with `--insecure`".to_owned())
            }
            _ => Err(format!("{url} is not the URL of a document")),
        }
    }

    fn ask(&self, agent: &Agent, url: &str, is_origin: bool) -> Result<Response, String> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        let mut request = agent.get(url).config().timeout_global(Some(left)).build();
        let secret = self.secret.iter().filter(|_| is_origin);
        for (name, value) in self.headers.iter().chain(secret) {
            request = request.header(name, value);
        }
        let mut response = request.call().map_err(|error| shown(&error))?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let mut bytes = Vec::new();
        let body = response.body_mut().with_config().limit(MAX_DOCUMENT_BYTES);
        body.reader().read_to_end(&mut bytes).map_err(|error| shown(&Error::from(error)))?;
        // An early end of the connection is not always reported as an error.
        let announced = headers.get("content-length").and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let is_encoded = headers.contains_key("content-encoding");
        if let Some(announced) = announced.filter(|announced| !is_encoded && bytes.len() < *announced) {
            return Err(format!("{url} announces {announced} bytes and sends {}", bytes.len()));
        }
        Ok(Response { status, headers, bytes, url: url.to_owned() })
    }
}

/// The time until which a document has to be there. `CODES_TIMEOUT`, in seconds, can only shorten it.
fn deadline() -> Instant {
    let seconds = std::env::var("CODES_TIMEOUT").ok().and_then(|seconds| seconds.parse().ok());
    Instant::now() + seconds.map_or(ALL_PATIENCE, |seconds: u64| Duration::from_secs(seconds).min(ALL_PATIENCE))
}

fn shown(error: &Error) -> String {
    match error {
        Error::BodyExceedsLimit(_) => format!("it is larger than {} MiB", MAX_DOCUMENT_BYTES >> 20),
        Error::Timeout(_) => "it takes too long".to_owned(),
        Error::Io(error) => error.to_string(),
        error => error.to_string(),
    }
}
