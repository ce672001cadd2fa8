//! The form of a compiled word list. The generator compiles the same file, so that the two agree.
//!
//! A table is one byte `bits`, then 2^bits + 1 offsets (u16, little-endian), then 24-bit
//! fingerprints, sorted within each bucket: bucket `b` holds those from offset `b` to `b + 1`.

/// Hashes eight bytes at a time; the high bits are the good ones.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let word = match <[u8; 8]>::try_from(chunk) {
            Ok(whole) => u64::from_le_bytes(whole),
            Err(_) => chunk.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        hash = (hash ^ word).wrapping_mul(FACTOR);
        hash ^= hash >> 32;
    }
    hash.wrapping_mul(FACTOR)
}

/// The bucket of a hash among 2^bits.
pub(crate) fn bucket(hash: u64, bits: u8) -> usize {
    (hash >> (64 - u32::from(bits.clamp(1, 16)))) as usize
}

/// The fingerprint of a hash: the 24 bits below those of the largest bucket number.
pub(crate) fn fingerprint(hash: u64) -> [u8; 3] {
    let [low, middle, high, ..] = (hash >> 24).to_le_bytes();
    [low, middle, high]
}

/// Whether a compiled word list has a word of this hash.
pub(crate) fn lookup(table: &[u8], hash: u64) -> bool {
    find(table, hash).unwrap_or(false)
}

fn find(table: &[u8], hash: u64) -> Option<bool> {
    let (&bits, rest) = table.split_first()?;
    let bucket = bucket(hash, bits);
    let (offsets, fingerprints) = rest.split_at_checked(((1 << bits) + 1) * 2)?;
    let offset = |at: usize| {
        let pair = offsets.get(2 * at..2 * at + 2)?;
        Some(usize::from(u16::from_le_bytes(pair.try_into().ok()?)))
    };
    let (start, end) = (offset(bucket)?, offset(bucket + 1)?);
    let wanted = fingerprint(hash);
    let (fingerprints, _) = fingerprints.get(3 * start..3 * end)?.as_chunks::<3>();
    Some(fingerprints.contains(&wanted))
}
