import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { problemDiagnostics, type Shown } from './features/showing/diagnostics';
import { configurationFiles, levelsOf, problemSeverity, type ConfigurationFile } from './files/configurationFile';
import type { Files } from './files/door';
import { configuration } from './rules/configuration';
import type { Locale } from './rules/engine/rule';
import type { Levels } from './rules/engine/run';

/** The configuration files above the open drafts: what they set, and what is wrong in them, shown on those files. */
export class Configurations {
  /** The addresses on which something is shown. */
  readonly #shown = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly publish: (params: PublishDiagnosticsParams) => void,
    private readonly shownTo: Pick<Shown, 'client' | 'pages'>,
  ) {}

  /** What the files above a draft set, over what the editor's settings do. */
  async levelsFor(uri: string, settings: Levels, locale: Locale): Promise<Levels> {
    const files = await configurationFiles(uri, this.files);
    const levels = { ...settings, ...levelsOf(files) };
    files.forEach((file) => this.show(file, levels, locale));
    return levels;
  }

  /** One of them changed: what is wrong in it is found again when it is read again. */
  forget(): void {
    this.#shown.forEach((uri) => this.publish({ uri, diagnostics: [] }));
    this.#shown.clear();
  }

  /** These files are no drafts, and no client asks for their findings: they are always sent. */
  private show({ address, source, problems }: ConfigurationFile, levels: Levels, locale: Locale): void {
    const severity = problemSeverity(levels);
    if (problems.length === 0 || severity === undefined || this.#shown.has(address)) return;
    this.#shown.add(address);
    const reports = problems.map((finding) => ({ rule: configuration, severity, finding }));
    this.publish({ uri: address, diagnostics: problemDiagnostics(source, reports, { ...this.shownTo, locale }) });
  }
}
