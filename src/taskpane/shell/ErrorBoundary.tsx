// Without this file a bug would leave an empty pane; this is the one place outside the adapters that catches.
import { Component, createRef, type ErrorInfo, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { shellTexts } from "../../i18n/shellTexts";
import { mishapOf, reportText, type Mishap } from "./mishapReport";

interface ErrorBoundaryProps {
  readonly version: string;
  /** Whether a plan was under way when it happened: then nobody can say that the workbook is unchanged. */
  readonly wasWriting: () => boolean;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly mishap: (Mishap & { readonly isUnchanged: boolean }) | null;
  readonly copied: boolean;
}

/** Shows "Das hätte nicht passieren dürfen" with a report to copy; also for what is thrown outside of React. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { mishap: null, copied: false };

  private readonly report = createRef<HTMLTextAreaElement>();

  private readonly onError = (event: ErrorEvent) => {
    // Without an error object it comes from a foreign script, or is the browser's remark on its own layout: no bug of ours.
    if (event.error != null) this.show(event.error);
  };
  private readonly onRejection = (event: PromiseRejectionEvent) => this.show(event.reason);

  override componentDidMount(): void {
    addEventListener("error", this.onError);
    addEventListener("unhandledrejection", this.onRejection);
  }

  override componentWillUnmount(): void {
    removeEventListener("error", this.onError);
    removeEventListener("unhandledrejection", this.onRejection);
  }

  override componentDidCatch(thrown: Error, _where: ErrorInfo): void {
    this.show(thrown);
  }

  private show(thrown: unknown): void {
    // The first one is the cause; what follows from it would only hide it.
    if (this.state.mishap !== null) return;
    const view = location.hash.replace(/^#\/?/, "").split("/")[0] || "start";
    this.setState({ mishap: { ...mishapOf(thrown, view, new Date()), isUnchanged: !this.props.wasWriting() } });
  }

  override render(): ReactNode {
    const { mishap, copied } = this.state;
    if (mishap === null) return this.props.children;
    const texts = shellTexts.mishap;
    const report = reportText(mishap, this.props.version);
    return (
      <main className="view" tabIndex={-1}>
        <div className="failure" role="alert">
          <span className="failure-mark" aria-hidden="true">
            !
          </span>
          <div className="grow">
            <h1 className="failure-title">{texts.title}</h1>
            <p>{mishap.isUnchanged ? texts.unchanged : texts.unknown}</p>
            <Button size="small" onClick={() => this.copy()}>
              {copied ? texts.copied : texts.copy}
            </Button>
          </div>
        </div>
        <textarea ref={this.report} className="plain report" readOnly rows={8} value={report} aria-label={texts.copy} />
        <button type="button" className="link" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      </main>
    );
  }

  /** By the old way: the new one needs a permission that Office does not give to its panes everywhere. */
  private copy(): void {
    this.report.current?.select();
    this.setState({ copied: document.execCommand("copy") });
  }
}
