// Without this file nobody could read out on the phone which version they have; the whole package.json would have to be shipped.

/** Version of the add-in (*Fassung*); a test holds it to package.json. */
export const productVersion = "0.1.0";
