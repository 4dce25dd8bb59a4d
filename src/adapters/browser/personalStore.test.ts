// Without this file a browser that keeps nothing could stop the pane from starting.
import { personalStore } from "./personalStore";

afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

function withStorage(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, ...descriptor });
}

test("keeps what was written", () => {
  const kept = new Map<string, string>();
  withStorage({ value: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) } });
  const store = personalStore();
  expect(store.read("isek.rolle")).toBeNull();
  store.write("isek.rolle", "status");
  expect(store.read("isek.rolle")).toBe("status");
});

test("remembers nothing where the browser refuses, and says nothing of it", () => {
  withStorage({
    get: () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
  const store = personalStore();
  expect(() => store.write("isek.rolle", "status")).not.toThrow();
  expect(store.read("isek.rolle")).toBeNull();
});

test("does not swallow what is no refusal", () => {
  withStorage({
    get: () => {
      throw new TypeError("Fehler von uns");
    },
  });
  expect(() => personalStore().read("isek.rolle")).toThrow("Fehler von uns");
});
