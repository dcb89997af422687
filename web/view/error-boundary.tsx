import { Component, type ReactNode } from 'react';

interface Props {
  /** What failed, for the reader: "The article". */
  readonly what: string;
  readonly children: ReactNode;
}

/** A part of the page that fails says so, and leaves the others alone: what was done is kept. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { what, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <p className="empty" role="alert">
        {what} cannot be shown: something in it was not expected. What you did is kept.{' '}
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </p>
    );
  }
}
