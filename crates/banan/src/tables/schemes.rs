// @generated from data/schemes/*.tsv. DO NOT EDIT.
// Regenerate: cargo run -p banan-lab -- generate

use crate::romanize::table::{Cluster, Letter, Override, Row, Status};
use crate::romanize::{Charset, Grammar, Reversible};

static ISO15919: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "l̥̄",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "l̥̄",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "ś",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "ṣ",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "ṛh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "ẏ",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "ṟ",
        status: Status::Extension,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "ṯ",
        status: Status::Extension,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṁ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: ":’",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Plain,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Plain,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Plain,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "{0980}",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "{09FA}",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "{09FB}",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "{09FE}",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "{09FC}",
        status: Status::Plain,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: "{09FD}",
        status: Status::Plain,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "{09D7}",
        status: Status::Plain,
    },
];

static ISO15919_PLAIN: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "l̥̄",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "l̥̄",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "ś",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "ṣ",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "ṛh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "ẏ",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṁ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: ":’",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Plain,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Plain,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Plain,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ṁ",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static IAST: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "ṝ",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "ḷ",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "ḹ",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "ṝ",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "ḷ",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "ḹ",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "ś",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "ṣ",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "r̤",
        status: Status::Extension,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "r̤h",
        status: Status::Extension,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "ẏ",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṃ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "'",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Unverified,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Unverified,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ṃ",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static ALA_LC: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "l̥̄",
        status: Status::Unverified,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "r̥",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "r̥̄",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "l̥",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "l̥̄",
        status: Status::Unverified,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "ś",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "sh",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "ṛh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "ẏ",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "w",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "ṯ",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṃ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "’",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Unverified,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Unverified,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ṃ",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static NLK: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "ṝ",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "ḻ",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "ḻ̄",
        status: Status::Unverified,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "ē",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "ō",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "ṝ",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "ḻ",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "ḻ̄",
        status: Status::Unverified,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "ē",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "ō",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "ś",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "ṣ",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "d̂",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "d̂h",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "ẏ",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṃ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "’",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ṃ",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static ITRANS: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "A",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "I",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "U",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "RRi",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "RRI",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "LLi",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "LLI",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "A",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "I",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "U",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "RRi",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "RRI",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "LLi",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "LLI",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "~N",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "ch",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "Ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "~n",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "T",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "Th",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "D",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "Dh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "N",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "sh",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "Sh",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: ".D",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: ".Dh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "Y",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "M",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "H",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: ".N",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: ".a",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Plain,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "g",
        status: Status::Plain,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "M",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static HK: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "A",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "I",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "U",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "R",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "RR",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "lR",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "lRR",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "A",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "I",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "U",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "R",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "RR",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "lR",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "lRR",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "G",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "J",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "T",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "Th",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "D",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "Dh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "N",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "z",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "S",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "r3",
        status: Status::Extension,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "r3h",
        status: Status::Extension,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "Y",
        status: Status::Extension,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "M",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "H",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "~",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "'",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "k3",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k3h",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "g3",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "j3",
        status: Status::Unverified,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "p3h",
        status: Status::Unverified,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "M",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static VELTHUIS: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "aa",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ii",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "uu",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: ".r",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: ".rr",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: ".l",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: ".ll",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "aa",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ii",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "uu",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: ".r",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: ".rr",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: ".l",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: ".ll",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "\"n",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "ch",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "~n",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: ".t",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: ".th",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: ".d",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: ".dh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: ".n",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "\"s",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: ".s",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "R",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "Rh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: ".y",
        status: Status::Extension,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: ".m",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: ".h",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "~m",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: ".a",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Plain,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "g",
        status: Status::Plain,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: ".m",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static SLP1: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "A",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "I",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "U",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "f",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "F",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "x",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "X",
        status: Status::Plain,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "E",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "O",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "A",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "I",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "U",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "f",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "F",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "x",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "X",
        status: Status::Plain,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "E",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "O",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "K",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "G",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "N",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "C",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "J",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "Y",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "w",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "W",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "q",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "Q",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "R",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "T",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "D",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "P",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "B",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "S",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "z",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "q0",
        status: Status::Extension,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "Q0",
        status: Status::Extension,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "Y0",
        status: Status::Extension,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "M",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "H",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "~",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "'",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "k0",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "K0",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "g0",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "j0",
        status: Status::Unverified,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "P0",
        status: Status::Unverified,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "M",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static WX: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "A",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "I",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "U",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "q",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "Q",
        status: Status::Plain,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "L",
        status: Status::Plain,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "LL",
        status: Status::Unverified,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "E",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "O",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "A",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "I",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "U",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "q",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "Q",
        status: Status::Plain,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "L",
        status: Status::Plain,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "LL",
        status: Status::Unverified,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "E",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "O",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "K",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "G",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "f",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "c",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "C",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "J",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "F",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "t",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "T",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "d",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "D",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "N",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "w",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "W",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "x",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "X",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "P",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "B",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "S",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "R",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "dZ",
        status: Status::Extension,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "DZ",
        status: Status::Extension,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "yZ",
        status: Status::Extension,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "v",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "w",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "M",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "H",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "z",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "Z",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "kZ",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "KZ",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "gZ",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "jZ",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "PZ",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "M",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static HUNTERIAN: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "a",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "i",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "u",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "ri",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "ri",
        status: Status::Unverified,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "li",
        status: Status::Unverified,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "li",
        status: Status::Unverified,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "a",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "i",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "u",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "ri",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "ri",
        status: Status::Unverified,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "li",
        status: Status::Unverified,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "li",
        status: Status::Unverified,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "n",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "ch",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "chh",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "n",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "t",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "th",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "d",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "dh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "n",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "y",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "sh",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "sh",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "r",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "rh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "y",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "w",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ng",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "h",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "n",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Plain,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "g",
        status: Status::Plain,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Plain,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Plain,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: ".",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: ".",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "Rs",
        status: Status::Unverified,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "Tk",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "1/16",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "1/8",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "3/16",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "1/4",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "3/4",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "16",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ng",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

