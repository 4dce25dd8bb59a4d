// Without this file our own reader would not take part in the browser: the very worker of the product.
import "../../../../src/adapters/xlsx/reader.worker";
