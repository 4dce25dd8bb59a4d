// Without this the grid would suggest SUM to somebody who types SUMME.
import { LocaleService, LocaleType, type Univer } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { germanFunctionName } from "./germanFunctions";

/** A function as Univer describes it; the alias is a key into the texts of the language. */
interface Description {
  readonly functionName: string;
  aliasFunctionName?: string;
}

/** Suggestions and the line below a formula name functions in German. Call it before a person can type. */
export function installGermanSuggestions(univer: Univer): void {
  const injector = univer.__getInjector();
  // the list is private to the pinned version
  const { _descriptions: descriptions } = injector.get(IDescriptionService) as unknown as {
    _descriptions: Map<string, Description>;
  };
  const names: Record<string, string> = {};
  for (const description of descriptions.values()) {
    const german = germanFunctionName(description.functionName);
    if (german === description.functionName) continue;
    const key = description.functionName.replaceAll(".", "_");
    names[key] = german;
    description.aliasFunctionName = `germanFunctions.${key}`;
  }
  const locale = injector.get(LocaleService);
  locale.load({ [LocaleType.DE_DE]: { germanFunctions: names } });
  locale.setLocale(LocaleType.DE_DE); // said once more, so that the list is built anew
}
