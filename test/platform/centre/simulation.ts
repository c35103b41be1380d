import { Agenda } from './agenda.js';
import { arrivalsOf, newInteraction } from './arrivals.js';
import { outboundCodes, type StatusCode, systemStatusCodes, wrapUpCodes } from './codes.js';
import { type AgentStatus, type Day, type Interaction, Status, type StatusInterval } from './day.js';
import type { Agent, Directory, Media, Queue } from './directory.js';
import { createRandom, type Random, type Seed } from './random.js';
import { CLOSING, type Shift, type Stop, shiftOf } from './shifts.js';
import { WaitingLine } from './waiting-line.js';

interface Desk {
  readonly agent: Agent;
  readonly shift: Shift | undefined;
  readonly timeline: StatusInterval[];
  readonly queues: readonly Queue[];
  nextStop: number;
  /** Grows whenever the agent turns to something else, so that an outdated plan is known as such. */
  turn: number;
  idle: boolean;
}

const TALK: Readonly<Record<Media, number>> = { T: 500, C: 560, Z: 480, V: 160 };
const LONGEST_TALK = 1500;
const RING = 15;

/**
 * One day, event by event: who comes waits for an agent who is free and enabled for the queue, the agent who has been
 * idle longest is offered it, and whoever has no patience left goes.
 */
export class Simulation {
  private readonly agenda: Agenda;
  private readonly random: Random;
  private readonly desks: readonly Desk[];
  private readonly lines: readonly WaitingLine<Interaction>[];
  private readonly idle: readonly WaitingLine<{ desk: Desk; turn: number }>[];
  private readonly impatient = new Set<Interaction>();
  private readonly offered = new Set<Interaction>();
  private readonly interactions: Interaction[] = [];
  private readonly lastOffer: number;

  constructor(
    private readonly seed: Seed,
    private readonly directory: Directory,
    private readonly day: { readonly number: number; readonly start: number; readonly end: number },
  ) {
    this.agenda = new Agenda(day.start, day.end);
    this.random = createRandom(seed, 'day', day.number);
    this.lastOffer = day.end - CLOSING;
    this.desks = directory.agents.map(agent => this.desk(agent));
    this.lines = directory.queues.map(
      () => new WaitingLine<Interaction>(call => call.abandoned === undefined && !this.offered.has(call)),
    );
    this.idle = directory.queues.map(
      () => new WaitingLine<{ desk: Desk; turn: number }>(({ desk, turn }) => desk.idle && desk.turn === turn),
    );
  }

  run(): Day {
    const shifts = this.desks.map(({ shift }) => shift);
    for (const call of arrivalsOf(this.seed, this.directory, this.day, shifts)) this.enter(call);
    for (const desk of this.desks) {
      if (desk.shift !== undefined) this.agenda.plan(desk.shift.login, at => this.proceed(desk, at));
    }
    this.agenda.runAll();
    for (const { timeline } of this.desks) timeline.at(-1)!.to = this.day.end;
    this.interactions.sort((left, right) => left.created - right.created);
    this.interactions.forEach((call, place) => {
      call.id = String((this.day.number - 10_000) * 1_000_000 + place + 1);
    });
    return { ...this.day, interactions: this.interactions, timelines: this.desks.map(({ timeline }) => timeline) };
  }

  private desk(agent: Agent): Desk {
    const online = ({ media }: Queue) => media === 'T' || media === 'C';
    const queues = agent.skills.filter(({ enabled }) => enabled).map(({ queue }) => queue);
    return {
      agent,
      shift: shiftOf(this.seed, agent, this.day),
      timeline: [
        { status: Status.loggedOut, from: this.day.start, to: this.day.end, code: undefined, interaction: undefined },
      ],
      queues: [...queues.filter(online), ...queues.filter(queue => !online(queue))],
      nextStop: 0,
      turn: 0,
      idle: false,
    };
  }

  private become(desk: Desk, status: AgentStatus, at: number, interaction?: Interaction, code?: StatusCode): void {
    const { timeline } = desk;
    const last = timeline.at(-1)!;
    last.to = at;
    if (last.from === at) timeline.pop();
    timeline.push({ status, from: at, to: this.day.end, code, interaction });
    desk.turn += 1;
    desk.idle = false;
  }

