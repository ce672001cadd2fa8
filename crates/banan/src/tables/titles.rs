// @generated from data/english/titles.tsv. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

/// Titles before a dot, visarga or colon, sorted, and how they are printed.
pub(crate) static TITLES: &[(&str, &str)] = &[
    ("অধ্যা", "Prof."),
    ("অ্যাড", "Adv."),
    ("ইঞ্জি", "Engr."),
    ("এড", "Adv."),
    ("এ্যাড", "Adv."),
    ("ক্যাপ্ট", "Capt."),
    ("ড", "Dr."),
    ("ডা", "Dr."),
    ("প্রকৌ", "Engr."),
    ("প্রফে", "Prof."),
    ("ব্যারি", "Barr."),
    ("ব্রি", "Brig."),
    ("মি", "Mr."),
    ("মুহা", "Md."),
    ("মো", "Md."),
    ("মোছা", "Mst."),
    ("মোসা", "Mst."),
    ("মোহা", "Md."),
    ("লে", "Lt."),
];
