/** A number as written by people: sign, digits before and after the decimal mark. */
type DecimalText = { negative: boolean; whole: string; fraction: string };

const spaces = /[\s\u00a0\u202f]/;
const grouped = /^\d{1,3}([\s\u00a0\u202f.,'])\d{3}(?:\1\d{3})*$/;

/**
 * Reads `1 200,50`, `1200.5`, `1.200,50`, `1,200.50`. A single comma or dot before exactly three digits (`1.200`)
 * may mean either thousands or a fraction: that is refused, never guessed.
 */
export function readDecimal(text: string): DecimalText | undefined {
  const match = /^([-+−]?)(.*)$/su.exec(text.trim());
  const negative = match?.[1] === "-" || match?.[1] === "−";
  const digits = match?.[2] ?? "";
  if (/^\d+$/.test(digits)) return { negative, whole: digits, fraction: "" };
  const mark = /^(.*\d)([.,])(\d+)$/s.exec(digits);
  if (mark) {
    const whole = wholeDigits(mark[1]!, mark[2]!);
    const ambiguous = mark[3]!.length === 3 && /^\d{1,3}$/.test(mark[1]!) && mark[1] !== "0";
    if (whole !== undefined && !ambiguous) return { negative, whole, fraction: mark[3]! };
    return undefined;
  }
  const separator = grouped.exec(digits)?.[1];
  if (separator === undefined || !(spaces.test(separator) || separator === "'")) return undefined;
  return { negative, whole: digits.replace(/\D/g, ""), fraction: "" };
}

/** Digits before the decimal mark; thousands may be set apart by anything but that mark. */
function wholeDigits(text: string, mark: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const separator = grouped.exec(text)?.[1];
  return separator !== undefined && separator !== mark ? text.replace(/\D/g, "") : undefined;
}