  private enter(call: Interaction): void {
    this.interactions.push(call);
    if (call.queue !== undefined) this.agenda.plan(call.queued, at => this.wait(call, at));
  }

  private wait(call: Interaction, at: number): void {
    const queue = call.queue!;
    if (hasPatience(call)) {
      const patience = Math.min(900, 5 + Math.round(this.random.waiting(150)));
      this.agenda.plan(at + patience, end => this.losePatience(call, end));
    }
    const free = at < this.lastOffer ? this.idle[queue.index]!.take() : undefined;
    if (free === undefined) this.lines[queue.index]!.join(call);
    else this.offer(free.desk, call, at);
  }

  private losePatience(call: Interaction, at: number): void {
    if (call.accepted !== undefined) return;
    if (this.offered.has(call)) this.impatient.add(call);
    else this.abandon(call, at);
  }

  private abandon(call: Interaction, at: number): void {
    call.abandoned = at;
    const { media } = call.channel;
    const mailbox = this.directory.queues.find(queue => queue.media === 'V');
    if (media !== 'T' || mailbox === undefined || at > this.lastOffer - 600 || !this.random.chance(0.3)) return;
    call.voiceMessageLeft = true;
    const { customer } = call;
    const created = at + this.random.between(15, 60);
    const direction = 'inbound';
    this.enter(
      newInteraction({
        channel: mailbox.channel,
        queue: mailbox,
        direction,
        type: '',
        customer,
        created,
        queued: created,
        origin: call,
      }),
    );
  }

  private offer(desk: Desk, call: Interaction, at: number): void {
    this.offered.add(call);
    this.become(desk, Status.offered, at, call);
    const accepted = this.random.chance(0.965);
    const to = at + (accepted ? this.random.between(1, call.channel.media === 'T' ? 9 : 4) : RING);
    this.agenda.plan(to, () => {
      this.offered.delete(call);
      call.offers.push({ agent: desk.agent, from: at, to, accepted });
      if (accepted) this.accept(desk, call, to);
      else this.reject(desk, call, to);
    });
  }

  private reject(desk: Desk, call: Interaction, at: number): void {
    const code = call.channel.media === 'T' ? systemStatusCodes.callIgnored : systemStatusCodes.interactionTimedOut;
    this.become(desk, Status.onBreak, at, undefined, code);
    this.agenda.plan(at + this.random.between(30, 120), back => this.proceed(desk, back));
    if (this.impatient.delete(call)) {
      this.abandon(call, at);
      return;
    }
    const queue = call.queue!;
    const free = at < this.lastOffer ? this.idle[queue.index]!.take() : undefined;
    if (free === undefined) this.lines[queue.index]!.rejoin(call);
    else this.offer(free.desk, call, at);
    if (at >= this.lastOffer && hasPatience(call)) this.agenda.plan(at + 30, end => this.losePatience(call, end));
  }

  private accept(desk: Desk, call: Interaction, at: number): void {
    this.impatient.delete(call);
    const { random } = this;
    call.agent = desk.agent;
    call.accepted = at;
    const { media } = call.channel;
    const talk = Math.min(LONGEST_TALK, 12 + Math.round(random.waiting(TALK[media])));
    call.processed = at + talk;
    call.finished = call.processed + random.between(3, 75);
    if (random.chance(media === 'T' ? 0.9 : 0.6)) {
      call.code = random.pick(call.record === undefined ? wrapUpCodes : outboundCodes);
    }
    if (media === 'T' && talk > 90 && random.chance(0.2)) call.holds = this.holds(talk);
    this.become(desk, Status.busy, at, call);
    this.agenda.plan(call.processed, end => this.wrapUp(desk, call, end));
  }

  private holds(talk: number): Interaction['holds'] {
    const longest = this.random.between(8, Math.floor(talk / 3));
    const count = this.random.between(1, 3);
    return { count, longest, total: longest + (count - 1) * this.random.between(3, Math.min(8, longest)) };
  }

