import type { Outcome } from './evaluate';
import type { FaultCode } from './fault';
import { Fault } from './fault';

/** What the functions need of Excel. Tests give their own. */
export interface ExcelHost {
  /** An error object that Excel shows as this error, with the text where it can show one. */
  error(code: FaultCode, message?: string): unknown;
  /** Whether this Excel understands a number that brings its format. */
  formatsNumbers(): boolean;
}

/** The Excel we run in. It is asked once what it can do, and not before it is ready to answer. */
export function officeHost(): ExcelHost {
  let formats: boolean | undefined;
  return {
    error: (code, message) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message),
    formatsNumbers() {
      const requirements = typeof Office === 'undefined' ? undefined : Office.context?.requirements;
      if (!requirements) return false;
      return (formats ??= requirements.isSetSupported('CustomFunctionsRuntime', '1.4'));
    },
  };
}

/**
 * Brings results into the form that Excel takes: rows of numbers, texts, formatted numbers and error objects.
 * @throws the host's error object where the whole result is one error.
 */
export function present(outcomes: Outcome[][], numberFormat: string | undefined, host: ExcelHost): unknown[][] {
  const only = outcomes.length === 1 && outcomes[0].length === 1 ? outcomes[0][0] : undefined;
  if (only instanceof Fault) throw errorOf(only, host);
  const format = numberFormat !== undefined && host.formatsNumbers() ? numberFormat : undefined;
  return outcomes.map((row) =>
    row.map((outcome) => {
      if (outcome instanceof Fault) return errorOf(outcome, host);
      if (typeof outcome === 'string' || format === undefined) return outcome;
      return { type: 'FormattedNumber', basicValue: outcome, numberFormat: format };
    }),
  );
}

const errorOf = ({ code, message }: Fault, host: ExcelHost): unknown =>
  code === '#DIV/0!' ? host.error(code) : host.error(code, message);
