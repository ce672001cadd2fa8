//! One akshara as codes: what stands before the cluster on the page, the cluster, what follows.

use alloc::vec::Vec;

use super::encoder::{Before, Encoder};
use super::memo;
use super::sink::Sink;
use super::{EncodeError, Variant};
use crate::encoding::bijoy::cluster::{self, Codes, HASANTA};
use crate::encoding::bijoy::code::{KHA, KHANDA_TA, RA, YA};
use crate::script::{self, VIRAMA, ZWJ};
use crate::tables::bijoy::{FUSED, PREBASE, SIGNS, VOWELS};

/// The codes of র্ above a letter, ya-phala, ঁ and আ's second half.
const REPH: u8 = 0xA9;
const YA_PHALA: u8 = 0xA8;
const CANDRABINDU: u8 = 0x75;
const AA: u8 = 0x76;

/// What stands before a cluster's letters in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    /// র্, drawn above what follows.
    Reph,
    /// র and a joiner: ya-phala, no reph.
    RaYa,
}

/// A cluster as read.
struct Cluster {
    lead: Lead,
    /// Its letters, or the last portion of them.
    letters: [u8; cluster::MOST],
    count: usize,
    /// How many letters it has in all.
    whole: usize,
    /// The codes of the portions before.
    long: Vec<u8>,
}

impl Cluster {
    fn letters(&self) -> &[u8] {
        self.letters.get(..self.count).unwrap_or_default()
    }

    fn last(&self) -> Option<u8> {
        self.letters().last().copied()
    }

    fn push(&mut self, letter: u8) {
        if self.count == self.letters.len() {
            // A chain of viramas without end: write what there is and go on.
            let codes = self.codes();
            self.long.extend_from_slice(codes.as_slice());
            self.count = 0;
        }
        if let Some(place) = self.letters.get_mut(self.count) {
            *place = letter;
            self.count += 1;
        }
        self.whole += 1;
    }

    /// The codes of the last portion.
    fn codes(&self) -> Codes {
        let mut codes = Codes::default();
        let goes_on = !self.long.is_empty();
        let ra_ya = self.lead == Lead::RaYa && !goes_on;
        cluster::write(self.letters(), goes_on, ra_ya, &mut codes);
        codes
    }
}

