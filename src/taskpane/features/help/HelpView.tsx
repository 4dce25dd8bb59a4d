// Without this file role, theme, keys and what happens to the data could be found nowhere.
import "./help.css";
import { Button } from "@fluentui/react-components";
import { helpTexts } from "../../../i18n/helpTexts";
import { productVersion } from "../../../i18n/productVersion";
import { shellTexts } from "../../../i18n/shellTexts";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Role, ThemeChoice } from "../../state/role";
import { FailureNotice } from "../../ui/FailureNotice";
import { Section } from "../../ui/Section";
import { Segments } from "../../ui/Segments";
import { View } from "../../ui/View";

const roleOptions = Object.entries(shellTexts.roles) as readonly (readonly [Role, string])[];
const themeOptions = Object.entries(helpTexts.themes) as readonly (readonly [ThemeChoice, string])[];

/** "Ansicht und Hilfe". */
export function HelpView() {
  const role = usePaneState((state) => state.role);
  const theme = usePaneState((state) => state.theme);
  const { go, chooseRole, chooseTheme } = usePaneActions();
  return (
    <View title={helpTexts.title}>
      <FailureNotice />
      <Section title={helpTexts.role}>
        <Segments legend={helpTexts.role} value={role} options={roleOptions} onChange={chooseRole} />
        <p className="note">{helpTexts.roleNote}</p>
      </Section>
      <Section title={helpTexts.theme}>
        <Segments legend={helpTexts.theme} value={theme} options={themeOptions} onChange={chooseTheme} />
      </Section>
      <Section title={helpTexts.keys}>
        <dl className="keys">
          {helpTexts.keyList.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={helpTexts.help}>
        <div className="row wrap">
          <Button size="small" onClick={() => go("tour")}>
            {helpTexts.tour}
          </Button>
        </div>
      </Section>
      <Section title={helpTexts.privacy}>
        <ul className="privacy">
          {helpTexts.privacyText.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="note">{helpTexts.version(productVersion)}</p>
      </Section>
    </View>
  );
}
