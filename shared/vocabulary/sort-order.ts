/**
 * The Polish order of characters as Unicode's collation (CLDR, language "pl") has it, written down here because the
 * keys are stored in the workspace: a program with a newer Intl must make the same keys as the one that wrote the file.
 * Checked against Intl.Collator in tests/unit/vocabulary.
 */
const whiteSpace = ["\t", "\n", "\v", "\f", "\r", "\u0085", " "];

const signs =
  "_ - ‐ ‒ – — ― , ; : ! ¡ ? ¿ . · ' ‹ › \" « » ( ) [ ] { } ‖ § ¶ @ * / \\ & # % ‰ † ‡ • ′ ″ ‴ ` ´ ˜ ^ ¯ ˘ ˙ ¨ ˚ ˝ ¸ ˛ ° © ® " +
  "← → ↑ ↓ + ± ÷ × < = > ¬ | ¦ ~ − ⁄ ≈ ≡ ≤ ≥ ■ □ ● ✓ ✔ ✕ ✖ ✗ ¤ ¢ $ £ ¥ € ₴";

const digits = "0 1 2 3 4 5 6 7 8 9";

/** Lower case before upper case; the Polish letters are letters of their own, not accented ones. */
const letters =
  "aA ąĄ bB cC ćĆ dD eE ęĘ ǝƎ fF gG hH iI ı jJ kK lL łŁ mM nN ńŃ ŋŊ oO óÓ pP qQ ĸ rR sS śŚ tT ŧŦ uU vV wW xX yY zZ źŹ żŻ þÞ ʼ " +
  "αΑ βΒ γΓ δΔ εΕ ζΖ ηΗ θΘ ιΙ κΚ λΛ μΜ νΝ ξΞ οΟ πΠ ρΡ σΣς τΤ υΥ φΦ χΧ ψΨ ωΩ " +
  "аА бБ вВ гГ дД ђЂ еЕ єЄ жЖ зЗ ѕЅ иИ іІ йЙ јЈ кК лЛ љЉ мМ нН њЊ оО пП рР сС тТ ћЋ уУ фФ хХ цЦ чЧ џЏ шШ щЩ ъЪ ыЫ ьЬ эЭ юЮ яЯ";

/** Groups of characters that differ only by case, in order. */
export const PRIMARY_GROUPS: readonly string[] = [
  ...whiteSpace,
  ...`${signs} ${digits} ${letters}`.split(" "),
];

/** Combining marks in the order in which they tell apart texts of the same letters. */
export const MARKS =
  "\u0332\u0313\u0314\u0301\u0300\u0306\u0302\u030c\u030a\u0342\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304" +
  "\u0336\u0335\u0305\u0309\u030f\u0310\u0311\u031b\u0321\u0322\u0323\u0324\u0325\u0326\u032d\u032e\u0330\u0331\u0334\u0339\u0345";

/** Letters that no Unicode decomposition takes apart, as letter + mark; `+` stands for "not quite that letter". */
export const TAKEN_APART: Readonly<Record<string, string>> = {
  đ: "d\u0335",
  Đ: "D\u0335",
  ø: "o\u0338",
  Ø: "O\u0338",
  ħ: "h\u0335",
  Ħ: "H\u0335",
  ð: "d+",
  Ð: "D+",
  ſ: "s+",
  ґ: "г+",
  Ґ: "Г+",
  æ: "a+e",
  Æ: "A+E",
  œ: "o+e",
  Œ: "O+E",
  ß: "s+s",
  ẞ: "S+S",
};

/** Quotation marks rank with the straight one and differ from it as an accent does. */
export const QUOTES: Readonly<Record<string, string>> = { "'": "‘’‚‛", '"': "“”„‟" };
