export function sortKey(text: string): string {
  return text;
}
