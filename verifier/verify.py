#!/usr/bin/env python3
"""Vérifie un tirage publié, sans rien installer : python3 verify.py record.json
Verifies a published draw with Python's standard library alone. Written from docs/record-format.md, not from the
program that draws, so that a fault of the one cannot hide in the other. Checks 2, 4 to 17 and 20 to 22; annex.py
adds what the restricted annex opens. Exit 0: no check failed; 1: one failed, or the file cannot be read."""
import hashlib, json, math, re, sys, unicodedata
from collections import Counter
from fractions import Fraction
from types import SimpleNamespace

# ---- Bytes and digests.
def canonical(value): return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(',', ':'))
def sha(text): return hashlib.sha256(text.encode()).hexdigest()
def digest(value): return sha(canonical(value))
def H(*parts): return sha('\n'.join(parts))
def parse(text): return json.loads(text, parse_int=lambda digits: int(digits[:20]))  # Longer: too large anyhow.
def is_clean(value):
    """Keys of letters and digits; texts in NFC, without control characters or halves; whole numbers below 2^53."""
    if isinstance(value, dict):
        return all(re.fullmatch('[A-Za-z0-9]+', key) for key in value) and all(map(is_clean, value.values()))
    if isinstance(value, list): return all(map(is_clean, value))
    if isinstance(value, str):
        return unicodedata.is_normalized('NFC', value) and not re.search('[\0-\x1f\x7f\ud800-\udfff]', value)
    return value is None or isinstance(value, int) and abs(value) < 2**53

# ---- What the checks look at.
def attempt(run, *given):
    """What nobody foresees (a missing key, a number that nobody has) fails a check and does not stop the others."""
    try: return run(*given)
    except Exception: return False

def fill(r, text):
    """The record under short names: n, k and M are volunteers, seats and tickets; panels and chances are None and
    answers False where they are hidden. What is no record lacks some names: the checks that need them fail."""
    if len(text) > 100_000_000: raise ValueError('too long')
    r.text, r.record = text, parse(text)
    if canonical([r.record['format'], r.record['version'], len(r.record)]) != '["pinakion-record",1,9]': return
    vars(r).update(r.record)
    r.lines, r.k, r.M = r.members['members'], r.freeze['panelSize'] - 0, r.lottery['ticketCount'] - 0  # No texts.
    r.n, r.copies, r.panels = len(r.lines), r.lottery['ticketsPerPanel'], r.lottery['panels']
    r.chances = None if r.panels is None else r.lottery['chances']
    r.of = {part: digest(r.record[part]) for part in ('freeze', 'members', 'lottery', 'commitment', 'reveal')}
    r.seed = ['pinakion/1', r.lottery['drawId'], r.lottery['purpose'], r.lottery['panelsDigest']]
    r.last = {entry['kind']: place for place, entry in enumerate(r.log)}
    r.plain = [feature for feature in r.freeze['features'] if not feature['sensitive']]
    r.answers = attempt(answers_of, r.plain, [line['type'] for line in r.lines])

def answers_of(features, rows):
    """For each volunteer the pairs of feature and value, and the household or None. An error for what is no answer."""
    found = []
    for row in rows:
        pairs, home = row[:len(features)], row[len(features):]
        names = [name for name, _ in pairs]
        if names != [f['id'] for f in features] or [name for name, _ in home] not in ([], ['household']) \
                or any(value not in f['values'] for (_, value), f in zip(pairs, features)): raise ValueError('answers')
        found.append((pairs, home[0][1] if home else None))
    return found

# ---- The checks. Each gives True or False, or says why there is no answer.
NOT_CHECKED, NOT_APPLICABLE, CHECKS = 'not-checked', 'not-applicable', {}
def check(number, title): return lambda run: CHECKS.update({number: (run, title)})
def committed(r, key, value): return r.commitment is None or r.commitment[key] == value
def ascending(items): return all(a < b for a, b in zip(items, items[1:]))

# Nothing was changed since: 2, 4 to 8.
@check(2, 'octets sous forme canonique / bytes in canonical form')
def _(r): return canonical(r.record) == r.text and is_clean(r.record)
@check(4, 'la liste est celle qui a été figée / the list is the frozen one')
def _(r): return r.of['members'] == r.freeze['membersDigest']
@check(5, 'quotas, taille et exclusions inchangés / quotas, size and exclusions unchanged')
def _(r): return r.lottery['freezeDigest'] == r.of['freeze'] and committed(r, 'freezeDigest', r.of['freeze']) \
    and committed(r, 'membersDigest', r.of['members'])
@check(6, 'la loterie est celle qui a été inscrite / the lottery is the registered one')
def _(r): return r.log[r.last['lottery']]['subject'] == r.of['lottery'] and committed(r, 'ticketCount', r.M) \
    and committed(r, 'lotteryDigest', r.of['lottery'])