static UNGEGN: [Letter; 102] = [
    // অ
    Letter {
        bengali: "\u{0985}",
        latin: "a",
        status: Status::Plain,
    },
    // আ
    Letter {
        bengali: "\u{0986}",
        latin: "ā",
        status: Status::Plain,
    },
    // ই
    Letter {
        bengali: "\u{0987}",
        latin: "i",
        status: Status::Plain,
    },
    // ঈ
    Letter {
        bengali: "\u{0988}",
        latin: "ī",
        status: Status::Plain,
    },
    // উ
    Letter {
        bengali: "\u{0989}",
        latin: "u",
        status: Status::Plain,
    },
    // ঊ
    Letter {
        bengali: "\u{098A}",
        latin: "ū",
        status: Status::Plain,
    },
    // ঋ
    Letter {
        bengali: "\u{098B}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৠ
    Letter {
        bengali: "\u{09E0}",
        latin: "ṝ",
        status: Status::Unverified,
    },
    // ঌ
    Letter {
        bengali: "\u{098C}",
        latin: "ḷ",
        status: Status::Unverified,
    },
    // ৡ
    Letter {
        bengali: "\u{09E1}",
        latin: "ḹ",
        status: Status::Unverified,
    },
    // এ
    Letter {
        bengali: "\u{098F}",
        latin: "e",
        status: Status::Plain,
    },
    // ঐ
    Letter {
        bengali: "\u{0990}",
        latin: "ai",
        status: Status::Plain,
    },
    // ও
    Letter {
        bengali: "\u{0993}",
        latin: "o",
        status: Status::Plain,
    },
    // ঔ
    Letter {
        bengali: "\u{0994}",
        latin: "au",
        status: Status::Plain,
    },
    // া
    Letter {
        bengali: "\u{09BE}",
        latin: "ā",
        status: Status::Plain,
    },
    // ি
    Letter {
        bengali: "\u{09BF}",
        latin: "i",
        status: Status::Plain,
    },
    // ী
    Letter {
        bengali: "\u{09C0}",
        latin: "ī",
        status: Status::Plain,
    },
    // ু
    Letter {
        bengali: "\u{09C1}",
        latin: "u",
        status: Status::Plain,
    },
    // ূ
    Letter {
        bengali: "\u{09C2}",
        latin: "ū",
        status: Status::Plain,
    },
    // ৃ
    Letter {
        bengali: "\u{09C3}",
        latin: "ṛ",
        status: Status::Plain,
    },
    // ৄ
    Letter {
        bengali: "\u{09C4}",
        latin: "ṝ",
        status: Status::Unverified,
    },
    // ৢ
    Letter {
        bengali: "\u{09E2}",
        latin: "ḷ",
        status: Status::Unverified,
    },
    // ৣ
    Letter {
        bengali: "\u{09E3}",
        latin: "ḹ",
        status: Status::Unverified,
    },
    // ে
    Letter {
        bengali: "\u{09C7}",
        latin: "e",
        status: Status::Plain,
    },
    // ৈ
    Letter {
        bengali: "\u{09C8}",
        latin: "ai",
        status: Status::Plain,
    },
    // ো
    Letter {
        bengali: "\u{09CB}",
        latin: "o",
        status: Status::Plain,
    },
    // ৌ
    Letter {
        bengali: "\u{09CC}",
        latin: "au",
        status: Status::Plain,
    },
    // ক
    Letter {
        bengali: "\u{0995}",
        latin: "k",
        status: Status::Plain,
    },
    // খ
    Letter {
        bengali: "\u{0996}",
        latin: "kh",
        status: Status::Plain,
    },
    // গ
    Letter {
        bengali: "\u{0997}",
        latin: "g",
        status: Status::Plain,
    },
    // ঘ
    Letter {
        bengali: "\u{0998}",
        latin: "gh",
        status: Status::Plain,
    },
    // ঙ
    Letter {
        bengali: "\u{0999}",
        latin: "ṅ",
        status: Status::Plain,
    },
    // চ
    Letter {
        bengali: "\u{099A}",
        latin: "ch",
        status: Status::Plain,
    },
    // ছ
    Letter {
        bengali: "\u{099B}",
        latin: "chh",
        status: Status::Plain,
    },
    // জ
    Letter {
        bengali: "\u{099C}",
        latin: "j",
        status: Status::Plain,
    },
    // ঝ
    Letter {
        bengali: "\u{099D}",
        latin: "jh",
        status: Status::Plain,
    },
    // ঞ
    Letter {
        bengali: "\u{099E}",
        latin: "ñ",
        status: Status::Plain,
    },
    // ট
    Letter {
        bengali: "\u{099F}",
        latin: "ṭ",
        status: Status::Plain,
    },
    // ঠ
    Letter {
        bengali: "\u{09A0}",
        latin: "ṭh",
        status: Status::Plain,
    },
    // ড
    Letter {
        bengali: "\u{09A1}",
        latin: "ḍ",
        status: Status::Plain,
    },
    // ঢ
    Letter {
        bengali: "\u{09A2}",
        latin: "ḍh",
        status: Status::Plain,
    },
    // ণ
    Letter {
        bengali: "\u{09A3}",
        latin: "ṇ",
        status: Status::Plain,
    },
    // ত
    Letter {
        bengali: "\u{09A4}",
        latin: "t",
        status: Status::Plain,
    },
    // থ
    Letter {
        bengali: "\u{09A5}",
        latin: "th",
        status: Status::Plain,
    },
    // দ
    Letter {
        bengali: "\u{09A6}",
        latin: "d",
        status: Status::Plain,
    },
    // ধ
    Letter {
        bengali: "\u{09A7}",
        latin: "dh",
        status: Status::Plain,
    },
    // ন
    Letter {
        bengali: "\u{09A8}",
        latin: "n",
        status: Status::Plain,
    },
    // প
    Letter {
        bengali: "\u{09AA}",
        latin: "p",
        status: Status::Plain,
    },
    // ফ
    Letter {
        bengali: "\u{09AB}",
        latin: "ph",
        status: Status::Plain,
    },
    // ব
    Letter {
        bengali: "\u{09AC}",
        latin: "b",
        status: Status::Plain,
    },
    // ভ
    Letter {
        bengali: "\u{09AD}",
        latin: "bh",
        status: Status::Plain,
    },
    // ম
    Letter {
        bengali: "\u{09AE}",
        latin: "m",
        status: Status::Plain,
    },
    // য
    Letter {
        bengali: "\u{09AF}",
        latin: "j̱",
        status: Status::Plain,
    },
    // র
    Letter {
        bengali: "\u{09B0}",
        latin: "r",
        status: Status::Plain,
    },
    // ল
    Letter {
        bengali: "\u{09B2}",
        latin: "l",
        status: Status::Plain,
    },
    // শ
    Letter {
        bengali: "\u{09B6}",
        latin: "sh",
        status: Status::Plain,
    },
    // ষ
    Letter {
        bengali: "\u{09B7}",
        latin: "ṣh",
        status: Status::Plain,
    },
    // স
    Letter {
        bengali: "\u{09B8}",
        latin: "s",
        status: Status::Plain,
    },
    // হ
    Letter {
        bengali: "\u{09B9}",
        latin: "h",
        status: Status::Plain,
    },
    // ড়
    Letter {
        bengali: "\u{09A1}\u{09BC}",
        latin: "ṙ",
        status: Status::Plain,
    },
    // ঢ়
    Letter {
        bengali: "\u{09A2}\u{09BC}",
        latin: "ṙh",
        status: Status::Plain,
    },
    // য়
    Letter {
        bengali: "\u{09AF}\u{09BC}",
        latin: "y",
        status: Status::Plain,
    },
    // ৰ
    Letter {
        bengali: "\u{09F0}",
        latin: "r",
        status: Status::Plain,
    },
    // ৱ
    Letter {
        bengali: "\u{09F1}",
        latin: "w",
        status: Status::Plain,
    },
    // ৎ
    Letter {
        bengali: "\u{09CE}",
        latin: "t",
        status: Status::Plain,
    },
    // ং
    Letter {
        bengali: "\u{0982}",
        latin: "ṁ",
        status: Status::Plain,
    },
    // ঃ
    Letter {
        bengali: "\u{0983}",
        latin: "ḥ",
        status: Status::Plain,
    },
    // ঁ
    Letter {
        bengali: "\u{0981}",
        latin: "m̐",
        status: Status::Plain,
    },
    // ঽ
    Letter {
        bengali: "\u{09BD}",
        latin: "",
        status: Status::Plain,
    },
    // ০
    Letter {
        bengali: "\u{09E6}",
        latin: "0",
        status: Status::Plain,
    },
    // ১
    Letter {
        bengali: "\u{09E7}",
        latin: "1",
        status: Status::Plain,
    },
    // ২
    Letter {
        bengali: "\u{09E8}",
        latin: "2",
        status: Status::Plain,
    },
    // ৩
    Letter {
        bengali: "\u{09E9}",
        latin: "3",
        status: Status::Plain,
    },
    // ৪
    Letter {
        bengali: "\u{09EA}",
        latin: "4",
        status: Status::Plain,
    },
    // ৫
    Letter {
        bengali: "\u{09EB}",
        latin: "5",
        status: Status::Plain,
    },
    // ৬
    Letter {
        bengali: "\u{09EC}",
        latin: "6",
        status: Status::Plain,
    },
    // ৭
    Letter {
        bengali: "\u{09ED}",
        latin: "7",
        status: Status::Plain,
    },
    // ৮
    Letter {
        bengali: "\u{09EE}",
        latin: "8",
        status: Status::Plain,
    },
    // ৯
    Letter {
        bengali: "\u{09EF}",
        latin: "9",
        status: Status::Plain,
    },
    // ক়
    Letter {
        bengali: "\u{0995}\u{09BC}",
        latin: "q",
        status: Status::Unverified,
    },
    // খ়
    Letter {
        bengali: "\u{0996}\u{09BC}",
        latin: "k͟h",
        status: Status::Unverified,
    },
    // গ়
    Letter {
        bengali: "\u{0997}\u{09BC}",
        latin: "ġ",
        status: Status::Unverified,
    },
    // জ়
    Letter {
        bengali: "\u{099C}\u{09BC}",
        latin: "z",
        status: Status::Unverified,
    },
    // ফ়
    Letter {
        bengali: "\u{09AB}\u{09BC}",
        latin: "f",
        status: Status::Unverified,
    },
    // (inherent)
    Letter {
        bengali: "",
        latin: "a",
        status: Status::Plain,
    },
    // ।
    Letter {
        bengali: "\u{0964}",
        latin: "।",
        status: Status::Plain,
    },
    // ॥
    Letter {
        bengali: "\u{0965}",
        latin: "॥",
        status: Status::Plain,
    },
    // ৲
    Letter {
        bengali: "\u{09F2}",
        latin: "৲",
        status: Status::Plain,
    },
    // ৳
    Letter {
        bengali: "\u{09F3}",
        latin: "৳",
        status: Status::Plain,
    },
    // ৴
    Letter {
        bengali: "\u{09F4}",
        latin: "৴",
        status: Status::Plain,
    },
    // ৵
    Letter {
        bengali: "\u{09F5}",
        latin: "৵",
        status: Status::Plain,
    },
    // ৶
    Letter {
        bengali: "\u{09F6}",
        latin: "৶",
        status: Status::Plain,
    },
    // ৷
    Letter {
        bengali: "\u{09F7}",
        latin: "৷",
        status: Status::Plain,
    },
    // ৸
    Letter {
        bengali: "\u{09F8}",
        latin: "৸",
        status: Status::Plain,
    },
    // ৹
    Letter {
        bengali: "\u{09F9}",
        latin: "৹",
        status: Status::Plain,
    },
    // ঀ
    Letter {
        bengali: "\u{0980}",
        latin: "",
        status: Status::Plain,
    },
    // ৺
    Letter {
        bengali: "\u{09FA}",
        latin: "",
        status: Status::Plain,
    },
    // ৻
    Letter {
        bengali: "\u{09FB}",
        latin: "",
        status: Status::Plain,
    },
    // ◌৾
    Letter {
        bengali: "\u{09FE}",
        latin: "",
        status: Status::Plain,
    },
    // ৼ
    Letter {
        bengali: "\u{09FC}",
        latin: "ṁ",
        status: Status::Unverified,
    },
    // ৽
    Letter {
        bengali: "\u{09FD}",
        latin: ".",
        status: Status::Unverified,
    },
    // ৗ
    Letter {
        bengali: "\u{09D7}",
        latin: "",
        status: Status::Plain,
    },
];

/// Every table scheme, in the order of the table.
pub(crate) static SCHEMES: [Row; 13] = [
    Row {
        name: "iso15919",
        title: "ISO 15919, readable and reversible",
        family: "scholarly",
        letters: &ISO15919,
        grammar: Grammar::Readable,
        reversible: Reversible::Exact,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: ":",
        join: ":",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
        ],
        source: "ISO 15919:2001 as read in the interscript map iso-ben and Pedersen 1997; marks added for what the standard does not separate",
    },
    Row {
        name: "iso15919-exact",
        title: "ISO 15919, lossless carrier of any text",
        family: "scholarly",
        letters: &ISO15919,
        grammar: Grammar::Exact,
        reversible: Reversible::Exact,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: ":",
        join: ":",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
        ],
        source: "as iso15919, with escapes for Latin letters and malformed sequences",
    },
    Row {
        name: "iso15919-plain",
        title: "ISO 15919, the standard's own text",
        family: "scholarly",
        letters: &ISO15919_PLAIN,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: ":",
        join: ":",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "khanda-ta",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "khanda-ta",
                value: "marked",
                default: false,
                letter: "ৎ",
                latin: "ṯ",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "ISO 15919:2001 as read in the interscript map iso-ben and Pedersen 1997",
    },
    Row {
        name: "iast",
        title: "IAST as used for Bengali",
        family: "scholarly",
        letters: &IAST,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
            Override {
                option: "rra",
                value: "diaeresis",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "rra",
                value: "dot",
                default: false,
                letter: "ড\u{9bc}",
                latin: "ṛ",
            },
            Override {
                option: "rra",
                value: "dot",
                default: false,
                letter: "ঢ\u{9bc}",
                latin: "ṛh",
            },
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "yya",
                value: "dot",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "yya",
                value: "plain",
                default: false,
                letter: "য\u{9bc}",
                latin: "y",
            },
            Override {
                option: "khanda-ta",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "khanda-ta",
                value: "marked",
                default: false,
                letter: "ৎ",
                latin: "ṯ",
            },
            Override {
                option: "hiatus",
                value: "none",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "hiatus",
                value: "colon",
                default: false,
                letter: "hiatus",
                latin: ":",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "IAST; forms of ড\u{9bc} ঢ\u{9bc} য\u{9bc} as libraries extend it",
    },
    Row {
        name: "ala-lc",
        title: "American Library Association and Library of Congress",
        family: "scholarly",
        letters: &ALA_LC,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: "",
        join: "",
        nasal: true,
        clusters: &[
            Cluster {
                first: "*",
                second: "ব",
                first_latin: "*",
                second_latin: "v",
            },
            Cluster {
                first: "ব",
                second: "ব",
                first_latin: "b",
                second_latin: "b",
            },
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
            Override {
                option: "hiatus",
                value: "none",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "hiatus",
                value: "colon",
                default: false,
                letter: "hiatus",
                latin: ":",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "ALA-LC romanization table for Bengali in the forms of 1997, T. T. Pedersen, Transliteration of Bengali (1997), interscript map alalc-ben-2017; the document of the Library itself was not read",
    },
    Row {
        name: "nlk",
        title: "National Library at Kolkata",
        family: "scholarly",
        letters: &NLK,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "khanda-ta",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "khanda-ta",
                value: "marked",
                default: false,
                letter: "ৎ",
                latin: "ṯ",
            },
            Override {
                option: "hiatus",
                value: "none",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "hiatus",
                value: "colon",
                default: false,
                letter: "hiatus",
                latin: ":",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "National Library at Kolkata romanization as copied in Wikipedia; sanscript kolkata_v2",
    },
    Row {
        name: "itrans",
        title: "ITRANS 5.3",
        family: "ascii",
        letters: &ITRANS,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Ascii,
        case_significant: true,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "ITRANS 5.3 table; vidyut-lipi, Aksharamukha, sanscript",
    },
    Row {
        name: "hk",
        title: "Harvard-Kyoto",
        family: "ascii",
        letters: &HK,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Ascii,
        case_significant: true,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "Harvard-Kyoto convention; forms of ড\u{9bc} ঢ\u{9bc} য\u{9bc} as libraries extend it",
    },
    Row {
        name: "velthuis",
        title: "Velthuis",
        family: "ascii",
        letters: &VELTHUIS,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Ascii,
        case_significant: true,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "Velthuis transliteration; form of য\u{9bc} as libraries extend it",
    },
    Row {
        name: "slp1",
        title: "Sanskrit Library Phonetic Basic",
        family: "ascii",
        letters: &SLP1,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Ascii,
        case_significant: true,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "SLP1, P. Scharf and M. Hyman; forms of ড\u{9bc} ঢ\u{9bc} য\u{9bc} as libraries extend it",
    },
    Row {
        name: "wx",
        title: "WX notation",
        family: "ascii",
        letters: &WX,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Ascii,
        case_significant: true,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
        ],
        options: &[
            Override {
                option: "ba-phala",
                value: "b",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "ba-phala",
                value: "v",
                default: false,
                letter: "\u{9cd}ব",
                latin: "v",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "WX notation of IIT Kanpur; nukta letters by its Z",
    },
    Row {
        name: "hunterian",
        title: "Hunterian, Survey of India",
        family: "popular",
        letters: &HUNTERIAN,
        grammar: Grammar::Plain,
        reversible: Reversible::No,
        charset: Charset::Ascii,
        case_significant: false,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
            Cluster {
                first: "*",
                second: "ব",
                first_latin: "*",
                second_latin: "w",
            },
            Cluster {
                first: "জ",
                second: "ঞ",
                first_latin: "g",
                second_latin: "y",
            },
        ],
        options: &[
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "period",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "।",
                latin: "।",
            },
            Override {
                option: "danda",
                value: "keep",
                default: false,
                letter: "॥",
                latin: "॥",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: true,
                letter: "inherent",
                latin: "spoken",
            },
            Override {
                option: "inherent",
                value: "written",
                default: false,
                letter: "",
                latin: "",
            },
        ],
        source: "a secondary description of Hunter's table",
    },
    Row {
        name: "ungegn",
        title: "United Nations Group of Experts on Geographical Names",
        family: "scholarly",
        letters: &UNGEGN,
        grammar: Grammar::Plain,
        reversible: Reversible::Lossy,
        charset: Charset::Marks,
        case_significant: false,
        hiatus: "",
        join: "",
        nasal: false,
        clusters: &[
            Cluster {
                first: "*",
                second: "ব",
                first_latin: "*",
                second_latin: "v",
            },
            Cluster {
                first: "ম",
                second: "ব",
                first_latin: "m",
                second_latin: "b",
            },
            Cluster {
                first: "র",
                second: "ব",
                first_latin: "r",
                second_latin: "b",
            },
            Cluster {
                first: "ব",
                second: "ব",
                first_latin: "b",
                second_latin: "b",
            },
            Cluster {
                first: "*",
                second: "য",
                first_latin: "*",
                second_latin: "y",
            },
            Cluster {
                first: "অ",
                second: "য",
                first_latin: "a-",
                second_latin: "y",
            },
        ],
        options: &[
            Override {
                option: "vowels",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "এ",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ে",
                latin: "ē",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ও",
                latin: "ō",
            },
            Override {
                option: "vowels",
                value: "uniform",
                default: false,
                letter: "ো",
                latin: "ō",
            },
            Override {
                option: "khanda-ta",
                value: "plain",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "khanda-ta",
                value: "marked",
                default: false,
                letter: "ৎ",
                latin: "ṯ",
            },
            Override {
                option: "hiatus",
                value: "none",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "hiatus",
                value: "colon",
                default: false,
                letter: "hiatus",
                latin: ":",
            },
            Override {
                option: "anusvara",
                value: "sign",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "anusvara",
                value: "class",
                default: false,
                letter: "anusvara",
                latin: "class",
            },
            Override {
                option: "digits",
                value: "ascii",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "০",
                latin: "০",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "১",
                latin: "১",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "২",
                latin: "২",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৩",
                latin: "৩",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৪",
                latin: "৪",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৫",
                latin: "৫",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৬",
                latin: "৬",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৭",
                latin: "৭",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৮",
                latin: "৮",
            },
            Override {
                option: "digits",
                value: "keep",
                default: false,
                letter: "৯",
                latin: "৯",
            },
            Override {
                option: "danda",
                value: "keep",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "।",
                latin: ".",
            },
            Override {
                option: "danda",
                value: "period",
                default: false,
                letter: "॥",
                latin: ".",
            },
            Override {
                option: "case",
                value: "lower",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "case",
                value: "title",
                default: false,
                letter: "case",
                latin: "title",
            },
            Override {
                option: "inherent",
                value: "written",
                default: true,
                letter: "",
                latin: "",
            },
            Override {
                option: "inherent",
                value: "spoken",
                default: false,
                letter: "inherent",
                latin: "spoken",
            },
        ],
        source: "UN romanization of Bengali (2016) as read in the interscript map un-ben-2016 and Pedersen 1997",
    },
];
