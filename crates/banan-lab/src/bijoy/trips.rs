//! Bijoy: round trips and speed.

use std::path::Path;

use anyhow::{Context, Result};
use banan::bijoy::{
    EncodeOptions, Variant, decode, decode_bytes, decode_spans, encode, encode_bytes,
};

use super::{speed, text};

/// Characters that mean something else in Bijoy text.
fn ambiguous(c: char) -> bool {
    c.is_ascii_alphanumeric() || "$&\\^_`|~".contains(c)
}

/// Round trips of every line of `path` through the encoder and the decoder.
pub fn measure(path: &Path) -> Result<String> {
    let text = text(path)?;
    let mut out = String::new();
    for variant in [Variant::Neutral, Variant::Sutonny, Variant::Bijoy2000] {
        let options = EncodeOptions::new(variant).keep();
        let (mut lines, mut with_spans, mut plain_lines, mut plain, mut bytes) = (0, 0, 0, 0, 0);
        let mut failures = Vec::new();
        for line in text.lines() {
            let encoded = encode(line, options).context("the encoder gave up")?;
            lines += 1;
            let back = decode_spans(&encoded.text, &encoded.spans).text;
            if back == line {
                with_spans += 1;
            } else if failures.len() < 10 {
                failures.push(format!("  {line}\n  {}\n  {back}\n", encoded.text));
            }
            if encoded.reports.is_empty() && !line.contains(ambiguous) {
                plain_lines += 1;
                let back = decode(&encoded.text).text;
                plain += usize::from(back == line);
                if back != line && failures.len() < 10 {
                    failures.push(format!("  {line}\n  {}\n  {back}\n", encoded.text));
                }
                let raw = encode_bytes(line, options).context("the encoder gave up")?;
                bytes += usize::from(decode_bytes(&raw.bytes).text == line);
            }
        }
        out += &format!(
            "{variant:?}: {with_spans} of {lines} lines exact with spans, {plain} and as bytes {bytes} \
             of {plain_lines} without\n"
        );
        out += &failures.concat();
    }
    let coded: String = encode(&text, EncodeOptions::default().keep())?.text;
    let raw = encode_bytes(&text, EncodeOptions::default().keep())?.bytes;
    out += &speed("encode to text", text.len(), || {
        encode(&text, EncodeOptions::default().keep()).map_or(0, |done| done.text.len())
    });
    out += &speed("encode to bytes", text.len(), || {
        encode_bytes(&text, EncodeOptions::default().keep()).map_or(0, |done| done.bytes.len())
    });
    out += &speed("decode text", coded.len(), || decode(&coded).text.len());
    out += &speed("decode bytes", raw.len(), || decode_bytes(&raw).text.len());
    Ok(out)
}