@check(7, 'le résultat se rapporte à cet engagement / the result belongs to this commitment')
def _(r):
    part, evidence = ('lottery', []) if r.commitment is None else ('commitment', r.evidence)
    return r.reveal['commitmentDigest'] == r.of[part] \
        and r.reveal.get('evidenceDigest', digest(evidence)) == digest(r.evidence)
@check(8, 'journal entier et enchaîné / log whole and chained')
def _(r):
    steps, reached, previous = ['freeze', 'lottery', 'commit', 'reveal'], -1, '0' * 64
    for sequence, entry in enumerate(r.log, 1):
        if (entry['sequence'], entry['previous'], len(entry)) != (sequence, previous, 6): return False
        previous = digest(entry)
        if entry['kind'] in ('void', 'force'): reached = -1
        if entry['kind'] in steps:
            if entry['note'] or steps.index(entry['kind']) <= reached: return False
            reached = steps.index(entry['kind'])
    def head(part): return r.log[part['logLength']]['previous'] == part['logHead']
    def step(kind, place, part, at): return r.last[kind] == place and r.log[place]['subject'] == r.of[part] \
        and at in (None, r.log[place]['at'])
    lottery, void, commit = r.last['lottery'], r.last.get('void', -1), r.last.get('commit', -1)
    if not (head(r.freeze) and step('freeze', r.freeze['logLength'], 'freeze', r.freeze['createdAt'])
            and step('lottery', lottery, 'lottery', None) and lottery > r.last['freeze']
            and step('reveal', len(r.log) - 1, 'reveal', r.reveal['observedAt'])): return False
    if r.commitment is None: return commit <= void
    return head(r.commitment) and commit > max(lottery, void) and \
        step('commit', r.commitment['logLength'], 'commitment', r.commitment['createdAt'])

# The volunteers: 9, 10.
@check(9, 'inscrits = volontaires + exclus / registered = volunteers + excluded')
def _(r): return r.freeze['poolCount'] == r.n and \
    r.freeze['registered'] == r.n + sum(entry['count'] for entry in r.freeze['exclusions'])
@check(10, 'codes uniques, ordre sans trace de la liste / unique codes, order without trace of the list')
def _(r):
    codes = [line['identityCommitment'][:12] for line in r.lines]
    is_numbered = [(line['number'], line['code']) for line in r.lines] == list(enumerate(codes, 1))
    return is_numbered and len(set(codes)) == r.n and ascending([line['identityCommitment'] for line in r.lines])

# The panels: 11 to 13.
@check(11, 'chaque panel a la bonne taille, aucun en double / every panel has the right size, none twice')
def _(r):
    published = r.lottery['panelSeals'] if r.lottery['panels'] is None else r.lottery['panels']
    if len(published or []) != len(r.copies): return False
    if r.panels is None: return NOT_CHECKED
    return ascending(r.panels) and all(len(p) == r.k and ascending([0] + p + [r.n + 1]) for p in r.panels)
@check(12, 'chaque panel respecte chaque quota / every panel meets every quota')
def _(r):
    values, quotas = {f['id']: f['values'] for f in r.freeze['features']}, r.freeze['quotas']
    if any(q['value'] not in values.get(q['feature'], []) for q in quotas): return False
    if r.answers is False or r.panels is None or any(len(own) < len(values) for own, _ in r.answers): return NOT_CHECKED
    for panel in r.panels:
        count = Counter(tuple(pair) for number in panel if number <= r.n for pair in r.answers[number - 1][0])
        if not all(q['min'] <= count[q['feature'], q['value']] <= q['max'] for q in quotas): return False
    return True
@check(13, 'un seul membre par foyer dans chaque panel / one member a household in every panel')
def _(r):
    if not r.freeze['constraints']: return NOT_APPLICABLE
    if r.answers is False or r.panels is None: return NOT_CHECKED
    homes = [[r.answers[number - 1][1] for number in panel if number <= r.n] for panel in r.panels]
    return all(count == 1 or home is None for seated in homes for home, count in Counter(seated).items())

# The tickets: 14 to 16.
@check(14, 'tickets et leur ordre recalculés / tickets and their order recomputed')
def _(r):
    if r.panels is not None and digest({'panels': r.panels, 'ticketsPerPanel': r.copies}) != r.seed[3]: return False
    if not sum(r.copies) == len(r.lottery['tickets']) == r.M or min(r.copies) < 1: return False
    keys = [(H('pinakion/ticket-order/1', *r.seed[1:], str(panel), str(copy)), panel)
        for panel, count in enumerate(r.copies, 1) for copy in range(1, count + 1)]
    return r.lottery['tickets'] == [panel for _, panel in sorted(keys)]
