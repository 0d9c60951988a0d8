// Imports a file by Node itself, past Vitest's own loader: the bundles must run as they will be shipped.
module.exports = (/** @type {string} */ url) => import(url);