impl<S: Sink> Encoder<'_, S> {
    /// Writes an akshara that is the same as one before.
    #[inline]
    pub(super) fn known(&mut self) -> bool {
        let Some(source) = memo::akshara(self.text.as_bytes(), self.at, self.state()) else {
            return false;
        };
        let Some(slot) = self.memo.find(source) else { return false };
        let start = self.out.len();
        slot.codes().iter().for_each(|code| self.out.code(*code));
        (self.before, self.takes_sign) = (slot.before, slot.takes_sign);
        self.at += source.len;
        self.tail(start);
        true
    }

    /// What the codes of an akshara depend on besides itself.
    fn state(&self) -> u64 {
        let before = match self.before {
            Before::Closed => 0,
            Before::Kha => 1,
            Before::Open(RA) => 2,
            Before::Open(_) => 3,
        };
        before << 1 | u64::from(self.inside)
    }

    /// The akshara that begins with the consonant `c`.
    pub(super) fn consonants(&mut self, c: char) -> Result<(), EncodeError> {
        let begin = self.at;
        let source = memo::akshara(self.text.as_bytes(), begin, self.state());
        let lead = self.lead(c);
        if lead == Lead::Reph && self.peek() == Some('ঋ') {
            return self.vowel('ঋ', true);
        }
        let Some(cluster) = self.cluster(lead) else {
            self.at = begin;
            return self.keep(c);
        };
        let last = cluster.last();
        let hasanta = last != Some(KHANDA_TA) && self.peek() == Some(VIRAMA);
        let (pre, post) = if hasanta { (None, "") } else { self.sign() };

        let start = self.out.len();
        let mut all = Codes::default();
        if let Some([at_start, inside]) = pre {
            all.push(if self.inside { inside } else { at_start });
            self.before = Before::Closed;
        }
        let mut codes = cluster.codes();
        if cluster.long.is_empty() {
            self.variant(&mut codes, cluster.whole);
        } else {
            all.as_slice().iter().chain(&cluster.long).for_each(|code| self.out.code(*code));
            all = Codes::default();
        }
        let vowel = if post.is_empty() { None } else { self.post(post, &cluster, &mut codes) };
        codes.as_slice().iter().for_each(|code| all.push(*code));
        if lead == Lead::Reph {
            all.push(REPH);
        }
        if hasanta {
            self.at += VIRAMA.len_utf8();
            all.push(HASANTA);
        }
        vowel.into_iter().for_each(|code| all.push(code));
        all.as_slice().iter().for_each(|code| self.out.code(*code));

        // A sign before the cluster leaves it open to what hangs below, but it takes no other sign.
        self.takes_sign = pre.is_none();
        self.before = match last {
            Some(last) if post.is_empty() => match (last, cluster.whole) {
                (KHA, 1) if !hasanta => Before::Kha,
                _ => Before::Open(last),
            },
            _ => Before::Closed,
        };
        if let Some(source) = source.filter(|source| begin + source.len == self.at) {
            self.memo.keep(source, &all, self.before, self.takes_sign);
        }
        self.tail(start);
        Ok(())
    }

    /// Passes a reph; says so too if a joiner follows র, which is passed with it.
    fn lead(&mut self, c: char) -> Lead {
        if c != 'র' {
            return Lead::None;
        }
        let reph = c.len_utf8() + VIRAMA.len_utf8();
        match (self.peek_after(c.len_utf8()), self.peek_after(reph)) {
            (Some(VIRAMA), Some(next)) if next == 'ঋ' || self.letter(reph).is_some() => {
                self.at += reph;
                Lead::Reph
            }
            (Some(ZWJ), Some(VIRAMA))
                if self.letter(reph + ZWJ.len_utf8()).is_some_and(|next| next.0 == YA) =>
            {
                Lead::RaYa
            }
            _ => Lead::None,
        }
    }

    /// Reads the consonants of a cluster; none if the first is none that the encoding has.
    fn cluster(&mut self, lead: Lead) -> Option<Cluster> {
        let (mut last, len) = self.letter(0)?;
        self.at += len;
        if lead == Lead::RaYa {
            self.at += ZWJ.len_utf8();
        }
        let letters = [0; cluster::MOST];
        let mut cluster = Cluster { lead, letters, count: 0, whole: 0, long: Vec::new() };
        cluster.push(last);
        while last != KHANDA_TA
            && self.peek() == Some(VIRAMA)
            && let Some((next, len)) = self.letter(VIRAMA.len_utf8())
        {
            cluster.push(next);
            self.at += VIRAMA.len_utf8() + len;
            last = next;
        }
        Some(cluster)
    }

    /// Passes a vowel sign: the codes of what is drawn before the cluster, and what is drawn after.
    fn sign(&mut self) -> (Option<[u8; 2]>, &'static str) {
        let Some(c) = self.peek() else { return (None, "") };
        let next = self.peek_after(c.len_utf8());
        let (pre, post, count) = match (c, next) {
            ('ে', Some('া')) => (Some('ে'), "া", 2),
            ('ে', Some('\u{09D7}')) => (Some('ে'), "\u{09D7}", 2),
            ('ো', _) => (Some('ে'), "া", 1),
            ('ৌ', _) => (Some('ে'), "\u{09D7}", 1),
            ('ি' | 'ে' | 'ৈ', _) => (Some(c), "", 1),
            _ => (None, cluster::sign_name(c), 1),
        };
        if pre.is_some() || !post.is_empty() {
            self.at += count * c.len_utf8();
        }
        let codes = pre.and_then(|pre| {
            let at = PREBASE.binary_search_by_key(&pre, |row| row.0).ok()?;
            PREBASE.get(at).map(|row| row.1)
        });
        (codes, post)
    }

    /// The sign `post` after a cluster: none if a code for both has taken the last one's place.
    fn post(&self, post: &str, cluster: &Cluster, codes: &mut Codes) -> Option<u8> {
        if let Some(last) = codes.as_mut_slice().last_mut()
            && let Some((.., both)) = FUSED.iter().find(|row| row.0 == *last && row.1 == post)
        {
            *last = *both;
            return None;
        }
        let code = cluster::sign(post, cluster.letters())?;
        let next = self.peek().is_some_and(script::is_bengali_letter);
        Some(match (code, self.options.variant) {
            // Read as an ellipsis at the end of a word.
            (0x85, _) if !next => 0x84,
            (0x93, Variant::Sutonny) if cluster.last() == Some(RA) => 0xE6,
            (code, _) => code,
        })
    }

    /// Replaces codes by those that only one of the variants has, where context lets them be read.
    fn variant(&self, codes: &mut Codes, letters: usize) {
        match self.options.variant {
            Variant::Neutral => {}
            Variant::Sutonny => {
                for (index, code) in codes.as_mut_slice().iter_mut().enumerate() {
                    *code = match *code {
                        0x97 => 0xCD,
                        0xAC | 0xAD => 0xF8,
                        0xB6 if index > 0 || self.before != Before::Kha => 0xFF,
                        code => code,
                    };
                }
            }
            Variant::Bijoy2000 if letters > 1 => {
                codes.replace_start(&[0x5A, 0xA5], 0xCD);
                if self.before != Before::Open(RA) {
                    codes.replace_start(&[0x67, 0x9C], 0xE6);
                }
                if self.before == Before::Closed {
                    codes.replace_start(&[0x6D, 0x9C], 0xF8);
                }
                if self.before == Before::Kha {
                    codes.replace_start(&[0x6F, 0x26, 0x4D], 0xFF);
                }
            }
            Variant::Bijoy2000 => {}
        }
    }

    /// An independent vowel, with a reph if র্ stood before it.
    pub(super) fn vowel(&mut self, c: char, reph: bool) -> Result<(), EncodeError> {
        // আ is অ and its sign.
        let letter = if c == 'আ' { 'অ' } else { c };
        let Ok(at) = VOWELS.binary_search_by_key(&letter, |row| row.0) else {
            return self.keep(c);
        };
        let code = VOWELS.get(at).map_or(0, |row| row.1);
        let start = self.out.len();
        self.at += c.len_utf8();
        self.out.code(code);
        if c == 'আ' {
            self.out.code(AA);
        } else if c == 'অ' && self.peek() == Some('া') {
            self.at += 'া'.len_utf8();
            self.out.code(AA);
        }
        if reph {
            self.out.code(REPH);
        }
        let virama = VIRAMA.len_utf8();
        if self.peek() == Some(VIRAMA)
            && let Some((YA, len)) = self.letter(virama)
        {
            self.at += virama + len;
            self.out.code(YA_PHALA);
        }
        self.before = Before::Closed;
        self.tail(start);
        Ok(())
    }

    /// What may follow a letter and its vowel sign: more signs drawn after it, ঁ ং ঃ.
    #[inline]
    fn tail(&mut self, start: usize) {
        let next = memo::place(self.text.as_bytes(), self.at);
        if next.is_some_and(|next| matches!(next, 0x01..=0x03 | 0x3E..=0x42)) {
            self.more();
        }
        self.inside = true;
        self.span(start);
    }

    fn more(&mut self) {
        // A second vowel sign is kept where the encoding can tell it from the next letter's.
        while self.before == Before::Closed
            && let Some(c @ ('া' | 'ী' | 'ু' | 'ূ')) = self.peek()
            && let Some(code) = cluster::sign(cluster::sign_name(c), &[])
        {
            self.at += c.len_utf8();
            self.out.code(code);
        }
        // Nothing but another of these may follow: a sign would go before it.
        let mut count = 0;
        while let Some(c) = self.peek()
            && let Ok(at) = SIGNS.binary_search_by_key(&c, |row| row.0)
        {
            let code = SIGNS.get(at).map_or(0, |row| row.1);
            if code != CANDRABINDU || count > 0 {
                self.before = Before::Closed;
            }
            self.at += c.len_utf8();
            self.out.code(code);
            count += 1;
        }
    }
}
