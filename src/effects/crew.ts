import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { hire, type WorkerPlan, type WorkerProcess } from './worker-process.ts';
import type { Said } from './worker-seat.ts';

export interface CrewPlan extends WorkerPlan {
  readonly workers: number;
}

/** Tasks by their index; each is asked for when a worker gets it, or gets it again. */
export type Tasks<Task> = Pick<readonly Task[], 'length' | 'at'>;

/** What came back for one task: the worker's answer, or the error that ended the worker. */
export type Returned<Reply> = { readonly reply: Reply } | { readonly broken: unknown };

/** Bytes that a worker has taken at most for reports of twenty pages, with some to spare. */
const ROOM = 450_000_000;

/** How many can work at the same time on this machine: by its processors, and by the memory that is free. */
export function hands(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / ROOM)));
}

/**
 * How far the crew may run ahead of the oldest unfinished task, for each worker: answers wait their turn, and memory
 * must not grow with their number.
 */
const AHEAD = 6;
/** Tasks a worker has in hand: one is being finished, one is at work, and the next one lies ready. */
const IN_HAND = 3;

/**
 * Worker processes that stay warm over all tasks. German: Mannschaft.
 *
 * A worker says once that it is there, then answers its tasks in their order. Each task goes to the next one with a free
 * hand. The answers come to `take` in the order of the tasks, one at a time.
 * A worker that dies breaks the task it began last, and that one alone: a new worker takes up the rest. One that runs out
 * of memory gives its task to one that may take as much as V8 allows.
 * Errors  what `take` throws ends the work and every worker.
 */
export async function workInCrew<Task, Reply>(
  plan: CrewPlan,
  tasks: Tasks<Task>,
  take: (returned: Returned<Reply>, index: number) => void,
): Promise<void> {
  const crew = new Crew<Task, Reply>(plan, tasks, take);
  setFlagsFromString(YOUNG_STAYS);
  try {
    await crew.work();
  } finally {
    setFlagsFromString(YOUNG_GROWS);
    await crew.dismiss();
  }
}

/**
 * V8 doubles the room of young objects while much is made, up to 134 MB. Who hands out tasks and takes answers makes little
 * that lives: what was enough to begin with is enough for four thousand of them. Meanwhile it must load nothing of the
 * packed programme, whose byte code V8 takes under the usual switches alone.
 */
const YOUNG_STAYS = '--semi-space-growth-factor=1';
const YOUNG_GROWS = '--semi-space-growth-factor=2';

interface Hand {
  readonly worker: WorkerProcess;
  /** It may take whatever memory it needs. */
  readonly isRoomy: boolean;
  /** True once the worker has said that it is there. */
  ready: boolean;
  /** Indexes of the tasks it has, in the order in which it does them. */
  readonly tasks: number[];
  /** How many of these it has begun. */
  begun: number;
}

class Crew<Task, Reply> {
  readonly #plan: CrewPlan;
  readonly #tasks: Tasks<Task>;
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

  constructor(plan: CrewPlan, tasks: Tasks<Task>, take: (returned: Returned<Reply>, index: number) => void) {
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
      said: (said) => this.#guarded(() => this.#heard(hand, said as Said<Reply>)),
      died: (error, ranOutOfMemory) => this.#guarded(() => this.#died(hand, error, ranOutOfMemory)),
    });
    const hand: Hand = { worker, isRoomy: this.#isRoomy, ready: false, tasks: [], begun: 0 };
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

  #heard(hand: Hand, said: Said<Reply>): void {
    if (said === 'ready') hand.ready = true;
    else if (said === 'begun') hand.begun += 1;
    else this.#answered(hand, said);
  }

  #answered(hand: Hand, returned: Returned<Reply>): void {
    const index = hand.tasks.shift();
    if (index === undefined) return;
    hand.begun -= 1;
    this.#waiting.set(index, returned);
    this.#fillAll();
    void this.#takeInOrder();
  }

  #died(hand: Hand, error: Error, ranOutOfMemory: boolean): void {
    if (!this.#hands.delete(hand)) return;
    // Not its task killed it: the next worker would fare no better.
    if (!hand.ready) throw error;
    const isTooLarge = !hand.isRoomy && ranOutOfMemory;
    const at = isTooLarge ? undefined : hand.tasks[Math.max(hand.begun, 1) - 1];
    this.#left.push(...hand.tasks.filter((index) => index !== at));
    this.#isRoomy ||= isTooLarge;
    if (at !== undefined) this.#waiting.set(at, { broken: error });
    void this.#takeInOrder();
    if (this.#taken < this.#tasks.length) this.#hire();
  }

  /** Taking an answer lets nothing else happen: after each, what the workers said meanwhile is heard, and they get new tasks. */
  async #takeInOrder(): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    while (this.#takeNext()) await setImmediate();
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
      hand.worker.give(this.#tasks.at(index));
    }
  }

  #fresh(): number | null {
    const limit = this.#taken + this.#plan.workers * AHEAD;
    return this.#next < Math.min(this.#tasks.length, limit) ? this.#next++ : null;
  }
}
