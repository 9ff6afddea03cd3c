// Makes alongside/design/static/design/{family,staff}.css. Run by hand (npm ci && npm run build); the result is committed.
//
// GOV.UK Frontend's rules come first, with what our pages never use taken out and their type sizes, fonts and colours
// replaced by our tokens; then our own rules. One file a door, no second stylesheet for dark or higher contrast.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { compile } from "sass";
import { transform } from "lightningcss";

const OUT = "../alongside/design/static/design/";
// Browsers of about 2021: an old phone still reads the page. (major version << 16)
const TARGETS = { chrome: 90 << 16, safari: 14 << 16, ios_saf: 14 << 16, firefox: 90 << 16 };
const NOTICE = readFileSync("notice.txt", "utf8").trim();

// Variants that no component of ours draws.
const UNUSED =
  /--(small|xl|s|extra-letter-spacing)\b|:disabled|__(conditional|divider|prefix)|-focusable|\[type=number\]|spin-button|link-focused|legend--m|label--m(?!\))/;
// Long lists folded away are for staff: a family sees its choices, and does not wait for the rules of what it never sees.
const STAFF_ONLY = /govuk-select/;
// Our own rules give every text its size, weight and font.
const OURS = /^(font-|line-height|-webkit-font|-moz-osx|color: (var\(--govuk-(text|link)|#0b0c0c))/;
const COLOURS = {
  text: "ink",
  "secondary-text": "soft",
  error: "clay",
  "input-border": "edge",
  border: "rule",
  hover: "rule",
  focus: "focus",
  "focus-text": "focus-ink",
  link: "deep",
  "link-hover": "deep-hover",
  "link-visited": "plum",
  "body-background": "paper",
  "surface-background": "wash",
  "surface-text": "ink",
  "surface-border": "rule",
};

/** The rules of a stylesheet as Sass prints it: [where, selectors, declarations]. */
function* rules(css, where = "") {
  const block = /\s*([^{}]+?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;
  for (const [, head, body] of css.replace(/\/\*[\s\S]*?\*\/|@charset[^;]*;/g, "").matchAll(block)) {
    if (head.startsWith("@")) yield* rules(body, head);
    else yield [where, head.split(/,\s*/), body.split(";").map((line) => line.trim()).filter(Boolean)];
  }
}

function govuk(door) {
  const { css } = compile("sass/govuk.scss", { loadPaths: ["node_modules"], style: "expanded", quietDeps: true });
  let made = "";
  for (const [where, selectors, declarations] of rules(css)) {
    if (/print|supports|hover: none/.test(where)) continue;
    const drawn = (one) => !UNUSED.test(one.replace(/:not\([^)]*\)/g, "")) && (door === "staff" || !STAFF_ONLY.test(one));
    const kept = selectors.filter((one) => one !== ":root" && drawn(one));
    const said = declarations
      .filter((one) => !OURS.test(one))
      .map((one) =>
        one.replace(/var\(--govuk-([a-z-]+)-colour, [^)]*\)/g, (_, name) => {
          if (!COLOURS[name]) throw new Error(`no token for GOV.UK's ${name}`);
          return `var(--${COLOURS[name]})`;
        }),
      );
    if (!kept.length || !said.length) continue;
    const rule = `${kept.join(",")}{${said.join(";")}}`;
    made += where ? `${where}{${rule}}` : rule;
  }
  return made.replace(/screen and \(forced-colors: active\), \(-ms-high-contrast: active\)/g, "(forced-colors: active)");
}

for (const door of ["family", "staff"]) {
  const ours = compile(`sass/${door}.scss`, { style: "expanded" }).css;
  const { code } = transform({
    filename: `${door}.css`,
    code: Buffer.from(govuk(door) + ours),
    minify: true,
    targets: TARGETS,
  });
  const css = `/*! ${NOTICE} */\n${code}\n`;
  writeFileSync(`${OUT}${door}.css`, css);
  console.log(`${door}.css ${css.length} bytes, ${brotliCompressSync(css).length} with brotli`);
}
