// Without this file an element in the wrong place would be noticed only when Excel refuses the whole add-in.
// Source: OfficeDev/office-js-docs-pr docs/develop/manifest-element-ordering.md and docs-reference manifest/*.md

/**
 * Order of child elements by parent. Parents that mean different things in different places carry their `xsi:type` or their
 * own parent: `ExtensionPoint:CustomFunctions`, `VersionOverrides/Hosts`.
 */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl",
    "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions",
    "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "EquivalentAddins", "WebApplicationInfo"],
  Requirements: ["Sets", "Methods"],
  "Host:Workbook": ["Runtimes", "AllFormFactors", "DesktopFormFactor", "MobileFormFactor"],
  "ExtensionPoint:CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  "Control:Button": ["Label", "Supertip", "Icon", "Action", "Enabled", "OverriddenByRibbonApi"],
  Supertip: ["Title", "Description"],
  "Action:ShowTaskpane": ["TaskpaneId", "SourceLocation", "Title"],
  "Action:ExecuteFunction": ["FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
