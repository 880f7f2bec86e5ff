// Values of which a call needs few: a file whose first line says how long each is, and behind it each as JSON. Written by
// the build, and part of the bundle, which reads the file and parses a value once it is asked for.

/** @param {Readonly<Record<string, unknown>>} values by name @returns the bytes of their file */
export function filed(values) {
  const texts = Object.entries(values).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))]);
  const lengths = texts.map(([name, { length }]) => [name, length]);
  const head = JSON.stringify(Object.fromEntries(lengths));
  return Buffer.concat([Buffer.from(`${head}\n`), ...texts.map(([, text]) => text)]);
}

/** @param {() => Buffer} read gives the file @returns what gives a value by its name, and all names */
function valuesIn(read) {
  const known = new Map();
  let file;
  let places;
  const open = () => {
    if (places !== undefined) return;
    file = read();
    places = placesIn(file);
  };
  return {
    value(name) {
      if (known.has(name)) return known.get(name);
      open();
      const place = places.get(name);
      const value = place && JSON.parse(file.utf8Slice(...place));
      known.set(name, value);
      return value;
    },
    names() {
      open();
      return [...places.keys()];
    },
  };
}

/** Where each value begins and ends. */
function placesIn(file) {
  const head = file.indexOf('\n');
  const places = new Map();
  let at = head + 1;
  for (const [name, length] of Object.entries(JSON.parse(file.utf8Slice(0, head)))) {
    places.set(name, [at, at + length]);
    at += length;
  }
  return places;
}

/**
 * @param {() => Buffer} read @param {readonly string[]} names
 * @returns the object that was filed, of which a value is parsed once it is asked for
 */
export function lateObject(read, names) {
  const { value } = valuesIn(read);
  const object = {};
  for (const name of names) Object.defineProperty(object, name, { get: () => value(name), enumerable: true });
  return object;
}

/** A standard's tiers are values of their own: a call needs one of them. */
export const tiersApart = ({ tiers, ...rest }) => ({
  ...rest,
  ...Object.fromEntries(tiers.map((tier, i) => [tierName(i), tier])),
});
const tierName = (i) => `tier ${i}`;

/** @param {() => Buffer} read @returns the standard, of which each part is parsed once it is asked for */
export function lateStandard(read, count) {
  const { value } = valuesIn(read);
  const tiers = [];
  for (let i = 0; i < count; i += 1)
    Object.defineProperty(tiers, i, { get: () => value(tierName(i)), enumerable: true });
  return {
    get standard() {
      return value('standard');
    },
    get facts() {
      return value('facts');
    },
    tiers,
  };
}

/** The topic of a code of the catalogue is its first word. */
const topicOf = (code) => code.split('-', 1)[0];

/** The catalogue's sentences by their topics. */
export function topicsApart(catalogue) {
  const topics = {};
  for (const [code, words] of Object.entries(catalogue)) {
    topics[topicOf(code)] ??= {};
    topics[topicOf(code)][code] = words;
  }
  return topics;
}

/** @param {() => Buffer} read @returns the catalogue, of which a topic is parsed once a code of it is asked for */
export function lateCatalogue(read) {
  const { value, names } = valuesIn(read);
  const nothing = Object.create(null);
  const topic = (code) => (typeof code === 'string' && value(topicOf(code))) || nothing;
  return new Proxy(
    {},
    {
      get: (_, code) => topic(code)[code],
      has: (_, code) => Object.hasOwn(topic(code), code),
      ownKeys: () => names().flatMap((name) => Object.keys(value(name))),
      getOwnPropertyDescriptor: (_, code) => Object.getOwnPropertyDescriptor(topic(code), code),
    },
  );
}
