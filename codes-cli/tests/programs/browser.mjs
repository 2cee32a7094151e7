// Opens a page that `codes export` wrote in Chromium, by the DevTools protocol over pipes, and uses it as a person does.
//
//     node browser.mjs CHROMIUM PROFILE codes.html hostile.html large.html [SCREENSHOTS]

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [chromium, profile, codes, hostile, large, screenshots] = process.argv.slice(2);
const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
];
const browser = spawn(chromium, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const [toBrowser, fromBrowser] = [browser.stdio[3], browser.stdio[4]];
process.on("exit", () => browser.kill());

const answers = new Map();
const events = [];
let last = 0;
let buffer = Buffer.alloc(0);
fromBrowser.on("data", (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (let end = buffer.indexOf(0); end !== -1; end = buffer.indexOf(0)) {
    const message = JSON.parse(buffer.subarray(0, end).toString());
    buffer = buffer.subarray(end + 1);
    if (message.id === undefined) {
      events.push(message);
    } else {
      const { done, failed } = answers.get(message.id);
      message.error === undefined ? done(message.result) : failed(new Error(JSON.stringify(message.error)));
    }
  }
});
const send = (method, params = {}, sessionId = undefined) =>
  new Promise((done, failed) => {
    answers.set(++last, { done, failed });
    toBrowser.write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A page in a tab of its own. */
async function open(path, hash = "") {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method, params) => send(method, params, sessionId);
  for (const domain of ["Page", "Runtime", "Log", "Network", "DOM"]) await page(`${domain}.enable`);
  const url = pathToFileURL(resolve(path)).href + hash;
  await page("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
  await page("Page.navigate", { url });
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await page("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
    return result.value;
  };
  for (let tries = 0; (await evaluate("document.readyState")) !== "complete" || (await evaluate("location.href")) === "about:blank"; tries++) {
    assert.ok(tries < 200, "the page does not load");
    await pause(50);
  }
  const frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
  const key = async (key, code = key) => {
    for (const type of ["keyDown", "keyUp"]) {
      await page("Input.dispatchKeyEvent", { type, key, code, text: type === "keyDown" && key.length === 1 ? key : undefined });
    }
    await evaluate(frames);
  };
  const type = async (text) => {
    await evaluate("{ const search = document.getElementById('codes-search'); search.focus(); search.select(); }");
    await page("Input.insertText", { text });
    await evaluate(frames);
  };
  const visible = () =>
    evaluate("[...document.querySelectorAll('tbody > tr')].filter((row) => row.checkVisibility()).map((row) => row.id)");
  const status = () => evaluate("document.getElementById('codes-status').value");
  const shot = async (name) => {
    if (screenshots === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    const { data } = await page("Page.captureScreenshot", { format: "png" });
    writeFileSync(join(screenshots, `${name}.png`), Buffer.from(data, "base64"));
  };
  // Whatever the page asks for, logs or throws: nothing.
  const complaints = () => {
    const own = events.filter((event) => event.sessionId === sessionId);
    const requests = own.filter(({ method, params }) => method === "Network.requestWillBeSent" && !params.request.url.startsWith(url.split("#")[0]));
    const errors = own.filter(({ method }) => ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"].includes(method));
    return [...requests, ...errors].map((event) => JSON.stringify(event.params));
  };
  return { page, evaluate, key, type, visible, status, shot, complaints, frames };
}

async function searches() {
  const { page, evaluate, key, type, visible, status, shot, complaints } = await open(codes);
  const all = await visible();
  assert.deepEqual(all.slice(0, 4), ["0", "4001", "4002", "-5"]);
  assert.match(await evaluate("document.title"), /Parcel API/);
  await shot("light");

  // By number, in decimal and hexadecimal.
  await type("4001");
  assert.deepEqual(await visible(), ["4001"]);
  assert.match(await status(), /^1 of \d+ codes$/);
  assert.equal(await evaluate("document.querySelectorAll('.exact').length"), 1);
  await shot("search");
  await type("0xFA1");
  assert.deepEqual(await visible(), ["4001"]);
  await type("\u22125");
  assert.ok((await visible()).includes("-5"));
  // By the vendor's symbol and by words, in any case and order.
  await type("parcel_limit");
  assert.deepEqual(await visible(), ["-5"]);
  await type("signature BAD");
  assert.deepEqual(await visible(), ["4001"]);
  await type("wrong clock");
  assert.deepEqual(await visible(), ["4002"]);
  // What ranges and all others say of numbers that are not listed.
  await type("5150");
  assert.deepEqual(await visible(), ["5000-5999", "5100-5199"]);
  await type("9999");
  assert.deepEqual(await visible(), ["ReturnCode-others"]);
  await type("no such words");
  assert.deepEqual(await visible(), []);
  assert.ok(await evaluate("document.getElementById('codes-none').checkVisibility()"));
  await shot("nothing");

  // A link to a code shows it, whatever is searched for.
  await evaluate("location.hash = '#4002'");
  await pause(100);
  assert.equal(await evaluate("document.querySelector('tr:target').id"), "4002");
  assert.deepEqual(await visible(), all);
  await evaluate("location.hash = '#0xfa1'");
  await pause(100);
  assert.deepEqual(await visible(), ["4001"]);

  // By table.
  await type("");
  await key("Backspace");
  await evaluate("{ const table = document.getElementById('codes-table'); table.value = table.options[2].value; table.dispatchEvent(new Event('change', { bubbles: true })); }");
  await pause(100);
  assert.deepEqual((await visible()).slice(0, 2), ["parcel.sent", "parcel.lost"]);
  await evaluate("{ const table = document.getElementById('codes-table'); table.value = ''; table.dispatchEvent(new Event('change', { bubbles: true })); }");
  await pause(100);

  // By the keyboard alone.
  await evaluate("document.activeElement.blur()");
  await key("/", "Slash");
  assert.equal(await evaluate("document.activeElement.id"), "codes-search");
  assert.equal(await evaluate("document.activeElement.value"), "");
  await type("parcel");
  await key("ArrowDown");
  const first = await evaluate("document.activeElement.closest('tr').id");
  await key("ArrowDown");
  assert.notEqual(await evaluate("document.activeElement.closest('tr').id"), first);
  await shot("keyboard");
  await key("ArrowUp");
  assert.equal(await evaluate("document.activeElement.closest('tr').id"), first);
  await key("ArrowUp");
  assert.equal(await evaluate("document.activeElement.id"), "codes-search");
  await key("Escape");
  assert.deepEqual(await visible(), all);

  // By a screen reader: tables, headers and the search have their roles and names.
  const { nodes } = await page("Accessibility.getFullAXTree");
  const roles = nodes.filter((node) => !node.ignored).map((node) => `${node.role?.value} ${node.name?.value ?? ""}`);
  for (const role of [/^searchbox Search by number/, /^combobox Table/, /^table Return codes/, /^columnheader Code$/, /^rowheader 4001/, /^status/, /^main/]) {
    assert.ok(roles.some((found) => role.test(found)), `${role}: ${roles.slice(0, 60).join("\n")}`);
  }

  // In the dark, on a phone, on paper.
  await page("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
  assert.equal(await evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(20, 22, 26)");
  await type("parcel");
  await shot("dark");
  await type("");
  await key("Backspace");
  await page("Emulation.setDeviceMetricsOverride", { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  assert.ok(await evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a phone");
  await shot("narrow-dark");
  await page("Emulation.setEmulatedMedia", { features: [] });
  await shot("narrow");
  await page("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
  await page("Emulation.setEmulatedMedia", { media: "print" });
  assert.equal(await evaluate("document.getElementById('codes-search').checkVisibility()"), false);
  await shot("print");
  const { data } = await page("Page.printToPDF");
  assert.ok(data.length > 1000);
  assert.deepEqual(complaints(), []);

  // The policy: a script that gets into the page does not run, and nothing is fetched.
  await evaluate("{ const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script); }");
  await evaluate("{ const image = document.createElement('img'); image.setAttribute('onerror', 'window.ran = 2'); image.src = 'x'; document.body.append(image); }");
  await pause(100);
  assert.equal(await evaluate("typeof window.ran"), "undefined");
  assert.ok(complaints().some((text) => text.includes("Content Security Policy")), complaints().join("\n"));
}

async function hostileTexts() {
  const { evaluate, shot, complaints, visible, type } = await open(hostile);
  // A script of the document would throw, since there is no `boom`, and be among the complaints.
  assert.equal(await evaluate("document.scripts.length"), 1);
  assert.equal(await evaluate("document.querySelectorAll('img, iframe, object, embed, form, link, base, style ~ style, main script').length"), 0);
  const links = await evaluate("[...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))");
  const outside = links.filter((link) => !link.startsWith("#"));
  assert.ok(outside.length > 0 && outside.every((link) => /^(https?:|mailto:)/i.test(link) && !/boom/.test(link)), outside.join("\n"));
  assert.ok((await evaluate("document.body.textContent")).includes("</script><script>boom()</script>"));
  assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(await evaluate("document.body.textContent")));
  const ids = await evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)");
  assert.equal(new Set(ids).size, ids.length, "an id stands twice");
  // Each code's link leads to its own row.
  const astray = await evaluate("[...document.querySelectorAll('tbody th a')].filter((link) => decodeURIComponent(link.hash.slice(1)) !== link.closest('tr').id).length");
  assert.equal(astray, 0);
  await type("</script>");
  assert.ok((await visible()).length > 0);
  await shot("hostile");
  assert.deepEqual(complaints(), []);
}

async function manyCodes() {
  const { evaluate, type, visible, shot, complaints, frames } = await open(large);
  assert.equal((await visible()).length, 2000);
  const times = [];
  for (const text of ["t", "ti", "tim", "time", "timeo", "1", "10", "101", "1013", "0x3f", "zzz", ""]) {
    times.push(await evaluate(`(async () => {
      const search = document.getElementById("codes-search");
      search.value = ${JSON.stringify(text)};
      const start = performance.now();
      search.dispatchEvent(new Event("input", { bubbles: true }));
      await ${frames};
      document.body.offsetHeight;
      return performance.now() - start;
    })()`));
  }
  await type("1013");
  assert.ok((await visible()).includes("1013"));
  await shot("many");
  console.log(times.map((time) => time.toFixed(0)).join(" "));
  times.sort((a, b) => a - b);
  console.log(`a key in 2,000 codes: median ${times[times.length >> 1].toFixed(0)} ms, slowest ${times[times.length - 1].toFixed(0)} ms`);
  // Well below what a person feels as lag, even on a busy machine.
  assert.ok(times[times.length >> 1] < 250, `${times}`);
  assert.deepEqual(complaints(), []);
}

try {
  await searches();
  await hostileTexts();
  await manyCodes();
  await send("Browser.close");
  console.log("ok");
  process.exit(0);
} catch (error) {
  console.error(error.stack ?? error);
  browser.kill();
  process.exit(1);
}