@check(15, 'chances recomptées / chances counted again')
def _(r):
    if r.panels is None: return NOT_CHECKED
    held = Counter()
    for panel, copies in zip(r.panels, r.copies):
        for number in panel: held[number] += copies
    counted = [(number, held[number]) for number in range(1, r.n + 1)]
    is_right = r.chances is None or [(chance['number'], chance['tickets']) for chance in r.chances] == counted
    return is_right and sum(tickets for _, tickets in counted) == r.k * r.M
@check(16, "écart d'arrondi recalculé / rounding deviation recomputed")
def _(r):
    if r.chances is None: return NOT_CHECKED
    most = max((abs(Fraction(c['tickets'], r.M) - Fraction(c['targetPpb'], 10**9)) for c in r.chances), default=0)
    is_right = math.ceil(most * 10**9) == r.lottery['largestDeviationPpb'] and most < Fraction(3, max(r.M, 10))
    return is_right and abs(sum(c['targetPpb'] for c in r.chances) - r.k * 10**9) <= 2 * len(r.chances)

# The draw: 17, 20 to 22.
@check(17, "l'aléa est celui qui était annoncé / the randomness is the announced one")
def _(r):
    if r.commitment is None: return NOT_APPLICABLE
    def thrown(value): return len(value['text']) - len(value['source']) - 1 if value['source'][:5] == 'dice-' else None
    announced = [(one['source'], one.get('round'), one.get('count')) for one in r.commitment['randomness']]
    return announced == [(value['source'], value.get('round'), thrown(value)) for value in r.reveal['values']]
@check(20, 'graine reconstruite / seed rebuilt')
def _(r):
    for value in r.reveal['values']:
        source, _, body = value['text'].partition(':')
        if source != value['source'] or not body or re.search('[|;]', body): return False
        if source != 'typed' and (r.commitment is None or not re.fullmatch('[!-~]+', body)): return False
        if body.strip() != body or {'Cc', 'Cf', 'Zl', 'Zp'} & set(map(unicodedata.category, body)): return False
    if r.commitment is None and [set(value) for value in r.reveal['values']] != [{'source', 'text'}]: return False
    return r.reveal['seed'] == '|'.join([*r.seed, ';'.join(value['text'] for value in r.reveal['values'])])
@check(21, 'ticket recalculé depuis la graine / ticket recomputed from the seed')
def _(r):
    if r.commitment is None or r.commitment['sampler'] == 'rivest-2011':
        return r.reveal['ticket'] == int(sha(r.reveal['seed'] + ',1'), 16) % r.M + 1
    digits = re.fullmatch('dice-d10:([0-9]{1,6})', ';'.join(value['text'] for value in r.reveal['values']))
    return digits is not None and 10**len(digits[1]) == r.M and r.reveal['ticket'] == (int(digits[1]) or r.M)
@check(22, 'le ticket désigne ce panel / the ticket names this panel')
def _(r):
    panel, drawn = r.lottery['tickets'][r.reveal['ticket'] - 1] - 1, r.reveal['panel']
    if r.lottery['panels'] is not None:
        return [r.lines[number - 1]['code'] for number in r.lottery['panels'][panel]] == drawn
    number_of = {line['code']: line['number'] for line in r.lines}
    numbers = [number_of[code] for code in drawn]
    opened = H('pinakion/panel/1', r.seed[1], r.reveal['panelNonce'], canonical(numbers))
    return len(numbers) == r.k and ascending([0] + numbers) and r.lottery['panelSeals'][panel] == opened

# ---- All of them on one record.
WORDS = {'ok': 'réussi / ok', 'failed': 'ÉCHEC / FAILED', NOT_CHECKED: 'non fait / not done',
    NOT_APPLICABLE: 'sans objet / n.a.'}

def judge(filled, *texts):
    """The answer of each check by number: ok, failed, not-checked or not-applicable."""
    r = SimpleNamespace()
    attempt(filled, r, *texts)
    said = {number: attempt(run, r) for number, (run, _) in CHECKS.items()}
    return {number: {True: 'ok', False: 'failed'}.get(answer, answer) for number, answer in said.items()}

def main(filled, paths):
    """Prints a line a check and their sums; the exit code."""
    sys.stdout.reconfigure(encoding='utf-8', errors='replace')
    try: texts = [open(path, 'rb').read(300_000_000).decode('utf-8') for path in paths]
    except (OSError, ValueError) as error: return print(f'Illisible / cannot be read: {error}') or 1
    answers = judge(filled, *texts)
    for number, answer in answers.items(): print(f'{number:2}  {WORDS[answer]:20}  {CHECKS[number][1]}')
    told = [list(answers.values()).count(answer) for answer in WORDS]
    print('{} réussis, {} échecs, {} non faits, {} sans objet'.format(*told), end=' / ')
    print('{} passed, {} failed, {} not done, {} n.a.'.format(*told))
    return 1 if 'failed' in answers.values() else 0

if __name__ == '__main__':
    sys.exit(main(fill, sys.argv[1:]) if len(sys.argv) == 2 else print(__doc__) or 1)
