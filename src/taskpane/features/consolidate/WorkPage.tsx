// Without this file a long reading or writing would look like a pane that hangs, and nobody could stop it.
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { wholePercent } from "../../../i18n/figures";
import { Progress } from "../../ui/Progress";
import { View } from "../../ui/View";
import type { LongWork } from "./session";
import { timeLeft } from "./timeLeft";

interface WorkPageProps {
  readonly work: LongWork;
  /** What is lost when the person cancels. */
  readonly lost: string;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** How far it is, how long it will take, and a way to stop it. */
export function WorkPage({ work, lost, onCancel, children }: WorkPageProps) {
  const now = useClock();
  const [isCancelled, setCancelled] = useState(false);
  const texts = consolidateTexts[work.kind];
  const amount = texts.progress(work.done, work.total);
  const seconds = timeLeft(work, now);
  const notes = [seconds === null ? "" : consolidateTexts.secondsLeft(seconds), work.kind === "reading" ? consolidateTexts.reading.lines(work.lines) : ""];
  const cancel = () => {
    setCancelled(true);
    onCancel();
  };
  const footer = (
    <div className="row wrap">
      <Button disabledFocusable={isCancelled} onClick={cancel}>
        {texts.cancel}
      </Button>
      <span className="quiet grow">{lost}</span>
    </div>
  );
  return (
    <View title={texts.title} heard footer={footer}>
      <div className="work">
        <p className="amount">{amount}</p>
        <Progress percent={wholePercent(work.done, work.total)} label={texts.title} />
        <p className="quiet">{notes.filter((note) => note !== "").join(" · ") || "\u00a0"}</p>
      </div>
      {children}
    </View>
  );
}

/** The page's clock, once a second: the time left goes on although no file is done. */
function useClock(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
