import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

/** Tells our own code that it runs from out/main, where worker entries are files beside it. */
const define = { __BUILT__: "true" };

/**
 * Three builds: what runs in Node (the window's main process, the command line, the job worker, the reader of
 * foreign files), the one preload script, and the page. `dependencies` stay outside the bundles of Node.
 */
export default defineConfig({
  main: {
    define,
    build: {
      outDir: "out/main",
      target: "node24",
      sourcemap: true,
      rolldownOptions: {
        input: {
          shell: resolve(root, "electron/shell/main.ts"),
          cli: resolve(root, "electron/cli/main.ts"),
          answerer: resolve(root, "electron/jobs/answerer.ts"),
          "jobs-worker": resolve(root, "electron/jobs/worker.ts"),
          "file-reader": resolve(root, "electron/imports-reader/reader.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: "out/preload",
      sourcemap: true,
      rolldownOptions: {
        input: { preload: resolve(root, "electron/preload/preload.ts") },
        // A sandboxed preload must be one CommonJS file: with "type": "module" the ending has to be .cjs.
        output: { format: "cjs", entryFileNames: "preload.cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    // Relative addresses: the page's origin differs between the window (app://) and the served page.
    base: "./",
    plugins: [react()],
    build: {
      outDir: "out/renderer",
      // electron-vite leaves this off, for windows that read their page from the disk; ours is also served.
      minify: true,
      sourcemap: false,
      // A font or picture inside a style sheet as data: would need a hole in the content security policy.
      assetsInlineLimit: 0,
      // Two pages: the workstation, and what asks for a password before it.
      rolldownOptions: {
        input: { index: resolve(root, "renderer/index.html"), unlock: resolve(root, "renderer/unlock.html") },
      },
    },
  },
});
