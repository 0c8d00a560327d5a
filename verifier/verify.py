#!/usr/bin/env python3
"""Vérifie un tirage publié, sans rien installer : python3 verify.py record.json [annexe.json]
Verifies a published draw with Python's standard library alone. Written from docs/record-format.md, not from the
program that draws, so that a fault of the one cannot hide in the other. Checks 2, 4 to 17, 20 to 22, and 28
with the annex, which 12 and 13 need. Exit 0: no check failed; 1: one failed, or a file cannot be read."""
import hashlib, json, re, sys, unicodedata
from collections import Counter
from fractions import Fraction
from types import SimpleNamespace

# ---- Bytes and digests.
def canonical(value): return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(',', ':'))
def sha(text): return hashlib.sha256(text.encode()).hexdigest()
def digest(value): return sha(canonical(value))
def H(*parts):
    if any('\n' in part for part in parts): raise ValueError('line feed in a hashed part')
    return sha('\n'.join(parts))

def clean(text):
    """Whether a canonical text is NFC, without half or control characters (those stand there as escapes)."""
    escaped = '\\' in re.sub(r'\\["\\]', '', text)
    return unicodedata.is_normalized('NFC', text) and not escaped and not re.search('[\x7f\ud800-\udfff]', text)
def parse(text):
    """The value of a JSON text; an error for keys that are odd or stand twice, and for numbers that are not whole."""
    def keyed(pairs):
        if len(dict(pairs)) != len(pairs) or not all(re.fullmatch('[A-Za-z0-9]+', key) for key, _ in pairs):
            raise ValueError('keys')
        return dict(pairs)
    def whole(digits):
        if not re.fullmatch('-?[0-9]{1,16}', digits) or abs(int(digits)) >= 2**53: raise ValueError('number')
        return int(digits)
    if len(text) > 100_000_000: raise ValueError('too long')
    return json.loads(text, object_pairs_hook=keyed, parse_int=whole, parse_float=whole, parse_constant=whole)

# ---- What the annex opens, or profile `open` publishes; ValueError where it opens something else.
def answers(d):
    """For each volunteer the pairs of feature and value, and the household or None; None: nothing opens them."""
    def opened(part):
        if len(d.annex[part]) != d.n: raise ValueError('lines')
        for line, o in zip(d.lines, d.annex[part]):
            commitment = H(f'pinakion/{part}/1', d.members['drawId'], o['nonce'], o['text'])
            if (line['number'], line[part + 'Commitment']) != (o['number'], commitment): raise ValueError(part)
            yield parse(o['text'])
    types = [line['type'] for line in d.lines]
    if d.annex is None and None in types: return None
    rows, secrets = (types, None) if d.annex is None else (list(opened('features')), d.annex.get('sensitive'))
    hidden = [[]] * d.n if secrets is None else list(opened('sensitive'))
    def fit(pairs, features): return len(pairs) == len(features) and all(
        name == feature['id'] and value in feature['values'] for (name, value), feature in zip(pairs, features))
    plain, kept = ([f for f in d.freeze['features'] if f['sensitive'] is secret] for secret in (False, True))
    size, found = len(plain), []
    for row, more, published in zip(rows, hidden, types):
        home = row[size:]
        if not fit(row[:size], plain) or not (secrets is None or fit(more, kept)) or published not in (None, row) \
                or [name for name, _ in home] not in ([], ['household']): raise ValueError('answers')
        found.append((row[:size] + more, home[0][1] if home else None))
    return found

def seal(d, nonce, numbers): return H('pinakion/panel/1', d.draw, nonce, canonical(numbers))
def panels_of(d):
    """Published, or sealed and opened by the annex; None when nothing opens them."""
    given = None if d.annex is None else d.annex.get('panels')
    if d.lottery['panels'] is not None or given is None: return d.lottery['panels']
    if [seal(d, p['nonce'], p['numbers']) for p in given] != d.lottery['panelSeals']: raise ValueError('seals')
    return [p['numbers'] for p in given]

def targets_of(d):
    """Everybody's exact chance in parts per billion: published, or in the annex's certificate; None: nowhere."""
    if d.lottery['panels'] is not None: return [chance['targetPpb'] for chance in d.lottery['chances']]
    proof = None if d.annex is None else d.annex.get('certificate')
    if d.panels is None or proof is None or digest(proof) != d.lottery['certificateDigest']: return None
    rounded = {number: int(Fraction(level['probability']) * 10**9 + Fraction(1, 2))
        for level in proof['levels'] for kind in level['types'] for number in proof['types'][kind - 1]}
    return [rounded.get(number, 0) for number in range(1, d.n + 1)]

