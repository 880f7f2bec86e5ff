/// <reference lib="dom" />
import type { PageData } from '../data.ts';
import { ROWS_AT_ONCE, type State } from '../view/context.ts';
import { type Left, leftBy, parts } from '../view/survey.ts';
import { rowsView } from '../view/table.ts';
import { place, put, toDom } from './dom.ts';

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** The survey as it stands on the page, and what it was drawn from. */
export class Survey {
  readonly #data: PageData;
  #state: State;
  #drawn: Left | undefined;

  constructor(data: PageData, state: State) {
    this.#data = data;
    this.#state = state;
  }

  /** A key press that changes no row draws nothing. */
  draw(state: State): void {
    const left = leftBy(this.#data, state);
    const before = this.#left();
    for (const part of parts)
      if (!same(part.from(this.#state, before), part.from(state, left)))
        put(part.id, part.view(this.#data, state, left));
    this.drawn(state, left);
  }

  /** More rows come below those that are there, which keep their place. */
  grow(state: State): void {
    const { rows } = this.#left();
    const added = rows.slice(state.shown - ROWS_AT_ONCE, state.shown);
    const nodes = rowsView(this.#data, state, added).map((row) => toDom(row) as HTMLElement);
    place('rows').append(...nodes);
    this.draw(state);
    (document.querySelector<HTMLElement>('[data-more]') ?? nodes[0]?.querySelector('button'))?.focus();
  }

  /** As many rows as the state says, more or fewer. */
  show(state: State): void {
    const { rows } = this.#left();
    if (rows.length === 0 || Math.min(rows.length, state.shown) === place('rows').childElementCount) return;
    put('rows', rowsView(this.#data, state, rows.slice(0, state.shown)));
    this.draw(state);
  }

  get rows(): Left['rows'] {
    return this.#left().rows;
  }

  drawn(state: State, left?: Left): void {
    this.#state = state;
    this.#drawn = left;
  }

  #left(): Left {
    this.#drawn ??= leftBy(this.#data, this.#state);
    return this.#drawn;
  }
}
