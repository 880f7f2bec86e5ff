/// <reference lib="dom" />
import type { Lang, PageData, PageSubmission } from '../data.ts';
import { dialogView } from '../view/dialog.ts';
import { put } from './dom.ts';

/** The submission whose id the address names; an address that is no such thing names none. */
function named(data: PageData): PageSubmission | undefined {
  const hash = location.hash.slice(1);
  return hash === '' ? undefined : data.submissions.find(({ id }) => id === hash);
}

const bare = (): string => location.href.replace(/#.*$/, '');

/** The one submission that is shown before all others. The address says which, so that Back closes it. */
export class Opened {
  readonly #data: PageData;
  readonly #lang: () => Lang;
  readonly #dialog = document.getElementById('dialog') as HTMLDialogElement;
  #shown: PageSubmission | undefined;

  constructor(data: PageData, lang: () => Lang) {
    this.#data = data;
    this.#lang = lang;
    this.#dialog.addEventListener('close', () => this.#closed());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.close();
    });
    addEventListener('popstate', () => this.#follow());
    this.#follow();
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(id: string): void {
    history.pushState({ pushed: true }, '', `#${id}`);
    this.#follow();
  }

  close(): void {
    this.#dialog.close();
  }

  draw(): void {
    if (this.#shown !== undefined) put('dialog', dialogView(this.#data, this.#lang(), this.#shown));
    this.#dialog.setAttribute('aria-label', this.#shown?.name ?? '');
  }

  #follow(): void {
    const submission = this.#data.submissions.length > 1 ? named(this.#data) : undefined;
    if (submission === undefined) {
      this.close();
      return;
    }
    this.#shown = submission;
    this.draw();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  /**
   * Closed by a key or a button, the address still names it: it goes back to where it was opened from.
   * The event comes late: by then it may be open again, or an earlier one has seen to it.
   */
  #closed(): void {
    if (this.#dialog.open || this.#shown === undefined) return;
    this.#shown = undefined;
    if (named(this.#data) === undefined) return;
    if (history.state?.pushed === true) history.back();
    else history.replaceState(null, '', bare());
  }
}
