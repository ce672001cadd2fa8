//! Working on one column or key, with everything else passed through byte for byte.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};

pub mod csv;
mod json;

/// The format of the records that a field is taken from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Fields separated by tabs, without quoting
    #[default]
    Tsv,
    /// Fields separated by commas, quoted as in RFC 4180
    Csv,
    /// One JSON object a line
    Ndjson,
}

/// Which field, as the arguments have it.
#[derive(Clone, Debug)]
pub struct Spec {
    /// A column number from 1, or a name.
    pub field: String,
    pub format: Format,
    /// The new column or key for the result.
    pub append: Option<String>,
    /// Whether the first record names the columns.
    pub header: bool,
}

impl Spec {
    /// The number of the column, if the field is given by number.
    fn number(&self) -> Result<Option<usize>> {
        if self.field.is_empty() || !self.field.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(None);
        }
        let number = self.field.parse().ok().filter(|number| *number > 0);
        number.map(Some).with_context(|| format!("--field {}: columns count from 1", self.field))
    }

    /// Reports what no input could make right.
    pub fn check(&self) -> Result<()> {
        ensure!(!self.field.is_empty(), "--field: no column or key is named");
        if self.format != Format::Ndjson {
            self.number()?;
        }
        Ok(())
    }

    /// Finds the column in the first record of an input.
    pub fn plan(&self, first: &[u8]) -> Result<Plan<'_>> {
        let mut plan = Plan { spec: self, column: 0, header: false };
        if self.format == Format::Ndjson {
            return Ok(plan);
        }
        let number = self.number()?;
        plan.header = self.header || number.is_none();
        if plan.header {
            let names: Vec<_> = plan.columns(first).map(|range| plan.value(first, range)).collect();
            if let Some(append) = &self.append {
                let taken = names.iter().any(|name| **name == *append.as_bytes());
                ensure!(!taken, "there is a column \"{append}\" already");
            }
            plan.column = match number {
                Some(number) => number - 1,
                None => {
                    names.iter().position(|name| **name == *self.field.as_bytes()).with_context(
                        || format!("the first record has no column \"{}\"", self.field),
                    )?
                }
            };
        } else {
            plan.column = number.unwrap_or(1) - 1;
        }
        Ok(plan)
    }
}

/// A field that was looked up in one record.
#[derive(Debug)]
pub struct Field<'a> {
    /// Where it stands in the record, quotes included.
    range: Range<usize>,
    /// Its text, quotes and escapes undone.
    pub value: Cow<'a, [u8]>,
    /// Where a new key goes.
    brace: usize,
}

impl Field<'_> {
    /// Where the field begins in the record.
    pub fn start(&self) -> usize {
        self.range.start
    }
}

/// Which field, for one input.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    spec: &'a Spec,
    column: usize,
    /// Whether the first record names the columns.
    pub header: bool,
}

