import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { Fragment, type ReactElement } from 'react';
import { formulaText, helpPath, syntaxOf } from '../../../functions';
import { Notice } from '../../components/Notice';
import { PanelLink } from '../../components/PanelLink';
import { Section } from '../../components/Section';
import { Actions, Text, View, ViewTitle } from '../../components/View';
import type { FunctionForm } from '../../state/types';
import { run, useActions, usePanelState } from '../../usePanel';
import { Argument } from './Argument';
import { Explanation } from './Explanation';
import { NeededResult } from './NeededResult';
import { useFunctionStyles } from './functions.styles';

/** The form of one function: its arguments, what they give, and the cell to put it into. */
export function FunctionFormView({ form }: { readonly form: FunctionForm }): ReactElement {
  const styles = useFunctionStyles();
  const { openFunction, addField } = useActions();
  const { fn, fields, canAdd } = form;
  const [example] = fn.examples;
  return (
    <View>
      <div>
        <Button
          className={styles.back}
          size="small"
          appearance="transparent"
          icon={<ChevronLeftRegular />}
          onClick={() => run(openFunction(null))}
        >
          All functions
        </Button>
        <ViewTitle>{fn.name}</ViewTitle>
        <Text>{fn.help}</Text>
      </div>
      {form.verbatim !== null && <Verbatim form={form} />}
      <div className={styles.fields}>
        {form.verbatim === null &&
          fields.map((field, i) => (
            <Argument
              key={`${field.parameter} ${field.label}`}
              field={field}
              index={i}
              parameter={fn.parameters[field.parameter]}
              helped={fields.findIndex(({ parameter }) => parameter === field.parameter) === i}
            />
          ))}
        {canAdd && form.verbatim === null && (
          <div>
            <Button size="small" onClick={addField}>
              Add {fn.parameters[fn.parameters.length - 1].name}
            </Button>
          </div>
        )}
      </div>
      <Result form={form} />
      {form.explanation && <Explanation form={form} explanation={form.explanation} />}
      {form.verbatim === null && <Insert form={form} />}
      {form.verbatim === null && <NeededResult form={form} />}
      <Section title="Example">
        <code className={styles.formula}>{breaking(formulaText(example))}</code>
        <Text muted>
          {example.says}
          {example.figure && ` → ${example.figure}`}
        </Text>
      </Section>
      <Section title="How it computes">
        <code className={styles.formula}>{syntaxOf(fn)}</code>
        {[...fn.details, fn.inTable].map((detail) => (
          <Text key={detail} muted>
            {detail}
          </Text>
        ))}
        <Text muted>
          Source: {fn.source.title}, <span className={styles.together}>{fn.source.date}</span>.{' '}
          <PanelLink href={helpPath(fn)} target="_blank" rel="noopener">
            More on {fn.name}
          </PanelLink>
        </Text>
      </Section>
    </View>
  );
}

/** A formula that the fields cannot say: left as it is, and the way to an empty form. */
function Verbatim({ form }: { readonly form: FunctionForm }): ReactElement {
  const { openFunction } = useActions();
  const where = form.target?.address ?? 'The cell';
  return (
    <Notice
      kind="info"
      message={`${where} holds this function in a way that the form cannot show. It is shown as it stands, and left alone.`}
      actions={
        <Button size="small" onClick={() => run(openFunction(form.fn.name, true))}>
          Start with an empty form
        </Button>
      }
    />
  );
}

function Result({ form }: { readonly form: FunctionForm }): ReactElement {
  const styles = useFunctionStyles();
  const { kind, text, says } = form.result;
  const shown = kind === 'computing' ? '…' : text || '–';
  return (
    <div className={styles.result}>
      <span className={styles.resultLabel}>{form.verbatim === null ? 'Live result' : 'In the cell'}</span>
      <output className={kind === 'fault' ? styles.fault : styles.value}>
        {kind === 'fault' && <span aria-hidden="true">▼ </span>}
        {shown}
      </output>
      {form.formula && <code className={styles.resultFormula}>{breaking(form.formula)}</code>}
      {form.around && <span className={styles.says}>It is a part of the formula in {form.target?.address}.</span>}
      {says && <span className={styles.says}>{says}</span>}
    </div>
  );
}

function Insert({ form }: { readonly form: FunctionForm }): ReactElement {
  const { insert, retarget } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const ready = form.formula !== '' && !busy;
  const where = form.target ? ` in ${form.target.address}` : '';
  return (
    <>
      {form.occupied !== null && (
        <Notice
          kind="warning"
          message={`${form.target?.address ?? 'The cell'} holds ${quoted(form.occupied)}`}
          details={['It would be replaced. To keep it, select another cell and choose "Use the selected cell".']}
          actions={
            <Button size="small" onClick={() => run(insert(true))}>
              Replace it
            </Button>
          }
        />
      )}
      <Actions>
        <Button appearance="primary" disabledFocusable={!ready} onClick={() => run(insert())}>
          {form.fromCell ? `Update${where}` : `Insert${where}`}
        </Button>
        <Button onClick={() => run(retarget())}>Use the selected cell</Button>
      </Actions>
    </>
  );
}

/** A formula that goes on in the next line behind a comma, where it can, and is copied as it stands. */
const breaking = (formula: string): ReactElement[] =>
  formula.split(/(?<=,)/).map((part, i) => (
    <Fragment key={i}>
      {part}
      <wbr />
    </Fragment>
  ));

const LONGEST = 40;

const quoted = (text: string): string => `"${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
