// Without this file TypeScript would know nothing of the build's configuration, which is plain JavaScript for webpack's sake.
import type { Configuration } from "webpack";

export default function configuration(
  environment: object,
  options: { readonly mode?: "production" | "development"; readonly serve?: boolean },
): Configuration;
