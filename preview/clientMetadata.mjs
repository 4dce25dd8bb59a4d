// Without this the host would not know which members of a client class are scalars, which are navigation.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Scripts of the genuine client library that define the Excel classes. */
const CLIENT_SCRIPTS = ['office.debug.js', 'excel-web-16.00.debug.js'];

/**
 * Reads class name -> scalar and navigation properties off the prototypes of the genuine client library.
 * The result is generated at build time and never committed (licence of the library).
 *
 * @param {string} officeDist folder `dist` of @microsoft/office-js
 * @returns {Record<string, { scalars?: string[], nav?: string[] }>}
 */
export function readClientMetadata(officeDist) {
  const context = vm.createContext(windowStub());
  for (const file of CLIENT_SCRIPTS) {
    vm.runInContext(fs.readFileSync(path.join(officeDist, file), 'utf8'), context, { filename: file });
  }
  const classes = {};
  for (const [namespace, prefix] of [['Excel', ''], ['OfficeCore', 'OfficeCore.']]) {
    for (const member of Object.values(context[namespace])) {
      const className = typeof member === 'function' ? property(member.prototype, '_className') : undefined;
      if (!className) continue;
      classes[prefix + className] = {
        scalars: property(member.prototype, '_scalarPropertyNames'),
        nav: property(member.prototype, '_navigationPropertyNames'),
      };
    }
  }
  return classes;
}

/** Some getters of a bare prototype throw; those classes carry no metadata. */
function property(prototype, name) {
  try {
    return prototype?.[name];
  } catch {
    return undefined;
  }
}

/** The least of a window that lets the scripts run to their end without starting anything. */
function windowStub() {
  const noop = () => {};
  const element = () => ({ setAttribute: noop });
  const script = { src: 'https://x/office.debug.js', getAttribute: () => null };
  const win = {
    console: { log: noop, warn: noop, error: noop },
    setTimeout: noop, clearTimeout: noop, setInterval: noop, clearInterval: noop,
    performance, Promise, JSON, Date, Math,
    history: {}, name: '', addEventListener: noop,
    navigator: { userAgent: 'x' },
    location: { search: '', hash: '', origin: 'https://x', href: 'https://x/', protocol: 'https:' },
    document: {
      readyState: 'loading',
      addEventListener: noop,
      createElement: element,
      getElementsByTagName: (tag) => (tag === 'script' ? [script] : [{ appendChild: noop }]),
    },
  };
  return Object.assign(win, { window: win, self: win, top: win, parent: win });
}