impl Plan<'_> {
    fn columns<'r>(&self, record: &'r [u8]) -> Box<dyn Iterator<Item = Range<usize>> + 'r> {
        if self.spec.format == Format::Csv {
            return Box::new(csv::fields(record));
        }
        let mut start = 0;
        Box::new(record.split(|byte| *byte == b'\t').map(move |field| {
            let range = start..start + field.len();
            start = range.end + 1;
            range
        }))
    }

    fn value<'r>(&self, record: &'r [u8], range: Range<usize>) -> Cow<'r, [u8]> {
        let field = record.get(range).unwrap_or_default();
        if self.spec.format == Format::Csv { csv::decode(field) } else { Cow::Borrowed(field) }
    }

    /// The field of a record. None where there is nothing to work on: an empty record, or an
    /// object in which the key is missing or holds no string.
    pub fn locate<'r>(&self, record: &'r [u8]) -> Result<Option<Field<'r>>> {
        if record.iter().all(u8::is_ascii_whitespace) && !record.contains(&b'\t') {
            return Ok(None);
        }
        if self.spec.format == Format::Ndjson {
            let append = self.spec.append.as_deref();
            let found = json::find(record, &self.spec.field, append)?;
            ensure!(!found.append, "there is a key \"{}\" already", append.unwrap_or_default());
            let Some(range) = found.string else { return Ok(None) };
            let value = json::decode(record.get(range.clone()).unwrap_or_default())?.into();
            return Ok(Some(Field { range, value, brace: found.brace }));
        }
        let mut columns = self.columns(record);
        let Some(range) = columns.nth(self.column) else {
            let (has, wanted) = (self.columns(record).count(), self.column + 1);
            bail!("no column {wanted}: the record has {has}");
        };
        let value = self.value(record, range.clone());
        Ok(Some(Field { range, value, brace: 0 }))
    }

    /// Writes the first record, with the name of the new column.
    pub fn write_header(&self, record: &[u8], out: &mut Vec<u8>) {
        out.extend_from_slice(record);
        if let Some(name) = &self.spec.append {
            out.push(self.separator());
            self.write_column(name.as_bytes(), false, out);
        }
    }

    /// Writes a record with `result` in the field's place, or in the new one.
    pub fn write(
        &self,
        record: &[u8],
        field: &Field<'_>,
        result: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<()> {
        if self.spec.format == Format::Tsv {
            let tabs = memchr::memchr_iter(b'\t', result).count();
            ensure!(tabs == 0, "the result has a tab, which a TSV field cannot hold");
        }
        if let Some(append) = &self.spec.append {
            if self.spec.format != Format::Ndjson {
                out.extend_from_slice(record);
                out.push(self.separator());
                self.write_column(result, false, out);
                return Ok(());
            }
            let (start, end) = record.split_at(field.brace.min(record.len()));
            out.extend_from_slice(start);
            out.push(b',');
            json::encode(append.as_bytes(), out)?;
            out.push(b':');
            json::encode(result, out)?;
            out.extend_from_slice(end);
            return Ok(());
        }
        if *field.value == *result {
            out.extend_from_slice(record);
            return Ok(());
        }
        out.extend_from_slice(record.get(..field.range.start).unwrap_or_default());
        if self.spec.format == Format::Ndjson {
            json::encode(result, out)?;
        } else {
            let quoted = record.get(field.range.start) == Some(&b'"');
            self.write_column(result, quoted, out);
        }
        out.extend_from_slice(record.get(field.range.end..).unwrap_or_default());
        Ok(())
    }

    fn separator(&self) -> u8 {
        if self.spec.format == Format::Csv { b',' } else { b'\t' }
    }

    fn write_column(&self, value: &[u8], quoted: bool, out: &mut Vec<u8>) {
        if self.spec.format == Format::Csv {
            csv::encode(value, quoted, out);
        } else {
            out.extend_from_slice(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(field: &str, format: Format, append: Option<&str>) -> Spec {
        let append = append.map(str::to_owned);
        Spec { field: field.to_owned(), format, append, header: false }
    }

    /// Upper-cases the field of the records, as a command would change it.
    fn upper(spec: &Spec, records: &[&str]) -> Result<Vec<String>> {
        let plan = spec.plan(records[0].as_bytes())?;
        let mut rows = Vec::new();
        for (index, record) in records.iter().enumerate() {
            let (record, mut out) = (record.as_bytes(), Vec::new());
            if index == 0 && plan.header {
                plan.write_header(record, &mut out);
            } else if let Some(field) = plan.locate(record)? {
                plan.write(record, &field, &field.value.to_ascii_uppercase(), &mut out)?;
            } else {
                out.extend_from_slice(record);
            }
            rows.push(String::from_utf8(out)?);
        }
        Ok(rows)
    }

    #[test]
    fn columns_by_number_and_by_name() {
        let rows = upper(&spec("2", Format::Tsv, None), &["a\tb\tc", "", "d\t\tf"]).unwrap();
        assert_eq!(rows, ["a\tB\tc", "", "d\t\tf"]);
        let rows = upper(&spec("n", Format::Csv, Some("k")), &["i,\"n\"", "1,\"x, y\""]).unwrap();
        assert_eq!(rows, ["i,\"n\",k", "1,\"x, y\",\"X, Y\""]);
        let rows = upper(&spec("n", Format::Csv, None), &["i,n", "1, \"x\" ", "2,\"y\""]).unwrap();
        assert_eq!(rows, ["i,n", "1,\" \"\"X\"\" \"", "2,\"Y\""]);
    }

    #[test]
    fn keys_of_objects() {
        let records = [r#"{ "n":"x\u0041", "m":1.50 }"#, r#"{"m":"n"}"#, r#"{"n":7}"#];
        let rows = upper(&spec("n", Format::Ndjson, None), &records).unwrap();
        assert_eq!(rows, [r#"{ "n":"XA", "m":1.50 }"#, records[1], records[2]]);
        let rows = upper(&spec("n", Format::Ndjson, Some("k")), &records).unwrap();
        assert_eq!(rows, [r#"{ "n":"x\u0041", "m":1.50 ,"k":"XA"}"#, records[1], records[2]]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let message = |spec: &Spec, records: &[&str]| {
            spec.check().and_then(|()| upper(spec, records)).unwrap_err().to_string()
        };
        assert_eq!(
            message(&spec("0", Format::Tsv, None), &["a"]),
            "--field 0: columns count from 1"
        );
        assert!(message(&spec("3", Format::Tsv, None), &["a\tb"]).contains("no column 3"));
        assert!(message(&spec("n", Format::Tsv, None), &["a\tb"]).contains("no column \"n\""));
        assert!(message(&spec("a", Format::Csv, Some("b")), &["a,b"]).contains("already"));
        assert!(
            message(&spec("a", Format::Ndjson, Some("a")), &[r#"{"a":"x"}"#]).contains("already")
        );
        assert!(message(&spec("a", Format::Ndjson, None), &["{"]).contains("not a JSON object"));
    }
}
