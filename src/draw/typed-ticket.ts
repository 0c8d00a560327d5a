// A ticket number drawn on a stage (`--ticket N --source TEXT`). Only a commitment can say beforehand that the ticket is read
// from dice or drums and not from a seed; without one, a record that held a bare ticket could not be told from a chosen panel.
import type { RevealedValue } from "../model/record.ts";
import { errorOf, type Problem } from "../problems/problem.ts";
import { failure, type Result } from "../problems/result.ts";

/** Refuses a ticket in simple mode: always a failure, naming what is wrong with the number too. */
export function typedTicket(ticket: string, ticketCount: number): Result<RevealedValue> {
  const problems: Problem[] = [];
  const number = /^[1-9]\d{0,15}$/.test(ticket) ? Number(ticket) : 0;
  if (number < 1 || number > ticketCount) {
    problems.push(errorOf("draw/ticket-out-of-range", { ticket: ticket.slice(0, 40), ticketCount }));
  }
  problems.push(errorOf("draw/ticket-needs-commitment", {}));
  return failure(problems);
}
