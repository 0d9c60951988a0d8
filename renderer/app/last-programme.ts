const key = "ewaluator-pal.last-programme";

/** The programme that was open last in this browser: the page opens there again. */
export function readLastProgramme(): string | null {
  return localStorage.getItem(key);
}

export function rememberProgramme(code: string): void {
  localStorage.setItem(key, code);
}
