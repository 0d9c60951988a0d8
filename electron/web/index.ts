export { type ServedWorkstation, type ServeOptions, serveWorkstation } from "./serve.ts";