# ---- The checks. Each gives True or False, or says why there is no answer.
CHECKS = {2: (None, 'octets sous forme canonique / bytes in canonical form')}
def check(number, title): return lambda run: CHECKS.__setitem__(number, (run, title))
NOT_CHECKED, NOT_APPLICABLE = 'not-checked', 'not-applicable'

def committed(d, key, value): return d.commitment is None or d.commitment[key] == value
def ascending(numbers): return all(a < b for a, b in zip(numbers, numbers[1:]))

@check(4, 'la liste est celle qui a été figée / the list is the frozen one')
def _(d): return d.of['members'] == d.freeze['membersDigest']

@check(5, 'quotas, taille et exclusions inchangés / quotas, size and exclusions unchanged')
def _(d): return d.of['freeze'] == d.lottery['freezeDigest'] and committed(d, 'freezeDigest', d.of['freeze']) \
    and committed(d, 'membersDigest', d.of['members'])

@check(6, 'la loterie est celle qui a été inscrite / the lottery is the registered one')
def _(d): return d.last('lottery') >= 0 and d.log[d.last('lottery')]['subject'] == d.of['lottery'] \
    and committed(d, 'lotteryDigest', d.of['lottery']) and committed(d, 'ticketCount', d.M)

@check(7, 'le résultat se rapporte à cet engagement / the result belongs to this commitment')
def _(d):
    bound = d.reveal.get('evidenceDigest', digest([] if d.commitment is None else d.evidence))
    return d.reveal['commitmentDigest'] == d.of['lottery' if d.commitment is None else 'commitment'] \
        and digest(d.evidence) == bound

@check(8, 'journal entier et enchaîné / log whole and chained')
def _(d):
    steps, reached, previous = ['freeze', 'lottery', 'commit', 'reveal'], -1, '0' * 64
    keys = {'sequence', 'at', 'kind', 'subject', 'note', 'previous'}
    for index, entry in enumerate(d.log):
        if entry['sequence'] != index + 1 or entry['previous'] != previous or set(entry) != keys: return False
        previous = digest(entry)
        if entry['kind'] in ('void', 'force'): reached = -1
        if entry['kind'] in steps:
            if entry['note'] or steps.index(entry['kind']) <= reached: return False
            reached = steps.index(entry['kind'])
    def head(part): return d.log[part['logLength']]['previous'] == part['logHead']
    def step(kind, place, artefact, at): return d.last(kind) == place and d.log[place]['kind'] == kind \
        and d.log[place]['subject'] == d.of[artefact] and at in (None, d.log[place]['at'])
    lottery, frozen = d.last('lottery'), d.freeze['logLength']
    good = head(d.freeze) and step('freeze', frozen, 'freeze', d.freeze['createdAt']) and lottery > frozen \
        and step('lottery', lottery, 'lottery', None) \
        and step('reveal', len(d.log) - 1, 'reveal', d.reveal['observedAt'])
    if d.commitment is None: return good and d.last('commit') <= d.last('void')
    place = d.commitment['logLength']
    return good and head(d.commitment) and place > lottery and d.last('void') < d.last('commit') and \
        step('commit', place, 'commitment', d.commitment['createdAt'])

@check(9, 'inscrits = volontaires + exclus / registered = volunteers + excluded')
def _(d): return d.freeze['poolCount'] == d.n and \
    d.freeze['registered'] == d.n + sum(entry['count'] for entry in d.freeze['exclusions'])

@check(10, 'codes uniques, ordre sans trace de la liste / unique codes, order without trace of the list')
def _(d):
    for i, line in enumerate(d.lines, 1):
        if (line['number'], line['code']) != (i, line['identityCommitment'][:12]): return False
    return ascending([line['identityCommitment'] for line in d.lines]) \
        and len({line['code'] for line in d.lines}) == d.n

@check(11, 'chaque panel a la bonne taille, aucun en double / every panel has the right size, none twice')
def _(d):
    published = d.lottery['panelSeals'] if d.lottery['panels'] is None else d.lottery['panels']
    if len(published or []) != len(d.copies): return False
    if d.panels is None: return NOT_CHECKED
    return ascending(d.panels) and all(len(p) == d.k and ascending([0] + p + [d.n + 1]) for p in d.panels)

