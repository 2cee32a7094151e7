//! A server on the loopback address that answers as a test requires, well or badly.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A request: its path, and its headers with their names in lower case.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) path: String,
    pub(crate) headers: HashMap<String, String>,
}

/// The bytes of the answer.
pub(crate) type Answer = Arc<dyn Fn(&Request) -> Vec<u8> + Send + Sync>;

/// The server, which ends with the test.
pub(crate) struct Server {
    pub(crate) url: String,
    answer: Arc<Mutex<Answer>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// A server that returns this document for every request.
    pub(crate) fn with(document: &str) -> Self {
        let document = document.to_owned();
        Self::new(Arc::new(move |_| ok("text/markdown", document.as_bytes())))
    }

    pub(crate) fn new(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (answer, requests) = (Arc::new(Mutex::new(answer)), Arc::new(Mutex::new(Vec::new())));
        let server = Self { url, answer: Arc::clone(&answer), requests: Arc::clone(&requests) };
        std::thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let (answer, requests) = (Arc::clone(&answer.lock().unwrap()), Arc::clone(&requests));
                std::thread::spawn(move || serve(stream, &answer, &requests));
            }
        });
        server
    }

    /// Changes the answer from now on.
    pub(crate) fn answer(&self, answer: impl Fn(&Request) -> Vec<u8> + Send + Sync + 'static) {
        *self.answer.lock().unwrap() = Arc::new(answer);
    }

    /// Changes the document from now on.
    pub(crate) fn serve(&self, document: &str) {
        let document = document.to_owned();
        self.answer(move |_| ok("text/markdown", document.as_bytes()));
    }

    /// The requests since the last call.
    pub(crate) fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut *self.requests.lock().unwrap())
    }
}

fn serve(mut stream: TcpStream, answer: &Answer, requests: &Mutex<Vec<Request>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let headers = lines.take_while(|line| !line.is_empty()).filter_map(|line| {
        let (name, value) = line.split_once(": ")?;
        Some((name.to_ascii_lowercase(), value.to_owned()))
    });
    let request = Request { path, headers: headers.collect() };
    requests.lock().unwrap().push(request.clone());
    let bytes = answer(&request);
    // A pause is marked by two bytes that no answer contains.
    for (index, part) in bytes.split(|byte| *byte == PAUSE).enumerate() {
        if index > 0 {
            std::thread::sleep(Duration::from_millis(700));
        }
        if stream.write_all(part).is_err() {
            return;
        }
        let _ = stream.flush();
    }
    let _ = stream.shutdown(Shutdown::Write);
    // The rest of the request is read, so that a reset does not lose the answer.
    std::thread::sleep(Duration::from_millis(20));
}

/// The mark of a pause in an answer. No text in UTF-8 has this byte.
pub(crate) const PAUSE: u8 = 0xf8;

/// An answer with this status, these headers, and the length of its body.
pub(crate) fn answer(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    [text.as_bytes(), b"\r\n", body].concat()
}

pub(crate) fn ok(content_type: &str, body: &[u8]) -> Vec<u8> {
    answer("200 OK", &[("content-type", content_type)], body)
}

/// A body in chunks of five bytes.
pub(crate) fn chunked(body: &[u8]) -> Vec<u8> {
    let mut bytes = b"HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n".to_vec();
    for chunk in body.chunks(5) {
        bytes.extend(format!("{:x}\r\n", chunk.len()).bytes());
        bytes.extend(chunk);
        bytes.extend(b"\r\n");
    }
    bytes.extend(b"0\r\n\r\n");
    bytes
}

/// The text compressed by gzip, in stored blocks: RFC 1952 with RFC 1951, 3.2.4.
pub(crate) fn gzip(body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks: Vec<&[u8]> = body.chunks(0xffff).collect();
    for (index, block) in blocks.iter().enumerate() {
        let length = u16::try_from(block.len()).unwrap();
        bytes.push(u8::from(index + 1 == blocks.len()));
        bytes.extend(length.to_le_bytes());
        bytes.extend((!length).to_le_bytes());
        bytes.extend(*block);
    }
    bytes.extend(crc32(body).to_le_bytes());
    bytes.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let of_byte = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, of_byte)
}