  private wrapUp(desk: Desk, call: Interaction, at: number): void {
    this.become(desk, Status.postProcessing, at, call);
    this.agenda.plan(call.finished!, end => this.proceed(desk, end));
    if (
      call.channel.media === 'T' &&
      call.record === undefined &&
      at < this.lastOffer - 600 &&
      this.random.chance(0.04)
    ) {
      this.transfer(desk, call, at);
    }
  }

  private transfer(desk: Desk, call: Interaction, at: number): void {
    const targets = this.directory.queues.filter(
      queue => queue.enabled && queue.media === 'T' && queue.campaign === undefined && queue !== call.queue,
    );
    if (targets.length === 0) return;
    const queue = this.random.pick(targets);
    const { direction, customer } = call;
    const transferFrom = desk.agent;
    this.enter(
      newInteraction({
        channel: queue.channel,
        queue,
        direction,
        type: '',
        customer,
        created: at,
        queued: at,
        origin: call,
        transferFrom,
      }),
    );
  }

  /** The agent is done with what was in hand: off home, off to a stop that is due, or on to the next one who waits. */
  private proceed(desk: Desk, at: number): void {
    const shift = desk.shift!;
    if (at >= shift.logout) {
      this.become(desk, Status.loggedOut, at, undefined, shift.logoutCode);
      return;
    }
    const stop = shift.stops[desk.nextStop];
    if (stop !== undefined && stop.at <= at) {
      desk.nextStop += 1;
      this.pause(desk, stop, at);
      return;
    }
    this.become(desk, Status.available, at);
    const call = at < this.lastOffer ? this.longestWaiting(desk) : undefined;
    if (call !== undefined) {
      this.offer(desk, call, at);
      return;
    }
    const { turn } = desk;
    desk.idle = true;
    for (const queue of desk.queues) this.idle[queue.index]!.join({ desk, turn });
    this.agenda.plan(Math.min(stop?.at ?? shift.logout, shift.logout), next => {
      if (desk.idle && desk.turn === turn) this.proceed(desk, next);
    });
  }

  private longestWaiting(desk: Desk): Interaction | undefined {
    for (const online of [true, false]) {
      let best: { call: Interaction; queue: Queue } | undefined;
      for (const queue of desk.queues) {
        if ((queue.media === 'T' || queue.media === 'C') !== online) continue;
        const call = this.lines[queue.index]!.first();
        if (call !== undefined && (best === undefined || call.queued < best.call.queued)) best = { call, queue };
      }
      if (best !== undefined) return this.lines[best.queue.index]!.take();
    }
    return undefined;
  }

  private pause(desk: Desk, stop: Stop, at: number): void {
    const seconds = Math.min(stop.seconds, desk.shift!.logout - at);
    const call = stop.call === undefined || seconds < 60 ? undefined : this.directCall(desk, stop.call, at, seconds);
    this.become(desk, stop.status, at, call, stop.code);
    this.agenda.plan(at + seconds, back => this.proceed(desk, back));
  }

  /** A call without a queue, wholly inside the time that the agent works offline. */
  private directCall(
    desk: Desk,
    kind: NonNullable<Stop['call']>,
    at: number,
    seconds: number,
  ): Interaction | undefined {
    const channel = this.directory.channels.find(({ media }) => media === 'T');
    if (channel === undefined) return undefined;
    const created = at + this.random.between(1, 20);
    const customer = this.random.between(1, 400_000);
    const call = newInteraction({ ...kind, channel, customer, created, queued: created });
    call.agent = desk.agent;
    call.accepted = created + this.random.between(2, 12);
    call.processed = this.random.between(call.accepted + 5, at + seconds - 8);
    call.finished = this.random.between(call.processed, at + seconds);
    if (this.random.chance(0.8)) call.code = this.random.pick(kind.type === '' ? outboundCodes : wrapUpCodes);
    this.interactions.push(call);
    return call;
  }
}

/** Callers and chatters go when nobody comes; mails, messages and numbers still to be dialled stay. */
function hasPatience(call: Interaction): boolean {
  return (call.channel.media === 'T' || call.channel.media === 'C') && call.record === undefined;
}
