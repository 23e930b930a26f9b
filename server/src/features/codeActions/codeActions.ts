import { type Edit, applyEdits } from '../../editing/edits';
import { CodeActionKind, type CodeAction, type CodeActionContext, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import { fixAll, fixEdits } from '../../rules/engine/fixAll';
import { localised, type Fix, type Locale } from '../../rules/engine/rule';
import { run, type Report } from '../../rules/engine/run';
import type { Settings } from '../../settings';
import type { Sequence, OffsetRange } from '../../syntax/nodes';
import { toOffsetRange, toRange, toTextEdits, toWorkspaceEdit, type VersionedDocument } from '../convert';
import { markerLabel } from '../../analysis/markerWords';
import { restructureActions } from './restructureActions';
import { renumber } from '../../editing/renumber';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.jianggao`;
export const RENUMBER_KIND = `${CodeActionKind.RefactorRewrite}.renumber`;

/** The part of CodeActionParams that says where and what for. */
export interface CodeActionQuery {
  readonly range: Range;
  readonly context: CodeActionContext;
}

export interface CodeActionOptions {
  readonly locale: Locale;
  /** Whether the client takes versioned document changes. */
  readonly versioned: boolean;
}

/**
 * Quick fixes at the range, all of one kind, renumber this list, fix all. Everything is computed from the present
 * text: the diagnostics that a client sends back only narrow the offer, they carry no edits.
 */
export function codeActions(
  document: VersionedDocument,
  analysis: Analysis,
  settings: Settings,
  params: CodeActionQuery,
  options: CodeActionOptions,
): CodeAction[] {
  const wants = (kind: string): boolean => wanted(params.context.only, kind);
  const reports = settings.enable ? run(analysis, { levels: settings.rules }) : [];
  const at = toOffsetRange(analysis.text, params.range);
  const actions: CodeAction[] = [];
  const builder = new ActionBuilder(document, analysis, options);
  if (wants(CodeActionKind.QuickFix)) actions.push(...builder.quickFixes(reports, at, params));
  if (wants(RENUMBER_KIND)) actions.push(...builder.renumber(at));
  if (wants(FIX_ALL_KIND)) actions.push(...builder.fixAll(reports, settings));
  actions.push(
    ...restructureActions(document, analysis, settings, at.start, {
      locale: options.locale,
      versioned: options.versioned,
      wants,
    }),
  );
  return actions;
}

/** `source` asks for `source.fixAll.jianggao` too; nothing asked for is everything but source actions. */
function wanted(only: readonly string[] | undefined, kind: string): boolean {
  if (!only) return !kind.startsWith(`${CodeActionKind.Source}.`);
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

class ActionBuilder {
  constructor(
    private readonly document: VersionedDocument,
    private readonly analysis: Analysis,
    private readonly options: CodeActionOptions,
  ) {}

  quickFixes(reports: readonly Report[], at: OffsetRange, params: CodeActionQuery): CodeAction[] {
    const here = reports.filter(({ finding }) => finding.range.start <= at.end && at.start <= finding.range.end);
    return [
      ...here.flatMap((report) => this.fixesOf(report, params)),
      ...this.allOfOneKind(reports, here),
      ...here.map((report) => this.ignoreHere(report)),
    ];
  }

  private fixesOf(report: Report, params: CodeActionQuery): CodeAction[] {
    const range = toRange(this.analysis.text, report.finding.range);
    const diagnostics = params.context.diagnostics.filter(
      (diagnostic) =>
        diagnostic.code === report.rule.id &&
        diagnostic.range.start.line === range.start.line &&
        diagnostic.range.start.character === range.start.character,
    );
    return (report.finding.fixes ?? []).map((fix, index) => ({
      ...this.action(fix, CodeActionKind.QuickFix),
      diagnostics,
      isPreferred: index === 0,
    }));
  }

  /** A comment on the line before, which exports and counts leave out. */
  private ignoreHere({ rule, finding }: Report): CodeAction {
    const { text } = this.analysis;
    const { start } = text.lineRange(text.lineAt(finding.range.start));
    const title = localised(`这一处不再提示“${rule.title['zh-cn']}”`, `Ignore “${rule.title.en}” here`);
    const comment = `<!-- jianggao-ignore ${rule.id} -->${text.lineBreak}`;
    const edits = (): Edit[] => [{ range: { start, end: start }, newText: comment }];
    return this.action({ title, kind: 'manual', edits }, CodeActionKind.QuickFix);
  }

  /** Where a rule has spoken several times: all its preferred fixes at once. */
  private allOfOneKind(reports: readonly Report[], here: readonly Report[]): CodeAction[] {
    return [...new Set(here.map((report) => report.rule))].flatMap((rule) => {
      const same = reports.filter((report) => report.rule === rule && report.finding.fixes?.[0]?.kind === 'safe');
      if (same.length < 2) return [];
      const title = localised(
        `“${rule.title['zh-cn']}”共${same.length}处，一并改好`,
        `Fix all ${same.length}: ${rule.title.en}`,
      );
      return [this.action({ title, kind: 'safe', edits: () => fixEdits(same, ['safe']) }, CodeActionKind.QuickFix)];
    });
  }

  renumber(at: OffsetRange): CodeAction[] {
    const found = this.analysis.itemAt(at.start);
    if (!found) return [];
    const edits = renumber(this.analysis, found.sequence);
    if (edits.length === 0) return [];
    const span = this.span(found.sequence);
    const title = localised(`重排这一组序号（${span}）`, `Renumber this list (${span})`);
    return [this.action({ title, kind: 'manual', edits: () => edits }, RENUMBER_KIND)];
  }

  private span(sequence: Sequence): string {
    const [first] = sequence.items;
    const last = sequence.items[sequence.items.length - 1];
    if (!first || !last) return '';
    const { text } = this.analysis;
    return `${markerLabel(text, first.marker, sequence.startsAt)}～${markerLabel(text, last.marker, sequence.startsAt + sequence.items.length - 1)}`;
  }

  fixAll(reports: readonly Report[], settings: Settings): CodeAction[] {
    if (!reports.some(({ finding }) => finding.fixes?.[0]?.kind === 'safe')) return [];
    const { text } = this.analysis;
    const title = localised('改好全部有把握的问题', 'Fix everything that is certain');
    const once = fixEdits(reports, ['safe']);
    const fixed = fixAll(text.source, { levels: settings.rules });
    const edits =
      applyEdits(text.source, once) === fixed ? once : [{ range: { start: 0, end: text.length }, newText: fixed }];
    return [this.action({ title, kind: 'safe', edits: () => edits }, FIX_ALL_KIND)];
  }

  private action(fix: Fix, kind: string): CodeAction {
    const edits = toTextEdits(this.analysis.text, fix.edits());
    return {
      title: fix.title[this.options.locale],
      kind,
      edit: toWorkspaceEdit(this.document, edits, this.options.versioned),
    };
  }
}
