import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { hire, type WorkerPlan, type WorkerProcess } from './worker-process.ts';

export interface CrewPlan extends WorkerPlan {
  readonly workers: number;
}

/** What came back for one task: the worker's answer, or the error that ended the worker. */
export type Returned<Reply> = { readonly reply: Reply } | { readonly broken: unknown };

/** Bytes that a worker has taken at most for reports of twenty pages, with some to spare. */
const ROOM = 600_000_000;

/** How many can work at the same time on this machine: by its processors, and by the memory that is free. */
export function hands(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / ROOM)));
}

/**
 * How far the crew may run ahead of the oldest unfinished task, for each worker: answers wait their turn, and memory
 * must not grow with their number.
 */
const AHEAD = 6;
/** Tasks a worker has in hand: the next one lies ready when one is done. */
const IN_HAND = 2;
/** Milliseconds. */
const REST = 2;

/**
 * Worker processes that stay warm over all tasks. German: Mannschaft.
 *
 * A worker says once that it is there, then answers its tasks in their order. Each task goes to the next one with a free
 * hand. The answers come to `take` in the order of the tasks, one at a time.
 * A worker that dies breaks the task it was at, and that one alone: a new worker takes up the rest. One that runs out of
 * memory gives its task to one that may take as much as V8 allows.
 * Errors  what `take` throws ends the work and every worker.
 */
export async function workInCrew<Task, Reply>(
  plan: CrewPlan,
  tasks: readonly Task[],
  take: (returned: Returned<Reply>, index: number) => void,
): Promise<void> {
  const crew = new Crew<Task, Reply>(plan, tasks, take);
  try {
    await crew.work();
  } finally {
    await crew.dismiss();
  }
}

interface Hand {
  readonly worker: WorkerProcess;
  /** It may take whatever memory it needs. */
  readonly isRoomy: boolean;
  /** True once the worker has said that it is there. */
  ready: boolean;
  /** Indexes of the tasks it has, the one it is at first. */
  readonly tasks: number[];
}

class Crew<Task, Reply> {
  readonly #plan: CrewPlan;
  readonly #tasks: readonly Task[];
  readonly #take: (returned: Returned<Reply>, index: number) => void;
  readonly #hands = new Set<Hand>();
  /** Tasks that a dead worker left behind, before those that nobody had yet. */
  readonly #left: number[] = [];
  readonly #waiting = new Map<number, Returned<Reply>>();
  readonly #end = Promise.withResolvers<void>();
  /** True once a task needed more memory than a worker has: those that come after may take what they need. */
  #isRoomy = false;
  #next = 0;
  #taken = 0;
  /** Whoever ends in the middle of the work leaves nobody behind. */
  readonly #leave = (): void => void this.dismiss();
  #isTaking = false;
  #isOver = false;

  constructor(
    plan: CrewPlan,
    tasks: readonly Task[],
    take: (returned: Returned<Reply>, index: number) => void,
  ) {
    this.#plan = plan;
    this.#tasks = tasks;
    this.#take = take;
  }

  work(): Promise<void> {
    if (this.#tasks.length === 0) return Promise.resolve();
    process.once('exit', this.#leave);
    for (let count = 0; count < Math.min(this.#plan.workers, this.#tasks.length); count++) this.#hire();
    return this.#end.promise;
  }

  async dismiss(): Promise<void> {
    this.#isOver = true;
    process.off('exit', this.#leave);
    const hands = [...this.#hands];
    this.#hands.clear();
    await Promise.all(hands.map(({ worker }) => worker.dismiss()));
  }

  #hire(): void {
    const worker = hire(this.#plan, this.#isRoomy, {
      answered: (reply) => this.#guarded(() => this.#answered(hand, { reply: reply as Reply })),
      died: (error, ranOutOfMemory) => this.#guarded(() => this.#died(hand, error, ranOutOfMemory)),
    });
    const hand: Hand = { worker, isRoomy: this.#isRoomy, ready: false, tasks: [] };
    this.#hands.add(hand);
    this.#fill(hand);
  }

  /** What goes wrong while an answer is taken must reach whoever waits for the work. */
  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#isOver = true;
      this.#end.reject(error);
    }
  }

  #answered(hand: Hand, returned: Returned<Reply>): void {
    if (!hand.ready) {
      hand.ready = true;
      return;
    }
    const index = hand.tasks.shift();
    if (index === undefined) return;
    this.#waiting.set(index, returned);
    this.#fillAll();
    void this.#takeInOrder();
  }

  #died(hand: Hand, error: Error, ranOutOfMemory: boolean): void {
    if (!this.#hands.delete(hand)) return;
    // Not its task killed it: the next worker would fare no better.
    if (!hand.ready) throw error;
    const [at, ...rest] = hand.tasks;
    const isTooLarge = !hand.isRoomy && ranOutOfMemory;
    this.#left.push(...(isTooLarge ? hand.tasks : rest));
    this.#isRoomy ||= isTooLarge;
    if (at !== undefined && !isTooLarge) this.#waiting.set(at, { broken: error });
    void this.#takeInOrder();
    if (this.#taken < this.#tasks.length) this.#hire();
  }

  /**
   * Taking an answer is long and lets nothing else happen. The little rest after each is for what comes from the workers:
   * none of them should wait to be rid of its answer, which is more than fits between two processes at once.
   */
  async #takeInOrder(): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    while (this.#takeNext()) await setTimeout(REST);
    this.#isTaking = false;
  }

  /** False where the next answer is not there yet, or nobody wants it any more. */
  #takeNext(): boolean {
    const returned = this.#waiting.get(this.#taken);
    if (returned === undefined || this.#isOver) return false;
    this.#waiting.delete(this.#taken);
    this.#guarded(() => this.#take(returned, this.#taken));
    this.#taken += 1;
    this.#fillAll();
    if (this.#taken === this.#tasks.length) this.#end.resolve();
    return true;
  }

  #fillAll(): void {
    for (const each of this.#hands) this.#fill(each);
  }

  #fill(hand: Hand): void {
    while (hand.tasks.length < IN_HAND) {
      const index = this.#left.shift() ?? this.#fresh();
      if (index === null) return;
      hand.tasks.push(index);
      hand.worker.give(this.#tasks[index]);
    }
  }

  #fresh(): number | null {
    const limit = this.#taken + this.#plan.workers * AHEAD;
    return this.#next < Math.min(this.#tasks.length, limit) ? this.#next++ : null;
  }
}
