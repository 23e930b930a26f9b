import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { ClientTraits } from '../asked';
import { toPosition } from '../convert';
import type { OffsetRange } from '../../syntax/nodes';

const TYPES = ['marker', 'title', 'promise', 'omission'] as const;
type TokenType = (typeof TYPES)[number];

/** What other editors have a colour for (LSP 3.17, SemanticTokenTypes). */
const STANDARD: Readonly<Record<TokenType, string>> = {
  marker: 'keyword',
  title: 'class',
  promise: 'number',
  omission: 'comment',
};

/** The names by which a client colours tokens: ours in our own, and where it lists them; else the standard ones. */
export function tokenLegend({ ours, tokenTypes }: Pick<ClientTraits, 'ours' | 'tokenTypes'>): SemanticTokensLegend {
  const known = (type: TokenType): boolean => ours || tokenTypes?.includes(type) === true;
  return { tokenTypes: TYPES.map((type) => (known(type) ? type : STANDARD[type])), tokenModifiers: ['outline'] };
}

interface Token {
  readonly range: OffsetRange;
  readonly type: TokenType;
  readonly outline: boolean;
}

/** Numbers that are numbers, titles, promised counts and omissions, as reading found them; a grammar can only guess. */
export function semanticTokens(analysis: Analysis): SemanticTokens {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokensOf(analysis).sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    if (token.range.start < end) continue;
    end = token.range.end;
    pieces.push(...piecesOf(analysis, token));
  }
  return { data: encode(pieces) };
}

/** A token, or the part of one that stands on one line. */
interface Piece {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/** Five numbers a token, line and character counted from the one before (LSP 3.17, textDocument/semanticTokens). */
function encode(pieces: readonly Piece[]): number[] {
  let line = 0;
  let character = 0;
  return pieces.flatMap((piece) => {
    const sameLine = piece.line === line;
    const data = [
      piece.line - line,
      sameLine ? piece.character - character : piece.character,
      piece.length,
      piece.type,
      piece.modifiers,
    ];
    line = piece.line;
    character = piece.character;
    return data;
  });
}

function tokensOf({ sequences, promises, draft }: Analysis): Token[] {
  const items = sequences.flatMap(({ sequence }) =>
    sequence.items.flatMap((item): Token[] => {
      const outline = sequence.region === 'outline';
      const marker: Token = { range: item.marker.range, type: 'marker', outline };
      const isTitle = item.kind === 'heading' && item.marker.style.family !== 'spoken';
      return isTitle ? [marker, { range: item.titleRange, type: 'title', outline }] : [marker];
    }),
  );
  const counts = [...promises.values()].flatMap(({ certain }) =>
    certain.map(({ range }): Token => ({ range, type: 'promise', outline: false })),
  );
  const omissions = draft.omissions.map(({ range }): Token => ({ range, type: 'omission', outline: false }));
  return [...items, ...counts, ...omissions];
}

/** A token is of one line (LSP 3.17, multilineTokenSupport); a wrapped title is two. */
function piecesOf({ text }: Analysis, { range, type, outline }: Token): Piece[] {
  const pieces: Piece[] = [];
  const last = text.lineAt(Math.max(range.start, range.end - 1));
  for (let line = text.lineAt(range.start); line <= last; line++) {
    const bounds = text.lineRange(line);
    const start = Math.max(range.start, bounds.start);
    const length = Math.min(range.end, bounds.end) - start;
    const character = toPosition(text, start).character;
    if (length > 0) pieces.push({ line, character, length, type: TYPES.indexOf(type), modifiers: outline ? 1 : 0 });
  }
  return pieces;
}
