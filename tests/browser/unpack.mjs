// Unpacks the npm package's Chromium and the shared libraries it needs into the folder named on the command line.
// Never downloads anything: whatever is not in the package is an error.
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

const packed = join(dirname(fileURLToPath(import.meta.url)), "node_modules/@sparticuz/chromium/bin");
const target = process.argv[2];
if (!target) throw new Error("Say which folder: node unpack.mjs FOLDER");

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${resolve(target)}/font-cache</cachedir>
</fontconfig>
`;

const unbrotli = (name, sink) => pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), sink);

// Into a folder beside it first: a half-unpacked browser must never look like a whole one.
const fresh = `${target}.unpacking`;
await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
await unbrotli("chromium.br", createWriteStream(join(fresh, "chromium")));
await chmod(join(fresh, "chromium"), 0o755);
await unbrotli("al2023.tar.br", extract(fresh)); // lib/: NSS and friends, which a bare machine lacks
await unbrotli("swiftshader.tar.br", extract(fresh)); // drawing without a graphics card, looked for beside the browser
await unbrotli("fonts.tar.br", extract(fresh)); // a bare machine has no font at all, and text would have no width
// The package's own list of font folders is for another machine; ours stand beside this file.
await writeFile(join(fresh, "fonts.conf"), fontsConf);
await rm(target, { recursive: true, force: true });
await rename(fresh, target);
