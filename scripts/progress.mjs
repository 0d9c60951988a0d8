/**
 * Tells on standard error what takes long: one line that counts seconds on a terminal, a line every 10 s elsewhere.
 * @param {string} what
 */
export function progress(what) {
  const onTerminal = Boolean(process.stderr.isTTY);
  if (!onTerminal) console.error(`${what} …`);
  let tens = 0;
  return {
    /** @param {number} seconds */
    tick(seconds) {
      if (onTerminal) {
        process.stderr.write(`\r${what} … ${Math.round(seconds)} s `);
      } else if (Math.floor(seconds / 10) > tens) {
        tens = Math.floor(seconds / 10);
        console.error(`${what} … ${tens * 10} s`);
      }
    },
    /**
     * @param {number} seconds
     * @param {string} outcome
     */
    done(seconds, outcome) {
      const line = `${what}: ${outcome} (${seconds.toFixed(1)} s)`;
      if (onTerminal) process.stderr.write(`\r${line}   \n`);
      else console.error(line);
    },
  };
}
