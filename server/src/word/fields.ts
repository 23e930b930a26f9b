import { shownBy, type Shown } from './equations';

/** A field that is open: what Word is to work out, and whether what it worked out has begun. */
interface Field {
  readonly hasResult: boolean;
  readonly instruction: string;
}

/** The fields that are open while a text is read: instructions are no words, results are. */
export class Fields {
  readonly #open: Field[] = [];

  get isWithin(): boolean {
    return this.#open.length > 0;
  }

  /** Whether words here are seen. */
  get areShown(): boolean {
    return this.#open.every(({ hasResult }) => hasResult);
  }

  /** Something of an instruction. */
  instruct(words: string): void {
    const field = this.#open.pop();
    if (field) this.#open.push(field.hasResult ? field : { ...field, instruction: field.instruction + words });
  }

  /** `w:fldChar` of a type. What comes back is shown in place of a result that the file does not have. */
  mark(type: string | undefined): Shown | undefined {
    if (type === 'begin') this.#open.push({ hasResult: false, instruction: '' });
    if (type !== 'separate' && type !== 'end') return undefined;
    const field = this.#open.pop();
    if (type === 'separate' && field) this.#open.push({ ...field, hasResult: true });
    return type === 'end' && field?.hasResult === false ? shownBy(field.instruction) : undefined;
  }
}
