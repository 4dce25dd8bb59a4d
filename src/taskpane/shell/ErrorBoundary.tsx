// Without this file a bug would leave an empty pane; this is the one place outside the adapters that catches.
import { Component, type ErrorInfo, type ReactNode } from "react";
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

  private readonly onError = (event: ErrorEvent) => this.show(event.error ?? event.message);
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
            <Button size="small" onClick={() => void this.copy(report)}>
              {copied ? texts.copied : texts.copy}
            </Button>
          </div>
        </div>
        <textarea className="plain report" readOnly rows={8} value={report} aria-label={texts.copy} />
        <button type="button" className="link" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      </main>
    );
  }

  private async copy(report: string): Promise<void> {
    await navigator.clipboard?.writeText(report);
    this.setState({ copied: true });
  }
}
