/**
 * Chromium knows `Object.hasOwn` from version 93 on, and the package that works out hashes
 * asks for it as it is loaded: imported before it, for pages in older browsers.
 */
if (Object.hasOwn === undefined) {
  Object.defineProperty(Object, 'hasOwn', {
    value: (object: object, key: PropertyKey) =>
      Reflect.getOwnPropertyDescriptor(Object(object), key) !== undefined,
    configurable: true,
    writable: true,
  });
}

export {};
