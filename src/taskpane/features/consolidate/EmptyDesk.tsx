// Without this file a person would not know where the departments' files go, nor that nothing happens to them.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { FailureNotice } from "../../ui/FailureNotice";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";

/** Before the first file: where they go, and what becomes of them. */
export function EmptyDesk({ onPick }: { readonly onPick: () => void }) {
  const texts = consolidateTexts.drop;
  return (
    <View title={consolidateTexts.title} heard>
      <FailureNotice />
      <div className="drop">
        <svg className="icon" width={32} height={32} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M4 1.5h5.5L12 4v10.5H4zM9.5 1.5V4H12" />
        </svg>
        <p>
          <strong>{texts.title}</strong>
        </p>
        <p className="quiet">{texts.text}</p>
        <PrimaryButton onClick={onPick}>{texts.pick}</PrimaryButton>
      </div>
      <p className="note">{texts.note}</p>
    </View>
  );
}
