//! Words whose attested form a model misses: lines of word, tab, form, sorted by their bytes.

/// A list as it lies in the binary.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Exceptions<'a>(pub(crate) &'a str);

impl<'a> Exceptions<'a> {
    /// What is listed for `word`.
    pub(crate) fn get(self, word: &str) -> Option<&'a str> {
        let mut rest = self.0;
        while !rest.is_empty() {
            // The line in which the middle byte stands.
            let (before, after) = rest.as_bytes().split_at_checked(rest.len() / 2)?;
            let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
            let end = after.iter().position(|&byte| byte == b'\n');
            let end = end.map_or(rest.len(), |at| before.len() + at);
            let (key, form) = rest.get(start..end)?.split_once('\t')?;
            match word.cmp(key) {
                core::cmp::Ordering::Equal => return Some(form),
                core::cmp::Ordering::Less => rest = rest.get(..start)?,
                core::cmp::Ordering::Greater => rest = rest.get(end + 1..).unwrap_or_default(),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found() {
        let list = Exceptions("a\t1\nab\t\nb\t2\nbc\t3\nc\t4\n");
        for (word, form) in [
            ("a", Some("1")),
            ("ab", Some("")),
            ("b", Some("2")),
            ("bc", Some("3")),
            ("c", Some("4")),
        ] {
            assert_eq!(list.get(word), form);
        }
        for word in ["", "aa", "bb", "d"] {
            assert_eq!(list.get(word), None);
        }
        assert_eq!(Exceptions("").get("a"), None);
    }
}
