// @generated from data/entities.tsv. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

pub(crate) static ENTITIES: [(&str, char); 12] = [
    ("amp", '\u{0026}'),
    ("quot", '\u{0022}'),
    ("nbsp", '\u{00A0}'),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("lsquo", '\u{2018}'),
    ("rsquo", '\u{2019}'),
    ("ldquo", '\u{201C}'),
    ("rdquo", '\u{201D}'),
    ("hellip", '\u{2026}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
];
