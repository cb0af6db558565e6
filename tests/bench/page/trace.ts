/** What a trace says of our own work on the page's main thread. All in ms. */
export type OwnWork = {
  /**
   * Longest task in which our script ran, the page's own work in it included; but of a frame of the page's in which only
   * observers of ours were called, which answer between its layout and its paint, their part alone.
   */
  readonly longestTask: number;
  /** Longest time of our script within one task. */
  readonly longestSlice: number;
  /** The same two by the thread's own clock, which stands still while other programs have the core. */
  readonly longestCpu: number;
  readonly sliceCpu: number;
  /** What ran in that slice, dearest first. */
  readonly inLongest: Times;
  readonly scriptTime: number;
  readonly tasks: number;
  /** Functions of ours (and what the browser did for them) by own time, dearest first. */
  readonly hot: Times;
};

/** What a trace says of all that one page's main thread did, whoever's work it was. In ms. */
export type ThreadWork = {
  /** From the first task to the end of the last. */
  readonly clock: number;
  /** By the thread's own clock, as the next but one. */
  readonly tasks: number;
  readonly longest: number;
  readonly longestCpu: number;
  /** What ran in the task of the most CPU, dearest first. */
  readonly inLongest: Times;
};

type Times = readonly (readonly [name: string, ms: number])[];
type Task = {
  readonly ts: number;
  dur: number;
  cpu: number;
  own: number;
  readonly samples: Sample[];
  /** The browser drew a frame in it. */
  isFrame: boolean;
  /** Our script was called by an event, a timer, a frame's callback or as a task: by more than an observer of layout. */
  isEntered: boolean;
  /** The profiler began in it: it writes down all code there is, 30 ms that nobody has who is not traced. */
  readonly isTraced: boolean;
};
type Span = { readonly start: number; readonly end: number };

type Event = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly data?: ProfileData };
};
type ProfileNode = { readonly id: number; readonly parent?: number; readonly callFrame: CallFrame };
type CallFrame = {
  readonly functionName: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
};
type ProfileData = {
  readonly startTime?: number;
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[];
};
type Sample = { readonly at: number; readonly us: number; readonly node: number };
type Thread = { readonly pid: number; readonly tid: number };
type Profile = Thread & {
  readonly nodes: Map<number, ProfileNode>;
  readonly samples: Sample[];
};

const TASK = /RunTask$|PerformMicrotaskCheckpoint$/;
const OURS = "chrome-extension://";
const DRAWING = /^PrePaint$/;
/** Whatever calls a script but observers of layout: those have no event of their own, or a bare call between layout and paint. */
const ENTRY = /^(FireAnimationFrame|TimerFire|EventDispatch|RunPostTaskCallback|EvaluateScript)$/;

export function ownWork(trace: string): OwnWork {
  const events = (JSON.parse(trace) as { traceEvents: readonly Event[] }).traceEvents;
  const profile = profilesOf(events)
    .map((each) => ({ ...each, own: each.samples.filter(({ node }) => isOwn(each.nodes, node)) }))
    // The extension's worker and its popup are other processes with scripts of ours; the page's profile runs both.
    .filter(({ nodes }) => [...nodes.values()].some(({ callFrame }) => callFrame.url?.endsWith("/reader.js")))
    .toSorted((a, b) => b.own.length - a.own.length)[0];
  if (profile === undefined)
    return {
      longestTask: 0,
      longestSlice: 0,
      longestCpu: 0,
      sliceCpu: 0,
      inLongest: [],
      scriptTime: 0,
      tasks: 0,
      hot: [],
    };
  const tasks = tasksOf(events, profile);
  const entries = spansOf(events, profile, ENTRY);
  let at = 0;
  let entry = 0;
  for (const sample of profile.own.toSorted((a, b) => a.at - b.at)) {
    const time = sample.at;
    while (at < tasks.length - 1 && (tasks[at + 1]?.ts ?? Infinity) <= time) at += 1;
    const task = tasks[at];
    if (task === undefined || time > task.ts + task.dur) continue;
    // The time since the sample before it, which may have been in another task.
    const us = Math.min(sample.us, time - task.ts);
    task.own += us;
    task.samples.push({ ...sample, us });
    while (entry < entries.length && (entries[entry]?.end ?? Infinity) < time) entry += 1;
    task.isEntered ||= (entries[entry]?.start ?? Infinity) <= time;
  }
  const busy = tasks.filter(({ own }) => own > 0);
  const longest = busy.toSorted((a, b) => b.own - a.own)[0];
  return {
    longestTask: Math.max(0, ...busy.map((task) => (isOthers(task) ? task.own : task.dur) / 1_000)),
    longestSlice: (longest?.own ?? 0) / 1_000,
    longestCpu: Math.max(0, ...busy.map((task) => (isOthers(task) ? ownCpu(task) : task.cpu) / 1_000)),
    sliceCpu: Math.max(0, ...busy.map((task) => ownCpu(task) / 1_000)),
    inLongest: timesOf(profile, longest?.samples ?? []).slice(0, 5),
    scriptTime: busy.reduce((sum, { own }) => sum + own / 1_000, 0),
    tasks: busy.length,
    hot: timesOf(
      profile,
      busy.flatMap(({ samples }) => samples),
    ).slice(0, 12),
  };
}