@check(12, 'chaque panel respecte chaque quota / every panel meets every quota')
def _(d):
    values, quotas = {f['id']: f['values'] for f in d.freeze['features']}, d.freeze['quotas']
    if any(q['value'] not in values.get(q['feature'], []) for q in quotas): return False
    if None in (d.answers, d.panels) or any(len(own) < len(values) for own, _ in d.answers): return NOT_CHECKED
    for panel in d.panels:
        count = Counter(tuple(pair) for number in panel if number <= d.n for pair in d.answers[number - 1][0])
        if not all(q['min'] <= count[q['feature'], q['value']] <= q['max'] for q in quotas): return False
    return True

@check(13, 'un seul membre par foyer dans chaque panel / one member a household in every panel')
def _(d):
    if not d.freeze['constraints']: return NOT_APPLICABLE
    if None in (d.answers, d.panels): return NOT_CHECKED
    homes = [[d.answers[number - 1][1] for number in panel if number <= d.n] for panel in d.panels]
    return all(count == 1 for seated in homes for home, count in Counter(seated).items() if home is not None)

@check(14, 'tickets et leur ordre recalculés / tickets and their order recomputed')
def _(d):
    if d.panels is not None and digest({'panels': d.panels, 'ticketsPerPanel': d.copies}) != d.seed[3]: return False
    if not sum(d.copies) == d.M == len(d.lottery['tickets']): return False
    copies = [(p, j) for p, count in enumerate(d.copies, 1) for j in range(1, count + 1)]
    key = lambda copy: H('pinakion/ticket-order/1', *d.seed[1:4], str(copy[0]), str(copy[1]))
    return d.lottery['tickets'] == [p for p, _ in sorted(copies, key=key)]

@check(15, 'chances recomptées / chances counted again')
def _(d):
    if d.panels is None: return NOT_CHECKED
    stated = [(chance['number'], chance['tickets']) for chance in d.lottery['chances']]
    is_right = d.lottery['panels'] is None or stated == list(enumerate(d.counted, 1))
    return is_right and sum(d.counted) == d.k * d.M

