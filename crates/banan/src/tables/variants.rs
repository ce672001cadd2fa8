// @generated from data/variants.tsv. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

/// Words that begin with স্ন and go into compounds.
pub(crate) static SNA: [&str; 5] = [
    "স্নান",
    "স্নাত",
    "স্নায়",
    "স্নেহ",
    "স্নিগ্ধ",
];

/// Words that have ড়্গ.
pub(crate) static RGA: [&str; 4] = [
    "খড়্গ",
    "ঝাড়্গ",
    "বড়্গাছি",
    "ষড়্গ",
];
