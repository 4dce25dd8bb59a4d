// Without this file everybody would have to walk past views they never use.

/** What a person works with (*Rolle*): decides which views have a tab, locks nothing. */
export type Role = "tagging" | "status" | "office";

/** Light, dark, or whatever Excel shows. */
export type ThemeChoice = "auto" | "light" | "dark";
