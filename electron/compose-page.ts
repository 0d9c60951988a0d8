import { randomBytes } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The built page (out/renderer) as both hosts give it out: the same files, types and content security policy. */
export interface PageAnswer {
  status: 200 | 404;
  body: Buffer | string;
  headers: Record<string, string>;
}

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Where electron-vite puts the page, from the sources as from the bundles. */
export function builtPageFolder(): string {
  const here = fileURLToPath(import.meta.url);
  const built = /^(.*[\\/]out)[\\/]main[\\/][^\\/]*(?:[\\/][^\\/]*)?$/.exec(here);
  return built ? join(built[1] as string, "renderer") : resolve(here, "../../out/renderer");
}

/** The two pages of the build: the workstation, and what asks for the password of a shared workspace before it. */
export type PageName = "index.html" | "unlock.html";
const PAGES: readonly string[] = ["index.html", "unlock.html"] satisfies PageName[];

/**
 * The file of an address, or the page itself for an address of the page (`/p/PAL-UGOREK/events`): what has no ending is a
 * place in the page. Nothing outside the folder is ever read.
 */
export async function pageAnswer(
  folder: string,
  pathname: string,
  page: PageName = "index.html",
): Promise<PageAnswer> {
  const path = resolve(folder, `.${decodePath(pathname)}`);
  const isInside = path === folder || path.startsWith(folder + sep);
  if (!isInside || path.includes("\0")) return notFound();
  const ending = extname(path);
  if (ending === "" || PAGES.some((name) => path === join(folder, name))) return htmlAnswer(folder, page);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return notFound();
  return {
    status: 200,
    body: await readFile(path),
    headers: {
      "content-type": MEDIA_TYPES[ending] ?? "application/octet-stream",
      // The names of built files carry a hash of what is in them.
      "cache-control": path.includes(`${sep}assets${sep}`)
        ? "public, max-age=31536000, immutable"
        : "no-store",
      "x-content-type-options": "nosniff",
    },
  };
}

async function htmlAnswer(folder: string, page: PageName): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString("base64");
  const html = await readFile(join(folder, page), "utf8");
  return {
    status: 200,
    body: html.replaceAll("__CSP_NONCE__", nonce),
    headers: {
      "content-type": MEDIA_TYPES[".html"] as string,
      "content-security-policy": contentSecurityPolicy(nonce),
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), payment=()",
    },
  };
}

/** Only what the page uses; Mantine adds its theme as a style element with the nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "/..";
  }
}

function notFound(): PageAnswer {
  return {
    status: 404,
    body: "404",
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  };
}
