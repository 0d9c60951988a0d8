// Gives a Node child process the port that Electron gives a utility process; and, like it, no process.send.
const send = process.send?.bind(process);
process.send = undefined;
process.parentPort = { postMessage: (/** @type {unknown} */ message) => send?.(message) };
