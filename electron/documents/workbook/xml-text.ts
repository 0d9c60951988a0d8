const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const special = /[&<>"]/;
const everySpecial = /[&<>"]/g;

/** Text as it stands in XML, between tags or in an attribute of double quotes. */
export function xmlText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => named[character] as string) : text;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