@check(16, "écart d'arrondi recalculé / rounding deviation recomputed")
def _(d):
    if None in (d.panels, d.targets): return NOT_CHECKED
    tickets = d.counted if d.lottery['panels'] is None else [chance['tickets'] for chance in d.lottery['chances']]
    off = [-(-abs(count * 10**9 - target * d.M) // d.M) for count, target in zip(tickets, d.targets)]
    return max(off, default=0) == d.lottery['largestDeviationPpb'] and \
        abs(sum(d.targets) - d.k * 10**9) <= 2 * len(d.targets)

@check(17, "l'aléa est celui qui était annoncé / the randomness is the announced one")
def _(d):
    if d.commitment is None: return NOT_APPLICABLE
    def dice(value): return len(value['text']) - len(value['source']) - 1 if value['source'][:5] == 'dice-' else None
    announced = [(one['source'], one.get('round'), one.get('count')) for one in d.commitment['randomness']]
    return announced == [(value['source'], value.get('round'), dice(value)) for value in d.reveal['values']]

@check(20, 'graine reconstruite / seed rebuilt')
def _(d):
    def allowed(value):
        source, colon, body = value['text'].partition(':')
        if source != value['source'] or not colon or not body or '|' in body or ';' in body: return False
        if source != 'typed': return d.commitment is not None and re.fullmatch('[!-~]+', body) is not None
        return body.strip() == body and not {'Cc', 'Cf', 'Zl', 'Zp'} & set(map(unicodedata.category, body))
    values = d.reveal['values']
    if d.commitment is None and (len(values) != 1 or values[0].keys() != {'source', 'text'}): return False
    seed = '|'.join([*d.seed, ';'.join(value['text'] for value in values)])
    return all(map(allowed, values)) and d.reveal['seed'] == seed

@check(21, 'ticket recalculé depuis la graine / ticket recomputed from the seed')
def _(d):
    if d.commitment is None or d.commitment['sampler'] == 'rivest-2011':
        return d.reveal['ticket'] == int(sha(d.reveal['seed'] + ',1'), 16) % d.M + 1
    read = re.fullmatch('dice-d10:([0-9]{1,6})', d.reveal['values'][0]['text'])
    if read is None or len(d.reveal['values']) != 1 or 10**len(read[1]) != d.M: return False
    return d.reveal['ticket'] == (int(read[1]) or d.M)

@check(22, 'le ticket désigne ce panel / the ticket names this panel')
def _(d):
    panel, drawn = d.lottery['tickets'][d.reveal['ticket'] - 1], d.reveal['panel']
    if d.lottery['panels'] is not None:
        return [d.lines[number - 1]['code'] for number in d.lottery['panels'][panel - 1]] == drawn
    number = {line['code']: line['number'] for line in d.lines}
    numbers = [number[code] for code in drawn]
    return len(numbers) == d.k and ascending([0] + numbers) and \
        d.lottery['panelSeals'][panel - 1] == seal(d, d.reveal['panelNonce'], numbers)

@check(28, "l'annexe ouvre chaque ligne / the annex opens every line")
def _(d):
    if d.annex is None: return NOT_CHECKED
    if d.annex['drawId'] != d.members['drawId'] or d.is_wrongly_opened: return False
    return 'sensitive' in d.annex or all(line['sensitiveCommitment'] is None for line in d.lines) or NOT_CHECKED

# ---- All of them on one record.
def attempt(run, *given):
    """What no check foresees (a missing key, a number that nobody has) fails it and does not stop the others."""
    try: return run(*given)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError): return False

def facts(record, annex):
    """The record's parts under short names: n, k and M are volunteers, seats and tickets."""
    parts = ['freeze', 'members', 'lottery', 'commitment', 'reveal', 'log']
    if record['format'] != 'pinakion-record' or record['version'] != 1 or len(record) != 9: raise ValueError('form')
    freeze, members, lottery, _, _, log = (record[part] for part in parts)
    d = SimpleNamespace(**record, annex=annex, lines=members['members'], n=len(members['members']))
    d.k, d.M, d.draw = freeze['panelSize'], lottery['ticketCount'], lottery['drawId']
    d.copies = lottery['ticketsPerPanel']
    d.seed = ['pinakion/1', d.draw, lottery['purpose'], lottery['panelsDigest']]
    d.of = {part: digest(record[part]) for part in parts}
    d.last = lambda kind: max((i for i, entry in enumerate(log) if entry['kind'] == kind), default=-1)
    opened = [attempt(answers, d), attempt(panels_of, d)]
    d.is_wrongly_opened = False in opened
    d.answers, d.panels = [None if part is False else part for part in opened]
    held = Counter()
    for panel, copies in zip(d.panels or [], d.copies):
        for number in panel: held[number] += copies
    d.counted = [held[number] for number in range(1, d.n + 1)]
    d.targets = None if (targets := attempt(targets_of, d)) is False else targets
    return d

def verify(record_text, annex_text=None):
    """The answer of each check by number: ok, failed, not-checked or not-applicable. Raises on no input."""
    record, annex = (attempt(parse, text) if text is not None else None for text in (record_text, annex_text))
    answer = dict.fromkeys(CHECKS, NOT_CHECKED)
    is_canonical = attempt(lambda: canonical(record) == record_text and clean(record_text))
    answer[2] = 'ok' if is_canonical else 'failed'
    d = attempt(facts, record, annex)
    for number, (run, _) in CHECKS.items():
        if d and run: answer[number] = {True: 'ok', False: 'failed'}.get(said := attempt(run, d), said)
    if not d: answer[4] = 'failed'
    return answer

WORDS = {'ok': 'réussi / ok', 'failed': 'ÉCHEC / FAILED', NOT_CHECKED: 'non fait / not done',
    NOT_APPLICABLE: 'sans objet / n.a.'}

def main(paths):
    if not 1 <= len(paths) <= 2 or paths[0].startswith('-'): print(__doc__); return 1
    try: texts = [open(path, 'rb').read(300_000_000).decode('utf-8') for path in paths]
    except (OSError, ValueError) as error: print(f'Illisible / cannot be read: {error}'); return 1
    answer = verify(*texts)
    for number, said in answer.items(): print(f'{number:2}  {WORDS[said]:20}  {CHECKS[number][1]}')
    counts = Counter(answer.values())
    told = [counts[said] for said in WORDS]
    print('{} réussis, {} échecs, {} non faits, {} sans objet'.format(*told), end=' / ')
    print('{} passed, {} failed, {} not done, {} n.a.'.format(*told))
    return 1 if counts['failed'] else 0

if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', errors='replace')
    sys.exit(main(sys.argv[1:]))
