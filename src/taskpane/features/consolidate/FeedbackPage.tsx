// Without this file the departments would not learn what was decided about their measures.
import { useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { FeedbackFile } from "../../../usecases/consolidate/consolidationDesk";
import { usePaneActions } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { makeFeedback } from "./deskActions";
import { saveFile } from "./saveFile";
import type { Session } from "./session";
import { TroubleBox } from "./TroubleBox";

interface FeedbackPageProps {
  readonly session: Session;
  readonly onBack: () => void;
}

const texts = consolidateTexts.feedback;

/** A small workbook per department (*Rückmeldung*), to be saved and sent. */
export function FeedbackPage({ session, onBack }: FeedbackPageProps) {
  const [files, setFiles] = useState<readonly FeedbackFile[] | null>(null);
  const actions = usePaneActions();
  const { overview, trouble } = session;
  useEffect(() => {
    let isCurrent = true;
    if (overview !== null) void makeFeedback().then((made) => isCurrent && setFiles(made));
    return () => {
      isCurrent = false;
    };
  }, [overview]);
  const save = (file: FeedbackFile) => {
    saveFile(file.name, file.bytes);
    actions.say(texts.saved(file.name));
  };
  const saveAll = () => {
    files?.forEach(({ name, bytes }) => saveFile(name, bytes));
    actions.tell(texts.savedAll(files?.length ?? 0));
  };
  const footer = files !== null && files.length > 1 && (
    <div className="row wrap">
      <PrimaryButton onClick={saveAll}>{texts.saveAll(files.length)}</PrimaryButton>
    </div>
  );
  return (
    <View title={texts.page} back={{ name: consolidateTexts.conflicts.back, go: onBack }} {...(footer ? { footer } : {})}>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {files === null && trouble === null && <Loading text={texts.making} />}
      {files?.length === 0 && <Empty title={texts.none.title} text={texts.none.text} />}
      {files !== null && files.length > 0 && (
        <>
          <p className="note">{texts.intro}</p>
          <ul className="files">
            {files.map((file) => (
              <li key={file.name} className="file">
                <div className="grow">
                  <p className="clip" title={file.name}>
                    {file.name}
                  </p>
                  <p className="quiet">{texts.rows(file.rows)}</p>
                </div>
                <Button size="small" aria-label={texts.saveLabel(file.name)} onClick={() => save(file)}>
                  {texts.save}
                </Button>
              </li>
            ))}
          </ul>
          <p className="note">{texts.note}</p>
          <p className="note">{texts.afterWriting}</p>
        </>
      )}
    </View>
  );
}