/**
 * Whether only our own part of a task is ours: what is drawn in a frame is drawn without us too where observers of ours were
 * called on the way, and nobody but the trace pays for the profiler's beginning (in the leaving of the page before).
 */
function isOthers({ isFrame, isEntered, isTraced }: Task): boolean {
  return isTraced || (isFrame && !isEntered);
}

/** A sample's time is the clock's: the script's share of a task is that of the task's samples. */
function ownCpu({ own, dur, cpu }: Task): number {
  return Math.min(1, own / Math.max(1, dur)) * cpu;
}

/** The work of the main thread of the page that runs a script, named by a part of its address. */
export function threadWork(trace: string, script: string): ThreadWork {
  const events = (JSON.parse(trace) as { traceEvents: readonly Event[] }).traceEvents;
  const profile = profilesOf(events).find(({ nodes }) =>
    [...nodes.values()].some(({ callFrame }) => callFrame.url?.includes(script)),
  );
  const tasks = profile === undefined ? [] : tasksOf(events, profile);
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (profile === undefined || first === undefined || last === undefined)
    return { clock: 0, tasks: 0, longest: 0, longestCpu: 0, inLongest: [] };
  const dearest = tasks.reduce((most, task) => (task.cpu > most.cpu ? task : most));
  const within = profile.samples.filter(({ at }) => at >= dearest.ts && at <= dearest.ts + dearest.dur);
  return {
    clock: (last.ts + last.dur - first.ts) / 1_000,
    tasks: tasks.reduce((sum, { cpu }) => sum + cpu, 0) / 1_000,
    longest: Math.max(...tasks.map(({ dur }) => dur)) / 1_000,
    longestCpu: dearest.cpu / 1_000,
    inLongest: timesOf(profile, within).slice(0, 6),
  };
}

function timesOf({ nodes }: Profile, samples: readonly Sample[]): Times {
  const byName = new Map<string, number>();
  for (const { node, us } of samples) {
    const name = placeOf(nodes.get(node)?.callFrame);
    byName.set(name, (byName.get(name) ?? 0) + us / 1_000);
  }
  return [...byName].toSorted((a, b) => b[1] - a[1]);
}

/** A promise's continuation runs after its task's own span in the trace: the two are one to the page. */
function tasksOf(events: readonly Event[], { pid, tid }: Thread): readonly Task[] {
  const spans = events
    .filter((each) => each.ph === "X" && each.pid === pid && each.tid === tid && TASK.test(each.name))
    .toSorted((a, b) => a.ts - b.ts);
  const drawings = spansOf(events, { pid, tid }, DRAWING);
  const begins = events.filter((each) => each.name === "Profile" && each.pid === pid).map(({ ts }) => ts);
  const tasks: Task[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of spans) {
    const last = tasks.at(-1);
    const end = ts + dur;
    if (last !== undefined && (ts < last.ts + last.dur || name.endsWith("Checkpoint"))) {
      if (ts >= last.ts + last.dur) last.cpu += tdur;
      last.dur = Math.max(last.dur, end - last.ts);
    } else {
      const isTraced = begins.some((begin) => begin >= ts && begin <= end);
      tasks.push({ ts, dur, cpu: tdur, own: 0, samples: [], isFrame: false, isEntered: false, isTraced });
    }
  }
  for (const task of tasks)
    task.isFrame = drawings.some(({ start }) => start >= task.ts && start <= task.ts + task.dur);
  return tasks;
}

/** The outermost events of a name in a thread, in order: those inside another of them are left out. */
function spansOf(events: readonly Event[], { pid, tid }: Thread, names: RegExp): readonly Span[] {
  const spans: Span[] = [];
  for (const { name, ph, ts, dur = 0, ...of } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (ph !== "X" || of.pid !== pid || of.tid !== tid || !names.test(name)) continue;
    if (ts >= (spans.at(-1)?.end ?? 0)) spans.push({ start: ts, end: ts + dur });
  }
  return spans;
}

function profilesOf(events: readonly Event[]): readonly Profile[] {
  const profiles = new Map<string, Profile & { time: number }>();
  for (const { name, id, pid, tid, args } of events.toSorted((a, b) => a.ts - b.ts)) {
    const key = `${pid} ${id}`;
    if (name === "Profile")
      profiles.set(key, { pid, tid, nodes: new Map(), samples: [], time: args?.data?.startTime ?? 0 });
    const profile = name === "ProfileChunk" ? profiles.get(key) : undefined;
    if (profile === undefined) continue;
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) profile.nodes.set(node.id, node);
    for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
      const us = timeDeltas[index] ?? 0;
      profile.time += us;
      profile.samples.push({ at: profile.time, us, node });
    }
  }
  return [...profiles.values()];
}

function isOwn(nodes: ReadonlyMap<number, ProfileNode>, id: number): boolean {
  for (let node = nodes.get(id); node !== undefined; node = nodes.get(node.parent ?? -1)) {
    if (node.callFrame.url?.startsWith(OURS)) return true;
  }
  return false;
}

function placeOf(frame: CallFrame | undefined): string {
  if (frame === undefined) return "?";
  return `${frame.functionName || "(anonymous)"}:${(frame.lineNumber ?? 0) + 1}:${frame.columnNumber ?? 0}`;
}
